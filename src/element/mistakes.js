// Reports mistakes of the page in the console, each once for an element. This script is fetched after the first view,
// when the page is idle. docs/errors.md explains each code.
//
// Messages quote settings, but never values that may be tokens or personal data.

/** @typedef {import('./shell/reflect.js').Settings} Settings */

/** @typedef {[level: 'error' | 'warn' | 'info', code: string, subject: string, words: string]} Mistake */

/** The codes and subjects that were reported already, by element. */
const reported = new WeakMap();

/** The time for which an element may be without a number, in milliseconds: a host may be waiting for a choice. */
const PATIENCE = 5000;

const ON_OR_OFF = ['hide-ai', 'review', 'shortcuts', 'evidence'];
/** @type {Record<string, string[]>} */
const WORDS = { theme: ['auto', 'light', 'dark'], loading: ['eager', 'lazy'] };
const GAPS = { 'ticket-href': '{ticketId}', 'criterion-href': '{criterionId}' };
const PROPERTIES = { tokenProvider: 'function', userResolver: 'function', messages: 'object', neighbours: 'object' };
const SLOTS = ['actions', 'question'];
/** The element's events, without their prefix. A native test compares them with the manifest. */
const EVENTS = [
  'load',
  'poll',
  'statechange',
  'before-rerun',
  'rerun',
  'before-save',
  'save',
  'complete',
  'error',
  'phasechange',
  'previous',
  'next',
  'question',
  'view',
  'export',
  'copy',
  'print',
];
/** An attribute or a property that is meant to be a listener, as HTML, Vue, Svelte, Angular and Lit write them. */
const HANDLER = /^(v-on:|on[:-]?|[@(])qa[^a-z]?[a-z]/i;

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
 * The element's event that a misspelt name such as `qaLoaded` means; undefined if it means none.
 * @param {string} name
 */
const eventMeant = (name) => {
  const letters = name.toLowerCase().replace(/[^a-z]/g, '');
  const rest = letters.replace(/^v?on/, '').replace(/^qa/, '');
  /** @param {number} reach */
  const near = (reach) => EVENTS.find((event) => distance(flat(event), rest) <= reach);
  const meant = near(0) ?? near(1) ?? near(2);
  return meant && `qa-${meant}`;
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
    if (HANDLER.test(name)) {
      yield handler('attribute', name);
      continue;
    }
    const property = [...Object.keys(PROPERTIES), 'token'].find((one) => flat(one) === flat(name));
    if (property) {
      const why = property === 'token' || property === 'tokenProvider' ? 'Never write a token into markup. ' : '';
      const what = property === 'token' ? 'tokenProvider' : property;
      yield ['error', 'QA121', name, `There is no attribute "${name}". ${why}Set the property: element.${what} = …`];
      continue;
    }
    /** @param {string} one */
    const isNear = (one) => one.length > 4 && distance(name, one) < (name.length > 5 ? 3 : 2);
    const same = known.find((one) => flat(one) === flat(name));
    if (same) {
      yield ['warn', 'QA103', name, `The attribute "${name}" is read as "${same}". Write that, or set the property.`];
      continue;
    }
    const meant = known.find(isNear);
    if (meant) yield ['warn', 'QA103', name, `The attribute "${name}" is unknown. Did you mean "${meant}"?`];
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
    yield ['error', 'QA102', '', `${is('assessment-id')} is no whole number; nothing is loaded. Use the assessment's.`];
  }
  for (const [name, words] of Object.entries(WORDS)) {
    if (text(name) && !words.includes(text(name) ?? '')) {
      yield ['warn', 'QA104', name, `${is(name)} is unknown; "${words[0]}" is used. Use one of: ${words.join(', ')}.`];
    }
  }
  const level = text('heading-level');
  if (level && ![1, 2, 3, 4].includes(+level)) {
    yield ['warn', 'QA106', '', `${is('heading-level')} is not 1, 2, 3 or 4; 2 is used. Use one of them.`];
  }
  const interval = text('poll-interval');
  if (interval && !(+interval >= 250 && +interval <= 60000)) {
    const note = `from 250 to 60000; ${element.pollInterval} is used. Set it in milliseconds: 2000 is two seconds.`;
    yield ['warn', 'QA107', '', `${is('poll-interval')} is not a number ${note}`];
  }
  const zone = text('time-zone');
  if (zone && !isGiven(() => new Intl.DateTimeFormat('en', { __proto__: null, timeZone: zone }))) {
    const note = 'is not a time zone; the browser\'s is used. Use an IANA name such as "Europe/Berlin".';
    yield ['warn', 'QA108', '', `${is('time-zone')} ${note}`];
  }
  for (const name of ON_OR_OFF) {
    if (/^(false|0|no|off)$/i.test(text(name) ?? '')) {
      const note = 'turns it on, since the attribute is present. Omit it, or set the property.';
      yield ['warn', 'QA109', name, `${is(name)} ${note}`];
    }
  }
  for (const [name, gap] of Object.entries(GAPS)) {
    if (text(name) && !text(name)?.includes(gap)) {
      yield ['warn', 'QA110', name, `${is(name)} lacks ${gap}: all links would lead to the same place. Add it.`];
    }
  }
  const criterion = text('criterion');
  if (criterion && !/^\d+(\.\d+)?$/.test(criterion)) {
    yield ['warn', 'QA116', '', `${is('criterion')} is no criterion. Use "2.31", the 31 of category 2, or "31".`];
  }
  const lang = text('lang');
  if (lang && !isGiven(() => Intl.getCanonicalLocales(lang))) {
    yield ['warn', 'QA114', '', `${is('lang')} is not a language tag. Use one such as "de" or "en-GB".`];
  } else if (lang && !/^(de|en)(?![a-z])/i.test(lang)) {
    const note = 'texts exist in German and English only; English ones are shown. Ignore this if the tag is right.';
    yield ['info', 'QA115', '', `${is('lang')}: ${note}`];
  }
}

