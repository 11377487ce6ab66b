// esbuild does not follow the address of the wasm, but copies imported files.

import { define, files } from 'quality-assessment/class';
import wasm from 'quality-assessment/widget_bg.wasm';
import part from 'quality-assessment/widget_part.wasm';
import '../../plain/host.js';

files.wasm = new URL(wasm, import.meta.url);
files.part = new URL(part, import.meta.url);
define();
