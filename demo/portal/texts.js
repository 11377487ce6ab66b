const TEXTS = {
  de: {
    portal: "Qualitätsportal",
    demo: "Vorführung",
    language: "Sprache",
    theme: "Farbschema",
    themeAuto: "Wie das System",
    themeLight: "Hell",
    themeDark: "Dunkel",
    welcome: "Als wer möchten Sie sich anmelden?",
    welcomeMore: "Jede Rolle sieht das Widget anders. Ein Kennwort brauchen Sie nicht.",
    supervisor: "Teamleitung",
    supervisorMore: "Sieht alle Bewertungen, darf sie prüfen und die KI erneut ausführen.",
    agent: "Kundenservice",
    agentMore: "Sieht nur die eigenen Bewertungen und ändert nichts.",
    manager: "Qualitätsmanagement",
    managerMore: "Wie die Teamleitung, und verwaltet die Scorecards.",
    signIn: "Anmelden",
    signOut: "Abmelden",
    ownToken: "Angemeldet mit Ihrem eigenen Token",
    signInFailed: "Die Anmeldung ist fehlgeschlagen. Läuft der Server noch?",
    assessments: "Bewertungen",
    state: "Status",
    all: "Alle",
    none: "Keine Bewertung mit diesem Status.",
    listFailed: "Die Liste konnte nicht geladen werden.",
    again: "Erneut versuchen",
    loading: "Wird geladen …",
    assessment: "Bewertung",
    choose: "Wählen Sie links eine Bewertung aus.",
    back: "Zur Liste",
    user: "Benutzer",
    notBuilt: "Das Widget ist noch nicht gebaut.",
    notBuiltMore: "Führen Sie im Arbeitsbereich diesen Befehl aus und laden Sie die Seite neu:",
    standIn: "Die KI ist ein Platzhalter: Was sie bewertet, ist erfunden, ebenso alle Personen und Vorgänge.",
    upstream: "Die Daten kommen von Ihrer echten Installation.",
    further: "Weiteres",
    gallery: "Alle Zustände des Widgets",
    description: "Beschreibung der API",
  },
  en: {
    portal: "Quality portal",
    demo: "Demo",
    language: "Language",
    theme: "Colours",
    themeAuto: "As the system",
    themeLight: "Light",
    themeDark: "Dark",
    welcome: "Who would you like to sign in as?",
    welcomeMore: "Each role sees the widget differently. There is no password.",
    supervisor: "Supervisor",
    supervisorMore: "Sees all assessments, may review them and re-run the AI.",
    agent: "Agent",
    agentMore: "Sees own assessments only, and changes nothing.",
    manager: "Quality manager",
    managerMore: "As the supervisor, and manages the scorecards.",
    signIn: "Sign in",
    signOut: "Sign out",
    ownToken: "Signed in with your own token",
    signInFailed: "Signing in failed. Is the server still running?",
    assessments: "Assessments",
    state: "State",
    all: "All",
    none: "No assessment in this state.",
    listFailed: "The list could not be loaded.",
    again: "Try again",
    loading: "Loading …",
    assessment: "Assessment",
    choose: "Choose an assessment from the list.",
    back: "Back to the list",
    user: "User",
    notBuilt: "The widget is not built yet.",
    notBuiltMore: "Run this command in the workspace, then reload the page:",
    standIn: "The AI is a stand-in: its judgements are made up, and so are all people and tickets.",
    upstream: "The data comes from your real installation.",
    further: "Further pages",
    gallery: "All states of the widget",
    description: "Description of the API",
  },
};

/** The states in the order of the workflow: German, English, kind of badge. */
const STATES = {
  unprocessed: ["Noch nicht verarbeitet", "Not processed yet", "wait"],
  aiInProgress: ["KI-Bewertung läuft", "AI assessment running", "wait"],
  aiReady: ["Bereit zur Prüfung", "Ready for review", "open"],
  reviewOngoing: ["Prüfung läuft", "Review in progress", "open"],
  reviewedBySupervisor: ["Geprüft", "Reviewed", "done"],
  discussedWithAssessee: ["Mit Mitarbeiter besprochen", "Discussed with agent", "done"],
  error: ["Verarbeitung fehlgeschlagen", "Processing failed", "bad"],
  deleted: ["Gelöscht", "Deleted", "gone"],
};

const KEY = "demo-language";
let language = remembered() ?? (navigator.language.startsWith("de") ? "de" : "en");

export const states = Object.keys(STATES);
export const currentLanguage = () => language;
export const t = (key) => TEXTS[language][key];

export function setLanguage(next) {
  language = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

export function stateLabel(word) {
  const known = STATES[word];
  if (known) return known[language === "de" ? 0 : 1];
  return language === "de" ? `Status „${word}“` : `Status “${word}”`;
}

export const stateKind = (word) => STATES[word]?.[2] ?? "gone";

export function date(text) {
  const moment = new Date(text ?? NaN);
  if (Number.isNaN(moment.getTime())) return "–";
  // As the widget beside it writes them.
  return new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(moment);
}

/** The number as the API gives it; only the decimal sign is the language's. */
export function percent(value) {
  if (typeof value !== "number") return "–";
  const digits = { maximumFractionDigits: 10 };
  const number = new Intl.NumberFormat(language, digits).format(value);
  return language === "de" ? `${number}\u00a0%` : `${number}%`;
}

function remembered() {
  try {
    const known = localStorage.getItem(KEY);
    return known in TEXTS ? known : null;
  } catch {
    return null;
  }
}
