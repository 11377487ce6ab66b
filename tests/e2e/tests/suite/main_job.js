// A host with its own question before a re-run, as in docs/embedding.md.

/** Says no to the next re-run, and asks instead. */
const askFirst = () => {
  const question = document.createElement('p');
  const yes = document.createElement('button');
  yes.textContent = 'Yes, really';
  question.append(yes);
  document.body.prepend(question);
  const ask = (/** @type {Event} */ event) => {
    event.preventDefault();
    const { scorecardId } = /** @type {CustomEvent} */ (event).detail;
    yes.onclick = () => void host().rerun({ scorecardId });
  };
  addEventListener('qa-before-rerun', ask, { once: true });
};

/** Says yes, if the button is in reach: behind an open dialog nobody could press it. */
const sayYes = () => {
  const yes = /** @type {HTMLElement} */ (all('button').find((e) => named(e) === 'Yes, really'));
  const { x, y, width, height } = yes.getBoundingClientRect();
  if (document.elementFromPoint(x + width / 2, y + height / 2) !== yes) return false;
  yes.click();
  return true;
};
