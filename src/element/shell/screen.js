// What is shown while there is no wasm: the shape of what is to come, or what went wrong. The shape, its words and its
// looks are those of src/view/skeleton.rs, so that nothing jumps; a test measures both.

const TEXTS = {
  en: {
    loading: 'The assessment is being loaded',
    failed: ['The assessment could not be loaded', 'Check your connection, then reload.'],
    crashed: ['This display has stopped working', 'Nothing that was saved is lost, and a run that was started goes on.'],
    reload: 'Reload',
  },
  de: {
    loading: 'Die Bewertung wird geladen',
    failed: ['Die Bewertung konnte nicht geladen werden', 'Prüfen Sie Ihre Verbindung und laden Sie dann neu.'],
    crashed: ['Diese Anzeige funktioniert nicht mehr', 'Gespeichertes ist nicht verloren, und ein begonnener Lauf geht weiter.'],
    reload: 'Neu laden',
  },
};

const CSS = `*{box-sizing:border-box}
:host{display:block;color-scheme:light dark}:host([hidden]){display:none}
:host([theme=light]){color-scheme:light}:host([theme=dark]){color-scheme:dark}
.qa{container:qa/inline-size;background:var(--qa-paper,light-dark(#fff,#181825));color:var(--qa-text,light-dark(#181825,#f1f0f5));font:400 var(--qa-font-size,1rem)/1.55 var(--qa-font,Inter,ui-sans-serif,system-ui,"Segoe UI",Roboto,sans-serif);text-align:start}
.skeleton,.bones{display:grid;gap:1rem}
.skeleton{gap:1.5rem;padding:calc(var(--qa-space,1rem)*1.25);animation:appear 200ms 200ms both}
.bones.card{gap:.875rem;padding:calc(var(--qa-space,1rem)*1.25);border:1px solid var(--qa-line,light-dark(#e3e0e6,#34364a));border-radius:var(--qa-radius,12px)}
.bone{block-size:.875rem;border-radius:.4375rem;background:var(--qa-soft,light-dark(#edebef,#2c2e41));animation:breathe 1.6s ease-in-out infinite alternate}
.title{inline-size:min(24rem,70%);block-size:2rem}.line:last-child{inline-size:60%}.steps{block-size:.375rem}.row{block-size:3.5rem}
.screen{display:grid;gap:.75rem;justify-items:center;padding:calc(var(--qa-space,1rem)*3) calc(var(--qa-space,1rem)*1.25);text-align:center}
p,h1,h2,h3,h4{margin:0}h1,h2,h3,h4{font-size:1.25em;line-height:1.3}
button{min-block-size:2.5rem;padding:.4375rem 1rem;border:1px solid var(--qa-edge,light-dark(#7f808c,#8d8f9d));border-radius:var(--qa-radius-small,8px);background:none;color:inherit;font:600 .9375em/1.4 inherit;font-family:inherit;cursor:pointer}
:focus-visible{outline:2px solid var(--qa-brand,light-dark(#613cdd,#b09cee));outline-offset:2px}
@keyframes appear{from{opacity:0}}@keyframes breathe{to{opacity:.5}}
@media(prefers-reduced-motion:reduce){*{animation-duration:1ms!important;animation-iteration-count:1!important}}`;

const BONES = { head: ['title', 'line', 'steps'], card: ['line', 'line', 'line'], 'card ': ['row', 'row', 'row', 'row'] };

let sheet;
const adopt = (root) => {
  // A browser without constructed sheets gets the bare text.
  if (!('adoptedStyleSheets' in root)) return;
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(CSS);
  root.adoptedStyleSheets = [sheet];
};

/** No markup is written: Trusted Types would refuse it. */
const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  element.append(...children);
  return element;
};

const codeOf = (lang) => (/^de\b/i.test(lang) ? 'de' : 'en');
const textsOf = (lang) => TEXTS[codeOf(lang)];

const show = (root, lang, child) => {
  adopt(root);
  const base = make('div', { class: 'qa', part: 'base' }, make('div', { class: 'root', lang: codeOf(lang) }, child));
  root.replaceChildren(base);
  return base;
};

/** The shape of what is to come, invisible for its first 200 ms. */
export function showSkeleton(root, lang) {
  if (root.querySelector(`[lang=${codeOf(lang)}] > .skeleton`)) return;
  const bones = Object.entries(BONES).map(([kind, list]) =>
    make('div', { class: `bones ${kind}`, 'aria-hidden': 'true' }, ...list.map((bone) => make('div', { class: `bone ${bone}` }))),
  );
  const skeleton = { class: 'skeleton', part: 'skeleton', role: 'group', 'aria-busy': 'true', 'aria-label': textsOf(lang).loading };
  const base = show(root, lang, make('div', skeleton, ...bones));
  // Once it is seen, the wasm's own must not wait again to be.
  base.addEventListener('animationstart', () => base.setAttribute('data-waited', ''), { once: true });
}

/** What went wrong, `failed` or `crashed`, and a button that tries again. */
export function showTrouble(root, lang, level, kind, again) {
  const [title, help] = textsOf(lang)[kind];
  const button = make('button', { type: 'button', part: 'button' }, textsOf(lang).reload);
  button.addEventListener('click', again);
  show(root, lang, make('div', { class: 'screen', part: 'screen', 'data-kind': 'crashed' }, make(`h${level}`, {}, title), make('p', {}, help), button));
  return title;
}

/** Says it to screen readers, once for all elements: in the light DOM, politely, as the wasm does. */
export function say(words) {
  silence();
  const region = make('div', { role: 'status', 'aria-live': 'polite', 'data-quality-assessment': '' });
  Object.assign(region.style, { position: 'fixed', inlineSize: '1px', blockSize: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' });
  document.body.append(region);
  // A region that is born with its text is not heard.
  setTimeout(() => (region.textContent = words), 100);
}

export const silence = () => document.querySelectorAll('[data-quality-assessment][role=status]').forEach((one) => one.remove());
