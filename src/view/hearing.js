// Whether the page's live region can be heard, and what else says it where it cannot: behind a modal dialog everything is
// inert, also the region, and dialogs of hosts hide their siblings from screen readers.

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
  const isMuffled = region.closest('[inert], [aria-hidden=true]') || modals(ownerDocument).some((one) => !one.contains(region));
  try {
    if (isMuffled) ownerDocument.ariaNotify?.(words);
  } catch {
    // A frame that is not allowed to.
  }
}
