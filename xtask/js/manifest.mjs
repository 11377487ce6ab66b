// Writes the descriptions in `npm/custom-elements.json` to all other places that have them: the tables of the two
// READMEs, the data for editors, the comments of the types. Also compares the manifest with the class: both must have
// the same members.
//
//   node manifest.mjs [--check]
//
// With `--check` nothing is written, and differences are reported.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(import.meta.dirname, '../..');
const MANIFEST = 'npm/custom-elements.json';
const WIDTH = 120;
/** Members of every element, which the types may leave out. */
const PLATFORM = ['lang', 'focus', 'removeEventListener'];
/** Members of the class for the wasm, which are not public. */
const INTERNAL = ['language', 'takesQuestions', 'addEventListener'];

/** @typedef {ManifestEntry} Entry */

/** @param {string} name */
const read = (name) => readFileSync(resolve(ROOT, name), 'utf8');
/** @param {unknown} value */
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** @type {Manifest} */
const manifest = JSON.parse(read(MANIFEST));
const element = manifest.modules.flatMap((one) => one.declarations).find((one) => one.customElement);
if (!element) throw new Error(`${MANIFEST} has no element`);
const { attributes, events, slots, cssParts, cssProperties } = element;

// --- The manifest: a property with an attribute has the attribute's description.

/** @type {(attribute: Entry) => Entry} */
const ofAttribute = ({ name, fieldName, ...rest }) => ({
  kind: 'field',
  name: fieldName ?? name,
  attribute: name,
  reflects: true,
  ...rest,
});
const others = element.members.filter((one) => !one.attribute);
element.members = [...attributes.map(ofAttribute), ...others];
const fields = others.filter((one) => one.kind === 'field');
const methods = others.filter((one) => one.kind === 'method');

// --- Tables.

/** @param {string} text */
const isLiteral = (text) => /^(null|true|false|-?[\d.]+|'[^']*')$/.test(text);
/** @param {string} text */
const code = (text) => `\`${text.replaceAll('|', '\\|')}\``;
/** @param {string | undefined} text */
const value = (text) => (text === undefined ? '' : isLiteral(text) ? code(text) : text);
/** @param {Entry} entry */
const typed = ({ type, readonly }) => code(type.text) + (readonly ? ', read-only' : '');
/** @param {Entry} one */
const parameter = (one) => `${one.name}${one.optional ? '?' : ''}: ${one.type.text}`;
/** @param {Entry} method */
const signature = ({ name, parameters = [] }) => `${name}(${parameters.map(parameter).join(', ')})`;
/** @param {Entry} event */
const detail = ({ type }) => type.text.replace(/^CustomEvent<(.*)>$/, '$1');

/** @type {(heads: string[], rows: string[][]) => string} */
const table = (heads, rows) => {
  /** @param {string[]} cells */
  const line = (cells) => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |');
  return [line(heads), `|${'---|'.repeat(heads.length)}`, ...rows.map(line)].join('\n');
};

/** @type {Record<string, string>} */
const TABLES = {
  attributes: table(
    ['Attribute', 'Property', 'Type', 'Default', ''],
    attributes.map((one) => [
      code(one.name),
      code(one.fieldName ?? ''),
      typed(one),
      value(one.default),
      one.description,
    ]),
  ),
  properties: table(
    ['Property', 'Type', ''],
    fields.map((one) => [code(one.name), typed(one), one.description]),
  ),
  'attributes and properties': table(
    ['Attribute', 'Property', 'Default', ''],
    [
      ...attributes.map((one) => [code(one.name), code(one.fieldName ?? ''), value(one.default), one.description]),
      ...fields.map((one) => ['–', code(one.name), one.readonly ? 'read-only' : value(one.default), one.description]),
    ],
  ),
  methods: table(
    ['Method', ''],
    methods.map((one) => [code(signature(one)), one.description]),
  ),
  events: table(
    ['Event', '`detail`', 'When'],
    events.map((one) => [code(one.name), code(detail(one)), one.description]),
  ),
  slots: table(
    ['Slot', ''],
    slots.map((one) => [code(one.name), one.description]),
  ),
  parts: table(
    ['Part', ''],
    cssParts.map((one) => [code(one.name), one.description]),
  ),
  'custom properties': table(
    ['Property', 'Default', ''],
    cssProperties.map((one) => [code(one.name), code(one.default), one.description]),
  ),
};

/**
 * The page with its tables replaced, each between two comments.
 * @param {string} name
 */
const page = (name) =>
  read(name).replace(/(<!-- table of (.*?) -->\n)[\s\S]*?(\n<!-- end -->)/g, (_, open, kind, close) => {
    if (!TABLES[kind]) throw new Error(`${name} wants a table of ${kind}, which does not exist`);
    return open + TABLES[kind] + close;
  });

// --- Data for editors.

/** @param {Entry} attribute */
const values = ({ type }) => {
  if (type.text === 'boolean') return { valueSet: 'v' };
  const words = type.text.split(' | ').map((word) => word.replace(/^'(.*)'$/, '$1'));
  const isChoice = type.text.split(' | ').every((word) => word !== 'null' && isLiteral(word));
  return isChoice ? { values: words.map((name) => ({ name })) } : {};
};
const htmlData = {
  version: 1.1,
  tags: [
    {
      name: element.tagName,
      description: element.summary,
      attributes: attributes.map((one) => ({
        name: one.name,
        description: `${one.description} Default: ${one.default}.`,
        ...values(one),
      })),
      references: [],
    },
  ],
};

