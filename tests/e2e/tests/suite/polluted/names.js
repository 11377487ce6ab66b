// The properties that a browser reads from the options, descriptors and classes of a script, with values that change
// the outcome. Those that the language itself reads from every object are left out, since no script can avoid that:
// `then`, `toJSON`, `valueOf` and the like.

/** The members of the Fetch standard's `RequestInit`, and those that other standards and browsers have added. */
const REQUEST = {
  method: 'PATCH',
  headers: { 'X-Polluted': 'yes', Authorization: 'Bearer somebody-else' },
  body: '{"polluted":true}',
  referrer: '/polluted',
  referrerPolicy: 'origin',
  mode: 'no-cors',
  credentials: 'omit',
  cache: 'force-cache',
  redirect: 'follow',
  integrity: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  keepalive: true,
  signal: AbortSignal.abort(),
  duplex: 'half',
  priority: 'low',
  importance: 'low',
  window: 'polluted',
  observe: 'polluted',
  fetchPriority: 'low',
  privateToken: { version: 1, operation: 'token-request' },
  trustToken: { version: 1, operation: 'token-request' },
  attributionReporting: { eventSourceEligible: true, triggerEligible: true },
  browsingTopics: true,
  adAuctionHeaders: true,
  sharedStorageWritable: true,
  targetAddressSpace: 'local',
  retryOptions: { maxAttempts: 9, retryNonIdempotent: true },
  activateAfter: 1,
};

const OTHERS = {
  // Events, and listeners.
  bubbles: false,
  cancelable: true,
  composed: false,
  detail: 'polluted',
  capture: true,
  once: true,
  passive: true,
  // Observers.
  root: 'polluted',
  rootMargin: '-9999px',
  scrollMargin: '-9999px',
  threshold: 7,
  delay: 100_000,
  trackVisibility: true,
  childList: true,
  attributes: true,
  attributeFilter: [],
  attributeOldValue: true,
  characterData: true,
  characterDataOldValue: true,
  subtree: true,
  // Shadow roots, focus, scrolling, style sheets, decoders.
  delegatesFocus: true,
  slotAssignment: 'manual',
  clonable: true,
  serializable: true,
  customElementRegistry: 'polluted',
  referenceTarget: 'polluted',
  preventScroll: true,
  focusVisible: true,
  behavior: 'smooth',
  block: 'polluted',
  inline: 'polluted',
  container: 'polluted',
  baseURL: 'https://polluted.example/',
  media: 'print',
  disabled: true,
  fatal: true,
  ignoreBOM: true,
  stream: true,
  // Classes of elements, and their definition.
  formAssociated: true,
  disabledFeatures: ['shadow', 'internals'],
  observedAttributes: [],
  adoptedCallback: 'polluted',
  connectedMoveCallback: 'polluted',
  formAssociatedCallback: 'polluted',
  formResetCallback: 'polluted',
  formDisabledCallback: 'polluted',
  formStateRestoreCallback: 'polluted',
  extends: 'p',
  // Locks, and files.
  ifAvailable: true,
  steal: true,
  type: 'text/polluted',
  endings: 'native',
  // Numbers, dates and lists.
  localeMatcher: 'lookup',
  numberingSystem: 'thai',
  calendar: 'buddhist',
  hour12: true,
  hourCycle: 'h11',
  timeZone: 'Asia/Tokyo',
  timeZoneName: 'long',
  weekday: 'long',
  era: 'long',
  year: '2-digit',
  month: 'long',
  day: '2-digit',
  dayPeriod: 'long',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  formatMatcher: 'basic',
  dateStyle: 'full',
  timeStyle: 'full',
  style: 'currency',
  currency: 'JPY',
  currencyDisplay: 'name',
  currencySign: 'accounting',
  unit: 'liter',
  unitDisplay: 'long',
  notation: 'compact',
  compactDisplay: 'long',
  signDisplay: 'always',
  useGrouping: 'always',
  minimumIntegerDigits: 7,
  minimumFractionDigits: 2,
  maximumFractionDigits: 9,
  minimumSignificantDigits: 9,
  maximumSignificantDigits: 9,
  roundingIncrement: 5,
  roundingMode: 'expand',
  roundingPriority: 'lessPrecision',
  trailingZeroDisplay: 'stripIfInteger',
  // Modules of WebAssembly.
  builtins: ['js-string'],
  importedStringConstants: 'polluted',
  // Objects from hosts, and links from one node to the next.
  scorecardId: 11,
  name: 'Polluted',
  href: 'https://polluted.example/',
  host: 'polluted',
  assignedSlot: 'polluted',
  // Attributes.
  'not an attribute': 'polluted',
  title: 'polluted',
  onclick: 'polluted',
};

/** Places of lists and maps. */
const PLACES = { 0: 'polluted', 254: 'polluted' };

/** Members of property descriptors: with them, describing a getter by an ordinary object fails. */
const DESCRIPTORS = { value: 'polluted', writable: true };

/** Names that our own objects have: assigned to one, they must not go to a setter of that name. */
const OWN = [
  'base',
  'url',
  'provider',
  'token',
  'version',
  'kind',
  'status',
  'message',
  'phase',
  'from',
  'to',
  'changed',
];

/**
 * Puts these values on the prototype of all objects.
 * @param {Record<string, unknown>[]} tables
 */
const pollute = (...tables) => {
  for (const table of tables)
    for (const name of Object.keys(table)) {
      const value = table[name];
      Object.defineProperty(Object.prototype, name, {
        __proto__: null,
        configurable: true,
        enumerable: true,
        writable: true,
        value,
      });
    }
};

/**
 * Records in `list` what a script of ours, or the browser on its behalf, reads or would have assigned there.
 * @param {string[]} list
 */
const watch = (list) => {
  /** @type {(deed: string, name: string) => void} */
  const note = (deed, name) => {
    // This function, the getter or setter, and its caller.
    const [, , caller] = (new Error().stack ?? '').split('\n').filter((line) => line.includes('://'));
    if (caller?.includes('/widget/')) list.push(`${deed} ${name}: ${caller.trim()}`);
  };
  const names = new Set([REQUEST, OTHERS, DESCRIPTORS].flatMap((table) => Object.keys(table)).concat(OWN));
  for (const name of names) {
    Object.defineProperty(Object.prototype, name, {
      __proto__: null,
      configurable: true,
      enumerable: true,
      get() {
        note('read', name);
      },
      set(value) {
        note('assigned', name);
        Object.defineProperty(this, name, {
          __proto__: null,
          configurable: true,
          enumerable: true,
          writable: true,
          value,
        });
      },
    });
  }
};
