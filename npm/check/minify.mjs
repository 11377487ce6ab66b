// Makes the scripts small, in place, writes into the shell the hashes of what belongs to it, and holds the shell to its
// promise: a page loads one of its two forms.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { minify } from 'terser';

const LIMIT = 6144;
const SHELL = ['class.js', 'quality-assessment.js'];
const folder = process.argv[2];
const sizes = {};

const small = async (name, prepare = (text) => text) => {
  const file = `${folder}/${name}`;
  const { code } = await minify(prepare(readFileSync(file, 'utf8')), {
    module: true,
    ecma: 2022,
    compress: { passes: 3, unsafe_arrows: true },
    // Bundlers read these from the code.
    format: { comments: /@vite-ignore|webpackIgnore/ },
  });
  writeFileSync(file, code);
  sizes[name] = brotliCompressSync(code).length;
};

// First what the hashes are of.
await small('widget.js');
const part = readdirSync(folder).find((name) => /^widget_part.*\.wasm$/.test(name));
const PLACES = [
  ['hash of widget.js', 'widget.js'],
  ['hash of widget_bg.wasm', 'widget_bg.wasm'],
  ['hash of the second part', part],
];
const withHashes = (text) =>
  PLACES.reduce((text, [place, name]) => {
    if (!name || !text.includes(place)) throw new Error(`the shell has no place for the hash of ${name}`);
    const hash = createHash('sha384').update(readFileSync(`${folder}/${name}`)).digest('base64');
    return text.replace(place, `sha384-${hash}`);
  }, text);

for (const name of SHELL) {
  await small(name, withHashes);
  console.log(`${name} is ${sizes[name]} bytes with brotli`);
  if (sizes[name] >= LIMIT) throw new Error(`${name} is ${sizes[name]} bytes with brotli; it must stay below ${LIMIT}`);
}
