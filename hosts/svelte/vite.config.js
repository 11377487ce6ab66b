import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [svelte()],
  // The development server must not move the package's files.
  optimizeDeps: { exclude: ['quality-assessment'] },
  // A content security policy that allows only the page's own files forbids inlined files and inline scripts.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
