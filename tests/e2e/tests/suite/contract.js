// Another element, `window.e`, with its own provider and the first one's token.

const token = async () => (window.__token ??= await host().tokenProvider?.('initial'));

/**
 * Puts it on the page, far below the first one, and lazy.
 * @param {number} id
 */
const addFarAway = async (id) => {
  const own = await token();
  const element = document.createElement('quality-assessment');
  Object.assign(element, { tokenProvider: () => own, loading: 'lazy', assessmentId: id });
  const far = document.createElement('div');
  far.style.height = '9000px';
  host().after(far);
  far.after(element);
  document.documentElement.scrollTop = 0;
  Object.assign(window, { e: element });
};

/** Defines its class only after its properties were set. Another name, so that there is something left to upgrade. */
const upgradeLate = async () => {
  const own = await token();
  const element = document.createElement('my-assessment');
  Object.assign(element, { tokenProvider: () => own, assessmentId: 13, lang: 'en' });
  host().after(element);
  Object.assign(window, { e: element });
  const { QualityAssessment } = await import(/** @type {string} */ ('/widget/class.js'));
  customElements.define('my-assessment', class extends QualityAssessment {});
};

/** The warnings after definitions of the same version, those after one of another, and whether they name that. */
const warnings = async () => {
  /** @type {string[]} */
  const warned = [];
  console.warn = (text) => warned.push(text);
  const { define, createClass, VERSION } = await import(/** @type {string} */ ('/widget/class.js'));
  define();
  define(createClass({}), VERSION);
  const silent = warned.length;
  define(createClass({}), '9.9.9');
  return [silent, warned.length, warned[0].includes('9.9.9')];
};

/** Records what a host's log is told. */
const log = () => {
  window.__log = [];
  for (const type of ['qa-view', 'qa-export', 'qa-copy', 'qa-print'])
    addEventListener(type, (event) => {
      const { detail, target, bubbles, composed, cancelable } = /** @type {CustomEvent} */ (event);
      const { assessmentId } = /** @type {import('../../../../npm/class.d.ts').QualityAssessment} */ (target);
      window.__log.push([type, detail, assessmentId, bubbles && composed && !cancelable]);
    });
};

/** Creates it, with the first one's token, and does not put it on the page yet. */
const create = async () => {
  const own = await token();
  const element = document.createElement('quality-assessment');
  element.tokenProvider = () => own;
  Object.assign(window, { e: element });
  return element;
};
