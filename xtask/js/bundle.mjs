// Puts the scripts of a folder together, in place: each that a page may load gets all that it imports. Browsers could
// load the parts as they stand, but each would be a request, and all of them come before anything is shown.
//
//   node bundle.mjs <folder> [--publish]
//
// To be published, they are made small, too; the shell learns the hashes of what belongs to it and is held to its
// promise, and other forms are made of them: all in one file, and for `require`.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { minify } from 'terser';
import ts from 'typescript';

const GLUE = 'widget.js';
/** The two forms of the shell: a page loads one of them. */
const SHELL = ['class.js', 'quality-assessment.js'];
/** What the shell imports when there is time. */
const LATE = 'mistakes.js';
/** What one form of the shell may weigh with brotli, in bytes. */
const LIMIT = 6656;
/** Folders of which nothing is left that a page could ask for. */
const PARTS = ['shell', 'snippets'];

const [, , place, flag] = process.argv;
const folder = resolve(place);
const at = (name) => join(folder, name);
const read = (name) => readFileSync(at(name), 'utf8');
const write = (name, text) => writeFileSync(at(name), text);

const STANDARD = {
  absWorkingDir: folder,
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

/** What is imported while a page is in use stays a file of its own, beside the others. */
const late = {
  name: 'late',
  setup: (build) =>
    build.onResolve({ filter: /\.js$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path)}`, external: true } : undefined,
    ),
};

/** Each of these files with what it imports, by its name. */
const bundled = async (names) => {
  const { outputFiles } = await build({ ...STANDARD, entryPoints: names.map(at), outdir: folder, plugins: [late] });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text]));
};

/**
 * The glue as something that can be made more than once: an instance of the wasm that has crashed is replaced by
 * another one, and wasm-bindgen's glue keeps its state in its module. A browser makes another module of the same file
 * when the address has another fragment; what a bundler has taken along is one module, whatever it was called.
 *
 * `anew` is a function with all of it, and `first` what the module exports, as the first call gives it.
 */
const repeatable = (glue) => {
  const { statements } = ts.createSourceFile(GLUE, glue, ts.ScriptTarget.Latest);
  // esbuild exports all in one statement, the last one.
  const list = statements.at(-1).exportClause?.elements;
  if (!list) throw new Error('the glue does not end with its exports');
  const exported = list.map(({ name, propertyName }) => [name.text, (propertyName ?? name).text]);
  const given = exported.map(([name, local]) => `${name}: ${local}`).join(', ');
  const names = exported.map(([name]) => name).filter((name) => name !== 'default');
  const body = glue.slice(0, statements.at(-1).pos);
  return {
    anew: `export const anew = () => {\n${body}\nreturn { __proto__: null, ${given} };\n};\n`,
    first: `const first = anew();\nexport const { ${names.join(', ')} } = first;\nexport default first.default;\n`,
  };
};

const scripts = await bundled([GLUE, ...SHELL, LATE]);
for (const part of PARTS) rmSync(at(part), { recursive: true, force: true });
const { anew, first } = repeatable(scripts[GLUE]);
scripts[GLUE] = anew + first;
if (flag === '--publish') await publish();
else for (const [name, text] of Object.entries(scripts)) write(name, text);

/** Makes a script small, beside its map. After esbuild, which puts together well, this tool saves 5 % more. */
async function small(name, text) {
  const { code, map } = await minify(
    { [`source/${name}`]: text },
    {
      module: true,
      sourceMap: { url: `${name}.map`, filename: name, includeSources: true },
      ecma: 2022,
      compress: { passes: 3, unsafe_arrows: true },
      // Bundlers read these from the code.
      format: { comments: /@vite-ignore|webpackIgnore/ },
    },
  );
  write(name, code);
  write(`${name}.map`, map);
  return code;
}

async function publish() {
  // The names of all texts, for who misspells one.
  const keys = [...read('messages.d.ts').matchAll(/readonly (\w+)\?: string/g)].map(([, key]) => key);
  write('message-keys.js', `/** The keys of \`messages\`. */\nexport const KEYS = '${keys.join(' ')}'.split(' ');\n`);
  await small(LATE, scripts[LATE]);
  // First what the hashes are of.
  await small(GLUE, scripts[GLUE]);
  const part = readdirSync(folder).find((name) => /^widget_part.*\.wasm$/.test(name));
  // Who imports it need not know its hash.
  write('package.json', read('package.json').replace('": "./widget_part.wasm"', `": "./${part}"`));
  const places = [
    ['hash of widget.js', GLUE],
    ['hash of widget_bg.wasm', 'widget_bg.wasm'],
    ['hash of the second part', part],
  ];
  const withHash = (text, [place, name]) => {
    if (!name || !text.includes(place)) throw new Error(`the shell has no place for the hash of ${name}`);
    const hash = createHash('sha384')
      .update(readFileSync(at(name)))
      .digest('base64');
    return text.replace(place, `sha384-${hash}`);
  };
  for (const name of SHELL) {
    const size = brotliCompressSync(await small(name, places.reduce(withHash, scripts[name]))).length;
    console.log(`${name} is ${size} bytes with brotli`);
    if (size >= LIMIT) throw new Error(`${name} is ${size} bytes with brotli; it must stay below ${LIMIT}`);
  }
  await writeInline(part);
  for (const name of ['react', 'testing']) await writeForRequire(name);
}

/** All of it in one file, for whatever takes nothing along: as a module, and for `require`. */
async function writeInline(part) {
  const packed = (name) => JSON.stringify(gzipSync(readFileSync(at(name)), { level: 9 }).toString('base64'));
  const contents = `
import { define, files } from './class.js';
import { anew } from './widget.js';
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
export { QualityAssessment, VERSION, define, files } from './class.js';
`;
  // Nothing of the glue is made before an element needs it: documents of tests lack what it begins with.
  const unmade = {
    name: 'unmade',
    setup: (build) => build.onLoad({ filter: /[\\/]widget\.js$/ }, () => ({ contents: anew })),
  };
  for (const [name, format] of Object.entries({ 'inline.js': 'esm', 'inline.cjs': 'cjs' })) {
    const { outputFiles } = await build({
      ...STANDARD,
      stdin: { contents, resolveDir: folder },
      format,
      plugins: [unmade],
      minify: true,
      // What is inside has no address.
      define: { 'import.meta.url': 'undefined' },
    });
    write(name, outputFiles[0].text);
  }
}

/** Another entry for `require`, with the same class as the one that has all in it. */
async function writeForRequire(name) {
  const others = {
    name: 'others',
    setup: (build) => {
      build.onResolve({ filter: /^react$/ }, () => ({ path: 'react', external: true }));
      build.onResolve({ filter: /\/class\.js$/ }, () => ({ path: './inline.cjs', external: true }));
    },
  };
  const options = { ...STANDARD, entryPoints: [at(`${name}.js`)], format: 'cjs', plugins: [others] };
  const { outputFiles } = await build(options);
  write(`${name}.cjs`, outputFiles[0].text);
  const types = read(`${name}.d.ts`);
  const resolution = "from './class.js' with { 'resolution-mode': 'import' }";
  write(`${name}.d.cts`, types.replaceAll("from './class.js'", resolution));
}
