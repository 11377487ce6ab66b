/**
 * The methods of browsers and extensions that translate.
 * @type {Record<string, (text: Text, font: HTMLElement) => void>}
 */
const WAYS = {
  // Google Translate.
  replaced: (text, font) => text.parentNode?.replaceChild(font, text),
  'inserted before': (text, font) => {
    text.parentNode?.insertBefore(font, text);
    text.remove();
  },
  // The text itself is wrapped.
  wrapped: (text, font) => {
    text.replaceWith(font);
    font.firstElementChild?.replaceChildren(text);
  },
};

/**
 * Puts `<font>` around each text that has none yet.
 * @param {Node} root
 * @param {string} way
 */
const translate = (root, way) => {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const found = [];
  while (texts.nextNode()) found.push(/** @type {Text} */ (texts.currentNode));
  for (const text of found) {
    if (!text.data.trim() || text.parentElement?.localName === 'font') continue;
    const [font, inner] = ['font', 'font'].map((name) => document.createElement(name));
    font.append(inner);
    inner.textContent = text.data;
    WAYS[way](text, font);
  }
};
