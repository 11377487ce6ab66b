// Finds elements as a person would: by role and name, through shadow roots.
/** @type {(root?: Document | ShadowRoot) => (Document | ShadowRoot)[]} */
const roots = (root = document) => [
  root,
  ...[...root.querySelectorAll('*')].flatMap((e) => (e.shadowRoot ? roots(e.shadowRoot) : [])),
];
/** @param {string} selector */
const all = (selector) => roots().flatMap((root) => [...root.querySelectorAll(selector)]);
/** @param {Element} e */
const seen = (e) => e.checkVisibility();
/** @param {Element} e */
const named = (e) => (e.getAttribute('aria-label') ?? e.textContent ?? '').replace(/\s+/g, ' ').trim();
const host = () => document.querySelector('quality-assessment');
const shown = () => /** @type {ShadowRoot} */ (host()?.shadowRoot);
/** @param {string} selector */
const inner = (selector) => shown().querySelector(selector);
const focus = () => {
  let e = document.activeElement;
  while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
  return e;
};
/**
 * The row of the criterion of this name.
 * @param {string} name
 */
const criterion = (name) =>
  [...shown().querySelectorAll('[part~=criterion]')].find((e) => e.querySelector('.label')?.textContent === name);
/** @param {string} name */
const button = (name) => [...shown().querySelectorAll('button')].filter(seen).find((e) => named(e) === name);
