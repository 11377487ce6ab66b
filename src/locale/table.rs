//! Every text of the element, English beside German: a text without one of them does not compile.
//!
//! Gaps are `{names}`; a native test holds both languages' gaps against each other. German addresses people
//! formally, and speaks calmly: what is, then what helps.
//!
//! The longest file here, on purpose: whoever words a text has to see what the same thing is called elsewhere, and who
//! translates gets all of it at once.

/// A text in each language. It is what names it that refers to it, so that the texts of the second part of the wasm are
/// in that part.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Text(&'static Entry);

#[derive(PartialEq, Eq)]
struct Entry {
    name: &'static str,
    english: &'static str,
    german: &'static str,
}

macro_rules! texts {
    ($($name:ident: $english:literal, $german:literal;)*) => {
        #[expect(non_upper_case_globals, reason = "they are written as the variants of a sum, which they are to who uses them")]
        impl Text {
            $(
                #[doc = $english]
                pub const $name: Self = Self(&Entry { name: stringify!($name), english: $english, german: $german });
            )*

            /// All of them. Only for tests: it refers to all.
            pub const ALL: &[Self] = &[$(Self::$name,)*];
        }
    };
}

impl Text {
    /// The key by which a host replaces it: its name, beginning small, such as `rerunButton`.
    pub fn key(self) -> String {
        let mut key = self.0.name.to_owned();
        key.get_mut(..1).map(str::make_ascii_lowercase);
        key
    }

    /// In English.
    pub fn english(self) -> &'static str {
        self.0.english
    }

    /// In German.
    pub fn german(self) -> &'static str {
        self.0.german
    }
}

impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.name)
    }
}

