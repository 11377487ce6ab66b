// Crashes of the wasm, caused by a host or by the wasm.

/** Makes the next drawing panic: it breaks what every view needs. */
const breakViews = () => {
  const real = (window.__real = Document.prototype.createElement);
  Document.prototype.createElement = function (/** @type {any[]} */ ...given) {
    if (new Error().stack?.includes('wasm')) throw new Error('broken by the host');
    return Reflect.apply(real, this, given);
  };
};

/** Ends that. */
const mendViews = () => {
  Document.prototype.createElement = window.__real;
};

/**
 * A real trap of the instance in use: more memory than there is, outside of any call of ours. Its exports have short
 * names, which only its glue knows.
 * @param {string} glue
 */
const trap = async (glue) => {
  const text = await (await fetch(glue)).text();
  const wasm = await (await import(glue)).default();
  const [, malloc] = /passStringToWasm0\(\w+, wasm\.(\w+),/.exec(text) ?? [];
  setTimeout(() => wasm[malloc](-16, 1));
};

/** Adds a second element, and records what is thrown on the page. */
const addSecond = () => {
  const element = document.createElement('quality-assessment');
  const token = host().tokenProvider?.('initial') ?? null;
  Object.assign(element, { tokenProvider: () => token, assessmentId: 13, headingLevel: 3 });
  window.__e = element;
  host().after(element);
  window.__thrown = [];
  addEventListener('error', (event) => window.__thrown.push(event.message));
};

/** What the package says about where its files are, as a host may change it. */
const said = () => {
  const { version } = /** @type {any} */ (customElements.get('quality-assessment'));
  return /** @type {any} */ (window)[Symbol.for(`quality-assessment ${version}`)].files;
};

/** Says that the files are elsewhere. */
const sayElsewhere = () => {
  window.__own = { ...said() };
  said().glue = said().wasm = '/elsewhere.js';
};

/** Traps in the instance in use, wherever `files` points since. */
const trapOwn = () => trap(window.__own.glue);

/** Takes that back. */
const sayAgain = () => void Object.assign(said(), window.__own);

/** What each element shows of a crash: whether it is busy or has a state, its number of buttons, and its assessment. */
const crashed = () =>
  /** @type {import('../../../../npm/class.d.ts').QualityAssessment[]} */ (all('quality-assessment')).map((one) => [
    one.getAttribute('aria-busy'),
    one.hasAttribute('data-state'),
    one.shadowRoot?.querySelectorAll('button').length,
    one.assessment,
  ]);
