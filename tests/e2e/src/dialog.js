// Queries on the open dialog.

/** The text of the chosen revision. */
const choice = () => {
  const [option] = /** @type {HTMLSelectElement} */ (inner('dialog[open] select')).selectedOptions;
  return option.textContent?.replace(/\s+/g, ' ').trim();
};

/**
 * The button with this in its name. With the list of revisions the dialog grows, and its buttons move away from under
 * the pointer: until then there is none.
 * @param {string} words
 */
const buttonInDialog = (words) => {
  const dialog = shown().querySelector('dialog[open]');
  const note = dialog?.querySelector('#revision-note')?.textContent ?? '';
  if (/being loaded|werden geladen/.test(note)) return;
  return [...(dialog?.querySelectorAll('button') ?? [])].filter(seen).find((e) => named(e).includes(words));
};
