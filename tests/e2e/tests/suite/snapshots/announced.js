/**
 * Records the texts of the only live region, and alerts within the element, for as long as the page lives. A text that
 * is drawn again is recorded once.
 */
const listen = () => {
  /** @type {string[]} */
  const said = (window.__said = []);
  const say = (/** @type {string} */ line) => said.at(-1) === line || said.push(line);
  const region = /** @type {Element} */ (document.querySelector('[data-quality-assessment]'));
  const known = new WeakSet();
  const note = () => {
    for (const line of /** @type {HTMLElement[]} */ ([...region.children])) {
      if (known.has(line)) continue;
      known.add(line);
      say(`${line.lang}: ${line.textContent}`);
    }
  };
  new MutationObserver(note).observe(region, { childList: true, subtree: true });
  const alerts = (/** @type {Node} */ node) => {
    const element = /** @type {Element} */ (node);
    return element.matches?.('[role=alert]') ? [element] : [...(element.querySelectorAll?.('[role=alert]') ?? [])];
  };
  const interrupt = (/** @type {MutationRecord[]} */ changes) => {
    for (const one of changes.flatMap(({ addedNodes }) => [...addedNodes]).flatMap(alerts))
      say(`alert: ${one.textContent?.replace(/\s+/g, ' ').trim()}`);
  };
  new MutationObserver(interrupt).observe(shown(), { childList: true, subtree: true });
};
