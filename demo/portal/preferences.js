const LANGUAGES = /** @type {const} */ (['de', 'en']);
const THEMES = /** @type {const} */ (['auto', 'light', 'dark']);
/** @typedef {typeof LANGUAGES[number]} Language */
/** @typedef {typeof THEMES[number]} Theme */

/** @type {Language} */
let language = known('demo-language', LANGUAGES) ?? (navigator.language.startsWith('de') ? 'de' : 'en');
/** @type {Theme} */
let theme = known('demo-theme', THEMES) ?? 'auto';

export const currentLanguage = () => language;
export const currentTheme = () => theme;

/** Applies both to the page. */
export function applyPreferences() {
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = theme;
}

/** @param {Language} next */
export function setLanguage(next) {
  language = next;
  keep('demo-language', next);
  applyPreferences();
}

/** @param {Theme} next */
export function setTheme(next) {
  theme = next;
  keep('demo-theme', next);
  applyPreferences();
}

/**
 * The stored value, if it is still a valid one.
 * @template {string} Word
 * @param {string} name
 * @param {readonly Word[]} words
 */
export function known(name, words) {
  try {
    const kept = localStorage.getItem(name);
    return words.find((word) => word === kept) ?? null;
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {string} word
 */
export function keep(name, word) {
  try {
    localStorage.setItem(name, word);
  } catch {
    // Without storage, the choice lasts as long as the page.
  }
}
