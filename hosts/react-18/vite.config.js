import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  // React says what differs between server and browser in development only.
  define: { 'process.env.NODE_ENV': '"development"' },
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  ssr: { noExternal: ['quality-assessment'] },
});