// --- Comments of the types.

/**
 * A comment above a declaration, wrapped if it is too long for one line.
 * @type {(text: string, indent: string) => string}
 */
const comment = (text, indent) => {
  const one = `${indent}/** ${text} */\n`;
  if (one.length <= WIDTH + 1) return one;
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (indent.length + 2 + longer.length > WIDTH) lines.push(` ${word}`);
    else lines[lines.length - 1] = longer;
  }
  return `${indent}/**\n${lines.map((line) => `${indent} *${line}\n`).join('')}${indent} */\n`;
};

/** @param {Entry} one */
const withDefault = (one) =>
  one.default && one.default !== 'null' ? `${one.description} Default: ${value(one.default)}.` : one.description;

/**
 * The types, with the manifest's description above each member of the class, each event and each attribute.
 * @param {string} name
 */
const types = (name) => {
  let text = read(name);
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  /** @type {Record<string, Map<string, string>>} */
  const said = {
    QualityAssessment: new Map(element.members.map((one) => [one.name, withDefault(one)])),
    QualityAssessmentEventMap: new Map(events.map((one) => [one.name, one.description])),
    QualityAssessmentAttributes: new Map(attributes.map((one) => [one.name, withDefault(one)])),
  };
  /** @type {[from: number, to: number, comment: string][]} */
  const edits = [];
  for (const statement of source.statements) {
    if (!ts.isClassDeclaration(statement) && !ts.isInterfaceDeclaration(statement)) continue;
    const described = said[statement.name?.text ?? ''];
    if (!described) continue;
    // A member with two declarations is described above the first one.
    const seen = new Set();
    for (const member of statement.members) {
      const key = /** @type {ts.Identifier} */ (member.name).text;
      if (!described.has(key)) {
        const isKnown = seen.has(key) || PLATFORM.includes(key) || INTERNAL.includes(key);
        if (!isKnown) throw new Error(`${name} types ${key}, which ${MANIFEST} does not name`);
        continue;
      }
      seen.add(key);
      const start = member.getStart();
      const from = text.lastIndexOf('\n', member.getStart(source, true)) + 1;
      const indent = ' '.repeat(start - text.lastIndexOf('\n', start) - 1);
      edits.push([from, start - indent.length, comment(described.get(key) ?? '', indent)]);
      described.delete(key);
    }
    for (const own of PLATFORM) described.delete(own);
    if (described.size) throw new Error(`${name} does not type ${[...described.keys()].join(', ')}`);
  }
  for (const [from, to, comment] of edits.reverse()) text = text.slice(0, from) + comment + text.slice(to);
  return text;
};

// --- The class.

/** @type {{ QualityAssessment: { prototype: object, observedAttributes: string[] } }} */
const { QualityAssessment } = await import(resolve(ROOT, 'src/element/class.js'));
/** @type {string[]} */
const differing = [];
/** @type {(what: string, named: string[], has: string[]) => void} */
const same = (what, named, has) => {
  const missing = has.filter((name) => !named.includes(name));
  const invented = named.filter((name) => !has.includes(name));
  if (missing.length) differing.push(`${MANIFEST} does not name ${what} ${missing.join(', ')}`);
  if (invented.length)
    differing.push(`${MANIFEST} names ${what} ${invented.join(', ')}, which the class does not have`);
};
const own = Object.entries(Object.getOwnPropertyDescriptors(QualityAssessment.prototype));
/** @param {string} name */
const isCallback = (name) => name === 'constructor' || name.endsWith('Callback');
/** @typedef {[name: string, descriptor: PropertyDescriptor]} Own */

/** @param {Own} own */
const isPublic = ([name]) => !isCallback(name) && !INTERNAL.includes(name);
/** @param {Own} own */
const isMethod = ([, one]) => typeof one.value === 'function';
/** @param {Entry[]} list */
const names = (list) => list.map((one) => one.name);
// Names without hyphens are understood, but should not be written.
const observed = QualityAssessment.observedAttributes;
/** @param {string} name */
const isMeant = (name) => observed.some((other) => other !== name && other.replaceAll('-', '') === name);
same(
  'attributes',
  names(attributes),
  observed.filter((name) => !isMeant(name)),
);
same(
  'properties',
  names(element.members.filter((one) => one.kind === 'field' && one.name !== 'lang')),
  own.filter((one) => isPublic(one) && !isMethod(one)).map(([name]) => name),
);
same(
  'methods',
  names(methods),
  own.filter((one) => isPublic(one) && isMethod(one)).map(([name]) => name),
);

// --- The written files.

const written = {
  [MANIFEST]: json(manifest),
  'npm/html-data.json': json(htmlData),
  'npm/class.d.ts': types('npm/class.d.ts'),
  'npm/README.md': page('npm/README.md'),
  'README.md': page('README.md'),
};
for (const [name, text] of Object.entries(written)) {
  if (text === read(name)) continue;
  if (process.argv.includes('--check')) {
    differing.push(`${name} is not what ${MANIFEST} says; \`cargo xtask manifest\` writes it`);
  } else {
    writeFileSync(resolve(ROOT, name), text);
    console.log(`${name} is written`);
  }
}
for (const one of differing) console.error(one);
process.exitCode = differing.length ? 1 : 0;
