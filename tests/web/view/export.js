// Records what is downloaded and copied.
window.__files = [];
const makeAddress = URL.createObjectURL.bind(URL);
URL.createObjectURL = (blob) => {
  window.__blob = blob;
  return makeAddress(blob);
};
HTMLAnchorElement.prototype.click = function () {
  window.__files.push({ name: this.download, blob: window.__blob });
};
window.__copied = '';
const clipboard = {
  writeText: async (/** @type {string} */ text) => {
    window.__copied = text;
  },
};
Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
