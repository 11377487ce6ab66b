// Queries on a case of the gallery.
const still = () => {
  return new Promise((quiet) => {
    let timer = setTimeout(quiet, 100);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(quiet, 100);
    };
    new MutationObserver(again).observe(shown(), {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  }).then(() => {
    const ends = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    return Promise.all(ends.map((one) => one.finished.catch(() => {}))).then(() => true);
  });
};
/** @param {string} selector */
const placeOf = (selector) => {
  const figure = /** @type {HTMLElement} */ (document.querySelector('figure'));
  const part = /** @type {Element} */ (selector ? shown().querySelector(selector) : figure.querySelector('.frame'));
  const { y } = part.getBoundingClientRect();
  Object.assign(figure.style, { position: 'relative', top: `${Math.ceil(y) - y}px` });
  const box = part.getBoundingClientRect();
  return [box.x, box.y, box.width, box.height].map(Math.round);
};
