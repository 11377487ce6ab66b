// The class of <quality-assessment>, in JavaScript since Rust cannot extend HTMLElement. It passes on the browser's
// callbacks, and dispatches the events that it receives. `shell/` has everything else for the time before the wasm is
// loaded, and after it has crashed. Importing this file registers nothing and loads nothing.
import { afterScripts, goOn, prefetchFor } from './shell/ahead.js';
import { forget } from './shell/forget.js';
import { followLanguage, hostOf, languageOf, unfollowLanguage } from './shell/language.js';
import { ATTRIBUTES, MEANT, reflect, upgrade } from './shell/reflect.js';
import { createRuntime, placesOf } from './shell/runtime.js';
import { say, showFar, showSkeleton, showTrouble, silence } from './shell/screen.js';

/** The version of the package. */
export const VERSION = '0.1.0';

/** @typedef {import('./shell/ahead.js').Prefetch} Prefetch */
/** @typedef {import('../widget.js').Handle} Handle */
/** @typedef {import('../widget.js').Widget} Widget */

/**
 * How far an element has come, and what it holds for that. `#become` leads from one state to the next.
 *
 * - idle: it is not on the page, or about to be connected to a wasm that is there
 * - far: it loads nothing before its observer sees it near the viewport
 * - waiting: the wasm is being loaded; its request is sent once all settings are known
 * - live: the wasm shows it
 * - broken: a failure is shown in its place
 * @typedef {[kind: 'idle', held?: undefined]
 *   | [kind: 'far', held: IntersectionObserver]
 *   | [kind: 'waiting', held?: Prefetch]
 *   | [kind: 'live', held: Handle]
 *   | [kind: 'broken', held: import('./shell/screen.js').Trouble]} State
 */

const none = () => {};

/**
 * Creates the class.
 * @param {import('./shell/runtime.js').Runtime} runtime the instance that its elements share
 */
