// Checks that the package in ../dist has what its users rely on. Each line is one promise.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import Ajv from 'ajv';
import { publint } from 'publint';

const here = import.meta.dirname;
const dist = resolve(process.argv[2] ?? `${here}/../dist`);
/** @param {string} file */
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
let failed = 0;

/** @param {string} project */
const compile = (project) => {
  // Installed: it is resolved by name, beside the frameworks whose types it extends.
  const installed = `${here}/node_modules/quality-assessment`;
  rmSync(installed, { recursive: true, force: true });
  symlinkSync(dist, installed);
  const tsc = `${here}/node_modules/typescript/bin/tsc`;
  execFileSync(process.execPath, [tsc, '--project', `${here}/${project}`], { stdio: 'pipe', encoding: 'utf8' });
};

/** @type {(name: string, prove: () => void | Promise<void>) => Promise<void>} */
const promise = async (name, prove) => {
  try {
    await prove();
    console.log(`ok   ${name}`);
  } catch (thrown) {
    const error = /** @type {Error & { stdout?: unknown }} */ (thrown);
    failed++;
    console.log(`FAIL ${name}\n     ${String(error.stdout ?? '') + (error.message ?? error)}`);
  }
};
/** @param {unknown[]} list */
const none = (list) => {
  if (list.length) throw new Error(list.map((one) => JSON.stringify(one)).join('\n     '));
};

await promise('publint finds nothing', async () => none((await publint({ pkgDir: dist, strict: true })).messages));

await promise('the types resolve in every module system that can import it', () => {
  const attw = `${here}/node_modules/@arethetypeswrong/cli/dist/index.js`;
  for (const [profile, ...entries] of [
    // These can be required, too.
    ['node16', '.', 'inline', 'react', 'testing'],
    ['esm-only', 'class', 'vite', 'vue', 'svelte'],
  ]) {
    const flags = ['--profile', profile, '--entrypoints', ...entries, '--format', 'ascii'];
    execFileSync(process.execPath, [attw, '--pack', dist, ...flags], { stdio: 'pipe', encoding: 'utf8' });
  }
  readdirSync(dist)
    .filter((name) => name.endsWith('.tgz'))
    .forEach((name) => rmSync(`${dist}/${name}`));
});

await promise('custom-elements.json matches its schema', () => {
  const schema = json(createRequire(import.meta.url).resolve('custom-elements-manifest/schema.json'));
  const validate = new Ajv({ allowUnionTypes: true, strict: false }).compile(schema);
  if (!validate(json(`${dist}/custom-elements.json`))) none(validate.errors ?? []);
});

await promise('typed code compiles, and wrong code does not', () => compile('tsconfig.json'));

await promise('the component is typed for React 18, too', () => compile('tsconfig.react-18.json'));

await promise('the component is a client component for frameworks with server components', () => {
  if (!readFileSync(`${dist}/react.js`, 'utf8').startsWith("'use client';"))
    throw new Error('the directive is not first');
});

await promise('it can be required, with everything inside', () => {
  const file = JSON.stringify(`${dist}/inline.cjs`);
  const code = `console.log(Object.keys(require(${file})).sort().join())`;
  const out = execFileSync(process.execPath, ['--input-type=commonjs', '--eval', code], { encoding: 'utf8' });
  none(out.trim() === 'QualityAssessment,VERSION,define,files,preload' ? [] : [out]);
});

await promise('npm packs no compressed copies', () => {
  const out = execFileSync('npm', ['pack', '--dry-run', '--json'], {
    cwd: dist,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  /** @type {string[]} */
  const names = JSON.parse(out)[0].files.map((/** @type {{ path: string }} */ file) => file.path);
  none(
    names.filter((name) => /\.(br|gz)$/.test(name)).concat(names.includes('quality-assessment.js') ? [] : ['no entry']),
  );
});

await promise('importing it in Node does nothing and does not throw', () => {
  const before = 'const before = Object.getOwnPropertyNames(globalThis).join();';
  const after = 'if (before !== Object.getOwnPropertyNames(globalThis).join()) throw new Error("it left a global");';
  const all = ['quality-assessment.js', 'class.js', 'inline.js', 'none.js', 'testing.js', 'vite.js'];
  const code = all.map((name) => `await import(${JSON.stringify(`file://${dist}/${name}`)});`);
  const out = execFileSync(process.execPath, ['--input-type=module', '--eval', before + code.join('') + after], {
    encoding: 'utf8',
  });
  none(out ? [out] : []);
});

await promise('every file has its hash and, if worth it, its compressed siblings', () => {
  const hashes = json(`${dist}/integrity.json`);
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const names = files
    .map((one) => `${one.parentPath}/${one.name}`.slice(dist.length + 1))
    .filter((name) => !/\.(br|gz)$|^integrity\.json$/.test(name));
  /** @param {string} name */
  const sha = (name) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(`${dist}/${name}`))
      .digest('base64')}`;
  none(
    names
      .filter((name) => hashes[name] !== sha(name))
      .concat(Object.keys(hashes).filter((name) => !names.includes(name))),
  );
  none(
    names.filter(
      (name) =>
        /\.(js|wasm|css)$/.test(name) && !(existsSync(`${dist}/${name}.br`) && existsSync(`${dist}/${name}.gz`)),
    ),
  );
});

await promise('it contains nothing of the machine that built it', () => {
  const files = readdirSync(dist).filter((name) => /\.wasm$|^wasm-functions\.txt$/.test(name));
  if (files.length !== 3) throw new Error(`two modules and their numbers, not ${files.join(', ')}`);
  const folders = [homedir(), resolve(here, '../..')].filter((folder) => folder !== '/');
  none(
    files.flatMap((file) =>
      folders.filter((folder) => readFileSync(`${dist}/${file}`, 'latin1').includes(`${folder}/`)),
    ),
  );
});

await promise('it needs nothing, and runs nothing when it is installed', () => {
  const { dependencies, peerDependencies, peerDependenciesMeta, optionalDependencies, scripts } = json(
    `${dist}/package.json`,
  );
  none([dependencies, optionalDependencies, scripts].filter(Boolean));
  // Users of the component have it, and nobody else needs it.
  none(Object.keys(peerDependencies).filter((name) => name !== 'react' || !peerDependenciesMeta[name].optional));
});

await promise('what is exported is there', () => {
  /** @type {(one: string | object) => string[]} */
  const leaves = (one) => (typeof one === 'string' ? [one] : Object.values(one).flatMap(leaves));
  const targets = leaves(json(`${dist}/package.json`).exports);
  none(targets.filter((target) => !target.includes('*') && !existsSync(`${dist}/${target}`)));
});

await promise('every script is in the inventory, and what is in the inventory is a script', () => {
  const [, table] = readFileSync(`${here}/../../docs/script-inventory.md`, 'utf8').split('## What a page runs');
  const listed = [...table.split('\n## ')[0].matchAll(/^\| `([^`]+)`/gm)]
    .map(([, name]) => name)
    .filter((name) => name !== 'page.js');
  const shipped = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.([cm]?js|wasm)$/.test(name))
    .map((name) => name.replace(/(?<=widget_part-)[0-9a-f]+/, '*'));
  none(shipped.filter((name) => !listed.includes(name)).concat(listed.filter((name) => !shipped.includes(name))));
});

process.exit(failed ? 1 : 0);
