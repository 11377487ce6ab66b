// Attributes with properties, and properties without an attribute.

/** @typedef {import('../../../npm/class.d.ts').QualityAssessment} QualityAssessment */
/** @typedef {keyof import('../../../npm/class.d.ts').QualityAssessmentSettings} Setting */
/** @typedef {HTMLElement & Pick<QualityAssessment, Setting>} Settings An element with its settings. */
/** @typedef {(text: string) => string | number | false} Read The parser of an attribute's text. */
/** @typedef {[property: string, standard: string | number | boolean | null, read?: Read]} Reflected */
/** @typedef {HTMLElement & Record<string, unknown>} Reflecting An element with these accessors. */

/** @type {(...words: string[]) => Read} */
const oneOf =
  (...words) =>
  (text) =>
    words.includes(text) && text;
/** @type {(text: string) => number | false} */
const number = (text) => Number.isFinite(+text) && +text;

/**
 * [property, default, parser of the attribute's text or a falsy value]; the attribute is the property in kebab case.
 * @type {Reflected[]}
 */
const REFLECTED = [
  ['assessmentId', null, number],
  ['apiBase', '/api/mind'],
  ['timeZone', null],
  ['theme', 'auto', oneOf('light', 'dark')],
  ['headingLevel', 2, (text) => [1, 2, 3, 4].includes(+text) && +text],
  // A number outside of the bounds is clamped to them.
  ['pollInterval', 2000, (text) => number(text) !== false && Math.min(60000, Math.max(250, +text))],
  ['ticketHref', null],
  ['criterionHref', null],
  ['criterion', null],
  ['loading', 'eager', oneOf('lazy')],
  ['hideAi', false],
  ['review', false],
  ['shortcuts', false],
  ['evidence', false],
];
/** Properties without an attribute. */
const PLAIN = ['tokenProvider', 'userResolver', 'messages', 'neighbours'];

/** @type {(entry: Reflected) => string} */
const attributeOf = ([property]) => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const ATTRIBUTES = [...REFLECTED.map(attributeOf), 'lang'];

/**
 * The attributes meant by names without hyphens: some frameworks write a property's name, which HTML turns into lower
 * case.
 * @type {Record<string, string>}
 */
export const MEANT = Object.assign(
  Object.create(null),
  Object.fromEntries(ATTRIBUTES.filter((name) => name.includes('-')).map((name) => [name.replaceAll('-', ''), name])),
);

/** Callbacks that a class may lack. The browser searches for them up to `Object.prototype`. */
const CALLBACKS = ['adoptedCallback', 'connectedMoveCallback'];

/** Takes the place of a provider that is not a function: without a token nothing is sent, and cookies are not used. */
const refuse = () => null;

/**
 * Gives the class its accessors; calls `changed(element)` when a property without an attribute changes.
 * @template {HTMLElement} T
 * @param {T} prototype
 * @param {(element: T) => void} changed
 */
export function reflect(prototype, changed) {
  /** @typedef {(this: Reflecting & T, value: any) => void} Setter */
  /** @type {(name: string, get?: (this: Reflecting) => unknown, set?: Setter) => T} */
  const accessor = (name, get, set) =>
    Object.defineProperty(prototype, name, { __proto__: null, enumerable: true, configurable: true, get, set });
  // A callback that the class lacks is undefined on its own prototype, whatever is further up.
  for (const name of CALLBACKS) if (!Object.hasOwn(prototype, name)) accessor(name);
  for (const entry of REFLECTED) {
    const attribute = attributeOf(entry);
    const [property, standard, read] = entry;
    accessor(
      property,
      function () {
        if (standard === false) return this.hasAttribute(attribute);
        const text = this.getAttribute(attribute)?.trim();
        const value = text && (read ? read(text) : text);
        // Zero is a number.
        return value || value === 0 ? value : standard;
      },
      function (value) {
        if (standard === false) this.toggleAttribute(attribute, !!value);
        else if (value === null || value === undefined) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value);
      },
    );
  }
  for (const name of PLAIN) {
    const values = new WeakMap();
    accessor(
      name,
      function () {
        return values.get(this) ?? null;
      },
      function (given) {
        const isWrong = name === 'tokenProvider' && given != null && typeof given !== 'function';
        const value = isWrong ? refuse : given;
        if (this[name] === (value ?? null)) return;
        if (isWrong)
          console.error(`quality-assessment: QA120 tokenProvider is a ${typeof given}: set a function`, this);
        values.set(this, value);
        changed(this);
      },
    );
  }
}

/**
 * Takes over properties that were set before the upgrade: they sit on the instance and hide the accessors.
 * @param {{ [name: string]: any }} element
 */
export function upgrade(element) {
  for (const name of [...REFLECTED.map(([property]) => property), ...PLAIN]) {
    if (Object.hasOwn(element, name)) {
      const value = element[name];
      delete element[name];
      element[name] = value;
    }
  }
}
