// Lets the page import the element: in Firefox, an import from a test's own script belongs to another realm.
await new Promise((done, failed) => {
  const script = document.createElement('script');
  const url = '/widget/quality-assessment.js';
  const policy = /** @type {any} */ (window).trustedTypes?.createPolicy('test', {
    createScriptURL: (/** @type {string} */ url) => url,
  });
  Object.assign(script, { type: 'module', src: policy?.createScriptURL(url) ?? url, onload: done, onerror: failed });
  document.head.append(script);
});
