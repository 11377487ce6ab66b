// Attributes that are properties too, and properties that have no attribute.

/** [property, attribute, kind]; a kind that is a word is the default of a choice. */
export const REFLECTED = [
  ['assessmentId', 'assessment-id', 'number'],
  ['apiBase', 'api-base'],
  ['timeZone', 'time-zone'],
  ['theme', 'theme', 'auto'],
  ['headingLevel', 'heading-level', 'number'],
  ['pollInterval', 'poll-interval', 'number'],
  ['ticketHref', 'ticket-href'],
  ['loading', 'loading', 'eager'],
  ['hideAi', 'hide-ai', 'boolean'],
];
/** Properties that have no attribute. */
export const PLAIN = ['tokenProvider', 'userResolver', 'messages'];

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

/** Gives the class its accessors; calls `changed(element)` when a property that has no attribute is another one. */
export function reflect(prototype, changed) {
  const values = new WeakMap();
  const accessor = (name, get, set) =>
    Object.defineProperty(prototype, name, { enumerable: true, configurable: true, get, set });
  for (const [property, attribute, kind] of REFLECTED) {
    accessor(
      property,
      function () {
        if (kind === 'boolean') return this.hasAttribute(attribute);
        const value = this.getAttribute(attribute)?.trim() || null;
        if (kind === 'number') return numberOf(property, value);
        if (property in WORDS) return WORDS[property].includes(value) ? value : kind;
        return value ?? DEFAULTS[property] ?? null;
      },
      function (value) {
        if (kind === 'boolean') this.toggleAttribute(attribute, Boolean(value));
        else if (value === null || value === undefined) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value);
      },
    );
  }
  for (const name of PLAIN) {
    accessor(
      name,
      function () {
        return values.get(this)?.[name] ?? null;
      },
      function (value) {
        if (this[name] === (value ?? null)) return;
        values.set(this, { ...values.get(this), [name]: value });
        changed(this);
      },
    );
  }
}

/** Takes over what was set before the upgrade: it sits on the instance and hides the accessor. */
export function upgrade(element) {
  for (const name of [...REFLECTED.map(([property]) => property), ...PLAIN]) {
    if (Object.hasOwn(element, name)) {
      const value = element[name];
      delete element[name];
      element[name] = value;
    }
  }
}
