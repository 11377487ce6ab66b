// The entry that hosts import: registers <quality-assessment>. The wasm is fetched when the first element needs it.
import { define } from './class.js';

let loading;
const load = () =>
  (loading ??= import('./widget.js')
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
