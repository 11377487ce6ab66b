// Other documents that a page may put the element into, and what can be seen of it there.
/** @type {(what: string, is: () => unknown) => Promise<void>} */
const until = async (what, is) => {
  const start = performance.now();
  while (!is()) {
    if (performance.now() - start > 20_000) throw new Error(`${what} did not come`);
    await new Promise((done) => setTimeout(done, 10));
  }
};
window.__until = until;

/** @typedef {import('../../../../../npm/class.d.ts').QualityAssessment & { shadowRoot: ShadowRoot }} Shown */

/** Documents of the page's own origin. The window of one may be refused, as by a browser that blocks it. */
window.__DOCUMENTS = {
  frame: () => document.body.appendChild(document.createElement('iframe')).contentWindow,
  window: () => window.open('about:blank', '', 'width=500,height=600'),
};
/**
 * Ends a window, or takes a frame off its page.
 * @param {Window} view
 */
window.__end = (view) => (view.frameElement ? view.frameElement.remove() : view.close());

window.__failures = [];
addEventListener('unhandledrejection', (event) => window.__failures.push(`${event.reason}`));
addEventListener('qa-error', (event) => window.__failures.push(event.detail.kind));

/**
 * Whether the style sheet that is meant for now holds in the element's document.
 * @param {Shown} element
 */
window.__isStyled = (element) => {
  const view = /** @type {Window} */ (element.ownerDocument.defaultView);
  /** @param {string} selector */
  const styles = (selector) =>
    view.getComputedStyle(/** @type {Element} */ (element.shadowRoot.querySelector(selector)));
  if (element.dataset.phase === 'loading') return styles('.skeleton').display === 'grid';
  if (element.dataset.phase === 'failed') return styles('.screen').textAlign === 'center';
  return styles('.qa').containerType === 'inline-size' && styles('.page').display === 'grid';
};

/**
 * Whether an element works: it sends a request, opens its dialog as a modal one, and closes it by its own button.
 * @param {Shown} element
 */
window.__works = async (element) => {
  await until('the assessment', () => element.dataset.phase === 'ready' && element.assessment);
  await element.reload();
  element.openRerunDialog();
  const dialog = () => element.shadowRoot.querySelector('dialog[open]');
  /** @param {string} selector */
  const inDialog = (selector) => dialog()?.querySelector(selector);
  await until('the dialog', () => dialog()?.matches(':modal'));
  await until('the list', () => inDialog('[value="21"]'));
  /** @type {HTMLElement | null | undefined} */ (inDialog('[part~=submit]')?.previousElementSibling)?.click();
  await until('its end', () => !dialog());
  return window.__isStyled(element);
};

/** Takes the first element to the other window, changed by a person, and home again as that closes. */
window.__takeAlong = async () => {
  const element = window.__first;
  await element.ready;
  element.shadowRoot.querySelector('details').open = false;
  window.__view.document.body.append(element);
  window.__view.addEventListener('pagehide', () => document.body.append(element));
};
