// Reports mistakes of the page in the console, each once for an element. This script is fetched after the first view,
// when the page is idle. docs/errors.md explains each code.
//
// Messages quote settings, but never values that may be tokens or personal data.

/** @typedef {import('./shell/reflect.js').Settings} Settings */

/** @typedef {[level: 'error' | 'warn' | 'info', code: string, subject: string, words: string]} Mistake */

/** The codes and subjects that were reported already, by element. */
const told = new WeakMap();

/** The time for which an element may be without a number, in milliseconds: a host may be waiting for a choice. */
const PATIENCE = 5000;

const ON_OR_OFF = ['hide-ai', 'review', 'shortcuts', 'evidence'];
/** @type {Record<string, string[]>} */
const WORDS = { theme: ['auto', 'light', 'dark'], loading: ['eager', 'lazy'] };
const GAPS = { 'ticket-href': '{ticketId}', 'criterion-href': '{criterionId}' };
const PROPERTIES = { tokenProvider: 'function', userResolver: 'function', messages: 'object', neighbours: 'object' };
const SLOTS = ['actions', 'question'];

/**
 * A name in lower case without hyphens: some frameworks write attributes in lower case.
 * @param {string} name
 */
const flat = (name) => name.replaceAll('-', '').toLowerCase();

/**
 * The edit distance of two names.
 * @type {(a: string, b: string) => number}
 */
const distance = (a, b) => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
  }
  return row[b.length];
};

/**
 * Attributes with almost correct names, or with names of properties.
 * @param {Element} element
 * @param {string[]} known
 * @returns {Iterable<Mistake>}
 */
function* names(element, known) {
  for (const { name } of element.attributes) {
    if (known.includes(name)) continue;
    const property = [...Object.keys(PROPERTIES), 'token'].find((one) => flat(one) === flat(name));
    if (property) {
      const why = property === 'token' || property === 'tokenProvider' ? 'A token never stands in markup. ' : '';
      const what = property === 'token' ? 'tokenProvider' : property;
      yield ['error', 'QA121', name, `There is no attribute "${name}". ${why}Set the property: element.${what} = …`];
      continue;
    }
    /** @param {string} one */
    const isNear = (one) => one.length > 4 && distance(name, one) < (name.length > 5 ? 3 : 2);
    const same = known.find((one) => flat(one) === flat(name));
    if (same) {
      yield ['warn', 'QA103', name, `The attribute "${name}" is taken for "${same}". Write that, or set the property.`];
      continue;
    }
    const meant = known.find(isNear);
    if (meant) yield ['warn', 'QA103', name, `The attribute "${name}" is not known. Did you mean "${meant}"?`];
  }
}

/**
 * Attributes with invalid values.
 * @param {Settings} element
 * @returns {Iterable<Mistake>}
 */
function* values(element) {
  /** @param {string} name */
  const text = (name) => element.getAttribute(name)?.trim();
  /** @param {string} name */
  const is = (name, value = text(name)) => `${name}="${String(value).slice(0, 80)}"`;
  const id = text('assessment-id');
  if (id && !(Number.isSafeInteger(+id) && +id >= 0)) {
    yield ['error', 'QA102', '', `${is('assessment-id')}: it has to be a whole number. Nothing is loaded.`];
  }
  for (const [name, words] of Object.entries(WORDS)) {
    if (text(name) && !words.includes(text(name) ?? '')) {
      yield [
        'warn',
        'QA104',
        name,
        `${is(name)} is not known and is taken for "${words[0]}". Known are: ${words.join(', ')}.`,
      ];
    }
  }
  const level = text('heading-level');
  if (level && ![1, 2, 3, 4].includes(+level)) {
    yield ['warn', 'QA106', '', `${is('heading-level')}: it has to be 1, 2, 3 or 4, and is taken for 2.`];
  }
  const interval = text('poll-interval');
  if (interval && !(+interval >= 250 && +interval <= 60000)) {
    const note = `milliseconds from 250 to 60000. It is taken for ${element.pollInterval}.`;
    yield ['warn', 'QA107', '', `${is('poll-interval')}: it has to be ${note}`];
  }
  const zone = text('time-zone');
  if (zone && !isGiven(() => new Intl.DateTimeFormat('en', { __proto__: null, timeZone: zone }))) {
    yield [
      'warn',
      'QA108',
      '',
      `${is('time-zone')} is no IANA time zone such as "Europe/Berlin". The browser's is used.`,
    ];
  }
  for (const name of ON_OR_OFF) {
    if (/^(false|0|no|off)$/i.test(text(name) ?? '')) {
      yield [
        'warn',
        'QA109',
        name,
        `${is(name)} turns it on: an attribute that is there is on. Leave it out, or set the property.`,
      ];
    }
  }
  for (const [name, gap] of Object.entries(GAPS)) {
    if (text(name) && !text(name)?.includes(gap)) {
      yield ['warn', 'QA110', name, `${is(name)} has no ${gap}: each link would lead to the same place.`];
    }
  }
  const criterion = text('criterion');
  if (criterion && !/^\d+(\.\d+)?$/.test(criterion)) {
    yield ['warn', 'QA116', '', `${is('criterion')}: name it as "2.31", criterion 31 of category 2, or as "31".`];
  }
  const lang = text('lang');
  if (lang && !isGiven(() => Intl.getCanonicalLocales(lang))) {
    yield ['warn', 'QA114', '', `${is('lang')} is no language tag such as "de" or "en-GB".`];
  } else if (lang && !/^(de|en)(?![a-z])/i.test(lang)) {
    yield ['info', 'QA115', '', `${is('lang')}: there are texts in German and English; English ones are shown.`];
  }
}

