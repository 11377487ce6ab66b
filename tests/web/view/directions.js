/**
 * The left and right edge of the first `words` below an element; nothing if they are not there.
 * @param {Node} root
 * @param {string} words
 */
const edges = (root, words) => {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = /** @type {Text} */ (texts.currentNode);
    const at = text.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + words.length);
    const { left, right } = range.getBoundingClientRect();
    return [left, right];
  }
  return [];
};
