// Queries on the open dialog.

/** The text of the chosen revision. */
const choice = () => {
  const [option] = /** @type {HTMLSelectElement} */ (inner('dialog[open] select')).selectedOptions;
  return option.textContent?.replace(/\s+/g, ' ').trim();
};

/**
 * The button with this in its name; none before the list of revisions is there, with which the dialog grows and its
 * buttons move away from under the pointer.
 * @param {string} words
 */
const buttonInDialog = (words) => {
  const dialog = shown().querySelector('dialog[open]');
  const note = dialog?.querySelector('#revision-note')?.textContent ?? '';
  if (/being loaded|werden geladen/.test(note)) return;
  return [...(dialog?.querySelectorAll('button') ?? [])].filter(seen).find((e) => named(e).includes(words));
};
