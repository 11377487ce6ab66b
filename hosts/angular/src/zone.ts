// The same application with zone.js, which counts Angular's change detections.
import { NgZone, provideZoneChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { define, files } from 'quality-assessment/class';
import { App } from './app';

files.wasm = 'assessment/widget_bg.wasm';
define();

const checks = { count: 0 };
Object.assign(globalThis, { checks });
void bootstrapApplication(App, { providers: [provideZoneChangeDetection()] }).then(({ injector }) => {
  // Angular detects changes whenever the zone becomes stable.
  injector.get(NgZone).onMicrotaskEmpty.subscribe(() => checks.count++);
});
