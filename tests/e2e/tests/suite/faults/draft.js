// A person's draft in the first AI-scored row.

/** The row that was the first AI-scored one at the beginning: once saved, it no longer is. */
const row = () => {
  if (!window.__row) {
    const first = inner('.criterion[data-from=ai]');
    const category = /** @type {HTMLElement | null} */ (first.closest('[data-category]'));
    window.__row = [category?.dataset.category, first.dataset.criterion];
  }
  const [category, criterion] = window.__row;
  return inner(`[data-category="${category}"] .criterion[data-criterion="${criterion}"]`);
};

/** Whether it is on the screen. */
const isThere = () => !!row();

/** Moves the focus to it. */
const focusRow = () => row().focus();

/** Whether something can be done there. */
const hasActions = () => !!row().querySelector('.review > *');

/**
 * Types a text into the editor; requests count from here on.
 * @param {string} text
 */
const type = (text) => {
  const box = /** @type {HTMLTextAreaElement} */ (inner('.review textarea'));
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  window.__open.sent.length = 0;
};

/** Whether a save is over: accepted, or reported as an error. */
const isOver = () => {
  const rests = window.__open.requests === 0 && !window.__screen().includes('saving…');
  return rests && (window.__errors.length > 0 || !shown().querySelector('.review textarea'));
};
