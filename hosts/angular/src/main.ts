// Angular's builder bundles the glue but not the wasm: its files are assets, whose addresses are set here.
import { bootstrapApplication } from '@angular/platform-browser';
import { define, files } from 'quality-assessment/class';
import { App } from './app';

files.wasm = 'assessment/widget_bg.wasm';
define();

void bootstrapApplication(App);
