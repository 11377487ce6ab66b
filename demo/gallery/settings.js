import { el } from '/dom.js';
import { text } from './texts.js';

/**
 * A state to look at, as in `cases.json`.
 * @typedef {object} Case
 * @property {string} name
 * @property {string} group
 * @property {{ de: string, en: string }} title
 * @property {number} assessmentId
 * @property {string} width
 * @property {Record<string, string>} attributes
 * @property {Record<string, unknown>} properties
 * @property {string} [settles]
 * @property {boolean} [opens]
 * @property {boolean} [reruns]
 */

/** @typedef {{ lang: string, theme: string, width: string, case: string }} Settings */

/**
 * The possible settings; the first one is the default.
 * @type {Record<'lang' | 'theme' | 'width', string[]>}
 */
const CHOICES = {
  lang: [navigator.language.startsWith('de') ? 'de' : 'en', 'de', 'en', 'en-XA'],
  theme: ['auto', 'light', 'dark'],
  width: ['free', '280', '320', '700', '1280', '1600'],
};
/** @type {Record<string, string>} */
const NAMES = { de: 'Deutsch', en: 'English', 'en-XA': 'Pseudo (en-XA)' };

/** The default case. */
const USUAL = 'aiReady';

/** The range of the handle, in pixels. */
export const NARROWEST = 280;
export const WIDEST = 1920;

/**
 * The settings in the address. An unknown word is ignored.
 * @param {string} address
 * @param {Case[]} cases
 * @returns {Settings}
 */
export function settingsOf(address, cases) {
  const asked = new URL(address).searchParams;
  /** @param {keyof typeof CHOICES} name */
  const setting = (name) => {
    const word = asked.get(name) ?? '';
    return CHOICES[name].includes(word) || (name === 'width' && isWidth(word)) ? word : CHOICES[name][0];
  };
  const name = cases.find((one) => one.name === asked.get('case'))?.name ?? USUAL;
  return { lang: setting('lang'), theme: setting('theme'), width: setting('width'), case: name };
}

/**
 * The address with these settings.
 * @param {Settings} settings
 */
export const addressOf = (settings) => `?${new URLSearchParams(settings)}`;

/**
 * Whether the style sheet applies it; other settings are set on the page.
 * @param {string} width
 */
export const isPreset = (width) => CHOICES.width.includes(width);

/**
 * The controls; `changed` is called with a setting and its value.
 * @param {Settings} settings
 * @param {(name: string, value: string) => void} changed
 */
export function controls(settings, changed) {
  const { lang } = settings;
  /** @param {string} value */
  const named = (value) => NAMES[value] ?? text(lang, value) ?? `${value} px`;
  return /** @type {(keyof typeof CHOICES)[]} */ (Object.keys(CHOICES)).map((name) =>
    el(
      'label',
      { class: 'setting' },
      el('span', {}, text(lang, name)),
      el(
        'select',
        { name, onchange: (/** @type {{ target: HTMLSelectElement }} */ event) => changed(name, event.target.value) },
        // A width from the handle is an option as long as it is set.
        [...new Set([...CHOICES[name], settings[name]])].map((value) =>
          el('option', { value, selected: value === settings[name] }, named(value)),
        ),
      ),
    ),
  );
}

/** @param {string} value */
function isWidth(value) {
  return /^\d{3,4}$/.test(value) && +value >= NARROWEST && +value <= WIDEST;
}
