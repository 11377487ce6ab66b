import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'quality-assessment' } } })],
  // The development server must not move the package's files.
  optimizeDeps: { exclude: ['quality-assessment'] },
  // A content security policy that allows only the page's own files forbids inlined files and inline scripts.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