/**
 * Problems with the address of the API.
 * @param {Settings} element
 * @returns {Iterable<Mistake>}
 */
function* base(element) {
  const { apiBase, tokenProvider } = element;
  let url;
  try {
    url = new URL(apiBase, document.baseURI);
  } catch {
    url = null;
  }
  // The address may contain a name and a password: it is quoted only if it certainly has none.
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    yield [
      'error',
      'QA111',
      '',
      'api-base has to be an http:, https: or relative address without a user name. Nothing is loaded.',
    ];
    return;
  }
  const shown = url.origin + url.pathname;
  if (url.search || url.hash) {
    yield ['warn', 'QA111', '', `api-base (${shown}) has a query or a fragment, which is left out.`];
  }
  if (url.origin !== location.origin && !tokenProvider) {
    const what = 'is another origin than the page, where no cookies are sent. Set tokenProvider.';
    yield ['warn', 'QA112', '', `api-base (${shown}) ${what}`];
  }
  if (location.protocol === 'https:' && url.protocol === 'http:' && !/^(localhost|127\.|\[::1\])/.test(url.hostname)) {
    yield ['error', 'QA113', '', `api-base (${shown}) is http:, which browsers do not allow in a page of https:.`];
  }
}

/**
 * Properties with values of a wrong type. The class itself checks the token provider.
 * @param {Settings} element
 * @returns {AsyncIterable<Mistake>}
 */
async function* properties(element) {
  for (const [name, type] of Object.entries(PROPERTIES)) {
    const value = element[/** @type {keyof typeof PROPERTIES} */ (name)];
    if (value !== null && typeof value !== type) {
      yield [
        'error',
        'QA122',
        name,
        `${name} has to be ${type === 'object' ? 'an object' : 'a function'} or null, and is a ${typeof value}.`,
      ];
    }
  }
  const { messages, neighbours } = element;
  if (neighbours && (neighbours.position ?? 0) > (neighbours.total ?? Infinity)) {
    yield [
      'warn',
      'QA123',
      '',
      `neighbours says ${neighbours.position} of ${neighbours.total}; positions begin with 1.`,
    ];
  }
  if (messages && typeof messages === 'object') {
    // The list of all keys is fetched only for hosts with their own texts.
    const { KEYS } = await import('./message-keys.js').catch(() => ({ KEYS: null }));
    for (const [key, text] of Object.entries(messages)) {
      if (KEYS && !KEYS.includes(key)) {
        const meant = KEYS.find((one) => distance(one, key) < 3);
        const hint = meant ? ` Did you mean "${meant}"?` : ' messages.d.ts lists all.';
        yield ['warn', 'QA118', key, `messages has "${key}", which no text is called.${hint}`];
      } else if (text !== undefined && typeof text !== 'string') {
        yield ['warn', 'QA119', key, `messages.${key} has to be a text, and is a ${typeof text}.`];
      }
    }
  }
}

/**
 * Children in unknown slots.
 * @param {Element} element
 * @returns {Iterable<Mistake>}
 */
function* children(element) {
  for (const child of element.children) {
    if (child.slot && !SLOTS.includes(child.slot)) {
      yield [
        'warn',
        'QA124',
        child.slot,
        `slot="${child.slot}" is not known, and what is in it is not shown. Known are: ${SLOTS.join(', ')}.`,
      ];
    }
  }
}

/** @param {() => unknown} make */
const isGiven = (make) => {
  try {
    make();
    return true;
  } catch {
    return false;
  }
};

/**
 * Checks an element, and reports new mistakes.
 * @param {Settings} element
 */
export async function tell(element) {
  // Names without hyphens are observed, too, but should not be written.
  const observed = /** @type {{ observedAttributes: string[] }} */ (/** @type {unknown} */ (element.constructor))
    .observedAttributes;
  const known = observed.filter((name) => !observed.some((other) => other !== name && flat(other) === name));
  const before = told.get(element) ?? new Set();
  told.set(element, before);
  /** @param {Mistake} mistake */
  const say = ([level, code, subject, words]) => {
    if (before.has(code + subject)) return;
    before.add(code + subject);
    console[level](`quality-assessment: ${code} ${words}`, element);
  };
  for (const look of [names, values, base, children]) for (const mistake of look(element, known)) say(mistake);
  for await (const mistake of properties(element)) say(mistake);
  const isLost = () => element.isConnected && !element.getAttribute('assessment-id')?.trim();
  if (isLost() && !before.has('waits')) {
    before.add('waits');
    setTimeout(() => {
      if (isLost()) say(['info', 'QA101', '', 'The element has no assessment-id, and shows nothing until it has one.']);
    }, PATIENCE);
  }
}
