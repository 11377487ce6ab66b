import { currentLanguage } from './preferences.js';

const TEXTS = {
  de: {
    portal: 'Qualitätsportal',
    demo: 'Vorführung',
    skip: 'Zum Inhalt springen',
    language: 'Sprache',
    theme: 'Farbschema',
    themeAuto: 'Wie das System',
    themeLight: 'Hell',
    themeDark: 'Dunkel',
    welcome: 'Gute Gespräche, fair bewertet',
    welcomeMore:
      'Die KI bewertet, wie Tickets bearbeitet wurden, Teamleitungen prüfen es. ' +
      'Als wer möchten Sie sich umsehen? Ein Kennwort brauchen Sie nicht.',
    supervisor: 'Teamleitung',
    supervisorMore: 'Sieht alle Bewertungen, prüft sie und lässt neu bewerten.',
    agent: 'Kundenservice',
    agentMore: 'Sieht nur die eigenen Bewertungen und ändert nichts.',
    manager: 'Qualitätsmanagement',
    managerMore: 'Wie die Teamleitung, und verwaltet die Scorecards.',
    signIn: 'Anmelden',
    signOut: 'Abmelden',
    ownToken: 'Angemeldet mit Ihrem eigenen Token',
    signInFailed: 'Die Anmeldung ist fehlgeschlagen. Läuft der Server noch?',
    assessments: 'Bewertungen',
    search: 'Suchen',
    searchHint: 'Name, Ticket …',
    show: 'Anzeigen',
    group_all: 'Alle',
    group_review: 'Zu prüfen',
    group_review_own: 'Noch ungeprüft',
    group_running: 'KI läuft',
    group_done: 'Geprüft',
    group_failed: 'Fehlgeschlagen',
    sort: 'Reihenfolge',
    sort_newest: 'Neueste zuerst',
    sort_oldest: 'Älteste zuerst',
    sort_lowest: 'Niedrigstes Ergebnis zuerst',
    sort_name: 'Nach Namen',
    count: '{shown} von {all}',
    countNewest: 'die neuesten {all} von {total}',
    ticket: 'Ticket',
    number: 'Nr. {id}',
    none: 'Keine Bewertung passt dazu.',
    showAll: 'Alle anzeigen',
    listFailed: 'Die Liste konnte nicht geladen werden.',
    again: 'Erneut versuchen',
    loading: 'Wird geladen …',
    assessment: 'Bewertung',
    back: 'Zur Liste',
    user: 'Benutzer',
    leader: 'Teamleitung',
    hello: 'Guten Tag, {name}',
    waiting_one: 'Eine Bewertung wartet auf Ihre Prüfung.',
    waiting_other: '{count} Bewertungen warten auf Ihre Prüfung.',
    waiting_own: 'Hier sehen Sie, wie Ihre Gespräche bewertet wurden. Was noch niemand geprüft hat, ist vorläufig.',
    nothingWaits: 'Nichts wartet auf Ihre Prüfung. Schöner Feierabend!',
    begin: 'Mit der ersten beginnen',
    tries: 'Zum Ausprobieren',
    notBuilt: 'Das Widget ist noch nicht gebaut.',
    notBuiltMore: 'Führen Sie im Arbeitsbereich diesen Befehl aus und laden Sie die Seite neu:',
    standIn: 'Die KI ist ein Platzhalter: Was sie bewertet, ist erfunden, ebenso alle Personen und Vorgänge.',
    upstream: 'Die Daten kommen von Ihrer echten Installation.',
    further: 'Weiteres',
    gallery: 'Alle Zustände des Widgets',
    description: 'Beschreibung der API',
    question: 'Frage zu „{label}“',
    questionMore: 'Ihre Teamleitung bekommt sie mit dem Kriterium zusammen.',
    questionText: 'Ihre Frage',
    send: 'Absenden',
    cancel: 'Abbrechen',
    sent: 'Ihre Frage ist angekommen. In dieser Vorführung liest sie niemand.',
    customer: 'Kundin oder Kunde',
    note: 'Interne Notiz',
    conversation: 'Gespräch',
    toAssessment: 'Zur Bewertung {id}',
    noTicket: 'Dieses Ticket gibt es nicht, oder es ist nicht Ihres.',
    noConversation: 'In diesem Ticket steht nichts.',
    signInFirst: 'Bitte melden Sie sich zuerst im Portal an.',
    ticketFailed: 'Das Ticket konnte nicht geladen werden.',
  },
  en: {
    portal: 'Quality portal',
    demo: 'Demo',
    skip: 'Skip to content',
    language: 'Language',
    theme: 'Colours',
    themeAuto: 'Like the system',
    themeLight: 'Light',
    themeDark: 'Dark',
    welcome: 'Good conversations, judged fairly',
    welcomeMore:
      'The AI scores how tickets were handled, supervisors review the scores. ' +
      'Who would you like to look around as? There is no password.',
    supervisor: 'Supervisor',
    supervisorMore: 'Sees all assessments, reviews them and has them scored again.',
    agent: 'Agent',
    agentMore: 'Sees only their own assessments, and changes nothing.',
    manager: 'Quality manager',
    managerMore: 'Like the supervisor, and manages the scorecards.',
    signIn: 'Sign in',
    signOut: 'Sign out',
    ownToken: 'Signed in with your own token',
    signInFailed: 'Signing in failed. Is the server still running?',
    assessments: 'Assessments',
    search: 'Search',
    searchHint: 'Name, ticket …',
    show: 'Show',
    group_all: 'All',
    group_review: 'Needs my review',
    group_review_own: 'Not reviewed yet',
    group_running: 'AI running',
    group_done: 'Reviewed',
    group_failed: 'Failed',
    sort: 'Order',
    sort_newest: 'Newest first',
    sort_oldest: 'Oldest first',
    sort_lowest: 'Lowest result first',
    sort_name: 'By name',
    count: '{shown} of {all}',
    countNewest: 'the newest {all} of {total}',
    ticket: 'Ticket',
    number: 'No. {id}',
    none: 'No assessment matches.',
    showAll: 'Show all',
    listFailed: 'The list could not be loaded.',
    again: 'Try again',
    loading: 'Loading …',
    assessment: 'Assessment',
    back: 'Back to the list',
    user: 'User',
    leader: 'Supervisor',
    hello: 'Hello {name}',
    waiting_one: 'One assessment waits for your review.',
    waiting_other: '{count} assessments wait for your review.',
    waiting_own: 'This is how your conversations were scored. What nobody has reviewed yet is provisional.',
    nothingWaits: 'Nothing waits for your review. Enjoy the evening!',
    begin: 'Begin with the first',
    tries: 'Things to try',
    notBuilt: 'The widget is not built yet.',
    notBuiltMore: 'Run this command in the workspace, then reload the page:',
    standIn: 'The AI is a stand-in: its judgements are made up, and so are all people and tickets.',
    upstream: 'The data comes from your real installation.',
    further: 'Further pages',
    gallery: 'All states of the widget',
    description: 'Description of the API',
    question: 'Question on “{label}”',
    questionMore: 'Your supervisor gets it together with the criterion.',
    questionText: 'Your question',
    send: 'Send',
    cancel: 'Cancel',
    sent: 'Your question has arrived. In this demo nobody reads it.',
    customer: 'Customer',
    note: 'Internal note',
    conversation: 'Conversation',
    toAssessment: 'To assessment {id}',
    noTicket: 'There is no such ticket, or it is not yours.',
    noConversation: 'Nothing was written in this ticket.',
    signInFirst: 'Please sign in at the portal first.',
    ticketFailed: 'The ticket could not be loaded.',
  },
};

