import { el } from '/dom.js';
import { text } from './texts.js';

/** @typedef {import('./settings.js').Case} Case */

/** The maximum time for an answer; one of the cases never answers. */
const PATIENCE = 5000;

/**
 * The markup of a case and its API's answers, both with a copy button.
 * @param {Case} wanted
 * @param {Element} element
 * @param {string} lang
 */
export function source(wanted, element, lang) {
  const answer = panel('json', lang, text(lang, 'noAnswer'));
  let isAsked = false;
  answer.node.addEventListener('toggle', async () => {
    if (isAsked || !answer.node.open) return;
    isAsked = true;
    answer.fill(await answerOf(wanted, lang));
  });
  const markup = panel('markup', lang, markupOf(element) + scriptOf(wanted.properties));
  markup.node.open = true;
  return el('div', { class: 'sources' }, markup.node, answer.node);
}

/** @typedef {{ node: HTMLDetailsElement, fill: (said: string) => void }} Block */

/** @type {(name: string, lang: string, content: string) => Block} */
function panel(name, lang, content) {
  const code = el('code', {}, content);
  const copy = el('button', { type: 'button', class: 'quiet' }, text(lang, 'copy'));
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent ?? '');
    copy.textContent = text(lang, 'copied');
  });
  const summary = el('summary', {}, text(lang, name));
  const place = el('pre', { tabindex: '0', role: 'region', 'aria-label': text(lang, name) }, code);
  const node = el('details', { class: 'source', name: null, 'data-source': name }, summary, copy, place);
  return { node, fill: (said) => (code.textContent = said) };
}

/**
 * The attributes that a page would have; language and colours are settings of the gallery.
 * @param {Element} element
 */
function markupOf(element) {
  const attributes = [...element.attributes].filter(
    (one) => !one.name.startsWith('data-') && !one.name.startsWith('aria-'),
  );
  const said = attributes.map(({ name, value }) =>
    value === '' ? name : `${name}="${value.replaceAll('"', '&quot;')}"`,
  );
  return `<quality-assessment\n  ${said.join('\n  ')}\n></quality-assessment>`;
}

/**
 * The properties that a page would set in a script, since they have no attribute.
 * @param {Record<string, unknown>} properties
 */
function scriptOf(properties) {
  const lines = Object.entries(properties).map(([name, value]) => `element.${name} = ${JSON.stringify(value)};`);
  return lines.length ? `\n\n// element is the one above\n${lines.join('\n')}` : '';
}

/** @type {(wanted: Case, lang: string) => Promise<string>} */
async function answerOf({ name, assessmentId }, lang) {
  try {
    const path = `/gallery/api/${name}/quality/assessment/${assessmentId}`;
    const answer = await fetch(path, { signal: AbortSignal.timeout(PATIENCE) });
    const body = await answer.text();
    if (!answer.ok) return `${text(lang, 'status').replace('{status}', String(answer.status))}\n${body}`;
    return pretty(body);
  } catch {
    return text(lang, 'noAnswer');
  }
}

/**
 * One of the cases answers with invalid JSON.
 * @param {string} body
 */
function pretty(body) {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
