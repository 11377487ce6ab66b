// Writes the descriptions in custom-elements.json in other formats: web-types.json for the editors of JetBrains, and
// llms.txt for language models.
import { readFileSync, writeFileSync } from 'node:fs';

const folder = process.argv[2];
/** @param {string} name */
const json = (name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
const { name, version, description } = json('package.json');
/** @type {Manifest} */
const manifest = json('custom-elements.json');
const tag = manifest.modules.flatMap((one) => one.declarations ?? []).find((one) => one.tagName);
if (!tag) throw new Error('custom-elements.json has no element');

/** @param {ManifestEntry} entry */
const described = ({ name, description }) => ({ name, description });
/** @param {ManifestEntry['type']} type */
const values = (type) =>
  type?.text
    .split('|')
    .map((word) => word.trim())
    .filter((word) => /^'.*'$/.test(word))
    .map((word) => word.slice(1, -1));
/** @param {ManifestEntry} one */
const attribute = (one) => ({
  ...described(one),
  default: one.default,
  value:
    one.type?.text === 'boolean'
      ? { kind: 'no-value', type: 'boolean' }
      : { type: values(one.type)?.length ? values(one.type) : one.type?.text },
});
const webTypes = {
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: [
        {
          name: tag.tagName,
          description: tag.summary,
          attributes: tag.attributes.map(attribute),
          slots: tag.slots?.map(described),
          js: {
            events: tag.events.map(described),
            properties: tag.members
              .filter((one) => one.kind === 'field')
              .map((one) => ({ ...described(one), type: one.type?.text })),
          },
          css: {
            parts: tag.cssParts.map(described),
            properties: tag.cssProperties.map((one) => ({ ...described(one), default: one.default })),
          },
        },
      ],
    },
  },
};
writeFileSync(`${folder}/web-types.json`, `${JSON.stringify(webTypes, null, 2)}\n`);

/** @type {(title: string, all: ManifestEntry[], line: (one: ManifestEntry) => string) => string[]} */
const list = (title, all, line) => [`## ${title}`, '', ...all.map(line), ''];
/** @param {ManifestEntry} one */
const field = (one) => {
  const type = one.type ? `: \`${one.type.text}\`` : '';
  const standard = one.default ? `, by default \`${one.default}\`` : '';
  return `- \`${one.name}\`${type}${standard}. ${one.description ?? ''}`;
};
/** @param {ManifestEntry} one */
const method = (one) => {
  const given =
    one.parameters
      ?.map((each) => `${each.name}${each.optional ? '?' : ''}: ${each.type?.text ?? 'unknown'}`)
      .join(', ') ?? '';
  return `- \`${one.name}(${given})${one.return?.type ? `: ${one.return.type.text}` : ''}\`. ${one.description ?? ''}`;
};
const text = [
  `# ${name} ${version}`,
  '',
  `> ${description}`,
  '',
  'Import the package, or load its quality-assessment.js as a module, and write',
  `\`<${tag.tagName} assessment-id="42" api-base="/api/mind">\`.`,
  'Set the property `tokenProvider`, a function that returns a token; there is no attribute for it. For React import',
  `the component \`QualityAssessment\` of \`${name}/react\`, for tests \`serve\` of \`${name}/testing\`.`,
  'README.md covers frameworks, bundlers, servers, security policies and tests;',
  'errors.md explains the messages in the console.',
  '',
  ...list('Attributes', tag.attributes, field),
  ...list(
    'Properties and methods',
    tag.members.filter((one) => one.kind === 'field'),
    field,
  ).slice(0, -1),
  ...tag.members.filter((one) => one.kind === 'method').map(method),
  '',
  ...list('Events', tag.events, field),
  ...list('Slots', tag.slots ?? [], field),
  ...list('Parts', tag.cssParts, (one) => `- \`${one.name}\`: ${one.description}`),
  ...list('Custom properties', tag.cssProperties, field),
];
writeFileSync(`${folder}/llms.txt`, text.join('\n'));
