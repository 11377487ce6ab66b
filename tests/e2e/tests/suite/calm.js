// What moves on the page, and from where to where, according to the browser.

/** Ends when what has happened so far is drawn and reported: movement in one frame is reported after it. */
const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

/** Records each movement from now on. */
const watch = async () => {
  await drawn();
  window.__moved = [];
  new PerformanceObserver((list) => {
    for (const { sources } of /** @type {any[]} */ (list.getEntries()))
      for (const { node, previousRect, currentRect } of sources) {
        const heights = [previousRect.height, currentRect.height];
        window.__moved.push([previousRect.y, currentRect.y, ...heights, node?.className ?? String(node)]);
      }
  }).observe({ type: 'layout-shift' });
};

/** The movements so far. */
const moved = async () => {
  await drawn();
  return window.__moved;
};

/** The movements above the criteria: they push down what follows them, and nothing else. */
const movedAboveCriteria = async () => {
  const all = await moved();
  const { top } = inner('.criteria').getBoundingClientRect();
  return all.filter((/** @type {number[]} */ [before]) => before < top);
};

/** @param {PerformanceObserverInit} which */
const sumShifts = (which) => {
  window.__shift = 0;
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of /** @type {any[]} */ (list.getEntries()))
      if (!hadRecentInput) window.__shift += value;
  }).observe({ type: 'layout-shift', ...which });
};

/** Sums up the layout shifts from now on. */
const watchShift = async () => {
  await drawn();
  sumShifts({});
};

/** The sum so far. */
const shift = async () => {
  await drawn();
  return window.__shift;
};

/** The sum since the page began to load. */
const shiftSinceLoad = async () => {
  sumShifts({ buffered: true });
  return await shift();
};
