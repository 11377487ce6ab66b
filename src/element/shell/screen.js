// The screens without the wasm: the skeleton, or a failure. The skeleton, its words and its looks are those of
// src/view/skeleton.rs, so that nothing jumps; a test measures both.

/** @typedef {'failed' | 'crashed' | 'forbidden'} Trouble */

/** The texts for loading, a failed load, a crash, reassurance, help, and failures that no reload can repair. */
const TEXTS = {
  en: [
    'The assessment is being loaded',
    'The assessment could not be loaded',
    'This display has stopped working',
    'Nothing that was saved is lost.',
    'Reload',
    'This browser does not allow this display',
    'It needs WebAssembly, which is turned off here, for example by a lockdown mode.',
  ],
  de: [
    'Die Bewertung wird geladen',
    'Die Bewertung konnte nicht geladen werden',
    'Diese Anzeige funktioniert nicht mehr',
    'Gespeichertes ist nicht verloren.',
    'Neu laden',
    'Dieser Browser lässt diese Anzeige nicht zu',
    'Sie braucht WebAssembly, das hier abgeschaltet ist, zum Beispiel durch einen Blockierungsmodus.',
  ],
};

const CSS = `:host(:not([hidden])){display:block}:host{color-scheme:light dark}
:host(:state(themed)){color-scheme:inherit}
:host([theme=light]){color-scheme:light}:host([theme=dark]){color-scheme:dark}
:host(:not([data-phase=idle])){min-inline-size:min(200px,100%)}
:host(:not([data-phase=idle]))::before{content:". .";display:block;flex:0 1e6 auto;min-inline-size:0;block-size:0;
contain:content;visibility:hidden;font:0/0 a;white-space:normal;text-indent:280px;word-spacing:680px}
.qa{flex:1 1 100%;place-self:stretch;contain:inline-size;background:var(--qa-paper,light-dark(#fff,#181825));
color:var(--qa-text,light-dark(#181825,#f1f0f5));font-family:var(--qa-font,system-ui)}
.skeleton,.bones{display:grid;gap:12px}
.skeleton{gap:24px;padding:16px 20px;animation:appear 200ms 200ms both}
.bone{block-size:12px;border-radius:6px;background:var(--qa-soft,light-dark(#edebef,#2c2e41))}
.title{inline-size:min(340px,70%);block-size:24px}.row{block-size:44px}
.screen{padding:2rem;text-align:center}.far{block-size:40rem}
button{font:inherit}
@keyframes appear{from{opacity:0}}`;

/** The bones of the skeleton, one group per line. */
const BONES = ['title line', 'line line line', 'row row row row row row'];

/**
 * Creates an element. No markup is written: Trusted Types would refuse it.
 * @type {(tag: string, attributes: Record<string, string>, ...children: (Node | string)[]) => HTMLElement}
 */
const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/** @type {(lang: string) => 'de' | 'en'} */
const codeOf = (lang) => (/^de(?![a-z])/i.test(lang) ? 'de' : 'en');
/** @param {string} lang */
const textsOf = (lang) => TEXTS[codeOf(lang)];

/** One sheet for each document: other documents refuse it, and drop it from elements that are moved there. */
const sheets = new WeakMap();
/** @param {ShadowRoot} root */
const dress = (root) => {
  const { ownerDocument } = root;
  // A browser without constructed sheets shows the bare text.
  if (!root.adoptedStyleSheets) return;
  let sheet = sheets.get(ownerDocument);
  if (!sheet) {
    sheet = new /** @type {typeof globalThis} */ (ownerDocument.defaultView).CSSStyleSheet();
    sheet.replaceSync(CSS);
    sheets.set(ownerDocument, sheet);
  }
  root.adoptedStyleSheets = [sheet];
};

/** @type {(root: ShadowRoot, lang: string, child: HTMLElement) => HTMLElement} */
const show = (root, lang, child) => {
  dress(root);
  const base = make('div', { class: 'qa', part: 'base', lang: codeOf(lang), dir: 'ltr' }, child);
  root.replaceChildren(base);
  return base;
};

/**
 * The skeleton, invisible for its first 200 ms.
 * @param {ShadowRoot} root
 * @param {string} lang
 */
export function showSkeleton(root, lang) {
  if (root.querySelector(`[lang=${codeOf(lang)}] > .skeleton`)) return dress(root);
  const bones = BONES.map((group) =>
    make('div', { class: 'bones' }, ...group.split(' ').map((bone) => make('div', { class: `bone ${bone}` }))),
  );
  const about = { class: 'skeleton', part: 'skeleton', role: 'group', 'aria-label': textsOf(lang)[0] };
  const base = show(root, lang, make('div', about, ...bones));
  // Once it is visible, the wasm's own skeleton must not wait again.
  base.addEventListener('animationstart', () => base.setAttribute('data-waited', ''));
}

/**
 * Room for an element that is far from the viewport.
 * @param {ShadowRoot} root
 */
export function showFar(root) {
  if (root.querySelector('.far')) return;
  dress(root);
  root.replaceChildren(make('div', { class: 'qa far', part: 'base' }));
}

/**
 * The failure, 'failed', 'crashed' or 'forbidden', and a button that tries again if that can help.
 * @param {ShadowRoot} root
 * @param {string} lang
 * @param {number} level
 * @param {Trouble} kind
 * @param {() => void} again
 */
export function showTrouble(root, lang, level, kind, again) {
  const [, failed, crashed, comfort, reload, forbidden, why] = textsOf(lang);
  const title = { __proto__: null, failed, crashed, forbidden }[kind];
  const rest = [make('p', {}, why)];
  if (kind !== 'forbidden') {
    const button = make('button', { part: 'button' }, reload);
    button.addEventListener('click', again);
    rest.splice(0, 1, make('p', {}, comfort), button);
  }
  show(root, lang, make('div', { class: 'screen', part: 'screen' }, make(`h${level}`, {}, title), ...rest));
  return title;
}

/**
 * Announces it to screen readers, once for all elements of a document: in the light DOM, politely, like the wasm.
 * @param {Document} document
 * @param {string} words
 */
export function say(document, words) {
  silence(document);
  const region = make('div', { role: 'status', 'data-quality-assessment': '' });
  // Through the CSSOM: a strict policy forbids only style attributes.
  Object.assign(region.style, { position: 'fixed', clipPath: 'inset(50%)' });
  document.body.append(region);
  // A region that is created with its text is not announced.
  setTimeout(() => (region.textContent = words), 100);
}

/** @param {Document} document */
export const silence = (document) =>
  document.querySelectorAll('[data-quality-assessment]').forEach((one) => one.remove());
