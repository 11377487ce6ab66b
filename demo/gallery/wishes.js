import { el } from '/dom.js';
import { text } from './texts.js';

/** The possible settings; the first one is the default. */
const CHOICES = {
  lang: [navigator.language.startsWith('de') ? 'de' : 'en', 'de', 'en', 'en-XA'],
  theme: ['auto', 'light', 'dark'],
  width: ['free', '280', '320', '700', '1200'],
};
const NAMES = { de: 'Deutsch', en: 'English', 'en-XA': 'Pseudo (en-XA)' };

/** The default case. */
const USUAL = 'aiReady';

/** The range of the handle, in pixels. */
export const NARROWEST = 280;
export const WIDEST = 1920;

/** The settings in the address. An unknown word is ignored. */
export function wishesOf(address, cases) {
  const asked = new URL(address).searchParams;
  const wishes = {};
  for (const [name, choices] of Object.entries(CHOICES)) {
    const isKnown = choices.includes(asked.get(name)) || (name === 'width' && isWidth(asked.get(name)));
    wishes[name] = isKnown ? asked.get(name) : choices[0];
  }
  wishes.case = cases.some((one) => one.name === asked.get('case')) ? asked.get('case') : USUAL;
  return wishes;
}

/** The address with these settings. */
export const addressOf = (wishes) => `?${new URLSearchParams(wishes)}`;

/** Whether the style sheet applies it; other settings are set on the page. */
export const isPreset = (width) => CHOICES.width.includes(width);

/** The controls; `changed` is called with a setting and its value. */
export function controls(wishes, changed) {
  const { lang } = wishes;
  const named = (value) => NAMES[value] ?? text(lang, value) ?? `${value} px`;
  return Object.entries(CHOICES).map(([name, choices]) =>
    el(
      'label',
      { class: 'wish' },
      el('span', {}, text(lang, name)),
      el(
        'select',
        { name, onchange: (event) => changed(name, event.target.value) },
        // A width from the handle is an option as long as it is set.
        [...new Set([...choices, wishes[name]])].map((value) =>
          el('option', { value, selected: value === wishes[name] }, named(value)),
        ),
      ),
    ),
  );
}

function isWidth(value) {
  return /^\d{3,4}$/.test(value ?? '') && value >= NARROWEST && value <= WIDEST;
}
