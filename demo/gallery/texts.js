const TEXTS = {
  de: {
    gallery: "Alle Zustände des Widgets",
    portal: "Zum Portal",
    lang: "Sprache",
    theme: "Farbschema",
    width: "Breite",
    case: "Fall",
    auto: "Wie das System",
    light: "Hell",
    dark: "Dunkel",
    free: "Frei",
    all: "Alle",
    notLoaded: "Das Widget ist noch nicht gebaut, oder der Server läuft nicht.",
  },
  en: {
    gallery: "All states of the widget",
    portal: "To the portal",
    lang: "Language",
    theme: "Colours",
    width: "Width",
    case: "Case",
    auto: "As the system",
    light: "Light",
    dark: "Dark",
    free: "Free",
    all: "All",
    notLoaded: "The widget is not built yet, or the server is not running.",
  },
};

/** The page's own language: `en-XA`, which is English made strange, is the widget's only. */
export const plain = (lang) => (lang.startsWith("de") ? "de" : "en");
export const text = (lang, key) => TEXTS[plain(lang)][key];
