// esbuild leaves the address of the wasm as it stands, and takes along what is imported.
import wasm from 'quality-assessment/widget_bg.wasm';
import part from 'quality-assessment/widget_part.wasm';
import { define, files } from 'quality-assessment/class';
import '../../plain/host.js';

files.wasm = new URL(wasm, import.meta.url);
files.part = new URL(part, import.meta.url);
define();
