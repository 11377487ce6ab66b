// The stand-alone page: which assessment, and how, is in the URL (never a person's name, never a token).
//   ?assessment=42&criterion=31&api-base=/api/mind&lang=de&theme=dark&time-zone=Europe/Berlin
// Authentication is the browser's same-origin session cookie.

const element = document.querySelector('quality-assessment');
const form = document.querySelector('#choose');
const TEXTS = {
  de: { title: 'Qualitätsbewertung', label: 'Nummer der Bewertung', button: 'Anzeigen' },
  en: { title: 'Quality assessment', label: 'Assessment number', button: 'Show' },
};

function show() {
  const query = new URLSearchParams(location.search);
  const lang = query.get('lang') ?? navigator.language;
  const texts = TEXTS[lang.startsWith('de') ? 'de' : 'en'];
  document.documentElement.lang = lang;
  for (const name of ['api-base', 'theme', 'time-zone', 'ticket-href', 'poll-interval']) {
    const value = query.get(name);
    if (value) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
  element.toggleAttribute('hide-ai', query.has('hide-ai'));
  const id = query.get('assessment');
  element.assessmentId = id;
  element.hidden = !id;
  form.hidden = Boolean(id);
  form.querySelector('label').textContent = texts.label;
  form.querySelector('button').textContent = texts.button;
  document.title = id ? `${texts.title} ${id}` : texts.title;
  const theme = query.get('theme');
  document.documentElement.dataset.theme = theme === 'dark' || theme === 'light' ? theme : 'auto';
}

/** Brings the criterion that the address names before the reader's eyes, and the keyboard to it. */
function reveal() {
  const id = new URLSearchParams(location.search).get('criterion') ?? '';
  const row = /^\d+$/.test(id) && element.shadowRoot.querySelector(`[data-criterion="${id}"]`);
  if (!row) return;
  row.closest('details').open = true;
  row.scrollIntoView({ block: 'center' });
  row.focus({ preventScroll: true });
}

element.addEventListener('qa-load', reveal);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const url = new URL(location.href);
  url.searchParams.set('assessment', form.elements.assessment.value);
  history.pushState(null, '', url);
  show();
});
addEventListener('popstate', () => {
  show();
  reveal();
});
show();
