/**
 * Moves from link to link in a list by the arrow keys, in addition to Tab. For `onkeydown` of the list; `selector`
 * finds the links.
 * @param {KeyboardEvent & { currentTarget: HTMLElement, target: HTMLElement }} event
 * @param {string} selector
 */
export function walk(event, selector) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const links = /** @type {(HTMLElement | null)[]} */ ([...event.currentTarget.querySelectorAll(selector)]);
  const next = links[links.indexOf(event.target.closest(selector)) + step];
  if (!step || !next) return;
  event.preventDefault();
  next.focus();
}
