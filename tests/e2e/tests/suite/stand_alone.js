// The stand-alone page: links to criteria, and files.

/**
 * Whether this criterion is marked, has the focus and is in sight.
 * @param {string} id
 */
const isInView = (id) => {
  const row = inner(`[data-criterion="${id}"]`);
  const { top } = row.getBoundingClientRect();
  return shown().activeElement === row && row.dataset.visited === '' && top >= 0 && top < innerHeight;
};

/**
 * Whether this criterion, as category and criterion, is marked, has the focus and is not folded.
 * @param {string} wanted
 */
const isAt = (wanted) => {
  const row = /** @type {HTMLElement | null | undefined} */ (shown()?.querySelector('.criterion[data-visited]'));
  const category = row?.closest('details');
  if (!row || shown().activeElement !== row || row.hidden || !category?.open) return false;
  return `${category.dataset.category}.${row.dataset.criterion}` === wanted;
};

/**
 * Follows the link to this criterion; returns its name, and what the address says then.
 * @param {string} id
 */
const follow = (id) => {
  const row = inner(`[data-criterion="${id}"]`);
  Object.assign(row.closest('details') ?? {}, { open: true });
  const link = /** @type {HTMLElement} */ (row.querySelector('a'));
  const name = named(link);
  link.click();
  return [name, location.search];
};

/** Records the files that are saved. */
const recordFiles = () => {
  /** @type {string[]} */
  const saved = (window.__saved = []);
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    if (this.download) saved.push(this.href.slice(0, 5) + this.download);
    click.call(this);
  };
};
