// Bundles the scripts of a folder in place: each one that a page may load gets its imports. Browsers could load the
// separate modules, but each would be a request before anything is shown.
//
//   node bundle.mjs <folder> [--publish]
//
// For publishing, they are also minified, the shell gets the hashes of the files that it loads, its size is checked,
// and further forms are written: one file with everything, and files for `require`.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { minify } from 'terser';
import ts from 'typescript';

const GLUE = 'widget.js';
/** The two forms of the shell, of which a page loads one. */
const SHELL = ['class.js', 'quality-assessment.js'];
/** The script that the shell imports when the page is idle. */
const LATE = 'mistakes.js';
/** The maximum size of one form of the shell with brotli, in bytes. */
const LIMIT = 6656;
/** Folders that are completely bundled, and removed. */
const PARTS = ['shell', 'snippets'];

const [, , place, flag] = process.argv;
const folder = resolve(place);
/** @param {string} name */
const at = (name) => join(folder, name);
/** @param {string} name */
const read = (name) => readFileSync(at(name), 'utf8');
/** @type {(name: string, text: string) => void} */
const write = (name, text) => writeFileSync(at(name), text);

/** @satisfies {import('esbuild').BuildOptions} */
const STANDARD = {
  absWorkingDir: folder,
  bundle: true,
  write: /** @type {const} */ (false),
  format: /** @type {import('esbuild').Format} */ ('esm'),
  target: 'es2022',
  charset: 'utf8',
  legalComments: /** @type {const} */ ('none'),
  logLevel: /** @type {const} */ ('warning'),
};

/**
 * Dynamically imported scripts stay separate files, beside the others.
 * @type {import('esbuild').Plugin}
 */
const late = {
  name: 'late',
  setup: (build) =>
    build.onResolve({ filter: /\.js$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path)}`, external: true } : undefined,
    ),
};

/**
 * Each of these files bundled with its imports, by name.
 * @param {string[]} names
 */
const bundled = async (names) => {
  const { outputFiles } = await build({ ...STANDARD, entryPoints: names.map(at), outdir: folder, plugins: [late] });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text]));
};

/**
 * The glue, wrapped so that it can be created more than once: a crashed instance of the wasm is replaced with another
 * one, and wasm-bindgen's glue keeps its state in its module. A browser creates another module from the same file if
 * the address has another fragment; a bundler's output has one module, whatever its address.
 *
 * `create` is a function with the whole glue, and `first` are the module's exports, the result of the first call.
 * @param {string} glue
 */
const repeatable = (glue) => {
  const { statements } = ts.createSourceFile(GLUE, glue, ts.ScriptTarget.Latest);
  // esbuild writes all exports in one statement, the last one.
  const last = statements.at(-1);
  const clause = last && ts.isExportDeclaration(last) ? last.exportClause : undefined;
  if (!last || !clause || !ts.isNamedExports(clause)) throw new Error('the glue does not end with its exports');
  const exported = clause.elements.map(({ name, propertyName }) => [name.text, (propertyName ?? name).text]);
  const given = exported.map(([name, local]) => `${name}: ${local}`).join(', ');
  const names = exported.map(([name]) => name).filter((name) => name !== 'default');
  const body = glue.slice(0, last.pos);
  return {
    create: `export const create = () => {\n${body}\nreturn { __proto__: null, ${given} };\n};\n`,
    first: `const first = create();\nexport const { ${names.join(', ')} } = first;\nexport default first.default;\n`,
  };
};

const scripts = await bundled([GLUE, ...SHELL, LATE]);
for (const part of PARTS) rmSync(at(part), { recursive: true, force: true });
const { create, first } = repeatable(scripts[GLUE]);
scripts[GLUE] = create + first;
writeKeys();
if (flag === '--publish') await publish();
else for (const [name, text] of Object.entries(scripts)) write(name, text);

/** Writes the names of all texts, which messages about misspelled ones need. */
function writeKeys() {
  const types = readFileSync(new URL('../../npm/messages.d.ts', import.meta.url), 'utf8');
  const keys = [...types.matchAll(/readonly (\w+)\?: string/g)].map(([, key]) => key);
  write('message-keys.js', `/** The keys of \`messages\`. */\nexport const KEYS = '${keys.join(' ')}'.split(' ');\n`);
}

/**
 * Minifies a script, and writes its source map. After esbuild's bundling, terser saves another 5 %.
 * @param {string} name
 * @param {string} text
 */
async function small(name, text) {
  const { code, map } = await minify(
    { [`source/${name}`]: text },
    {
      module: true,
      sourceMap: { url: `${name}.map`, filename: name, includeSources: true },
      ecma: 2022,
      compress: { passes: 3, unsafe_arrows: true },
      // Bundlers read these comments.
      format: { comments: /@vite-ignore|webpackIgnore/ },
    },
  );
  if (code === undefined) throw new Error(`${name} has become nothing`);
  write(name, code);
  write(`${name}.map`, String(map));
  return code;
}

async function publish() {
  await small(LATE, scripts[LATE]);
  // The hashed files come first.
  await small(GLUE, scripts[GLUE]);
  const part = readdirSync(folder).find((name) => /^widget_part.*\.wasm$/.test(name));
  // Importers need not know its hash.
  write('package.json', read('package.json').replace('": "./widget_part.wasm"', `": "./${part}"`));
  /** @type {[place: string, name: string | undefined][]} */
  const places = [
    ['hash of widget.js', GLUE],
    ['hash of widget_bg.wasm', 'widget_bg.wasm'],
    ['hash of the second part', part],
  ];
  /** @type {(text: string, place: [place: string, name: string | undefined]) => string} */
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
  if (part) await writeInline(part);
  for (const name of ['react', 'testing']) await writeForRequire(name);
}

