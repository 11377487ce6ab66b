// Places that a page may put the element in, each as the styles of the boxes around it, outermost first, and its own.
// In a tight one something overflows, whatever the element does.
const fit = 'inline-size: fit-content';
/** @param {string[]} boxes */
const around = (...boxes) => ({ boxes });
/**
 * A place; `own` are the styles of the element, `beside` those of a box beside it.
 * @typedef {object} Place
 * @property {string[]} boxes
 * @property {string} [own]
 * @property {string} [beside]
 * @property {string} [tag]
 * @property {string} [popover]
 * @property {boolean} [isTight]
 */

/** @type {Record<string, Place>} */
const PLACES = {
  block: around(''),
  'flex row': around('display: flex'),
  'flex row beside a column': { ...around('display: flex'), beside: 'inline-size: 120px' },
  'flex row beside what does not shrink': {
    ...around('display: flex'),
    beside: 'flex: none; inline-size: 95%',
    isTight: true,
  },
  'flex column, centred': around('display: flex; flex-direction: column; align-items: center'),
  'grid, centred': around('display: grid; place-items: center'),
  'grid of automatic columns': { ...around('display: grid; grid-template-columns: auto auto'), beside: '' },
  'grid of equal columns': { ...around('display: grid; grid-template-columns: repeat(2, minmax(0, 1fr))'), beside: '' },
  'inline block': around('display: inline-block'),
  'inline flex': around('display: inline-flex'),
  float: around('float: inline-start'),
  absolute: around('position: relative; block-size: 10px', 'position: absolute'),
  'absolute, at a small button': {
    ...around('position: relative; inline-size: 80px'),
    own: 'position: absolute',
    isTight: true,
  },
  'fit-content': around(fit),
  'max-content': around('inline-size: max-content; max-inline-size: 100%'),
  'min-content': around('inline-size: min-content'),
  'table cell': around('display: table', 'display: table-row', 'display: table-cell'),
  'table cell beside another': {
    ...around('display: table', 'display: table-row'),
    own: 'display: table-cell',
    beside: 'display: table-cell',
    isTight: true,
  },
  'right to left': around('direction: rtl; display: flex'),
  'from top to bottom': around('writing-mode: vertical-rl; block-size: 100%; inline-size: 700px; display: flex'),
  dialog: { ...around(''), tag: 'dialog' },
  popover: { ...around(''), tag: 'div', popover: 'manual' },
  'itself a float': { ...around(''), own: 'float: inline-start' },
  'itself an inline block': { ...around(''), own: 'display: inline-block' },
  'itself as its contents': { ...around(''), own: fit },
  'itself a flex box': { ...around(fit), own: 'display: flex' },
  'itself a grid, centred': { ...around(''), own: 'display: grid; place-items: center' },
  'itself without a box': { ...around('display: flex'), own: 'display: contents' },
  'with a greatest width': { ...around('display: flex'), own: 'max-inline-size: 500px' },
  'with a width': { ...around('display: flex'), own: 'inline-size: 260px' },
  'in letters without breaks': {
    ...around(`${fit}; white-space: nowrap; text-indent: 3em; letter-spacing: 2px`),
    isTight: true,
  },
};
window.__PLACES = PLACES;

/** @type {(tag: string, style: string, ...children: (Node | string)[]) => HTMLElement} */
const box = (tag, style, ...children) => {
  const made = document.createElement(tag);
  made.style.cssText = style;
  made.append(...children);
  return made;
};

/**
 * Puts an element into each place.
 * @param {object} settings
 */
window.__fill = (settings) => {
  document.body.style.margin = '0';
  document.body.replaceChildren();
  for (const [name, { boxes, own = '', beside, tag, popover }] of Object.entries(PLACES)) {
    const element = document.createElement('quality-assessment');
    element.style.cssText = own;
    Object.assign(element, settings);
    const inner = beside === undefined ? [element] : [box('div', beside, 'beside'), element];
    /** @type {(Node | string)[]} */
    let whole = inner;
    for (const style of boxes.toReversed()) whole = [box('div', style, ...whole)];
    const opened = tag
      ? [Object.assign(box(tag, 'scrollbar-width: none', ...whole), { popover: popover ?? null })]
      : whole;
    const place = box('section', 'display: flow-root', ...opened);
    place.dataset.name = name;
    document.body.append(place);
  }
};

/**
 * The width of the element and its overflow in each place, for places of this width.
 * @param {string} width
 */
window.__measure = (width) =>
  Object.fromEntries(
    [...document.querySelectorAll('section')].map((place) => {
      place.style.inlineSize = width;
      const layer = /** @type {HTMLDialogElement | null} */ (place.querySelector('dialog, [popover]'));
      // One after the other: each of them is in the middle of the window.
      if (layer?.popover) layer.showPopover();
      else layer?.showModal();
      const root = place.querySelector('quality-assessment')?.shadowRoot;
      const element = /** @type {Element} */ (root?.querySelector('.qa'));
      const isVertical = getComputedStyle(element).writingMode !== 'horizontal-tb';
      const { width: wide, height } = element.getBoundingClientRect();
      const bounds = layer ?? place;
      const room = layer ? Math.min(innerWidth, layer.clientWidth) : place.clientWidth;
      const over = isVertical ? 0 : Math.max(0, bounds.scrollWidth - room);
      if (layer?.popover) layer.hidePopover();
      else layer?.close();
      return [
        place.dataset.name,
        [Math.round(isVertical ? height : wide), Math.round(isVertical ? wide : height), over],
      ];
    }),
  );