export function createClass(runtime) {
  /** @typedef {import('./shell/reflect.js').Settings} Settings */
  /** @typedef {new () => Settings & { readonly shadowRoot: ShadowRoot }} Base */
  // In Node there is nothing to extend.
  const Base = /** @type {Base} */ (globalThis.HTMLElement ?? Object);
  return class QualityAssessment extends Base {
    static observedAttributes = [...ATTRIBUTES, ...Object.keys(MEANT)];
    // The browser searches for these up to `Object.prototype`, and must not find any there.
    static formAssociated = false;
    /** @type {string[]} */
    static disabledFeatures = [];
    /**
     * The version that it is registered as.
     * @type {string | undefined}
     */
    static version;
    static #reflected = reflect(this.prototype, (/** @type {QualityAssessment} */ element) => element.#changed());

    /** Missing in a browser that is too old for it. */
    #internals = this.attachInternals?.();
    /** @type {State} */
    #state = ['idle'];
    /** @type {Promise<void>} */
    #ready;
    /** Whether somebody pressed "Reload". The focus comes back here once there is something again. */
    #wantsFocus = false;
    /** Whether the page sets light or dark. */
    #isThemed = false;
    /**
     * The types of events that have a listener.
     * @type {Set<string>}
     */
    #heard = new Set();
    /** @type {number | undefined} */
    #advice;
    #windowEnds = () => setTimeout(() => this.disconnectedCallback());
    /** @type {import('./shell/runtime.js').Member} */
    #member = {
      crash: (error) => this.#state[0] === 'far' || this.#fail('crashed', error),
      restart: () => this.#restart(),
    };

    constructor() {
      super();
      this.attachShadow({ __proto__: null, mode: 'open' });
      this.#ready = new Promise((resolve) => this.addEventListener('qa-load', () => resolve()));
      for (const type of ['qa-load', 'qa-error']) this.addEventListener(type, () => this.#settled());
      // From a button with `commandfor`, on pages without a script.
      this.addEventListener('command', (/** @type {CommandEvent} */ { command }) => {
        if (command === '--rerun-dialog') this.openRerunDialog();
        // What fails is shown.
        if (command === '--reload') this.reload().catch(none);
      });
    }

    connectedCallback() {
      const view = this.ownerDocument.defaultView;
      if (!view) return;
      // An element has no other way to learn that its frame or window ends.
      if (view !== window) view.addEventListener('pagehide', this.#windowEnds, { __proto__: null, once: true });
      upgrade(this);
      this.#followTheme();
      followLanguage(this, () => this.#changed());
      runtime.members.add(this.#member);
      const [kind, held] = this.#state;
      if (kind === 'live') this.#call((handle) => handle.moved());
      else if (kind === 'broken') this.#showTrouble(held);
      else if (kind !== 'waiting' && this.loading === 'lazy') this.#startWhenNear();
      else this.#start();
    }

    /** If the page sets light or dark, `auto` follows the page, otherwise the browser's preference. */
    #followTheme() {
      const around = this.assignedSlot ?? this.parentElement ?? (this.parentNode && hostOf(this.parentNode));
      const view = this.ownerDocument.defaultView;
      this.#isThemed = !!around && view?.getComputedStyle(around).colorScheme !== 'normal';
      try {
        this.#internals.states[this.#isThemed ? 'add' : 'delete']('themed');
      } catch {
        // A browser that is too old for such states follows its own preference.
      }
    }

    /** Moved by `moveBefore`: nothing is disconnected and connected again. */
    connectedMoveCallback() {
      followLanguage(this, () => this.#changed());
      this.#changed();
    }

    disconnectedCallback() {
      // A move disconnects and connects at once: only an element that is still away has left.
      queueMicrotask(() => {
        if (this.#isOnPage()) return;
        unfollowLanguage(this);
        runtime.members.delete(this.#member);
        this.#become('idle');
        this.shadowRoot.replaceChildren();
        this.#reflectPhase('idle');
      });
    }

    adoptedCallback() {
      // The observer belongs to the previous window.
      if (this.#state[0] === 'far') this.#become('idle');
    }

    /**
     * @param {string} name
     * @param {string | null} old
     * @param {string | null} value
     */
    attributeChangedCallback(name, old, value) {
      if (old === value) return;
      const meant = MEANT[name];
      if (meant) return void (value === null ? this.removeAttribute(meant) : this.setAttribute(meant, value));
      if (this.#state[0] === 'far' && this.loading !== 'lazy') this.#restartLoading();
      this.#changed();
    }

    /** Whether it can be visible: a document without a window, such as that of a closed one, is shown nowhere. */
    #isOnPage() {
      return this.isConnected && !!this.ownerDocument.defaultView;
    }

    /** Called when a setting has changed: the wasm reads it, and a screen of the shell is drawn again. */
    #changed() {
      this.#followTheme();
      if (this.tokenProvider) goOn(this);
      const [kind, held] = this.#state;
      if (kind === 'far') this.#showFar();
      else if (kind === 'waiting') this.#wait();
      else if (kind === 'broken') this.#showTrouble(held);
      else if (kind === 'live') {
        this.#call((handle) => handle.changed());
        this.#advise();
      }
    }

    /**
     * Enters another state, and releases what the last one held.
     * @param {State} state
     */
    #become(...state) {
      const [kind, held] = this.#state;
      this.#state = state;
      if (kind === 'far') {
        held.disconnect();
        this.shadowRoot.replaceChildren();
      }
      if (kind === 'waiting') held?.release();
      if (kind === 'live') runtime.call(() => held.disconnect());
    }

    /** Reserves room while it is far away: elements without a height would all be near. */
    #showFar() {
      if (this.getAttribute('assessment-id')?.trim()) showFar(this.shadowRoot);
      else this.shadowRoot.replaceChildren();
    }

    #startWhenNear() {
      this.#showFar();
      if (this.#state[0] === 'far') return;
      const { IntersectionObserver } = /** @type {Window & typeof globalThis} */ (this.ownerDocument.defaultView);
      // Documents of tests have no such thing, and nothing is far in them.
      if (!IntersectionObserver) return this.#restartLoading();
      const nearby = new IntersectionObserver(
        (entries) => entries.some((entry) => entry.isIntersecting) && this.#restartLoading(),
        { __proto__: null, rootMargin: '200px' },
      );
      this.#become('far', nearby);
      nearby.observe(this);
    }

    #restartLoading() {
      this.#become('idle');
      this.#start();
    }

    async #start() {
      if (!runtime.isAllowed()) return this.#fail('forbidden', new Error('this browser has no WebAssembly'));
      if (!runtime.isThere()) {
        if (this.#state[0] !== 'waiting') this.#become('waiting');
        this.#wait();
      }
      try {
        const wasm = await runtime.load();
        // The wasm may be there before the page's own scripts, from a cache or for another element.
        await afterScripts(this);
        if (this.#isStarting()) this.#connect(wasm);
      } catch (error) {
        if (this.#isStarting()) this.#fail('failed', /** @type {Error} */ (error));
      }
    }

    /** Whether it has begun to load, and still wants what it has asked for. */
    #isStarting() {
      return this.#isOnPage() && ['idle', 'waiting'].includes(this.#state[0]);
    }

    /** Without the wasm: shows the skeleton, and sends the first request once all settings of this turn are known. */
    #wait() {
      if (this.getAttribute('assessment-id')?.trim()) {
        this.#reflectPhase('loading');
        showSkeleton(this.shadowRoot, languageOf(this));
      } else {
        this.#reflectPhase('idle');
        this.shadowRoot.replaceChildren();
        this.#advise();
      }
      afterScripts(this).then(() => {
        const [kind, held] = this.#state;
        if (kind === 'waiting') this.#state = [kind, prefetchFor(this, held)];
      });
    }

    /** @param {Widget} wasm */
    #connect(wasm) {
      // Prefetched requests count if they are still the wanted ones. They are not released but handed over.
      const [, held] = /** @type {[kind: 'waiting', held?: Prefetch]} */ (this.#state);
      const prefetch = held && prefetchFor(this, held);
      this.#state = ['idle'];
      const handle = runtime.call(() =>
        wasm.connect(
          this,
          (...event) => this.#emit(...event),
          (...words) => this.#reflectPhase(...words),
          prefetch,
        ),
      );
      // It may have crashed at once.
      if (handle) this.#become('live', handle);
    }

    /**
     * Calls the wasm, if it shows this element.
     * @template T
     * @param {(handle: Handle) => T} act
     */
    #call(act) {
      const [kind, held] = this.#state;
      if (kind === 'live') return runtime.call(() => act(held));
    }

    /**
     * Calls the wasm, and rejects unless it shows this element.
     * @template T
     * @param {(handle: Handle) => Promise<T>} act
     */
    #callShown(act) {
      return this.#call(act) ?? Promise.reject(new Error('no assessment is shown'));
    }

    /** @type {(type: string, detail: unknown, cancelable?: boolean) => boolean} */
    #emit(type, detail, cancelable) {
      return this.dispatchEvent(
        new CustomEvent(type, { __proto__: null, detail, cancelable, bubbles: true, composed: true }),
      );
    }

    /**
     * Reflects phase and workflow state, as attributes and as custom states, which no framework takes for its own. The
     * state is the API's word, also an unknown one.
     * @param {string} phase
     * @param {string} [state]
     * @param {boolean} [isBusy]
     */
    #reflectPhase(phase, state, isBusy = phase === 'loading') {
      this.setAttribute('data-phase', phase);
      this.setAttribute('aria-busy', String(isBusy));
      if (state) this.setAttribute('data-state', state);
      else this.removeAttribute('data-state');
      try {
        const { states } = this.#internals;
        states.clear();
        for (const word of [phase, state, this.#isThemed && 'themed']) if (word) states.add(word);
      } catch {
        // A browser that is too old for such states has the attributes.
      }
    }

    /** @param {import('./shell/screen.js').Trouble} trouble */
    #showTrouble(trouble) {
      return showTrouble(this.shadowRoot, languageOf(this), this.headingLevel, trouble, () => {
        this.#wantsFocus = true;
        runtime.restart();
      });
    }

    /**
     * Shows that there is no wasm for this element, or no longer, and offers to try again.
     * @param {import('./shell/screen.js').Trouble} trouble
     * @param {Error} [error]
     */
    #fail(trouble, error) {
      console.error(error, this);
      this.#wantsFocus ||= this.matches(':focus-within');
      const before = this.phase;
      this.#become('broken', trouble);
      this.#reflectPhase('failed');
      say(this.ownerDocument, this.#showTrouble(trouble));
      if (before !== 'failed') this.#emit('qa-phasechange', { phase: 'failed' });
      this.#emit('qa-error', { kind: 'crashed', status: null, message: error?.message ?? null, retryAt: null });
    }

    #restart() {
      if (this.#state[0] !== 'broken') return;
      silence(this.ownerDocument);
      this.shadowRoot.replaceChildren();
      this.#restartLoading();
    }

    /**
     * Reports in the console, when there is time, settings that cannot work. Safari tells no idle time; documents of
     * tests have neither.
     */
    #advise() {
      const later = globalThis.requestIdleCallback ?? (globalThis.IntersectionObserver && setTimeout);
      this.#advice ??= later?.(() => {
        this.#advice = undefined;
        import('./mistakes.js').then(({ tell }) => tell(this, this.#heard), none);
      });
    }

    /** Called when there is something to see again. */
    #settled() {
      this.#advise();
      this.shadowRoot.firstElementChild?.removeAttribute('data-waited');
      if (!this.#wantsFocus) return;
      this.#wantsFocus = false;
      // Unless the person has gone on meanwhile.
      const { body, activeElement } = this.ownerDocument;
      if (/** @type {(Element | null)[]} */ ([body, this, null]).includes(activeElement)) this.focus();
    }

    /** The language of the element, for the wasm. */
    get language() {
      return languageOf(this);
    }

    /** Whether the host takes questions on criteria, for the wasm. */
    get takesQuestions() {
      return this.#heard.has('qa-question') || !!this.querySelector(':scope > [slot=question]');
    }

    /**
     * Records the types of listeners: questions need buttons, and wrong names are reported.
     * @param {string} type
     * @param {[any, any?]} rest
     */
    addEventListener(type, ...rest) {
      super.addEventListener(type, ...rest);
      if (this.#heard.has(type)) return;
      this.#heard.add(type);
      if (type === 'qa-question') this.#changed();
      else if (this.#state[0] === 'live') this.#advise();
    }

    /** The last good assessment as the API gave it, or null. */
    get assessment() {
      return this.#call((handle) => handle.assessment()) ?? null;
    }

    get phase() {
      return this.getAttribute('data-phase') ?? 'idle';
    }

    /** Settles with the first full render. */
    get ready() {
      return this.#ready;
    }

    reload() {
      return this.#call((handle) => handle.reload()) ?? Promise.resolve();
    }

    /** @param {{ scorecardId?: number }} [options] */
    rerun(options) {
      return this.#callShown((handle) => handle.rerun(options));
    }

    openRerunDialog() {
      this.#call((handle) => handle.openRerunDialog());
    }

    save() {
      return this.#callShown((handle) => handle.save());
    }

    finishReview() {
      return this.#callShown((handle) => handle.finishReview());
    }

    markDiscussed() {
      return this.#callShown((handle) => handle.markDiscussed());
    }

    /** @param {string | number} criterion */
    reveal(criterion) {
      this.#call((handle) => handle.reveal(String(criterion)));
    }

    stopWatching() {
      this.#call((handle) => handle.stopWatching());
    }

    forget() {
      this.#call((handle) => handle.forget());
      forget();
    }

    /** @param {FocusOptions} [options] */
    focus(options) {
      /** @type {HTMLElement | null} */
      const first = this.shadowRoot.querySelector('[data-focus], button:not(.neighbours *), a[href], summary');
      first?.focus(options);
    }
  };
}

