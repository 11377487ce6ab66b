// What of the page is in front, heard and in view: one module, since the browser tests' server loses one of many now
// and then.

// What only the platform knows of a modal dialog: whether anybody can see it, when that ends, and whose a key is.

/** Whether an element is drawn. A browser without the method is asked for boxes. */
export const isDrawn = (element) => element.checkVisibility?.() ?? element.getClientRects().length > 0;

/** Whether a dialog is in front of the page and drawn: what hides something around it hides it, and a move ends it. */
export const isShown = (dialog) => dialog.matches(':modal') && isDrawn(dialog);

/**
 * Calls `gone` when the dialog is shown no more; gives the observer. Of all that tells of sizes and boxes this alone
 * fires for each way of hiding, `content-visibility` and closed details too. By its own document: with a window of its
 * own, a frame may be scrolled out of sight as a whole.
 */
export function watch(dialog, gone) {
  const options = { __proto__: null, root: dialog.ownerDocument };
  const observer = new IntersectionObserver(() => isShown(dialog) || gone(), options);
  observer.observe(dialog);
  return observer;
}

/** Closes a dialog. To what had the focus before it goes back, but to nothing that is not drawn, as WebKit gives it. */
export function closeDialog(dialog) {
  dialog.close();
  const active = dialog.getRootNode().activeElement;
  if (active && !isDrawn(active)) active.blur();
}

/**
 * Keeps Escape to the dialog: a host may listen for it, too, to close what the element stands in. The key is let go
 * when the dialog is closed already, wherever the focus is by then.
 */
export function keepEscape(event) {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  const released = (event) => event.key === 'Escape' && event.stopPropagation();
  const options = { __proto__: null, capture: true, once: true };
  event.target.ownerDocument.defaultView.addEventListener('keyup', released, options);
}

// Whether the page's live region can be heard, and what else says it where it cannot: behind a modal dialog everything
// is inert, also the region, and dialogs of hosts hide their siblings from screen readers.

/** The modal dialogs of a document, ours too, the last one of which is mostly on top. */
const modals = (document) =>
  [document, ...[...document.querySelectorAll('quality-assessment')].map((one) => one.shadowRoot)].flatMap((root) => [
    ...(root?.querySelectorAll(':modal, [aria-modal=true]:not(dialog)') ?? []),
  ]);

/** Brings the region to where it is heard, before there are words in it. */
export function bring(region) {
  const { body } = region.ownerDocument;
  const place = modals(region.ownerDocument).findLast((modal) => modal.checkVisibility?.() ?? true);
  // Where the browser itself says it, the region stays where it is looked for.
  const wanted = (!region.ownerDocument.ariaNotify && place) || body;
  if (region.parentNode !== wanted) wanted.append(region);
}

/** Says `words` where the region is out of hearing. */
export function notify(region, words) {
  const { ownerDocument } = region;
  const isMuffled =
    region.closest('[inert], [aria-hidden=true]') || modals(ownerDocument).some((one) => !one.contains(region));
  try {
    if (isMuffled) ownerDocument.ariaNotify?.(words);
  } catch {
    // A frame that is not allowed to.
  }
}

// How high the head line is: the chips stay below it.

/** Keeps the height of `head` in the property `--_head` of the page around it; gives what ends that. */
export function followHeight(head) {
  const tell = () => head.closest('.page')?.style.setProperty('--_head', `${head.offsetHeight}px`);
  const observer = new ResizeObserver(tell);
  observer.observe(head);
  return () => observer.disconnect();
}

// Which texts somebody has taken off the page, such as who translates it, and what stands there now.

const replaced = new WeakMap();
let texts;

/**
 * Notes what is put into the places of texts below `root`: in one step, or by a `<font>` that comes before the text
 * goes.
 */
export function watchTexts(root) {
  texts ??= new MutationObserver((records) => {
    for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records)
      for (const node of removedNodes) {
        if (!(/** @type {Text} */ (node).data)) continue;
        const beside = /** @type {Element[]} */ ([previousSibling, nextSibling]);
        const other = addedNodes[0] ?? beside.find((one) => one?.localName === 'font');
        if (other) replaced.set(node, other);
      }
  });
  texts.observe(root, { __proto__: null, childList: true, subtree: true });
}

/** Puts a text back to where it was, if it was taken away. */
export function putBack(text) {
  if (!text.parentNode) replaced.get(text)?.replaceWith(text);
}
