// Makes the scripts small, in place, writes into the shell the hashes of what belongs to it, and holds the shell to its
// promise: a page loads one of its two forms.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { minify } from 'terser';

const LIMIT = 6656;
const SHELL = ['class.js', 'quality-assessment.js'];
const folder = process.argv[2];
const sizes = {};

const small = async (name, prepare = (text) => text) => {
  const file = `${folder}/${name}`;
  const { code, map } = await minify({ [`source/${name}`]: prepare(readFileSync(file, 'utf8')) }, {
    module: true,
    sourceMap: { url: `${name}.map`, filename: name, includeSources: true },
    ecma: 2022,
    compress: { passes: 3, unsafe_arrows: true },
    // Bundlers read these from the code.
    format: { comments: /@vite-ignore|webpackIgnore/ },
  });
  writeFileSync(file, code);
  writeFileSync(`${file}.map`, map);
  sizes[name] = brotliCompressSync(code).length;
};

// The names of all texts, for who misspells one.
const keys = [...readFileSync(`${folder}/messages.d.ts`, 'utf8').matchAll(/readonly (\w+)\?: string/g)].map(([, key]) => key);
writeFileSync(`${folder}/message-keys.js`, `/** The keys of \`messages\`. */\nexport const KEYS = '${keys.join(' ')}'.split(' ');\n`);

await small('mistakes.js');
// First what the hashes are of.
await small('widget.js');
const part = readdirSync(folder).find((name) => /^widget_part.*\.wasm$/.test(name));
// Who imports it need not know its hash.
const papers = `${folder}/package.json`;
writeFileSync(papers, readFileSync(papers, 'utf8').replace('": "./widget_part.wasm"', `": "./${part}"`));

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

// All of it in one file, for whatever takes nothing along: as a module, and for `require`.
const packed = (name) => JSON.stringify(gzipSync(readFileSync(`${folder}/${name}`), { level: 9 }).toString('base64'));
const ENTRY = '\0inline';
const whole = `
import { define, files } from '${folder}/class.js';
import { anew } from '${folder}/widget.js';
const unpacked = async (text) => {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
};
const once = (make) => {
  let made;
  return { then: (...given) => (made ??= make()).then(...given) };
};
files.glue = once(async () => ({ ...anew(), anew }));
files.wasm = once(() => unpacked(${packed('widget_bg.wasm')}));
files.part = once(() => unpacked(${packed(part)}));
define();
export { QualityAssessment, VERSION, define, files } from '${folder}/class.js';
`;
const plugin = {
  name: 'inline',
  resolveId: (id) => (id === ENTRY ? id : null),
  load: (id) => (id === ENTRY ? whole : null),
  // Nothing of the glue is made before an element needs it: documents of tests lack what it begins with.
  transform(code, id) {
    if (!id.endsWith('/widget.js')) return null;
    const end = /const (\w+)=anew\(\);export const\{[^}]*\}=\1;export default \1\.default;?/;
    if (!end.test(code)) throw new Error('the end of the glue is not as it was');
    return { code: code.replace(end, ''), map: null };
  },
  // What is inside has no address.
  resolveImportMeta: () => 'undefined',
};
const bundle = await rollup({ input: ENTRY, plugins: [plugin], onwarn: (warning) => { throw new Error(warning.message); } });
for (const [name, format] of [['inline.js', 'es'], ['inline.cjs', 'cjs']]) {
  await bundle.write({ file: `${folder}/${name}`, format, inlineDynamicImports: true, exports: 'named' });
}
await bundle.close();

// The other entries for `require`, with the same class as the one above.
for (const name of ['react', 'testing']) {
  const entry = await rollup({ input: `${folder}/${name}.js`, external: (id) => id === 'react' || id.endsWith('/class.js'), onwarn: () => {} });
  const paths = (id) => (id.endsWith('/class.js') ? './inline.cjs' : id);
  await entry.write({ file: `${folder}/${name}.cjs`, format: 'cjs', exports: 'named', paths });
  await entry.close();
  const types = readFileSync(`${folder}/${name}.d.ts`, 'utf8');
  writeFileSync(`${folder}/${name}.d.cts`, types.replaceAll("from './class.js'", "from './class.js' with { 'resolution-mode': 'import' }"));
}