/**
 * Everything in one file, for tools that copy no other files: as a module, and for `require`.
 * @param {string} part
 */
async function writeInline(part) {
  /** @param {string} name */
  const packed = (name) => JSON.stringify(gzipSync(readFileSync(at(name)), { level: 9 }).toString('base64'));
  const contents = `
import { define, files } from './class.js';
import { create } from './widget.js';
const unpacked = async (text) => {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
};
const once = (make) => {
  let made;
  return { then: (...given) => (made ??= make()).then(...given) };
};
files.glue = once(async () => ({ ...create(), create }));
files.wasm = once(() => unpacked(${packed('widget_bg.wasm')}));
files.part = once(() => unpacked(${packed(part)}));
define();
export { QualityAssessment, VERSION, define, files, preload } from './class.js';
`;
  // The glue is not created before an element needs it: test documents lack APIs that it uses.
  /** @type {import('esbuild').Plugin} */
  const unmade = {
    name: 'unmade',
    setup: (build) => build.onLoad({ filter: /[\\/]widget\.js$/ }, () => ({ contents: create })),
  };
  for (const [name, format] of Object.entries(/** @type {const} */ ({ 'inline.js': 'esm', 'inline.cjs': 'cjs' }))) {
    const { outputFiles } = await build({
      ...STANDARD,
      stdin: { contents, resolveDir: folder },
      format,
      plugins: [unmade],
      minify: true,
      // The embedded files have no address.
      define: { 'import.meta.url': 'undefined' },
    });
    write(name, outputFiles[0].text);
  }
}

/**
 * Another entry for `require`, with the same class as the file with everything.
 * @param {string} name
 */
async function writeForRequire(name) {
  /** @type {import('esbuild').Plugin} */
  const others = {
    name: 'others',
    setup: (build) => {
      build.onResolve({ filter: /^react$/ }, () => ({ path: 'react', external: true }));
      build.onResolve({ filter: /\/class\.js$/ }, () => ({ path: './inline.cjs', external: true }));
    },
  };
  const { outputFiles } = await build({
    ...STANDARD,
    entryPoints: [at(`${name}.js`)],
    format: 'cjs',
    plugins: [others],
  });
  write(`${name}.cjs`, outputFiles[0].text);
  const types = read(`${name}.d.ts`);
  const resolution = "from './class.js' with { 'resolution-mode': 'import' }";
  write(`${name}.d.cts`, types.replaceAll("from './class.js'", resolution));
}
