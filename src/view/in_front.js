// What is in front, audible and in view: one module, since the browser tests' server occasionally loses one of many.

// Facts about a modal dialog that only the platform knows: whether it is visible, when that ends, and who handles a
// key.

/**
 * Whether an element is drawn; in a browser without the method, whether it has boxes.
 * @param {Element} element
 */
export const isDrawn = (element) => element.checkVisibility?.() ?? element.getClientRects().length > 0;

/**
 * Whether a dialog is drawn in front of the page. It is hidden with anything around it, and closed by a move.
 * @param {HTMLDialogElement} dialog
 */
export const isShown = (dialog) => dialog.matches(':modal') && isDrawn(dialog);

/**
 * Calls `gone` when the dialog is no longer shown; returns the observer. This observer alone reports every way of
 * hiding, including `content-visibility` and closed details. It is the one of the element's own document: with its own
 * window, a frame may be scrolled out of sight as a whole.
 * @param {HTMLDialogElement} dialog
 * @param {() => void} gone
 */
export function watch(dialog, gone) {
  const options = { __proto__: null, root: dialog.ownerDocument };
  const observer = new IntersectionObserver(() => isShown(dialog) || gone(), options);
  observer.observe(dialog);
  return observer;
}

/**
 * Closes a dialog. The focus returns to its previous place, unless that is not drawn, as WebKit would allow.
 * @param {HTMLDialogElement} dialog
 */
export function closeDialog(dialog) {
  dialog.close();
  const active = /** @type {HTMLElement | null} */ (/** @type {ShadowRoot} */ (dialog.getRootNode()).activeElement);
  if (active && !isDrawn(active)) active.blur();
}

/**
 * Keeps Escape within the dialog: a host may listen for it to close what contains the element. If the dialog is closed
 * already, the key is passed on, wherever the focus is by then.
 * @param {KeyboardEvent} event
 */
export function keepEscape(event) {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  /** @param {KeyboardEvent} event */
  const released = (event) => event.key === 'Escape' && event.stopPropagation();
  const options = { __proto__: null, capture: true, once: true };
  const view = /** @type {Window} */ (/** @type {HTMLElement} */ (event.target).ownerDocument.defaultView);
  view.addEventListener('keyup', released, options);
}

// Whether the page's live region is audible, and a substitute if it is not: behind a modal dialog everything is inert,
// including the region, and hosts' dialogs hide their siblings from screen readers.

/**
 * The modal dialogs of a document, including ours; the last one is usually on top.
 * @type {(document: Document) => Element[]}
 */
const modals = (document) =>
  [document, ...[...document.querySelectorAll('quality-assessment')].map((one) => one.shadowRoot)].flatMap((root) => [
    ...(root?.querySelectorAll(':modal, [aria-modal=true]:not(dialog)') ?? []),
  ]);

/**
 * Moves the region to where it is audible, before it gets a text.
 * @param {HTMLElement} region
 */
export function bring(region) {
  const { body } = region.ownerDocument;
  const place = modals(region.ownerDocument).findLast((modal) => modal.checkVisibility?.() ?? true);
  // If the browser can announce without a region, the region stays in place.
  const wanted = (!region.ownerDocument.ariaNotify && place) || body;
  if (region.parentNode !== wanted) wanted.append(region);
}

/**
 * Announces `words` if the region is not audible.
 * @param {HTMLElement} region
 * @param {string} words
 */
export function notify(region, words) {
  const { ownerDocument } = region;
  const isMuffled =
    region.closest('[inert], [aria-hidden=true]') || modals(ownerDocument).some((one) => !one.contains(region));
  try {
    if (isMuffled) ownerDocument.ariaNotify?.(words);
  } catch {
    // A frame without the permission.
  }
}

// The height of the head line: the chips stay below it.

/**
 * Keeps the height of `head` in the property `--_head` of the surrounding page; returns the function that ends that.
 * @param {HTMLElement} head
 */
export function followHeight(head) {
  const tell = () =>
    /** @type {HTMLElement | null} */ (head.closest('.page'))?.style.setProperty('--_head', `${head.offsetHeight}px`);
  const observer = new ResizeObserver(tell);
  observer.observe(head);
  return () => observer.disconnect();
}

// The texts that somebody has removed from the page, such as a translator, and their replacements.

/** @type {WeakMap<Node, ChildNode>} */
const replaced = new WeakMap();
/** @type {MutationObserver | undefined} */
let texts;

/**
 * Records replacements of texts below `root`: in one step, or by a `<font>` that is inserted before the text is
 * removed.
 * @param {Node} root
 */
export function watchTexts(root) {
  texts ??= new MutationObserver((records) => {
    for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records)
      for (const node of removedNodes) {
        if (!(/** @type {Text} */ (node).data)) continue;
        const beside = /** @type {Element[]} */ ([previousSibling, nextSibling]);
        const other =
          /** @type {ChildNode | undefined} */ (addedNodes[0]) ?? beside.find((one) => one?.localName === 'font');
        if (other) replaced.set(node, other);
      }
  });
  texts.observe(root, { __proto__: null, childList: true, subtree: true });
}

/**
 * Puts a text back, if it was removed.
 * @param {Text} text
 */
export function putBack(text) {
  if (!text.parentNode) replaced.get(text)?.replaceWith(text);
}
