/** Records the keys that reach the page; the returned function ends that, and returns them. */
const hearKeys = () => {
  /** @type {string[]} */
  const keys = [];
  const hear = (/** @type {KeyboardEvent} */ event) => void keys.push(event.key);
  addEventListener('keydown', hear);
  return () => {
    removeEventListener('keydown', hear);
    return keys.join();
  };
};
