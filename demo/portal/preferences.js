const LANGUAGES = ['de', 'en'];
const THEMES = ['auto', 'light', 'dark'];

let language = known('demo-language', LANGUAGES) ?? (navigator.language.startsWith('de') ? 'de' : 'en');
let theme = known('demo-theme', THEMES) ?? 'auto';

export const currentLanguage = () => language;
export const currentTheme = () => theme;

/** Applies both to the page. */
export function applyPreferences() {
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = theme;
}

export function setLanguage(next) {
  language = next;
  keep('demo-language', next);
  applyPreferences();
}

export function setTheme(next) {
  theme = next;
  keep('demo-theme', next);
  applyPreferences();
}

/** The stored value, if it is still a valid one. */
export function known(name, words) {
  try {
    const word = localStorage.getItem(name);
    return words.includes(word) ? word : null;
  } catch {
    return null;
  }
}

export function keep(name, word) {
  try {
    localStorage.setItem(name, word);
  } catch {
    // Without storage, the choice lasts as long as the page.
  }
}
