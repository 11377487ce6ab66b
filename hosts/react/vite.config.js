import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  // The development server must leave the package's own files where they are.
  optimizeDeps: { exclude: ['quality-assessment'] },
  // A policy that allows the page's own files only has no room for inlined ones, nor for inline scripts.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
