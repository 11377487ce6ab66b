import { defineConfig } from 'vitest/config';

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: { include: ['src/**/*.vitest.jsx', 'src/**/*.vitest.js'], globals: true },
});
