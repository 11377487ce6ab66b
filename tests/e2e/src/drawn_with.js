// The width of a line in each font weight that is used.
const widths = () => {
  const family = getComputedStyle(/** @type {Element} */ (shown().querySelector('.root'))).fontFamily;
  const context = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
  return [400, 600, 700]
    .map((weight) => {
      context.font = `${weight} 100px ${family}`;
      return context.measureText('Bewertung 42: 76 of 95 points → “80 %” – ✓ العميل חשבון').width.toFixed(1);
    })
    .join(' ');
};
