// The class of <quality-assessment>: what Rust cannot be, since it cannot extend HTMLElement.
// It hands over what the browser tells it, and dispatches the events it is handed.

/** Attributes that are properties too: [property, attribute, kind]. */
const REFLECTED = [
  ['assessmentId', 'assessment-id', 'number'],
  ['apiBase', 'api-base'],
  ['timeZone', 'time-zone'],
  ['theme', 'theme', 'auto'],
  ['headingLevel', 'heading-level', 'number'],
  ['pollInterval', 'poll-interval', 'number'],
  ['ticketHref', 'ticket-href'],
  ['criterionHref', 'criterion-href'],
  ['loading', 'loading', 'eager'],
  ['hideAi', 'hide-ai', 'boolean'],
  ['shortcuts', 'shortcuts', 'boolean'],
];
const DEFAULTS = { apiBase: '/api/mind', headingLevel: 2, pollInterval: 2000 };
const WORDS = { theme: ['auto', 'light', 'dark'], loading: ['eager', 'lazy'] };
/** Bounds as the contract has them: an interval is clamped, a level outside is the default. */
const numberOf = (property, value) => {
  const number = value === null ? NaN : +value;
  if (!Number.isFinite(number)) return DEFAULTS[property] ?? null;
  if (property === 'pollInterval') return Math.min(60000, Math.max(250, number));
  if (property === 'headingLevel' && ![1, 2, 3, 4].includes(number)) return DEFAULTS.headingLevel;
  return number;
};
/** Properties that have no attribute. */
const PLAIN = ['tokenProvider', 'userResolver', 'messages'];
/** Where an event's detail carries an assessment, as bytes until somebody asks. */
const BODIES = ['assessment', 'before'];

