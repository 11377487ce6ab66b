// The time until the second part is there.

/** Sums up the browser's layout shifts; a browser that does not report them has none. */
const watchShifts = () => {
  window.__shift = 0;
  try {
    new PerformanceObserver((list) => {
      for (const entry of /** @type {any[]} */ (list.getEntries()))
        if (!entry.hadRecentInput) window.__shift += entry.value;
    }).observe({ type: 'layout-shift' });
  } catch {}
};

/** The button in the head: its text, and whether it is busy. */
const rerunButton = () => {
  const button = inner('.rerun .button');
  return [button.textContent, button.getAttribute('aria-busy')];
};

/**
 * Whether the button has this text and this `aria-busy`.
 * @param {string} text
 * @param {string | null} busy
 */
const isRerunButton = (text, busy) => rerunButton().join() === [text, busy].join();

/** Whether the button is not busy. */
const isRerunButtonFree = () => rerunButton()[1] === null;

/** Adds another element, and waits for it. */
const addSecond = async () => {
  const element = document.createElement('quality-assessment');
  const token = host().tokenProvider?.('initial') ?? null;
  Object.assign(element, { tokenProvider: () => token, assessmentId: 13 });
  host().after(element);
  await element.ready;
  window.__e = element;
};
