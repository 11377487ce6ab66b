// Builds the page for the browser, renders it as a server would, and writes the result into the page.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';

process.env.NODE_ENV = 'development';
await build();
await build({ build: { ssr: 'src/server.jsx', outDir: 'dist-server' } });
const { html } = await import('./dist-server/server.js');
const page = readFileSync('dist/index.html', 'utf8').replace(
  '<div id="app"></div>',
  () => `<div id="app">${html}</div>`,
);
writeFileSync('dist/index.html', page);
rmSync('dist-server', { recursive: true });
