// What is on the screen.

const rows = () => /** @type {HTMLElement[]} */ ([...shown().querySelectorAll('[part~=criterion]')]);

/** The number of criteria that are whole in the window. */
const inWindow = () => {
  const boxes = rows().map((row) => row.getBoundingClientRect());
  return boxes.filter(({ top, bottom }) => top >= 0 && bottom <= innerHeight).length;
};

/** The loss of each visible criterion. */
const losses = () =>
  rows()
    .filter(seen)
    .map((row) => Number(row.querySelector('.loss')?.textContent?.replace('−', '') || 0));

/** The top of the head line, and whether the chips are below it. */
const tops = () => {
  const top = (/** @type {string} */ what) => inner(what).getBoundingClientRect().top;
  return [top('.head'), top('.criteria-head') >= inner('.head').offsetHeight - 1];
};

/** Whether each visible criterion is marked as changed, and its previous score. */
const changes = () =>
  rows()
    .filter(seen)
    .map((row) => [row.dataset.changed !== undefined, row.querySelector('.before')?.textContent ?? '']);
