// Makes the scripts small, in place, and holds the shell to its promise: a page loads one of its two forms.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { minify } from 'terser';

const LIMIT = 5120;
const SHELL = ['class.js', 'quality-assessment.js'];
const folder = process.argv[2];
const sizes = {};
for (const name of [...SHELL, 'widget.js']) {
  const file = `${folder}/${name}`;
  const { code } = await minify(readFileSync(file, 'utf8'), {
    module: true,
    ecma: 2022,
    compress: { passes: 3, unsafe_arrows: true },
    // Bundlers read these from the code.
    format: { comments: /@vite-ignore|webpackIgnore/ },
  });
  writeFileSync(file, code);
  sizes[name] = brotliCompressSync(code).length;
}
for (const name of SHELL) {
  console.log(`${name} is ${sizes[name]} bytes with brotli`);
  if (sizes[name] >= LIMIT) throw new Error(`${name} is ${sizes[name]} bytes with brotli; it must stay below ${LIMIT}`);
}