/**
 * The hashes of the files that belong to this one, and this file's own address. They are filled in when the package is
 * built, and have no meaning before.
 */
const HASHES = {
  __proto__: null,
  glue: 'hash of widget.js',
  wasm: 'hash of widget_bg.wasm',
  part: 'hash of the second part',
  entry: import.meta.url,
};

const own = () => {
  /** @type {import('./shell/runtime.js').Said} */
  const said = { __proto__: null };
  const files = placesOf(said, {
    __proto__: null,
    // In other words than the next two: bundlers would take a second copy of it along.
    glue: () => HASHES.entry.replace(/[^/]*$/, 'widget.js'),
    wasm: () => new URL('./widget_bg.wasm', import.meta.url).href,
    part: () => new URL('./widget_part.wasm', import.meta.url).href,
  });
  const runtime = createRuntime(files, HASHES, undefined, said);
  // A failure is reported where the wasm is needed: the first element tries again.
  const preload = async () => void (globalThis.customElements && (await runtime.load().catch(() => {})));
  return { files, preload, QualityAssessment: createClass(runtime) };
};

/**
 * `files`: the addresses of the glue, the wasm and its second part; set them before `define()`, if they are not
 * beside this file. `preload()`: loads them before there is an element, as an application may while its
 * own route is still loading. `QualityAssessment`: the class, whose elements share one wasm. This code may be on a page
 * more than once, as the entry and as the class alone; the first copy of a version is used.
 */
// @ts-expect-error: no declaration can give the page a value under a symbol that is looked up.
export const { files, preload, QualityAssessment } = (globalThis[Symbol.for(`quality-assessment ${VERSION}`)] ??=
  own());

/** Registers the element: silently if this very version did so before, with a warning if another one did. */
export function define(/** @type {any} */ Class = QualityAssessment, version = VERSION) {
  if (!globalThis.customElements) return;
  const known = /** @type {any} */ (customElements.get('quality-assessment'));
  if (!known) {
    Class.version = version;
    customElements.define('quality-assessment', Class);
  } else if (known.version !== version) {
    console.warn(`quality-assessment: QA130 version ${version} is not used, ${known.version} came first: load one`);
  }
}
