// Letters and targets that are too small, and whether things are in sight.

/** Letters and targets that are too small. */
const tooSmall = () => {
  const there = [...shown().querySelectorAll('*')].filter(
    (e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.unseen, .skip'),
  );
  /** @param {Element} e */
  const says = (e) => [...e.childNodes].some((node) => node.nodeType === 3 && /** @type {Text} */ (node).data.trim());
  /** @param {Element} e */
  const letters = (e) => parseFloat(getComputedStyle(e).fontSize);
  // Text of size 0 is the name of an icon.
  const small = there.filter((e) => says(e) && letters(e) > 0 && letters(e) < 12);
  const targets = there.filter((e) => e.matches('button, summary, select, input, .criterion-link'));
  /** @param {Element} e */
  const size = (e) => Math.min(e.getBoundingClientRect().width, e.getBoundingClientRect().height);
  const tiny = targets.filter((e) => size(e) < 23.99);
  return [
    ...small.map((e) => `${e.localName}.${e.className} has letters of ${getComputedStyle(e).fontSize}`),
    ...tiny.map((e) => `${e.localName}.${e.className} is ${size(e)} pixels small`),
  ];
};

/** The lightness of the paper, and that of the letters on it. */
const lightness = () => {
  /** @param {string} colour */
  const of = (colour) => Math.max(...(colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
  const base = getComputedStyle(inner('.qa'));
  return [of(base.backgroundColor), of(base.color)].map((one) => (one < 80 ? 'dark' : one > 180 ? 'light' : 'between'));
};

/** Whether the focused element is in sight, and whether nothing covers it. */
const isFocusSeen = () => {
  const at = focus().getBoundingClientRect();
  const top = shown().elementFromPoint(at.left + at.width / 2, at.top + at.height / 2);
  const isInSight = at.top >= 0 && at.bottom <= innerHeight && at.left >= 0 && at.right <= innerWidth;
  return [isInSight, focus() === top || focus().contains(top)];
};

/**
 * Scrolls to the last line of the preview: whether it is in sight, whether nothing covers it, and whether neither the
 * dialog nor the page is scrolled sideways.
 */
const endOfPreview = () => {
  const last = /** @type {Element} */ ([...shown().querySelectorAll('.preview-list > li')].at(-1));
  const dialog = inner('dialog');
  last.scrollIntoView({ block: 'nearest' });
  const at = last.getBoundingClientRect();
  const top = shown().elementFromPoint(at.left + 5, at.bottom - 3);
  return [
    at.bottom <= innerHeight + 1,
    last === top || last.contains(top),
    dialog.scrollWidth <= dialog.getBoundingClientRect().width,
    document.documentElement.scrollWidth <= innerWidth,
  ];
};
