/**
 * Puts the element on the page; the wasm comes from another place than its scripts.
 * @param {string} wasm
 * @param {string} base
 * @param {string} token
 */
const showFrom = async (wasm, base, token) => {
  const { files } = await import(/** @type {string} */ ('/quality-assessment/class.js'));
  files.wasm = wasm;
  await import(/** @type {string} */ ('/quality-assessment/quality-assessment.js'));
  window.__asked = [];
  const tokenProvider = (/** @type {string} */ reason) => {
    window.__asked.push(reason);
    return token;
  };
  const element = document.createElement('quality-assessment');
  Object.assign(element, { lang: 'en', apiBase: base, tokenProvider, assessmentId: 13 });
  document.body.append(element);
};
