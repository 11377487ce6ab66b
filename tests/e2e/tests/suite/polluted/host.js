// The page around the element; `TOKEN` is in front of it. The test calls its functions.
/** @typedef {import('../../../../../npm/class.d.ts').QualityAssessment & { shadowRoot: ShadowRoot }} Shown */

const element = /** @type {Shown} */ (document.querySelector('quality-assessment'));
/** @type {string[]} */
const events = [];
/** @type {Blob[]} */
const files = [];

element.tokenProvider = () => TOKEN;
// Knows the name of this person, and nothing of all others.
element.userResolver = (/** @type {number} */ id) => /** @type {any} */ (id === 42 ? { name: 'Somebody' } : {});

for (const type of ['load', 'poll', 'statechange', 'before-rerun', 'rerun', 'complete', 'error', 'phasechange']) {
  element.addEventListener(`qa-${type}`, (/** @type {any} */ { type, bubbles, composed, cancelable, detail }) => {
    const own = Object.entries(detail).map(([name, value]) => [name, typeof value === 'string' ? value : typeof value]);
    events.push(JSON.stringify([type, bubbles, composed, cancelable, own]));
  });
}

const makeAddress = URL.createObjectURL.bind(URL);
URL.createObjectURL = (/** @type {Blob} */ file) => {
  files.push(file);
  return makeAddress(file);
};

/** @type {(phase: string, text: string) => boolean} */
function has(phase, text) {
  return element.dataset.phase === phase && !!element.shadowRoot.textContent?.includes(text);
}

/** Opens the menu; false if its items are not there yet. */
function openMenu() {
  const menu = element.shadowRoot.querySelector('.menu');
  menu?.setAttribute('open', '');
  return !!menu?.querySelector('.menu-item');
}

/**
 * Clicks the button of this name; false if there is none.
 * @param {string} name
 * @param {string} place
 */
function press(name, place = '.qa') {
  const buttons = [...element.shadowRoot.querySelectorAll(`${place} button`)].filter((one) => one.checkVisibility());
  const button = buttons.find((one) => one.textContent?.trim() === name);
  /** @type {HTMLElement | undefined} */ (button)?.click();
  return !!button;
}

/**
 * Chooses the revision whose name has this in it; false if there is none.
 * @param {string} text
 */
function choose(text) {
  const select = /** @type {HTMLSelectElement | null} */ (element.shadowRoot.querySelector('dialog[open] select'));
  const option = [...(select?.options ?? [])].find((one) => one.textContent?.includes(text));
  if (!select || !option) return false;
  option.selected = true;
  select.dispatchEvent(new Event('change', { __proto__: null, bubbles: true }));
  return true;
}

/** The locks that are held at this moment. */
async function locks() {
  const { held } = await navigator.locks.query();
  return JSON.stringify(held?.map(({ name, mode }) => [name, mode]));
}

/** Everything that a person and a host can see of the element. */
async function inspect() {
  const { delegatesFocus, slotAssignment, clonable, serializable } = element.shadowRoot;
  return JSON.stringify({
    // Whether the skeleton was seen is a matter of the machine's speed.
    shown: element.shadowRoot.querySelector('.qa')?.outerHTML.replace(' data-waited=""', ''),
    attributes: element.getAttributeNames().map((name) => [name, element.getAttribute(name)]),
    root: [delegatesFocus, slotAssignment, clonable, serializable],
    isOfForms: element.matches(':enabled'),
    files: await Promise.all(files.map(async (file) => [file.type, await file.text()])),
  });
}
