/**
 * Moves from link to link in a list by the arrow keys, in addition to Tab. For `onkeydown` of the list; `selector`
 * finds the links.
 */
export function walk(event, selector) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const links = [...event.currentTarget.querySelectorAll(selector)];
  const next = links[links.indexOf(event.target.closest(selector)) + step];
  if (!step || !next) return;
  event.preventDefault();
  next.focus();
}