const parse = (bytes) => {
  try {
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
};

const lazily = (detail, name, bytes) => {
  let value;
  Object.defineProperty(detail, name, { enumerable: true, get: () => (value === undefined ? (value = parse(bytes)) : value) });
};

/** The language of the nearest ancestor that has one, through shadow roots; else the browser's. */
const languageOf = (element) => {
  for (let node = element; node; node = node.assignedSlot ?? node.parentNode ?? node.host) {
    const lang = node.getAttribute?.('lang');
    if (lang) return lang;
  }
  return navigator.language;
};

/** Tells all elements of the page when a `lang` around them changes: one observer for all. */
const connected = new Set();
let observer;
const observe = (element) => {
  observer ??= new MutationObserver(() => connected.forEach((one) => one.languageChanged()));
  for (let root = element.getRootNode(); root; root = root.host?.getRootNode()) {
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
  }
};

/**
 * Makes the class.
 * @param {() => Promise<{connect: Function}>} load brings the wasm; called when the first element needs it
 */
export function createClass(load, Base = globalThis.HTMLElement ?? class {}) {
  class QualityAssessment extends Base {
    static observedAttributes = REFLECTED.map(([, attribute]) => attribute).concat('lang');

    #handle = null;
    #properties = {};
    #ready;
    #isReady;
    #parsed = [];
    #nearby;

    constructor() {
      super();
      this.attachShadow({ mode: 'open' });
      this.#ready = new Promise((resolve) => (this.#isReady = resolve));
      this.addEventListener('qa-load', () => this.#isReady(), { once: true });
    }

    connectedCallback() {
      // A property that was set before the upgrade sits on the instance and hides the accessor.
      for (const name of [...REFLECTED.map(([property]) => property), ...PLAIN]) {
        if (Object.hasOwn(this, name)) {
          const value = this[name];
          delete this[name];
          this[name] = value;
        }
      }
      connected.add(this);
      observe(this);
      if (this.#handle) this.languageChanged();
      else if (this.loading === 'lazy') this.#startWhenNear();
      else this.#start();
    }

    disconnectedCallback() {
      // Moving an element disconnects and connects it at once: only who is still away has left.
      queueMicrotask(() => {
        if (this.isConnected) return;
        connected.delete(this);
        this.#nearby?.disconnect();
        this.#handle?.disconnect();
        this.#handle?.free();
        this.#handle = null;
        // The judgement of a person is not kept by an element that shows it no more.
        this.#parsed = [];
      });
    }

    attributeChangedCallback(name, old, value) {
      if (old === value) return;
      if (name === 'loading' && this.#nearby && value !== 'lazy') {
        this.#nearby.disconnect();
        this.#nearby = null;
        this.#start();
      }
      if (name === 'lang') this.languageChanged();
      else this.#handle?.changed();
    }

    #startWhenNear() {
      this.#nearby ??= new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#nearby.disconnect();
        this.#nearby = null;
        this.#start();
      }, { rootMargin: '200px' });
      this.#nearby.observe(this);
    }

    #start() {
      load()
        .then((wasm) => {
          if (this.isConnected) this.#handle ??= wasm.connect(this, (...event) => this.#emit(...event));
        })
        .catch((error) => {
          if (this.isConnected) this.#fail(error);
        });
    }

    #emit(type, detail, cancelable) {
      for (const name of BODIES) {
        if (name in detail) lazily(detail, name, detail[name]);
      }
      return this.dispatchEvent(new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }));
    }

    /** The wasm could not be loaded: says so in the page's language and offers to try again. */
    #fail(error) {
      console.error('quality-assessment could not be loaded', error);
      const german = languageOf(this).startsWith('de');
      const text = document.createElement('p');
      text.textContent = german ? 'Die Bewertung konnte nicht geladen werden.' : 'The assessment could not be loaded.';
      const again = document.createElement('button');
      again.textContent = german ? 'Neu laden' : 'Reload';
      again.addEventListener('click', () => this.#start());
      this.shadowRoot.replaceChildren(text, again);
      this.setAttribute('data-phase', 'failed');
      this.#emit('qa-error', { kind: 'crashed', status: null, message: String(error?.message ?? error), retryAt: null });
    }

    languageChanged() {
      this.#handle?.changed();
    }

    /** The language that holds here: read by the wasm. */
    get language() {
      return languageOf(this);
    }

    /** The last good assessment as the API gave it, or null. */
    get assessment() {
      const bytes = this.#handle?.body();
      if (!bytes) return null;
      const [known, value] = this.#parsed;
      const isKnown = known?.length === bytes.length && known.every((byte, i) => byte === bytes[i]);
      if (!isKnown) this.#parsed = [bytes, parse(bytes)];
      return isKnown ? value : this.#parsed[1];
    }

    get phase() {
      return this.getAttribute('data-phase') ?? 'idle';
    }

    /** Settles with the first full render. */
    get ready() {
      return this.#ready;
    }

    reload() {
      return this.#handle?.reload() ?? Promise.resolve();
    }

    rerun(options) {
      const scorecardId = options?.scorecardId ?? undefined;
      if (scorecardId !== undefined && !(Number.isSafeInteger(+scorecardId) && +scorecardId > 0)) {
        return Promise.reject(new TypeError('scorecardId is the number of a scorecard revision'));
      }
      return this.#handle?.rerun(scorecardId === undefined ? undefined : +scorecardId) ?? Promise.reject(new Error('no assessment is shown'));
    }

    openRerunDialog() {
      this.#handle?.openRerunDialog();
    }

    stopWatching() {
      this.#handle?.stopWatching();
    }

    focus(options) {
      this.shadowRoot.querySelector('[data-focus], button, a[href], summary')?.focus(options);
    }

    static {
      for (const [property, attribute, kind] of REFLECTED) {
        Object.defineProperty(this.prototype, property, {
          enumerable: true,
          configurable: true,
          get() {
            if (kind === 'boolean') return this.hasAttribute(attribute);
            const value = this.getAttribute(attribute)?.trim() || null;
            if (kind === 'number') return numberOf(property, value);
            if (property in WORDS) return WORDS[property].includes(value) ? value : kind;
            return value ?? DEFAULTS[property] ?? null;
          },
          set(value) {
            if (kind === 'boolean') this.toggleAttribute(attribute, Boolean(value));
            else if (value === null || value === undefined) this.removeAttribute(attribute);
            else this.setAttribute(attribute, value);
          },
        });
      }
      for (const name of PLAIN) {
        Object.defineProperty(this.prototype, name, {
          enumerable: true,
          configurable: true,
          get() {
            return this.#properties[name] ?? null;
          },
          set(value) {
            if (this.#properties[name] === value) return;
            this.#properties[name] = value;
            this.#handle?.changed();
          },
        });
      }
    }
  }
  return QualityAssessment;
}

/** Registers the element: silently if this very version did so before, with a warning if another one did. */
export function define(load, version) {
  if (!globalThis.customElements) return;
  const known = customElements.get('quality-assessment');
  if (!known) {
    const Class = createClass(load);
    Class.version = version;
    customElements.define('quality-assessment', Class);
  } else if (known.version !== version) {
    console.warn(`quality-assessment ${version} is not used: ${known.version} is defined already.`);
  }
}
