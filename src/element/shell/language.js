// The language at an element, followed live.

const ELEMENT = 1;
const FRAGMENT = 11;

/**
 * The host of a shadow root. Only a real shadow root is asked: any other object inherits from `Object.prototype`.
 * @type {(node: Node) => Element | null}
 */
export const hostOf = (node) => (node.nodeType === FRAGMENT ? /** @type {ShadowRoot} */ (node).host : null);

/**
 * The language of the nearest ancestor that has one, through shadow roots; otherwise the browser's.
 * @type {(element: Element) => string}
 */
export const languageOf = (element) => {
  for (let node = /** @type {Node | null} */ (element); node; ) {
    if (node.nodeType !== ELEMENT) node = hostOf(node);
    else {
      const here = /** @type {Element} */ (node);
      const lang = here.getAttribute('lang');
      if (lang) return lang;
      node = here.assignedSlot ?? here.parentNode;
    }
  }
  return navigator.language;
};

/** @type {Map<Element, () => void>} */
const listeners = new Map();
/** @type {MutationObserver | undefined} */
let observer;

/**
 * Calls `heard` when a `lang` around the element changes, or a setting of the whole page, such as a switch between
 * light and dark: one observer for all elements of the page.
 * @type {(element: Element, heard: () => void) => void}
 */
export const followLanguage = (element, heard) => {
  listeners.set(element, heard);
  observer ??= new MutationObserver(() => listeners.forEach((heard) => heard()));
  for (let root = /** @type {Node | undefined} */ (element.getRootNode()); root; root = hostOf(root)?.getRootNode()) {
    observer.observe(root, { __proto__: null, subtree: true, attributes: true, attributeFilter: ['lang'] });
  }
  const { documentElement, body } = element.ownerDocument;
  for (const one of [documentElement, body]) if (one) observer.observe(one, { __proto__: null, attributes: true });
};

/** @param {Element} element */
export const unfollowLanguage = (element) => {
  listeners.delete(element);
  // An observer keeps every root that it was given: without elements there is nothing to observe.
  if (!listeners.size) observer?.disconnect();
};
