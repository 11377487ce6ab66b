// Places at which something does not fit.

/** The descendants that overflow the element, at several widths. */
const overTheEdge = () => {
  const edge = () => inner('.qa').getBoundingClientRect().right;
  /** @param {Element} e */
  const name = (e) => `${e.localName}.${e.className} by ${Math.round(e.getBoundingClientRect().right - edge())}`;
  return ['280', '320', '700'].flatMap((width) => {
    document.documentElement.dataset.width = width;
    const over = [...shown().querySelectorAll('.qa *')].filter(
      (e) => seen(e) && !e.closest('.chips > *') && e.getBoundingClientRect().right > edge() + 1,
    );
    return over.map((e) => `${width} pixels: ${name(e)}`);
  });
};

/** The widths at which the first word of the title is broken. */
const brokenAt = () => {
  const word = document.createRange();
  const text = /** @type {Text} */ (inner('[part~=head] .title').firstChild);
  word.setStart(text, 0);
  word.setEnd(text, text.data.indexOf(' '));
  document.documentElement.dataset.width = '700';
  return [280, 320, 480, 560, 640, 660, 680, 700, 900, 1200].filter((width) => {
    document.documentElement.style.setProperty('--frame', `${width}px`);
    return word.getClientRects().length > 1;
  });
};

/**
 * Whether a line of the dialog is in sight, above the buttons.
 * @param {string} selector
 */
const isAboveTheButtons = (selector) => {
  const line = shown().querySelector(selector)?.getBoundingClientRect();
  return !!line && line.top >= 0 && line.bottom <= inner('.dialog-buttons').getBoundingClientRect().top;
};
