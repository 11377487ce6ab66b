// Letters and targets that are too small.
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
