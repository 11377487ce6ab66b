// The descendants that overflow the element, at several widths.
const overTheEdge = () => {
  /** @param {Element} e */
  const name = (e) => `${e.localName}.${e.className} by ${Math.round(e.getBoundingClientRect().right - edge())}`;
  const edge = () => /** @type {Element} */ (shown().querySelector('.qa')).getBoundingClientRect().right;
  return ['280', '320', '700'].flatMap((width) => {
    document.documentElement.dataset.width = width;
    const over = [...shown().querySelectorAll('.qa *')].filter(
      (e) => seen(e) && !e.closest('.chips > *') && e.getBoundingClientRect().right > edge() + 1,
    );
    return over.map((e) => `${width} pixels: ${name(e)}`);
  });
};
