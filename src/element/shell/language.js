// Which language holds at an element, followed live.

/** The language of the nearest ancestor that has one, through shadow roots; else the browser's. */
export const languageOf = (element) => {
  for (let node = element; node; node = node.assignedSlot ?? node.parentNode ?? node.host) {
    const lang = node.getAttribute?.('lang');
    if (lang) return lang;
  }
  return navigator.language;
};

const listeners = new Map();
let observer;

/** Calls `heard` when a `lang` around the element changes: one observer for all elements of the page. */
export const followLanguage = (element, heard) => {
  listeners.set(element, heard);
  observer ??= new MutationObserver(() => listeners.forEach((heard) => heard()));
  for (let root = element.getRootNode(); root; root = root.host?.getRootNode()) {
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
  }
};

export const unfollowLanguage = (element) => {
  listeners.delete(element);
  // An observer keeps each root it was given: without elements there is nothing to hear.
  if (!listeners.size) observer?.disconnect();
};
