// Makes the scripts small, in place, and holds the shell to its promise.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { minify } from 'terser';

const LIMIT = 4096;
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
const size = SHELL.reduce((sum, name) => sum + sizes[name], 0);
console.log(`The shell is ${size} bytes with brotli`);
if (size >= LIMIT) throw new Error(`The shell is ${size} bytes with brotli; it must stay below ${LIMIT}`);
