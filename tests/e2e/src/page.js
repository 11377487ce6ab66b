// Finds elements as a person would: by role and name, through shadow roots.
const roots = (root = /** @type {Document | ShadowRoot} */ (document)) => [
  root,
  ...[...root.querySelectorAll('*')].filter((e) => e.shadowRoot).flatMap((e) => roots(e.shadowRoot)),
];
const all = (selector) => roots().flatMap((root) => [...root.querySelectorAll(selector)]);
const seen = (e) => e.checkVisibility();
const named = (e) => (e.getAttribute('aria-label') ?? e.textContent).replace(/\s+/g, ' ').trim();
const host = () => document.querySelector('quality-assessment');
const shown = () => host()?.shadowRoot;
const focus = () => {
  let e = document.activeElement;
  while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
  return e;
};
const button = (name) => [...shown().querySelectorAll('button')].filter(seen).find((e) => named(e) === name);
