// An element in a frame with certain permissions.

/**
 * Adds such a frame, with an element in it.
 * @param {Record<string, string>} attributes
 */
const addFrame = async (attributes) => {
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  Object.assign(frame, { width: 700, height: 900, src: '/ticket/1' });
  document.body.prepend(frame);
  await new Promise((done) => frame.addEventListener('load', done, { once: true }));
  const view = /** @type {any} */ (frame.contentWindow);
  const page = view.document;
  const url = '/widget/quality-assessment.js';
  const policy = view.trustedTypes?.createPolicy('test', { createScriptURL: (/** @type {string} */ url) => url });
  const src = policy?.createScriptURL(url) ?? url;
  page.head.append(Object.assign(page.createElement('script'), { type: 'module', src }));
  await view.customElements.whenDefined('quality-assessment');
  const element = page.createElement('quality-assessment');
  Object.assign(element, { lang: 'en', tokenProvider: () => window.__token, assessmentId: 42 });
  page.body.replaceChildren(element);
  window.__inner = (/** @type {string} */ selector) => [...element.shadowRoot.querySelectorAll(selector)];
  window.__named = (/** @type {string} */ name) =>
    window.__inner('button').find((/** @type {Element} */ button) => button.textContent?.trim() === name);
  window.__frame = frame;
};

/** Whether the text was copied, or is there and selected. */
const isCopiedOrSelected = () => {
  const { value, selectionStart, selectionEnd } = window.__inner('.copy-field')[0] ?? {};
  const isSelected = value?.startsWith('Assessment 42') && selectionEnd - selectionStart === value.length;
  return !!window.__named('Copied') || !!isSelected;
};

/**
 * Clicks a button whose name begins like this; false if there is none.
 * @param {string} selector
 * @param {string} name
 */
const clickInFrame = (selector, name) => {
  const button = window
    .__inner(selector)
    .find((/** @type {Element} */ one) => one.textContent?.trim().startsWith(name));
  button?.click();
  return !!button;
};

/**
 * Whether there is a button of each name in the frame.
 * @param {string[]} names
 */
const offers = (...names) => names.map((name) => !!window.__named(name));
