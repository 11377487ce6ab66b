import { build } from 'esbuild';
import { page } from './page.mjs';

await build({
  entryPoints: { main: 'src/esbuild.js' },
  outdir: 'dist/esbuild',
  bundle: true,
  minify: true,
  format: 'esm',
  splitting: true,
  loader: { '.wasm': 'file' },
});
page('dist/esbuild');

// A classic script that contains everything.
await build({
  entryPoints: { main: 'src/inline.js' },
  outdir: 'dist/esbuild-inline',
  bundle: true,
  minify: true,
  format: 'iife',
});
page('dist/esbuild-inline', 'classic');
