// The demo's gallery.

/** The case as the page, the address and the index name it. */
const chosen = () => [
  document.querySelector('figure')?.id,
  new URL(location.href).searchParams.get('case'),
  /** @type {HTMLElement | null} */ (document.querySelector('[data-case][aria-current]'))?.dataset.case,
];

/** The width of the element, and as the handle and the address give it. */
const widths = () => [
  Math.round(host().getBoundingClientRect().width),
  document.querySelector('.handle')?.ariaValueNow,
  new URL(location.href).searchParams.get('width'),
];
