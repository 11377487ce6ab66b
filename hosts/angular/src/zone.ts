// The same application with zone.js, which counts how often Angular looks for changes.
import { NgZone, provideZoneChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { define, files } from 'quality-assessment/class';
import { App } from './app';

files.wasm = 'assessment/widget_bg.wasm';
define();

const looks = { count: 0 };
Object.assign(globalThis, { looks });
void bootstrapApplication(App, { providers: [provideZoneChangeDetection()] }).then(({ injector }) => {
  // Each time that the zone has come to rest, Angular looks for changes.
  injector.get(NgZone).onMicrotaskEmpty.subscribe(() => looks.count++);
});
