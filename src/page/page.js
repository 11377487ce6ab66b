// The stand-alone page. The URL names the assessment and the settings, but never a person's name or a token:
//   ?assessment=42&criterion=2.31&api-base=/api/mind&lang=de&theme=dark&time-zone=Europe/Berlin
// A criterion is named with its category; its number alone means the first criterion with that number.
// `config.json` beside the page contains the installation's settings under the same names. The URL overrides them,
// except addresses and blind mode: a link must not decide which API is used or where links lead, unless the
// installation allows that ("links-may-set": ["api-base", "ticket-href"]) and has not set it itself; and a reviewer
// must not end blind mode by a word in the URL. Authentication is the browser's same-origin session cookie.

/** @typedef {import('../../npm/class.d.ts').QualityAssessment} QualityAssessment */

const element = /** @type {QualityAssessment} */ (document.querySelector('quality-assessment'));
const form = /** @type {HTMLFormElement} */ (document.querySelector('#choose'));
const label = /** @type {HTMLLabelElement} */ (form.querySelector('label'));
const button = /** @type {HTMLButtonElement} */ (form.querySelector('button'));
const TEXTS = {
  de: { title: 'Bewertung', label: 'Nummer der Bewertung', button: 'Anzeigen' },
  en: { title: 'Assessment', label: 'Assessment number', button: 'Show' },
};

const ADDRESSES = ['api-base', 'ticket-href'];
/** @type {Record<string, unknown> | null} */
const config = await fetch(new URL('./config.json', import.meta.url))
  .then((answer) => {
    // Without the file, nothing is configured.
    if (answer.status === 404) return {};
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return answer.json();
  })
  .catch((error) => {
    // The installation's settings are unknown: no link decides either, and what might be withheld is not shown.
    console.error('config.json cannot be read', error);
    return { 'hide-ai': true };
  });

/**
 * Blind mode, as a boolean attribute: on if present with any value but `false`.
 * @param {Map<string, string>} settings
 */
const isBlind = (settings) => settings.has('hide-ai') && settings.get('hide-ai') !== 'false';

/** The effective setting: the URL's or the installation's. */
function settings() {
  const configured = new Map(Object.entries(config ?? {}).map(([name, value]) => [name, String(value)]));
  /** @param {string} name */
  const isOpen = (name) => !configured.has(name) && [config?.['links-may-set']].flat().includes(name);
  /** @param {[string, string]} one */
  const isFixed = ([name]) =>
    (ADDRESSES.includes(name) && !isOpen(name)) || (name === 'hide-ai' && isBlind(configured));
  const query = [...new URLSearchParams(location.search)].filter((one) => !isFixed(one));
  return new Map([...configured, ...query]);
}

function show() {
  const query = settings();
  const lang = query.get('lang') ?? navigator.language;
  const texts = TEXTS[lang.startsWith('de') ? 'de' : 'en'];
  document.documentElement.lang = lang;
  for (const name of ['api-base', 'theme', 'time-zone', 'ticket-href', 'poll-interval']) {
    const value = query.get(name);
    if (value) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
  element.toggleAttribute('hide-ai', isBlind(query));
  element.setAttribute('criterion-href', linkTo(new URLSearchParams(location.search)));
  // Only the URL decides this, not the installation.
  const criterion = new URLSearchParams(location.search).get('criterion');
  if (criterion) element.setAttribute('criterion', criterion);
  else element.removeAttribute('criterion');
  const id = query.get('assessment') ?? null;
  element.assessmentId = id;
  element.hidden = !id;
  // If the number is invalid, there is a form for another one.
  form.hidden = /^\s*\d+\s*$/.test(id ?? '');
  label.textContent = texts.label;
  button.textContent = texts.button;
  document.title = id ? `${texts.title} ${id}` : texts.title;
  const theme = query.get('theme');
  document.documentElement.dataset.theme = theme === 'dark' || theme === 'light' ? theme : 'auto';
}

/**
 * The address of a criterion: the present one with all its settings.
 * @param {URLSearchParams} query
 */
function linkTo(query) {
  const others = new URLSearchParams(query);
  others.delete('assessment');
  others.delete('criterion');
  const rest = others.size ? `&${others}` : '';
  return `?assessment={assessmentId}&criterion={criterionId}${rest}`;
}

/** A link to a criterion of the shown assessment needs no new page. */
element.addEventListener('click', (event) => {
  const path = /** @type {HTMLElement[]} */ (event.composedPath());
  const link = /** @type {HTMLAnchorElement | undefined} */ (path.find((node) => node.localName === 'a'));
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link?.part.contains('criterion-link') || !isPlain || event.defaultPrevented) return;
  event.preventDefault();
  if (link.href !== location.href) history.pushState(null, '', link.href);
  show();
  // The same criterion again has to be scrolled to, too.
  element.reveal(new URLSearchParams(location.search).get('criterion') ?? '');
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const url = new URL(location.href);
  url.searchParams.set('assessment', String(new FormData(form).get('assessment')));
  history.pushState(null, '', url);
  show();
});
addEventListener('popstate', show);
show();
