// The entry that hosts import: registers <quality-assessment>. The wasm is fetched when the first element needs it.
import { define } from './class.js';

let loading;
let tries = 0;
// A browser may remember that an import failed: another address is another try.
const load = () =>
  (loading ??= import(tries++ ? `./widget.js?try=${tries}` : './widget.js')
    .then(async (glue) => {
      await glue.default({ module_or_path: new URL('./widget_bg.wasm', import.meta.url) });
      return glue;
    })
    .catch((error) => {
      // The next element, or a click on "Reload", tries again.
      loading = undefined;
      throw error;
    }));

define(load, '0.1.0');
