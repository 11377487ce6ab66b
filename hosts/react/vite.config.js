import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  // The development server must not move the package's files.
  optimizeDeps: { exclude: ['quality-assessment'] },
  // A content security policy that allows only the page's own files forbids inlined files and inline scripts.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
