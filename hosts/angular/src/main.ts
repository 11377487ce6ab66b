// Angular's builder takes the glue along and leaves the wasm: its files are assets, and the element is told where.
import { bootstrapApplication } from '@angular/platform-browser';
import { define, files } from 'quality-assessment/class';
import { App } from './app';

files.wasm = 'assessment/widget_bg.wasm';
define();

void bootstrapApplication(App);
