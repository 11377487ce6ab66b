// Ways in which a host hides what it has put the element into: how the box is made, hidden and shown again.
/** @typedef {import('../../../../../npm/class.d.ts').QualityAssessment & { shadowRoot: ShadowRoot }} Shown */
/**
 * A way: the box is a dialog or details in some of them.
 * @typedef {object} Way
 * @property {string} [tag]
 * @property {(box: any) => void} [make]
 * @property {(box: any) => void} hide
 * @property {(box: any) => void} show
 */

/** @type {(name: string, value: string) => Way} */
const withStyle = (name, value) => ({
  hide: (box) => box.style.setProperty(name, value),
  show: (box) => box.style.removeProperty(name),
});
/** @type {Record<string, Way>} */
window.__WAYS = {
  hidden: { hide: (box) => (box.hidden = true), show: (box) => (box.hidden = false) },
  'hidden until found': {
    hide: (box) => box.setAttribute('hidden', 'until-found'),
    show: (box) => (box.hidden = false),
  },
  'display: none': withStyle('display', 'none'),
  'content-visibility: hidden': withStyle('content-visibility', 'hidden'),
  'closed details': {
    tag: 'details',
    make: (box) => {
      box.open = true;
      box.append(document.createElement('summary'));
    },
    hide: (box) => (box.open = false),
    show: (box) => (box.open = true),
  },
  'closed modal dialog': {
    tag: 'dialog',
    make: (box) => box.showModal(),
    hide: (box) => box.close(),
    show: (box) => box.show(),
  },
  'closed dialog': { tag: 'dialog', make: (box) => box.show(), hide: (box) => box.close(), show: (box) => box.show() },
  popover: {
    make: (box) => {
      box.popover = 'manual';
      box.showPopover();
    },
    hide: (box) => box.hidePopover(),
    show: (box) => box.showPopover(),
  },
  'another tab by its slot': {
    make: (box) => {
      const tabs = document.createElement('div');
      tabs.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('slot'), { name: 'shown' }));
      box.before(tabs);
      tabs.append(box);
      box.slot = 'shown';
    },
    hide: (box) => (box.slot = 'other'),
    show: (box) => (box.slot = 'shown'),
  },
  // What moves an element ends what is modal in it, as taking it off does.
  'another place': { hide: (box) => box.parentNode.append(box), show: () => {} },
};

let tried = '';
/** @type {(what: string, is: () => unknown) => Promise<void>} */
const until = async (what, is) => {
  const start = performance.now();
  while (!is()) {
    if (performance.now() - start > 20_000) throw new Error(`${what} did not come: ${tried}`);
    await new Promise((done) => setTimeout(done, 10));
  }
};
/** @param {Shown} element */
const openDialog = (element) =>
  /** @type {HTMLDialogElement | null} */ (element.shadowRoot.querySelector('dialog[open]'));
/** Whether a click reaches the host's own button. */
const isFree = () => {
  const { x, y, width, height } = window.__button.getBoundingClientRect();
  return document.elementFromPoint(x + width / 2, y + height / 2) === window.__button;
};
const innermost = () => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};

/**
 * A box of this way with an element that is ready, in its own shadow root or not.
 * @param {Way} way
 * @param {boolean} isDeep
 */
const boxOf = async ({ tag = 'section', make }, isDeep) => {
  window.__button = document.createElement('button');
  window.__button.textContent = 'Host';
  const place = document.createElement('div');
  const box = document.createElement(tag);
  document.body.replaceChildren(window.__button, place);
  (isDeep ? place.attachShadow({ mode: 'open' }) : place).append(box);
  /** @type {Shown} */
  const element = window.__add();
  box.append(element);
  make?.(box);
  await until('the element', () => element.dataset.phase === 'ready' && element.assessment);
  return { box, element };
};

/**
 * Opens the dialog by its button, chooses, and hides it: what can be seen then, and when it is shown again.
 * @param {string} name
 * @param {boolean} isDeep
 */
window.__try = async (name, isDeep) => {
  const way = window.__WAYS[name];
  tried = `${name}, ${isDeep}`;
  const { box, element } = await boxOf(way, isDeep);
  const opener = /** @type {HTMLElement} */ (element.shadowRoot.querySelector('[part~=rerun-button]'));
  opener.focus();
  opener.click();
  await until(
    'the dialog',
    () => openDialog(element)?.matches(':modal') && openDialog(element)?.querySelector('[value="21"]'),
  );
  const select = /** @type {HTMLSelectElement} */ (openDialog(element)?.querySelector('select'));
  select.value = '21';
  select.dispatchEvent(new Event('change'));
  way.hide(box);
  await until('its end', () => !openDialog(element));
  const focused = innermost();
  const isFreeAtOnce = isFree();
  const hasFocusInSight = focused === document.body || focused?.checkVisibility();
  window.__button.focus();
  const takesFocus = document.activeElement === window.__button;
  element.openRerunDialog();
  await new Promise((done) => setTimeout(done));
  const staysClosed = name === 'another place' || !openDialog(element);
  const isFreeStill = name === 'another place' || isFree();
  way.show(box);
  element.openRerunDialog();
  await until('the dialog once more', () => openDialog(element)?.matches(':modal'));
  await until('the choice', () => openDialog(element)?.querySelector('select')?.value === '21');
  const submit = openDialog(element)?.querySelector('[part~=submit]');
  /** @type {HTMLElement | null | undefined} */ (submit?.previousElementSibling)?.click();
  await until('its end by the person', () => !openDialog(element));
  element.openRerunDialog();
  await until('a fresh one', () => openDialog(element)?.querySelector('select')?.value === '');
  openDialog(element)?.close();
  await until('the last end', () => !openDialog(element));
  return { isFree: isFreeAtOnce, hasFocusInSight, takesFocus, staysClosed, isFreeStill };
};

/**
 * Hides it in the very turn in which the dialog is asked for, and before.
 * @param {string} name
 */
window.__tryAtOnce = async (name) => {
  const way = window.__WAYS[name];
  const { box, element } = await boxOf(way, false);
  const opened = [];
  for (const isBefore of [true, false]) {
    if (isBefore) way.hide(box);
    element.openRerunDialog();
    if (!isBefore) way.hide(box);
    for (let n = 0; n < 3; n++) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    opened.push(!!openDialog(element) || !isFree());
    way.show(box);
  }
  return opened;
};
