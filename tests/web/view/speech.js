/**
 * Opens a modal dialog of the host's, in a browser that can announce without a region, or in another one.
 * @param {boolean} canNotify
 */
const openHosts = (canNotify) => {
  window.__said = [];
  const notify = (/** @type {string} */ words) => window.__said.push(words);
  Object.defineProperty(document, 'ariaNotify', { value: canNotify ? notify : undefined, configurable: true });
  const dialog = document.createElement('dialog');
  dialog.id = 'hosts';
  document.body.append(dialog);
  dialog.showModal();
};
