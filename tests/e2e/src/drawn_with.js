// The width of a line in each font weight that is used.
const widths = () => {
  const family = getComputedStyle(shown().querySelector('.root')).fontFamily,
    context = document.createElement('canvas').getContext('2d');
  return [400, 600, 700]
    .map((weight) => {
      context.font = `${weight} 100px ${family}`;
      return context.measureText('Bewertung 42: 76 of 95 points → “80 %” – ✓ العميل חשבון').width.toFixed(1);
    })
    .join(' ');
};
