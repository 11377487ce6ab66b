// Angular's builder does not follow the package to its wasm: the files are assets, and the element is told where.
import { bootstrapApplication } from '@angular/platform-browser';
import { define, files } from 'quality-assessment/class';
import { App } from './app';

files.glue = 'assessment/widget.js';
files.wasm = 'assessment/widget_bg.wasm';
define();

void bootstrapApplication(App);
