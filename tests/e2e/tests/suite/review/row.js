/** Selects the last words of the conversation; returns them as they are quoted. */
const selectLastWords = () => {
  const said = [...shown().querySelectorAll('.talk-body .said')].at(-1);
  const words = /** @type {Text} */ (said?.firstChild);
  getSelection()?.setBaseAndExtent(words, 0, words, words.length);
  return words.data.trim().replace(/\s+/g, ' ');
};
