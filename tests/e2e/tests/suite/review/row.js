/** Selects the last words of the conversation; returns them as they are quoted. */
const selectLastWords = () => {
  const said = [...shown().querySelectorAll('.talk-body .said')].at(-1);
  const words = /** @type {Text} */ (said?.firstChild);
  getSelection()?.setBaseAndExtent(words, 0, words, words.length);
  return words.data.trim().replace(/\s+/g, ' ');
};

/** What the editor begins with: the number of chosen scores, the text, and the number of the AI's marks. */
const editor = () => {
  const all = inner('.review');
  const text = /** @type {HTMLTextAreaElement} */ (all.querySelector('textarea'));
  return [all.querySelectorAll(':checked').length, text.value, all.querySelectorAll('[data-ai]').length];
};

/**
 * Moves the mouse over a row; returns whether title, score, loss and reason can be read there beside the actions.
 * @param {number} category
 * @param {number} criterion
 */
const isReadableUnderThePointer = (category, criterion) => {
  const row = inner(`[data-category="${category}"] .criterion[data-criterion="${criterion}"]`);
  row.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse' }));
  const strip = /** @type {HTMLElement} */ (row.querySelector('.review'));
  const over = strip.getBoundingClientRect();
  const words = [...row.querySelectorAll('.label, .score, .loss, .reason')].flatMap((part) => {
    const range = document.createRange();
    range.selectNodeContents(part);
    return [...range.getClientRects()];
  });
  // The spacing of lines may touch, letters may not.
  const free = 4;
  const isBeside = (/** @type {DOMRect} */ one) =>
    one.right <= over.left || one.left >= over.right || one.bottom <= over.top + free || one.top >= over.bottom - free;
  return strip.checkVisibility() && over.width > 0 && words.length > 0 && words.every(isBeside);
};
