// A shadow root like the element's, with a conversation and something else in it.

/** Builds it; returns an editor beside both. */
const makeBeside = () => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const add = (/** @type {string} */ className, /** @type {string} */ textContent) => {
    const element = Object.assign(document.createElement('p'), { className, textContent });
    root.append(element);
    return element;
  };
  add('talk-body', '  Melden Sie sich gern,\n wenn noch etwas ist. ');
  add('reason', 'Kurz und gut');
  const editor = add('editor', '');
  document.body.append(host);
  return editor;
};

/**
 * Selects the whole text of the element with this class.
 * @param {Element} beside
 * @param {string} name
 */
const select = (beside, name) => {
  const root = /** @type {ShadowRoot} */ (beside.getRootNode());
  const text = /** @type {Text} */ (root.querySelector(`.${name}`)?.firstChild);
  getSelection()?.setBaseAndExtent(text, 0, text, text.length);
};
