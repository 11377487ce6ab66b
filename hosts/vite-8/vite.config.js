import react from '@vitejs/plugin-react';
import qualityAssessment from 'quality-assessment/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react(), qualityAssessment()],
  // A policy that allows the page's own files only has no room for inlined ones, nor for inline scripts.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
