// Elements that are added, moved and removed.
/** @param {number} count */
const cycle = async (count) => {
  const token = (window.__token ??= await /** @type {any} */ (host()).tokenProvider());
  const [here, there] = (window.__places ??= [document.createElement('div'), document.createElement('div')]);
  document.body.append(here, there);
  for (let i = 0; i < count; i++) {
    const element = document.createElement('quality-assessment');
    element.tokenProvider = () => token;
    element.assessmentId = [13, 14, 15, 16, 17, 42][i % 6];
    here.append(element);
    await element.ready;
    there.append(element);
    element.remove();
    await new Promise((done) => setTimeout(done));
    // The test's own records.
    window.__events.length = 0;
  }
};

/** The size of the wasm's memory, in bytes, and the number of references that it holds to the page's objects. */
const memory = async () => {
  const glue = await import(/** @type {string} */ ('/widget/widget.js'));
  const exports = Object.values(await glue.default());
  const own = exports.find((one) => one instanceof WebAssembly.Memory)?.buffer.byteLength;
  let references = 0;
  for (const table of exports.filter((one) => one instanceof WebAssembly.Table))
    for (let at = 0; at < table.length; at++) references += Number(table.get(at) != null);
  return [own, references];
};