/**
 * A listener in a place where nothing calls it.
 * @type {(kind: string, name: string) => Mistake}
 */
const handler = (kind, name) => {
  const call = `addEventListener('${eventMeant(name) ?? 'qa-…'}', …)`;
  return ['warn', 'QA129', name, `The ${kind} "${name}" is not a listener, and is never called. Use ${call}.`];
};

/**
 * Listeners for events that never come: with almost correct names, without the prefix, or set as properties.
 * @param {Settings} element
 * @param {string[]} _known
 * @param {Set<string>} heard
 * @returns {Iterable<Mistake>}
 */
function* listeners(element, _known, heard) {
  for (const type of heard) {
    const name = String(type);
    if (EVENTS.some((event) => name === `qa-${event}`)) continue;
    if (/^(on)?qa([^a-z]|[a-z]{3})/i.test(name)) {
      const meant = eventMeant(name);
      const hint = meant ? `Did you mean "${meant}"?` : 'The README lists all.';
      yield ['warn', 'QA128', name, `There is no event "${name}", and its listener is never called. ${hint}`];
    } else if (EVENTS.includes(name) && !(`on${name}` in element)) {
      // Whatever is in a slot may have an event of this name.
      yield ['info', 'QA128', name, `Listen to "qa-${name}": "${name}" may come from children only.`];
    }
  }
  for (const name of Object.keys(element)) if (HANDLER.test(name)) yield handler('property', name);
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
      'api-base must be an http:, https: or relative address without a user name. Nothing is loaded.',
    ];
    return;
  }
  const shown = url.origin + url.pathname;
  if (url.search || url.hash) {
    yield ['warn', 'QA111', '', `api-base (${shown}) has a query or a fragment, which is ignored. Omit it.`];
  }
  if (url.origin !== location.origin && !tokenProvider) {
    const what = 'is on another origin, to which no cookies are sent. Set tokenProvider.';
    yield ['warn', 'QA112', '', `api-base (${shown}) ${what}`];
  }
  if (location.protocol === 'https:' && url.protocol === 'http:' && !/^(localhost|127\.|\[::1\])/.test(url.hostname)) {
    yield ['error', 'QA113', '', `api-base (${shown}) has http:, which a page with https: refuses. Use https:.`];
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
      const wanted = type === 'object' ? 'an object' : 'a function';
      yield ['error', 'QA122', name, `${name} must be ${wanted} or null; set one instead of a ${typeof value}.`];
    }
  }
  const { messages, neighbours } = element;
  if (neighbours && (neighbours.position ?? 0) > (neighbours.total ?? Infinity)) {
    yield [
      'warn',
      'QA123',
      '',
      `neighbours has the position ${neighbours.position} of ${neighbours.total}. Count positions from 1.`,
    ];
  }
  if (messages && typeof messages === 'object') {
    // The list of all keys is fetched only for hosts with their own texts.
    const { KEYS } = await import('./message-keys.js').catch(() => ({ KEYS: null }));
    for (const [key, text] of Object.entries(messages)) {
      if (KEYS && !KEYS.includes(key)) {
        const meant = KEYS.find((one) => distance(one, key) < 3);
        const hint = meant ? ` Did you mean "${meant}"?` : ' messages.d.ts lists all keys.';
        yield ['warn', 'QA118', key, `messages has an unknown key "${key}".${hint}`];
      } else if (text !== undefined && typeof text !== 'string') {
        yield ['warn', 'QA119', key, `messages.${key} must be a string; set one instead of a ${typeof text}.`];
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
      const note = `is unknown, and its content is not shown. Use one of: ${SLOTS.join(', ')}.`;
      yield ['warn', 'QA124', child.slot, `slot="${child.slot}" ${note}`];
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
 * @param {Set<string>} heard the types of events that have a listener
 */
export async function tell(element, heard) {
  // Names without hyphens are observed, too, but should not be written.
  const observed = /** @type {{ observedAttributes: string[] }} */ (/** @type {unknown} */ (element.constructor))
    .observedAttributes;
  const known = observed.filter((name) => !observed.some((other) => other !== name && flat(other) === name));
  const before = reported.get(element) ?? new Set();
  reported.set(element, before);
  /** @param {Mistake} mistake */
  const say = ([level, code, subject, words]) => {
    if (before.has(code + subject)) return;
    before.add(code + subject);
    console[level](`quality-assessment: ${code} ${words}`, element);
  };
  for (const check of [names, values, base, children, listeners]) {
    for (const mistake of check(element, known, heard)) say(mistake);
  }
  for await (const mistake of properties(element)) say(mistake);
  const isLost = () => element.isConnected && !element.getAttribute('assessment-id')?.trim();
  if (isLost() && !before.has('waits')) {
    before.add('waits');
    const words = 'The element stays empty without an assessment-id. Set it, unless a person chooses first.';
    setTimeout(() => {
      if (isLost()) say(['info', 'QA101', '', words]);
    }, PATIENCE);
  }
}
