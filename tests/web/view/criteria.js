/**
 * Records everything that is written to the list from here on; the returned function ends that, and returns it.
 * @param {Node} list
 */
const watch = (list) => {
  /** @type {string[]} */
  const writes = [];
  const observer = new MutationObserver((all) => {
    for (const { type, attributeName, target } of all)
      writes.push(`${type} ${attributeName} ${/** @type {Element} */ (target).className}`);
  });
  observer.observe(list, { subtree: true, childList: true, attributes: true, characterData: true });
  return () => {
    observer.disconnect();
    return writes.sort().join('\n');
  };
};
