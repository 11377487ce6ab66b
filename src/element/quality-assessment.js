// The entry that hosts import: registers <quality-assessment>. The wasm is fetched when the first element needs it.
import { define } from './class.js';

define();

export { preload } from './class.js';
