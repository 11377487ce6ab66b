import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  // React reports differences between server and browser only in development.
  define: { 'process.env.NODE_ENV': '"development"' },
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  ssr: { noExternal: ['quality-assessment'] },
});
