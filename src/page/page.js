// The stand-alone page: which assessment, and how, is in the URL (never a person's name, never a token).
//   ?assessment=42&criterion=2.31&api-base=/api/mind&lang=de&theme=dark&time-zone=Europe/Berlin
// A criterion is named within its category; its own number alone is understood too, and means the first one of it.
// What the installation wants is in config.json beside it, under the same names; the URL overrides it, but for the
// addresses and blind mode: nobody who makes a link decides where the page asks, or where its links lead, unless the
// installation says so ("links-may-set": ["api-base", "ticket-href"]) and has not set it itself; and nobody who judges
// without the AI undoes that by a word in the address.
// Authentication is the browser's same-origin session cookie.

const element = document.querySelector('quality-assessment');
/** @type {HTMLFormElement} */
const form = document.querySelector('#choose');
const TEXTS = {
  de: { title: 'Bewertung', label: 'Nummer der Bewertung', button: 'Anzeigen' },
  en: { title: 'Assessment', label: 'Assessment number', button: 'Show' },
};

const ADDRESSES = ['api-base', 'ticket-href'];
const config = await fetch(new URL('./config.json', import.meta.url))
  .then((answer) => {
    // Without the file nothing is configured.
    if (answer.status === 404) return {};
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return answer.json();
  })
  .catch((error) => {
    // What it would have fixed is not known: no link decides then either, and nobody sees what was to be withheld.
    console.error('config.json cannot be read', error);
    return { 'hide-ai': true };
  });

/** Blind mode, as an attribute is on: by being there, whatever it says but `false`. */
const isBlind = (settings) => settings.has('hide-ai') && settings.get('hide-ai') !== 'false';

/** What holds: the address's word or the installation's. */
function settings() {
  const configured = new Map(Object.entries(config ?? {}).map(([name, value]) => [name, String(value)]));
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
  // Where it leads is for this address to say, and not for the installation.
  const criterion = new URLSearchParams(location.search).get('criterion');
  if (criterion) element.setAttribute('criterion', criterion);
  else element.removeAttribute('criterion');
  const id = query.get('assessment') ?? null;
  element.assessmentId = id;
  element.hidden = !id;
  // Beside what is no number there is a way to another one.
  form.hidden = /^\s*\d+\s*$/.test(id);
  form.querySelector('label').textContent = texts.label;
  form.querySelector('button').textContent = texts.button;
  document.title = id ? `${texts.title} ${id}` : texts.title;
  const theme = query.get('theme');
  document.documentElement.dataset.theme = theme === 'dark' || theme === 'light' ? theme : 'auto';
}

/** The address of a criterion: this one's, with all that it says of how to show things. */
function linkTo(query) {
  const others = new URLSearchParams(query);
  others.delete('assessment');
  others.delete('criterion');
  const rest = others.size ? `&${others}` : '';
  return `?assessment={assessmentId}&criterion={criterionId}${rest}`;
}

/** A link to a criterion of the assessment that is shown needs no new page. */
element.addEventListener('click', (event) => {
  const path = /** @type {HTMLElement[]} */ (event.composedPath());
  const link = /** @type {HTMLAnchorElement} */ (path.find((node) => node.localName === 'a'));
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link?.part.contains('criterion-link') || !isPlain || event.defaultPrevented) return;
  event.preventDefault();
  if (link.href !== location.href) history.pushState(null, '', link.href);
  show();
  // The same one once more has to come back into view, too.
  element.reveal(new URLSearchParams(location.search).get('criterion'));
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
