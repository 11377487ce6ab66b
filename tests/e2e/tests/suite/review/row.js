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