texts! {
    // Head
    Heading: "Quality assessment {id}", "Qualitätsbewertung {id}";
    HeadingPlain: "Quality assessment", "Qualitätsbewertung";
    Workflow: "Workflow", "Arbeitsablauf";
    StateUnprocessed: "Not processed yet", "Noch nicht verarbeitet";
    StateAiInProgress: "AI assessment running", "KI-Bewertung läuft";
    StateAiReady: "Ready for review", "Bereit zur Prüfung";
    StateReviewOngoing: "Review in progress", "Prüfung läuft";
    StateReviewed: "Reviewed", "Geprüft";
    StateDiscussed: "Discussed with agent", "Mit Mitarbeiter besprochen";
    StateError: "Processing failed", "Verarbeitung fehlgeschlagen";
    StateDeleted: "Deleted", "Gelöscht";
    StateOther: "Status \"{state}\"", "Status „{state}“";
    StateMissing: "Status unknown", "Status unbekannt";
    StepUnprocessed: "Created", "Angelegt";
    StepAiInProgress: "AI assessment", "KI-Bewertung";
    StepAiReady: "Ready for review", "Bereit zur Prüfung";
    StepReviewOngoing: "Review", "Prüfung";
    StepReviewed: "Reviewed", "Geprüft";
    StepDiscussed: "Discussed", "Besprochen";
    StepDone: "done", "erledigt";
    Result: "Result", "Ergebnis";
    Points: "{scored} of {used} points", "{scored} von {used} Punkten";
    PointsOfAll: "{scored} of {used} points; {total} in all", "{scored} von {used} Punkten; {total} insgesamt";
    PointsOnly: "{scored} points", "{scored} Punkte";
    PointsMost: "{total} points in all", "{total} Punkte insgesamt";
    PreviousResult: "Previous result", "Vorheriges Ergebnis";
    ScoredWith: "Scored with {revision}", "Bewertet nach {revision}";
    ResultSoFar: "Result so far", "Zwischenstand";
    TotalWithheld: "Withheld: it counts AI scores", "Ausgeblendet: enthält KI-Bewertungen";
    AccountTitle: "How the total came about", "Wie das Gesamtergebnis zustande kommt";
    AccountCategory: "Category", "Kategorie";
    AccountPoints: "Points", "Punkte";
    AccountSum: "Sum", "Summe";
    AccountGiven: "Total reported by the server", "Vom Server gemeldetes Ergebnis";
    AccountKnockedOut: "{points}, set to 0 by a knock-out", "{points}, durch K. o. auf 0 gesetzt";
    AccountAllKnockedOut: "A knock-out sets the whole assessment to 0.", "Ein K.-o.-Kriterium setzt die gesamte Bewertung auf 0.";
    AccountAddsUp: "The categories add up to the total.", "Die Kategorien ergeben zusammen das Gesamtergebnis.";
    AccountDiffers: "The categories add up to {sum} points, and the server reports {total}. The server's number counts; how it comes to it is not known here.",
        "Die Kategorien ergeben {sum} Punkte, der Server meldet {total}. Es gilt die Zahl des Servers; wie er dazu kommt, ist hier nicht bekannt.";
    AccountNoTotal: "The server reports no points to hold this against.", "Der Server meldet keine Punkte, mit denen sich das vergleichen ließe.";
    Scorecard: "Scorecard", "Scorecard";
    Revision: "Revision {number}", "Revision {number}";
    Agent: "Agent", "Mitarbeiter";
    Assessor: "Assessed by", "Bewertet von";
    Ticket: "Ticket", "Ticket";
    Created: "Created", "Angelegt";
    Changed: "Changed", "Geändert";
    Assessed: "Assessed", "Bewertet";
    Discussed: "Discussed", "Besprochen";
    User: "User {id}", "Benutzer {id}";

    // Writing
    AiSummary: "AI summary", "KI-Zusammenfassung";
    AiMark: "Written by AI", "Von KI verfasst";
    PreviousMark: "From the previous run", "Aus dem vorherigen Lauf";
    Supervisor: "Supervisor's assessment", "Bewertung durch die Führungskraft";
    HumanMark: "Written by a person", "Von einer Person verfasst";
    SummaryWithheld: "The AI summary is withheld, so that you can judge without it.",
        "Die KI-Zusammenfassung ist ausgeblendet, damit Sie unabhängig urteilen können.";

    // Criteria
    Criteria: "Criteria", "Kriterien";
    Category: "Category {id}", "Kategorie {id}";
    CategoryPlain: "Other criteria", "Weitere Kriterien";
    Criterion: "Criterion {id}", "Kriterium {id}";
    CriterionPlain: "Unnamed criterion", "Kriterium ohne Namen";
    Subtotal: "{scored} of {max} points", "{scored} von {max} Punkten";
    SubtotalPlain: "{scored} points", "{scored} Punkte";
    UnscoredOne: "{count} not scored", "{count} nicht bewertet";
    UnscoredOther: "{count} not scored", "{count} nicht bewertet";
    Met: "Met", "Erfüllt";
    NotMet: "Not met", "Nicht erfüllt";
    ScoreOf: "{scored} of {max}", "{scored} von {max}";
    ScoreOne: "{count} point", "{count} Punkt";
    ScoreOther: "{count} points", "{count} Punkte";
    NotScored: "Not scored", "Nicht bewertet";
    Withheld: "Withheld", "Ausgeblendet";
    ReasonWithheld: "Score and reason of the AI are withheld.",
        "Bewertung und Begründung der KI sind ausgeblendet.";
    ByAi: "Scored by AI", "Von KI bewertet";
    Verified: "Verified by a person", "Von einer Person geprüft";
    VerifiedBy: "Verified by {name}", "Geprüft von {name}";
    VerifiedByAt: "Verified by {name}, {date}", "Geprüft von {name}, {date}";
    VerifiedAt: "Verified by a person, {date}", "Von einer Person geprüft, {date}";
    ProvenanceNone: "Not scored yet", "Noch nicht bewertet";
    ProvenanceOther: "Status \"{state}\"", "Status „{state}“";
    KnockOutCategory: "Knock-out for the category", "K.-o.-Kriterium der Kategorie";
    KnockOutAssessment: "Knock-out for the assessment", "K.-o.-Kriterium der Bewertung";
    Export: "Export", "Exportieren";
    ExportCsv: "CSV", "CSV";
    ExportJson: "JSON", "JSON";
    ExportCopy: "Copy as text", "Als Text kopieren";
    ExportSaved: "Saved as {file}", "Gespeichert als {file}";
    CriterionHead: "Criterion", "Kriterium";
    MaximumHead: "Maximum", "Maximum";
    ProvenanceHead: "Origin", "Herkunft";
    WhoHead: "Verified by", "Geprüft von";
    WhenHead: "Verified at", "Geprüft am";
    CriterionLink: "Link to \"{criterion}\"", "Link zu „{criterion}“";
    SkipCriteria: "Skip the criteria", "Kriterien überspringen";
    NoProblem: "There is no problem.", "Es gibt kein Problem.";
    NoOther: "There are no others.", "Weitere gibt es nicht.";
    ProblemNote: "A problem is what was not met, or brought less than half of its points.",
        "Als Problem gilt, was nicht erfüllt ist oder weniger als die Hälfte der Punkte erreicht hat.";
    ProblemsWithheld: "Problems in AI scores are withheld.", "Probleme in KI-Bewertungen sind ausgeblendet.";
    Shortcuts: "Keyboard shortcuts", "Tastenkürzel";
    ShortcutsNote: "They act only while the focus is in this assessment.", "Sie wirken nur, solange der Fokus in dieser Bewertung ist.";
    PreviousProblem: "Previous problem", "Vorheriges Problem";
    ShortcutFilter: "Filter", "Filter";
    ShortcutList: "This list", "Diese Liste";
    Filter: "Show", "Anzeigen";
    FilterAll: "All", "Alle";
    FilterProblems: "Problems only", "Nur Probleme";
    FilterUnscored: "Unscored", "Nicht bewertet";
    FilterChanged: "Changed in the last run", "Im letzten Lauf geändert";
    NextProblem: "Next problem", "Nächstes Problem";
    NoMatch: "No criterion matches this filter.", "Kein Kriterium entspricht diesem Filter.";
    KnockedOutAssessment: "Knock-out: \"{criterion}\" scored 0 and sets the whole assessment to 0.",
        "K. o.: „{criterion}“ hat 0 Punkte und setzt die gesamte Bewertung auf 0.";
    KnockedOutCategory: "Knock-out: \"{criterion}\" scored 0 and sets the category \"{category}\" to 0.",
        "K. o.: „{criterion}“ hat 0 Punkte und setzt die Kategorie „{category}“ auf 0.";

    // Context and history
    Context: "Context", "Kontext";
    Automation: "Automation level", "Automatisierungsgrad";
    AutomationManual: "Manual", "Manuell";
    AutomationAssisted: "AI-assisted", "KI-unterstützt";
    AutomationPartly: "Partly automated", "Teilweise automatisiert";
    AutomationLargely: "Largely automated", "Überwiegend automatisiert";
    AutomationAutomated: "Automated", "Automatisiert";
    AutomationFully: "Fully automated", "Vollständig automatisiert";
    AutomationLow: "Low", "Niedrig";
    AutomationMedium: "Medium", "Mittel";
    AutomationHigh: "High", "Hoch";
    AiAgents: "AI agents", "KI-Agenten";
    HandlingTime: "Handling time", "Bearbeitungszeit";
    AfterWork: "After-work time", "Nachbearbeitungszeit";
    Sla: "Service level (SLA)", "Servicelevel (SLA)";
    SlaMet: "Met", "Eingehalten";
    SlaMissed: "Not met", "Nicht eingehalten";
    SlaEarly: "{state}, {time} before it was due", "{state}, {time} vor Fälligkeit";
    SlaLate: "{state}, {time} after it was due", "{state}, {time} nach Fälligkeit";
    ClosedEarly: "Closed {time} before it was due", "{time} vor Fälligkeit abgeschlossen";
    ClosedLate: "Closed {time} after it was due", "{time} nach Fälligkeit abgeschlossen";
    Due: "Due", "Fällig";
    Closed: "Closed", "Abgeschlossen";
    Reopened: "Reopened", "Wiedereröffnet";
    Yes: "Yes", "Ja";
    No: "No", "Nein";
    Csat: "Customer satisfaction (CSAT)", "Kundenzufriedenheit (CSAT)";
    Stars: "{stars} of {scale} stars", "{stars} von {scale} Sternen";
    StarsOne: "{count} star", "{count} Stern";
    StarsOther: "{count} stars", "{count} Sterne";
    CustomerWords: "The customer's words", "Worte des Kunden";
    History: "History", "Verlauf";
    HistoryScore: "Score of \"{criterion}\"", "Bewertung von „{criterion}“";
    HistoryReason: "Reason for \"{criterion}\"", "Begründung zu „{criterion}“";
    HistoryState: "Status", "Status";
    HistoryAssessmentDate: "Assessment date", "Bewertungsdatum";
    HistoryDiscussionDate: "Discussion date", "Besprechungsdatum";
    HistoryOther: "A field", "Ein Feld";
    HistoryTexts: "Show both texts", "Beide Texte anzeigen";
    BeforeByAi: "Before (AI)", "Vorher (KI)";
    Before: "Before", "Vorher";
    After: "After", "Nachher";

    // Re-run
    RerunButton: "Re-run AI", "KI erneut ausführen";
    TryAgain: "Try again", "Erneut versuchen";
    CheckNow: "Check now", "Jetzt prüfen";
    LockRunning: "Locked: the AI assessment is already running.", "Gesperrt: Die KI-Bewertung läuft bereits.";
    LockReviewed: "Locked: the review is finished.", "Gesperrt: Die Prüfung ist abgeschlossen.";
    LockDiscussed: "Locked: the result was already discussed with the agent.",
        "Gesperrt: Das Ergebnis wurde bereits mit dem Mitarbeiter besprochen.";
    LockForbidden: "Locked: you may no longer see this assessment.",
        "Gesperrt: Sie dürfen diese Bewertung nicht mehr sehen.";
    LockUnknown: "Locked: the state of this assessment is unknown.",
        "Gesperrt: Der Status dieser Bewertung ist unbekannt.";
    LockStarting: "Locked: the re-run is being requested.", "Gesperrt: Der neue Lauf wird angefordert.";
    LockDoubtful: "Locked: it is not known yet whether the re-run began.",
        "Gesperrt: Es ist noch unklar, ob der neue Lauf begonnen hat.";
    AtRiskOne: "{count} criterion verified by a person may be replaced.",
        "{count} von einer Person geprüftes Kriterium kann ersetzt werden.";
    AtRiskOther: "{count} criteria verified by people may be replaced.",
        "{count} von Personen geprüfte Kriterien können ersetzt werden.";
    DialogTitle: "Re-run AI assessment", "KI-Bewertung erneut ausführen";
    RevisionLabel: "Scorecard revision", "Scorecard-Revision";
    LatestActive: "Latest active revision", "Neueste aktive Revision";
    LatestActiveKnown: "Latest active revision ({revision})", "Neueste aktive Revision ({revision})";
    RevisionNamed: "Revision {number} · {name}", "Revision {number} · {name}";
    RevisionById: "Revision with id {id}", "Revision mit der Kennung {id}";
    RevisionCurrent: "used here", "hier verwendet";
    RevisionDraft: "draft", "Entwurf";
    RevisionActive: "active", "aktiv";
    RevisionRetired: "retired", "stillgelegt";
    RevisionDeleted: "deleted", "gelöscht";
    RevisionsPending: "The revisions are being loaded. The latest active one can be used already.",
        "Die Revisionen werden geladen. Die neueste aktive können Sie bereits verwenden.";
    RevisionsMissing: "The revisions cannot be listed. A re-run with the latest active one still works.",
        "Die Revisionen lassen sich nicht auflisten. Mit der neuesten aktiven ist ein neuer Lauf weiterhin möglich.";
    EffectTitle: "What this will do", "Was das bewirkt";
    EffectSame: "Scores again with the same revision: {to}.", "Bewertet erneut mit derselben Revision: {to}.";
    EffectFirst: "Scores with {to}.", "Bewertet mit {to}.";
    EffectFromTo: "Goes from {from} to {to}.", "Wechselt von {from} zu {to}.";
    EffectLatest: "Uses the latest active revision of this scorecard.",
        "Verwendet die neueste aktive Revision dieser Scorecard.";
    EffectNoneActive: "No revision of this scorecard is active, so the server will probably refuse. Choose a revision from the list.",
        "Keine Revision dieser Scorecard ist aktiv. Der Server wird den Lauf daher voraussichtlich ablehnen. Wählen Sie eine Revision aus der Liste.";
    EffectAiOne: "{count} AI score will be replaced.", "{count} KI-Bewertung wird ersetzt.";
    EffectAiOther: "{count} AI scores will be replaced.", "{count} KI-Bewertungen werden ersetzt.";
    EffectHumanOne: "{count} score verified by a person may be replaced: {names}.",
        "{count} von einer Person geprüfte Bewertung kann ersetzt werden: {names}.";
    EffectHumanOther: "{count} scores verified by people may be replaced: {names}.",
        "{count} von Personen geprüfte Bewertungen können ersetzt werden: {names}.";
    EffectDroppedOne: "{count} score verified by a person drops out with its criterion: {names}.",
        "{count} von einer Person geprüfte Bewertung entfällt mit ihrem Kriterium: {names}.";
    EffectDroppedOther: "{count} scores verified by people drop out with their criteria: {names}.",
        "{count} von Personen geprüfte Bewertungen entfallen mit ihren Kriterien: {names}.";
    EffectAdded: "Added: {names}.", "Neu: {names}.";
    EffectRemoved: "Removed: {names}.", "Entfällt: {names}.";
    EffectReweighted: "Re-weighted: {names}.", "Neu gewichtet: {names}.";
    EffectKnockOutSet: "New knock-outs: {names}.", "Neue K.-o.-Kriterien: {names}.";
    EffectKnockOutLifted: "Knock-outs lifted: {names}.", "Aufgehobene K.-o.-Kriterien: {names}.";
    EffectRenamed: "Renamed: {names}.", "Umbenannt: {names}.";
    EffectReworded: "Description or scoring changed: {names}.", "Beschreibung oder Bewertungsart geändert: {names}.";
    EffectPrompt: "New instructions for the AI: {names}.", "Neue Anweisungen an die KI: {names}.";
    GroundChecking: "Checking whether this is still up to date …", "Es wird geprüft, ob dies noch aktuell ist …";
    GroundMoved: "The assessment has changed in the meantime. What is said above is up to date now; please decide again.",
        "Die Bewertung hat sich inzwischen geändert. Die Angaben oben sind jetzt aktuell; bitte entscheiden Sie erneut.";
    GroundUnknown: "The present state could not be checked. What is said above may be out of date.",
        "Der aktuelle Stand ließ sich nicht prüfen. Die Angaben oben sind möglicherweise veraltet.";
    EffectUnknown: "The present revision is not known here, so the two cannot be compared.",
        "Die bisherige Revision ist hier nicht bekannt. Daher ist kein Vergleich möglich.";
    Quoted: "\"{name}\"", "„{name}“";
    Renamed: "{from} → {to}", "{from} → {to}";
    KnocksOutAll: "{criterion} (whole assessment)", "{criterion} (gesamte Bewertung)";
    KnocksOutCategoryOnly: "{criterion} (from now on the category only)", "{criterion} (künftig nur noch die Kategorie)";
    ShowAllOne: "Show {count}", "{count} anzeigen";
    ShowAllOther: "Show all {count}", "Alle {count} anzeigen";
    EffectNoDifference: "The criteria are the same.", "Die Kriterien sind dieselben.";
    Reweighted: "{criterion} ({from} → {to})", "{criterion} ({from} → {to})";
    AndMoreOne: "{count} more", "{count} weiteres";
    AndMoreOther: "{count} more", "{count} weitere";
    Cancel: "Cancel", "Abbrechen";
    Sending: "Sending…", "Wird gesendet …";
    DoubtfulTitle: "It is not known yet whether the re-run began", "Es ist noch unklar, ob der neue Lauf begonnen hat";
    DoubtfulText: "The answer to your request was lost. We are looking whether the AI is at work; nothing is sent twice.",
        "Die Antwort auf Ihre Anfrage ging verloren. Es wird geprüft, ob die KI arbeitet; nichts wird doppelt gesendet.";
    UnclearTitle: "The re-run probably did not begin", "Der neue Lauf hat vermutlich nicht begonnen";
    UnclearText: "The answer to your request was lost, and no run is to be seen. You can start it again.",
        "Die Antwort auf Ihre Anfrage ging verloren, und es ist kein Lauf zu erkennen. Sie können ihn erneut starten.";
    NewerRevision: "Newer revision available", "Neuere Revision verfügbar";
    NewerWould: "what it would change", "was sie ändern würde";

    // Run
    Running: "AI assessment running", "KI-Bewertung läuft";
    Waiting: "Waiting for the AI assessment", "Warten auf die KI-Bewertung";
    Starting: "The re-run is being requested", "Der neue Lauf wird angefordert";
    UnknownTitle: "This page does not know this status", "Dieser Status ist hier nicht bekannt";
    UnknownNote: "It checks now and then whether something has changed.",
        "Es wird von Zeit zu Zeit geprüft, ob sich etwas geändert hat.";
    UnknownPaused: "It is no longer checked automatically.", "Es wird nicht mehr automatisch geprüft.";
    RunningFor: "for {time}", "seit {time}";
    RunningAtLeast: "for at least {time}", "seit mindestens {time}";
    PreviousNote: "Until it is done you see the previous result, and new scores as they come.",
        "Bis zum Abschluss sehen Sie das vorherige Ergebnis und neue Bewertungen, sobald sie vorliegen.";
    SoFarNote: "What you see is not final.", "Was Sie sehen, ist noch nicht endgültig.";
    BegunElsewhere: "It was started elsewhere, not on this page.",
        "Sie wurde an anderer Stelle gestartet, nicht auf dieser Seite.";
    MeanwhileBy: "Edited in the meantime by {name}: {fields}.", "Inzwischen bearbeitet von {name}: {fields}.";
    Meanwhile: "Edited in the meantime: {fields}.", "Inzwischen bearbeitet: {fields}.";
    StopWatching: "Stop watching", "Nicht weiter beobachten";
    GaveUp: "This is taking unusually long. The page no longer checks by itself; the AI may still be at work.",
        "Das dauert ungewöhnlich lange. Es wird nicht mehr automatisch geprüft; möglicherweise arbeitet die KI noch.";
    Stopped: "You stopped watching. The AI may still be at work.",
        "Sie beobachten den Lauf nicht mehr. Möglicherweise arbeitet die KI noch.";
    EndedTitle: "The AI assessment is done", "Die KI-Bewertung ist abgeschlossen";
    EndedFailed: "The AI assessment failed", "Die KI-Bewertung ist fehlgeschlagen";
    EndedOutcome: "Outcome: {state}.", "Neuer Status: {state}.";
    TotalFromTo: "{from} → {to}", "{from} → {to}";
    TotalSame: "The total is unchanged: {total}.", "Das Gesamtergebnis ist unverändert: {total}.";
    TotalChanged: "Total: {from} → {to}.", "Gesamtergebnis: {from} → {to}.";
    Dismiss: "Dismiss", "Ausblenden";
    WhatChanged: "What changed", "Was sich geändert hat";
    HideChanges: "Hide changes", "Änderungen ausblenden";
    ShowChanges: "Show changes", "Änderungen anzeigen";
    AmendedBefore: "The earlier points include what people verified while the AI was at work; the earlier total does not.",
        "Die Punkte von vorher zählen mit, was Personen während des Laufs geprüft haben; das Gesamtergebnis von vorher nicht.";
    NoBefore: "This page has not seen the result from before the run, so there is nothing to compare with.",
        "Diese Seite kennt das Ergebnis vor dem Lauf nicht. Daher gibt es keinen Vergleich.";
    NothingChanged: "Nothing changed: every score and reason is as before.",
        "Nichts hat sich geändert: Alle Bewertungen und Begründungen sind wie zuvor.";
    Total: "Total", "Gesamtergebnis";
    SummaryChanged: "The AI summary was rewritten.", "Die KI-Zusammenfassung wurde neu verfasst.";
    OverriddenOne: "{count} score that a person had verified was changed or dropped by the run.",
        "{count} von einer Person geprüfte Bewertung wurde durch den Lauf geändert oder entfernt.";
    OverriddenOther: "{count} scores that people had verified were changed or dropped by the run.",
        "{count} von Personen geprüfte Bewertungen wurden durch den Lauf geändert oder entfernt.";
    CopyOld: "Copy old value", "Alten Wert kopieren";
    Copied: "Copied", "Kopiert";
    CopyRefused: "The browser did not allow copying", "Der Browser hat das Kopieren nicht erlaubt";
    Reason: "Reason", "Begründung";
    ShowMoreOne: "Show {count} more", "{count} weiteres anzeigen";
    ShowMoreOther: "Show {count} more", "{count} weitere anzeigen";
    NextChange: "Next change", "Nächste Änderung";
    CriterionAdded: "Added", "Neu";
    CriterionRemoved: "Removed", "Entfallen";
    ReasonChanged: "Reason rewritten", "Begründung neu verfasst";
    AiChangeWithheld: "AI scores and reasons are withheld.", "KI-Bewertungen und Begründungen sind ausgeblendet.";
    UnchangedOne: "{count} criterion is unchanged.", "{count} Kriterium ist unverändert.";
    UnchangedOther: "{count} criteria are unchanged.", "{count} Kriterien sind unverändert.";

    // Trouble
    Offline: "You are offline", "Sie sind offline";
    OfflineHelp: "It continues by itself as soon as the connection is back.",
        "Sobald die Verbindung wieder besteht, geht es von selbst weiter.";
    Network: "The server cannot be reached", "Der Server ist nicht erreichbar";
    NetworkHelp: "The connection was lost or refused.", "Die Verbindung ist abgebrochen oder wurde abgelehnt.";
    Timeout: "The server did not answer in time", "Der Server hat nicht rechtzeitig geantwortet";
    TimeoutHelp: "It may be busy at the moment.", "Er ist möglicherweise gerade ausgelastet.";
    Unauthenticated: "You are signed out", "Sie sind nicht mehr angemeldet";
    UnauthenticatedHelp: "Sign in again, then try again here.",
        "Melden Sie sich erneut an und versuchen Sie es hier noch einmal.";
    Forbidden: "You may not see this assessment", "Sie dürfen diese Bewertung nicht sehen";
    ForbiddenHelp: "Ask your administrator for the permission to view quality assessments.",
        "Bitten Sie Ihre Administration um das Recht, Qualitätsbewertungen einzusehen.";
    ForbiddenNow: "You may no longer see this assessment", "Sie dürfen diese Bewertung nicht mehr sehen";
    NotFound: "This assessment was not found", "Diese Bewertung wurde nicht gefunden";
    NotFoundHelp: "It may have been removed, or quality assessment is turned off.",
        "Sie wurde möglicherweise entfernt, oder die Qualitätsbewertung ist abgeschaltet.";
    Conflict: "Something else is already in progress", "Es läuft bereits ein anderer Vorgang";
    ConflictHelp: "The AI may be at work, or the state has changed. Check the present state.",
        "Die KI arbeitet möglicherweise schon, oder der Status hat sich geändert. Prüfen Sie den aktuellen Stand.";
    Rejected: "The request was refused", "Die Anfrage wurde abgelehnt";
    RejectedHelp: "Nothing was changed.", "Es wurde nichts geändert.";
    SettingWrong: "This setting cannot be used", "Diese Einstellung ist nicht verwendbar";
    SettingWrongHelp: "Whoever looks after this page can correct it.", "Wer diese Seite betreut, kann sie korrigieren.";
    RateLimited: "Too many requests", "Zu viele Anfragen";
    RateLimitedHelp: "The server asks for a pause.", "Der Server bittet um eine Pause.";
    Server: "The server has a problem", "Der Server hat ein Problem";
    ServerHelp: "The problem is not on your side.", "Das liegt nicht an Ihnen.";
    Malformed: "The answer could not be read", "Die Antwort war nicht lesbar";
    MalformedHelp: "The server sent something other than an assessment.",
        "Der Server hat etwas anderes als eine Bewertung gesendet.";
    Crashed: "This widget has stopped working", "Diese Anzeige funktioniert nicht mehr";
    CrashedHelp: "Reload the page.", "Laden Sie die Seite neu.";
    StaleData: "What is shown is the last version that was loaded.", "Sie sehen den zuletzt geladenen Stand.";
    RetryAt: "Next try at {time}.", "Der nächste Versuch erfolgt um {time}.";
    ServerSays: "The server says:", "Der Server meldet:";
    RerunRefused: "The re-run was refused", "Der neue Lauf wurde abgelehnt";
    RerunForbidden: "You may not re-run this assessment", "Sie dürfen diese Bewertung nicht erneut ausführen";
    RerunForbiddenHelp: "Ask your administrator for the permission to do quality assessments.",
        "Bitten Sie Ihre Administration um das Recht, Qualitätsbewertungen durchzuführen.";
    RerunNotFound: "The assessment or the revision was not found", "Bewertung oder Revision wurde nicht gefunden";
    RerunNotFoundHelp: "Choose another revision.", "Wählen Sie eine andere Revision.";
    RerunConflictHelp: "The server says that something else is in progress, but no run is to be seen here.",
        "Der Server meldet, dass bereits ein anderer Vorgang läuft. Hier ist jedoch kein Lauf zu erkennen.";
    RerunServerHelp: "The run may have started all the same. The current state is being checked; if no run shows up, start it again.",
        "Möglicherweise hat der Lauf trotzdem begonnen. Der aktuelle Stand wird geprüft; ist kein Lauf zu erkennen, starten Sie ihn erneut.";
    RerunAgain: "You can try again.", "Sie können es erneut versuchen.";
    RerunAgainAt: "You can try again at {time}.", "Ab {time} können Sie es erneut versuchen.";

    // Notes and screens
    ProblemsNote: "Some details could not be read", "Einige Angaben waren nicht lesbar";
    ProblemLine: "{path}: {expected} was expected", "{path}: erwartet wurde {expected}";
    ExpectedText: "a text", "ein Text";
    ExpectedScalar: "a text or a number", "ein Text oder eine Zahl";
    ExpectedNumber: "a number", "eine Zahl";
    ExpectedWhole: "a whole number", "eine ganze Zahl";
    ExpectedBool: "true or false", "true oder false";
    ExpectedDate: "a date", "ein Datum";
    ExpectedState: "a state", "ein Status";
    ExpectedScoring: "a scoring type", "eine Bewertungsart";
    ExpectedField: "a field", "ein Feld";
    ExpectedList: "a list", "eine Liste";
    ExpectedObject: "an object", "ein Objekt";
    YardstickMissing: "The scorecard cannot be loaded, so numbers are shown instead of names.",
        "Die Scorecard lässt sich nicht laden. Daher stehen hier Nummern statt Namen.";
    DeletedTitle: "Quality assessment {id} was deleted", "Qualitätsbewertung {id} wurde gelöscht";
    DeletedTitlePlain: "This quality assessment was deleted", "Diese Qualitätsbewertung wurde gelöscht";
    DeletedAt: "Deleted: {date}", "Gelöscht: {date}";
    EmptyTitle: "No criteria yet", "Noch keine Kriterien";
    EmptyText: "This assessment has no categories. They appear here once it has been processed.",
        "Diese Bewertung hat keine Kategorien. Sie erscheinen hier, sobald sie verarbeitet wurde.";
    EmptyForGoodTitle: "No criteria", "Keine Kriterien";
    EmptyForGoodText: "This assessment has no scored criteria.", "Diese Bewertung enthält keine bewerteten Kriterien.";
    Loading: "The assessment is being loaded", "Die Bewertung wird geladen";
    PartComing: "One moment …", "Einen Moment …";
    PartLost: "A part of this display could not be loaded.", "Ein Teil dieser Anzeige konnte nicht geladen werden.";
    DialogLost: "The dialog could not be loaded. Try again.", "Der Dialog konnte nicht geladen werden. Bitte erneut versuchen.";

    // Announcements
    SayStarted: "AI assessment running.", "KI-Bewertung läuft.";
    SayStill: "AI assessment still running, {time}.", "KI-Bewertung läuft noch, {time}.";
    SayEnded: "AI assessment done. {result}", "KI-Bewertung abgeschlossen. {result}";
    SayFailed: "AI assessment failed.", "KI-Bewertung fehlgeschlagen.";
}
