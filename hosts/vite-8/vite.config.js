import react from '@vitejs/plugin-react';
import qualityAssessment from 'quality-assessment/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react(), qualityAssessment()],
  // A content security policy that allows only the page's own files forbids inlined files and inline scripts.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