/**
 * The text with this key; placeholders in braces are filled with text.
 * @param {string} key
 * @param {Record<string, unknown>} gaps
 */
export function t(key, gaps = {}) {
  /** @type {Record<string, string>} */
  const texts = TEXTS[currentLanguage()];
  return texts[key].replace(/\{(\w+)\}/g, (gap, name) => String(gaps[name] ?? gap));
}

/**
 * A day, with the year unless it is the present one.
 * @param {string | null} [text]
 */
export function day(text) {
  const isNow = new Date(text ?? NaN).getFullYear() === new Date().getFullYear();
  return moment(text, isNow ? { day: 'numeric', month: 'short' } : { dateStyle: 'medium' });
}

/**
 * A day with the time.
 * @param {string | null} [text]
 */
export function time(text) {
  return moment(text, { dateStyle: 'medium', timeStyle: 'short' });
}

/**
 * The API's number; only the decimal sign follows the language.
 * @param {number | null} [value]
 */
export function percent(value) {
  if (typeof value !== 'number') return '–';
  const number = new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 10 }).format(value);
  return currentLanguage() === 'de' ? `${number}\u00a0%` : `${number}%`;
}

/**
 * @param {string | null | undefined} text
 * @param {Intl.DateTimeFormatOptions} style
 */
function moment(text, style) {
  const at = new Date(text ?? NaN);
  return Number.isNaN(at.getTime()) ? '–' : new Intl.DateTimeFormat(currentLanguage(), style).format(at);
}
