//! All texts of the element, English beside German: a text that lacks one of them does not compile.
//!
//! Gaps are `{names}`; a native test compares the gaps of both languages. German addresses people formally: first what
//! happened, calmly, then what helps.
//!
//! This is the longest file, on purpose: an author sees what a thing is called elsewhere, and a translator gets
//! everything at once.

/// A text in each language. Only code that names a text refers to it, so that the texts of the second part of the wasm
/// are in that part.
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
        #[expect(non_upper_case_globals, reason = "they are used like the variants of a sum, and so \
            written like them")]
        impl Text {
            $(
                #[doc = $english]
                pub const $name: Self = Self(&Entry { name: stringify!($name), english: $english, german: $german });
            )*

            /// All texts. Only for tests, since it refers to all.
            pub const ALL: &[Self] = &[$(Self::$name,)*];
        }
    };
}

impl Text {
    /// The key by which a host replaces it: its name in lower camel case, such as `rerunButton`.
    pub fn key(self) -> String {
        let mut key = self.0.name.to_owned();
        key.get_mut(..1).map(str::make_ascii_lowercase);
        key
    }

    /// The English text.
    pub fn english(self) -> &'static str {
        self.0.english
    }

    /// The German text.
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
    Heading: "Assessment {id}", "Bewertung {id}";
    HeadingPlain: "Assessment", "Bewertung";
    Workflow: "Workflow", "Arbeitsablauf";
    StateUnprocessed: "Not processed yet", "Noch nicht verarbeitet";
    StateAiInProgress: "AI assessment running", "KI-Bewertung läuft";
    StateAiReady: "Ready for review", "Bereit zur Prüfung";
    StateReviewOngoing: "In review", "In Prüfung";
    StateReviewed: "Reviewed", "Geprüft";
    StateDiscussed: "Discussed", "Besprochen";
    StateError: "AI assessment failed", "KI-Bewertung fehlgeschlagen";
    StateDeleted: "Deleted", "Gelöscht";
    StateOther: "Status “{state}”", "Status „{state}“";
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
    Incomplete: "Incomplete: {scored} of {all} criteria", "Unvollständig: {scored} von {all} Kriterien";
    IncompleteText: "The AI stopped before it was done, so there is no result. Trying again scores all {all}.",
        "Die KI hat vorher aufgehört, daher gibt es kein Ergebnis. Beim nächsten Versuch werden alle {all} bewertet.";
    ProvisionalText: "Provisional – not reviewed yet", "Vorläufig – noch nicht geprüft";
    WhatNext: "What happens next", "Wie es weitergeht";
    WhatNextText: "Your supervisor reviews these scores. They may still change; you will see what was changed.",
        "Ihre Teamleitung prüft diese Punkte. Sie können sich noch ändern; Sie sehen, was geändert wurde.";
    AskQuestion: "Ask about this", "Dazu nachfragen";
    PreviousOne: "Previous assessment", "Vorherige Bewertung";
    NextOne: "Next assessment", "Nächste Bewertung";
    Position: "{position} of {total}", "{position} von {total}";
    Progress: "{verified} of {all} verified", "{verified} von {all} geprüft";
    MoreActions: "More", "Mehr";
    CopyLink: "Copy link", "Link kopieren";
    Print: "Print", "Drucken";
    Totals: "Points by category", "Punkte je Kategorie";
    SignDate: "Discussed on", "Besprochen am";
    SignSupervisor: "Signature of the supervisor", "Unterschrift Teamleitung";
    SignAgent: "Signature of the agent", "Unterschrift Mitarbeiter/in";
    TotalWithheld: "Withheld: it counts AI scores", "Ausgeblendet: enthält Punkte der KI";
    AccountTitle: "How this score adds up", "So setzt sich das Ergebnis zusammen";
    AccountCategory: "Category", "Kategorie";
    AccountPoints: "Points", "Punkte";
    AccountSum: "Sum", "Summe";
    AccountGiven: "Total", "Gesamtergebnis";
    AccountKnockedOut: "0 of {max} (knocked out, else {scored})", "0 von {max} (K. o., sonst {scored})";
    AccountAllKnockedOut: "A knock-out sets the whole assessment to 0.",
        "Ein K.-o.-Kriterium setzt die gesamte Bewertung auf 0.";
    AccountAddsUp: "The categories add up to the total.", "Die Kategorien ergeben zusammen das Gesamtergebnis.";
    AccountStruck: "The categories add up to {sum} points; the knock-out makes it {total}.",
        "Die Kategorien ergeben {sum} Punkte; durch das K. o. sind es {total}.";
    AccountDiffers: "The categories add up to {sum} points, and the server reports {total}. The server's number \
        counts; how it comes to it is not known here.",
        "Die Kategorien ergeben {sum} Punkte, der Server meldet {total}. Es gilt die Zahl des Servers; wie er dazu \
            kommt, ist hier nicht bekannt.";
    AccountNoTotal: "The server reports no points to compare this \
        with.", "Der Server meldet keine Punkte, mit denen sich das vergleichen ließe.";
    Scorecard: "Scorecard", "Scorecard";
    Revision: "revision {number}", "Revision {number}";
    Agent: "Agent", "Mitarbeiter";
    Assessor: "Reviewed by", "Geprüft von";
    ReviewedBy: "Reviewed by {name}", "Geprüft von {name}";
    ReviewingBy: "In review by {name}", "In Prüfung bei {name}";
    Ticket: "Ticket", "Ticket";
    Created: "Created", "Angelegt";
    Changed: "Changed", "Geändert";
    Assessed: "Reviewed", "Geprüft";
    Discussed: "Discussed", "Besprochen";
    User: "User {id}", "Benutzer {id}";
    UserUnnamed: "Supervisor", "Teamleitung";

    // Writing
    AiSummary: "AI summary", "KI-Zusammenfassung";
    PreviousMark: "Previous", "Vorher";
    Supervisor: "Note", "Anmerkung";
    SupervisorBy: "Note from {name}", "Anmerkung von {name}";
    SummaryWithheld: "The AI summary is withheld, so that you can judge without it.",
        "Die KI-Zusammenfassung ist ausgeblendet, damit Sie unabhängig urteilen können.";

    // Criteria
    Criteria: "Criteria", "Kriterien";
    Category: "Category {id}", "Kategorie {id}";
    CategoryPlain: "Other criteria", "Weitere Kriterien";
    Criterion: "Criterion {id}", "Kriterium {id}";
    CriterionPlain: "Unnamed criterion", "Kriterium ohne Namen";
    CriterionOf: "{criterion} ({category})", "{criterion} ({category})";
    Subtotal: "{scored} of {max} points", "{scored} von {max} Punkten";
    SubtotalPlain: "{scored} points", "{scored} Punkte";
    UnscoredOne: "{count} not scored", "{count} nicht bewertet";
    UnscoredOther: "{count} not scored", "{count} nicht bewertet";
    Met: "Met", "Erfüllt";
    NotMet: "Not met", "Nicht erfüllt";
    MetPoints: "{met} · {points}", "{met} · {points}";
    Loss: "−{points}", "−{points}";
    WasScored: "{score} →", "{score} →";
    WasNothing: "New", "Neu";
    ShowCriterion: "Show it", "Anzeigen";
    KnockedOut: "Knocked out", "Schlägt als K. o. durch";
    ScoreOf: "{scored} of {max}", "{scored} von {max}";
    ScoreOne: "{count} point", "{count} Punkt";
    ScoreOther: "{count} points", "{count} Punkte";
    NotScored: "Not scored", "Nicht bewertet";
    Withheld: "Withheld", "Ausgeblendet";
    ReasonWithheld: "Score and reason of the AI are withheld.", "Punkte und Begründung der KI sind ausgeblendet.";
    ByAi: "AI", "KI";
    Verified: "Confirmed", "Bestätigt";
    VerifiedBy: "Confirmed by {name}", "Bestätigt von {name}";
    VerifiedByAt: "Confirmed by {name}, {date}", "Bestätigt von {name}, {date}";
    VerifiedAt: "Confirmed, {date}", "Bestätigt, {date}";
    ChangedBy: "Changed by {name} (AI: {ai})", "Geändert von {name} (KI: {ai})";
    ChangedPlain: "Changed (AI: {ai})", "Geändert (KI: {ai})";
    ProvenanceNone: "Not scored yet", "Noch nicht bewertet";
    ProvenanceOther: "Status “{state}”", "Status „{state}“";
    KnockOutCategory: "Knock-out (category)", "K. o. (Kategorie)";
    KnockOutAssessment: "Knock-out", "K. o.";
    Export: "Copy and save", "Kopieren und sichern";
    ExportCsv: "CSV", "CSV";
    ExportJson: "JSON", "JSON";
    ExportCopy: "Copy as text", "Als Text kopieren";
    ExportSaved: "Handed to the browser: {file}", "An den Browser übergeben: {file}";
    ExportFailed: "The file could not be made.", "Die Datei konnte nicht erstellt werden.";
    ExportBarred: "Files cannot be saved from here. Copy \
        instead:", "Von hier aus lassen sich keine Dateien sichern. Stattdessen kopieren:";
    ExportCopyCsv: "Copy as CSV", "Als CSV kopieren";
    ExportCopyJson: "Copy as JSON", "Als JSON kopieren";
    PrintBarred: "Printing is not possible from here.", "Von hier aus lässt sich nicht drucken.";
    CriterionHead: "Criterion", "Kriterium";
    MaximumHead: "Maximum", "Maximum";
    BeforeHead: "Points before", "Punkte vorher";
    CategoryPointsHead: "Category points", "Punkte der Kategorie";
    CategoryMaximumHead: "Category maximum", "Maximum der Kategorie";
    UsedHead: "Points possible", "Mögliche Punkte";
    TotalHead: "Points in all", "Punkte insgesamt";
    ProvenanceHead: "Origin", "Herkunft";
    WhoHead: "Verified by", "Geprüft von";
    WhenHead: "Verified at", "Geprüft am";
    CriterionLink: "Link to “{criterion}”", "Link zu „{criterion}“";
    SkipCriteria: "Skip the criteria", "Kriterien überspringen";
    NoProblem: "No points were lost.", "Es gibt keinen Punktabzug.";
    NoOther: "There are no others.", "Weitere gibt es nicht.";
    ProblemsWithheld: "What AI scores lost is withheld.", "Punktabzüge der KI sind ausgeblendet.";
    Shortcuts: "Keyboard shortcuts", "Tastenkürzel";
    ShortcutsNote: "They act only while the focus is in this \
        assessment.", "Sie wirken nur, solange der Fokus in dieser Bewertung ist.";
    PreviousProblem: "Previous deduction", "Vorheriger Abzug";
    ShortcutUp: "Criterion above", "Kriterium darüber";
    ShortcutDown: "Criterion below", "Kriterium darunter";
    Close: "Close", "Schließen";
    ShortcutFilter: "Points lost, or all", "Punktabzug oder alle";
    ShortcutList: "This list", "Diese Liste";
    Filter: "Show", "Anzeigen";
    FilterAll: "All", "Alle";
    FilterProblems: "Points lost", "Punktabzug";
    FilterUnscored: "Unscored", "Nicht bewertet";
    FilterUnverified: "Not yet verified", "Ungeprüft";
    FilterChanged: "Changed", "Geändert";
    Place: "{at} of {count}", "{at} von {count}";
    FoldAll: "Fold or unfold all categories", "Alle Kategorien auf- oder zuklappen";
    DeductionsNone: "no deduction", "kein Abzug";
    DeductionsOne: "{count} deduction", "{count} Abzug";
    DeductionsOther: "{count} deductions", "{count} Abzüge";
    More: "More", "Mehr";
    NextProblem: "Next deduction", "Nächster Abzug";
    NoMatch: "No criterion matches this filter.", "Kein Kriterium entspricht diesem Filter.";
    KnockedOutAssessment: "Knock-out: “{criterion}” scored 0 and sets the whole assessment to 0.",
        "K. o.: „{criterion}“ hat 0 Punkte und setzt die gesamte Bewertung auf 0.";
    KnockedOutCategory: "Knock-out: “{criterion}” scored 0 and sets the category “{category}” to 0.",
        "K. o.: „{criterion}“ hat 0 Punkte und setzt die Kategorie „{category}“ auf 0.";

    // Context and history
    Context: "Ticket details", "Zum Ticket";
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
    AfterWork: "Wrap-up time", "Nachbearbeitung";
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
    CustomerWords: "Customer comment", "Kundenkommentar";
    HistoryCount: "History ({count})", "Verlauf ({count})";
    HistoryRun: "AI run: {changes}", "KI-Lauf: {changes}";
    HistoryScore: "Score of “{criterion}”", "Punkte für „{criterion}“";
    HistoryReason: "Reason for “{criterion}”", "Begründung zu „{criterion}“";
    HistoryConfirmed: "“{criterion}” confirmed", "„{criterion}“ bestätigt";
    HistoryCriterionState: "Status of “{criterion}”", "Status von „{criterion}“";
    HistoryState: "Status", "Status";
    HistoryAssessmentDate: "Assessment date", "Bewertungsdatum";
    HistoryDiscussionDate: "Discussion date", "Besprechungsdatum";
    HistoryOther: "A field", "Ein Feld";
    HistoryTexts: "Show both texts", "Beide Texte anzeigen";
    HistoryOlderOne: "{count} older change", "{count} ältere Änderung";
    HistoryOlderOther: "{count} older changes", "{count} ältere Änderungen";
    BeforeByAi: "Before (AI)", "Vorher (KI)";
    Before: "Before", "Vorher";
    After: "After", "Nachher";

    // Re-run
    RerunButton: "Re-run AI…", "Neu bewerten …";
    RunButton: "Run AI…", "Jetzt bewerten …";
    RerunSend: "Re-run AI", "Neu bewerten";
    TryAgain: "Try again", "Erneut versuchen";
    CheckNow: "Check now", "Jetzt prüfen";
    LockRunning: "The AI is already running.", "Die KI bewertet gerade.";
    LockReviewed: "Not available once reviewed.", "Nach abgeschlossener Prüfung nicht mehr möglich.";
    LockDiscussed: "Not available once discussed.", "Nach der Besprechung nicht mehr möglich.";
    LockForbidden: "You may no longer see this assessment.", "Sie dürfen diese Bewertung nicht mehr sehen.";
    LockUnknown: "Not available: the state of this assessment is unknown.",
        "Nicht möglich: Der Status dieser Bewertung ist unbekannt.";
    LockStarting: "The re-run is being requested.", "Die neue Bewertung wird angefordert.";
    LockDoubtful: "Checking whether the re-run started.", "Wir prüfen, ob die Bewertung gestartet ist.";
    AtRiskOne: "{count} verified score may be overwritten.", "{count} geprüfte Bewertung kann überschrieben werden.";
    AtRiskOther: "{count} verified scores may be overwritten.",
        "{count} geprüfte Bewertungen können überschrieben werden.";
    DialogTitle: "Re-run AI assessment", "Neu bewerten";
    RevisionLabel: "Scorecard revision", "Scorecard-Revision";
    LatestActive: "Latest active revision", "Neueste aktive Revision";
    LatestActiveKnown: "Latest active revision ({revision})", "Neueste aktive Revision ({revision})";
    RevisionNamed: "{name}, revision {number}", "{name}, Revision {number}";
    RevisionById: "Revision with id {id}", "Revision mit der Kennung {id}";
    RevisionCurrent: "current", "bisher verwendet";
    RevisionDraft: "draft", "Entwurf";
    RevisionActive: "active", "aktiv";
    RevisionRetired: "retired", "abgelöst";
    RevisionDeleted: "deleted", "gelöscht";
    RevisionsPending: "The revisions are being loaded. The latest active one can be used already.",
        "Die Revisionen werden geladen. Die neueste aktive können Sie bereits verwenden.";
    RevisionsMissing: "The revisions cannot be listed. A re-run with the latest active one still works.",
        "Die Revisionen lassen sich nicht auflisten. Mit der neuesten aktiven können Sie weiterhin neu bewerten.";
    EffectTitle: "What will change", "Was sich ändert";
    EffectSame: "Scores again with the same revision: {to}.", "Bewertet erneut mit derselben Revision: {to}.";
    EffectFirst: "Scores with {to}.", "Bewertet mit {to}.";
    EffectFromTo: "Goes from {from} to {to}.", "Wechselt von {from} zu {to}.";
    EffectLatest: "Uses the latest active revision of this scorecard.",
        "Verwendet die neueste aktive Revision dieser Scorecard.";
    EffectNoneActive: "No revision of this scorecard is active, so the server will probably refuse. Choose a revision \
        from the list.",
        "Keine Revision dieser Scorecard ist aktiv. Der Server wird voraussichtlich ablehnen. Wählen Sie eine Revision \
            aus der Liste.";
    EffectAiOne: "{count} AI score will be replaced.", "{count} Bewertung der KI wird ersetzt.";
    EffectAiOther: "{count} AI scores will be replaced.", "{count} Bewertungen der KI werden ersetzt.";
    EffectHumanOne: "{count} verified score may be overwritten: {names}.",
        "{count} geprüfte Bewertung kann überschrieben werden: {names}.";
    EffectHumanOther: "{count} verified scores may be overwritten: {names}.",
        "{count} geprüfte Bewertungen können überschrieben werden: {names}.";
    EffectDroppedOne: "{count} verified score drops out with its criterion: {names}.",
        "{count} geprüfte Bewertung entfällt mit ihrem Kriterium: {names}.";
    EffectDroppedOther: "{count} verified scores drop out with their criteria: {names}.",
        "{count} geprüfte Bewertungen entfallen mit ihren Kriterien: {names}.";
    EffectAdded: "Added: {names}.", "Neu: {names}.";
    EffectRemoved: "Removed: {names}.", "Entfällt: {names}.";
    EffectReweighted: "Points changed: {names}.", "Punkte geändert: {names}.";
    EffectKnockOutSet: "New knock-outs: {names}.", "Neue K.-o.-Kriterien: {names}.";
    EffectKnockOutLifted: "Knock-outs lifted: {names}.", "Aufgehobene K.-o.-Kriterien: {names}.";
    EffectRenamed: "Renamed: {names}.", "Umbenannt: {names}.";
    EffectReworded: "Description or scoring changed: {names}.", "Beschreibung oder Bewertungsart geändert: {names}.";
    EffectPrompt: "New instructions for the AI: {names}.", "Neue Anweisungen an die KI: {names}.";
    GroundChecking: "Checking whether this is still up to date …", "Es wird geprüft, ob dies noch aktuell ist …";
    GroundMoved: "The assessment has changed in the meantime. What is said above is up to date now; please decide \
        again.",
        "Die Bewertung hat sich inzwischen geändert. Die Angaben oben sind jetzt aktuell; bitte entscheiden Sie \
            erneut.";
    GroundUnknown: "The present state could not be checked. What is said above may be out of date.",
        "Der aktuelle Stand ließ sich nicht prüfen. Die Angaben oben sind möglicherweise veraltet.";
    EffectUnknown: "The present revision is not known here, so the two cannot be compared.",
        "Die bisherige Revision ist hier nicht bekannt. Daher ist kein Vergleich möglich.";
    Quoted: "“{name}”", "„{name}“";
    Renamed: "{from} → {to}", "{from} → {to}";
    KnocksOutAll: "{criterion} (whole assessment)", "{criterion} (gesamte Bewertung)";
    KnocksOutCategoryOnly: "{criterion} (from now on the category \
        only)", "{criterion} (künftig nur noch die Kategorie)";
    ShowAllOne: "Show {count}", "{count} anzeigen";
    ShowAllOther: "Show all {count}", "Alle {count} anzeigen";
    EffectNoDifference: "The criteria are the same.", "Die Kriterien sind dieselben.";
    Reweighted: "{criterion} ({from} → {to})", "{criterion} ({from} → {to})";
    AndMoreOne: "{count} more", "{count} weiteres";
    AndMoreOther: "{count} more", "{count} weitere";
    Cancel: "Cancel", "Abbrechen";
    Sending: "Sending…", "Wird gesendet …";
    DoubtfulTitle: "Checking whether the re-run started", "Wir prüfen, ob die Bewertung gestartet ist";
    DoubtfulText: "The answer to your request was lost. We are checking whether the AI is at work; nothing is sent \
        twice.",
        "Die Antwort auf Ihre Anfrage ging verloren. Wir prüfen, ob die KI arbeitet; nichts wird doppelt gesendet.";
    UnclearTitle: "The re-run probably did not start", "Die Bewertung wurde vermutlich nicht gestartet";
    UnclearText: "The answer to your request was lost, and no run can be seen. You can start it again.",
        "Die Antwort auf Ihre Anfrage ging verloren, und die KI scheint nicht zu arbeiten. Sie können erneut starten.";
    NewerRevision: "Revision {number} is available: see what’s different",
        "Revision {number} ist verfügbar: Unterschiede ansehen";
    NewerRevisionPlain: "A newer revision is available: see what’s different",
        "Eine neuere Revision ist verfügbar: Unterschiede ansehen";
    NewerWould: "what it would change", "was sie ändern würde";

    // Run
    Running: "AI assessment running", "KI-Bewertung läuft";
    Scoring: "AI is scoring…", "KI bewertet …";
    ScoringCount: "AI is scoring… {done} of {all}", "KI bewertet … {done} von {all}";
    Waiting: "Waiting for the AI assessment", "Warten auf die KI-Bewertung";
    Starting: "Requesting the re-run", "Neue Bewertung wird angefordert";
    UnknownTitle: "This page does not know this status", "Dieser Status ist hier nicht bekannt";
    UnknownNote: "It checks now and then whether something has changed.",
        "Es wird von Zeit zu Zeit geprüft, ob sich etwas geändert hat.";
    UnknownPaused: "It is no longer checked automatically.", "Es wird nicht mehr automatisch geprüft.";
    RunningFor: "for {time}", "seit {time}";
    RunningAtLeast: "for at least {time}", "seit mindestens {time}";
    PreviousNote: "You see the previous result; new scores appear as they come.",
        "Sie sehen das vorherige Ergebnis; neue Punkte erscheinen, sobald sie vorliegen.";
    SoFarNote: "What you see is not final.", "Was Sie sehen, ist noch nicht endgültig.";
    BegunElsewhere: "It was started elsewhere, not on this page.",
        "Sie wurde an anderer Stelle gestartet, nicht auf dieser Seite.";
    MeanwhileBy: "Edited in the meantime by {name}: {fields}.", "Inzwischen bearbeitet von {name}: {fields}.";
    Meanwhile: "Edited in the meantime: {fields}.", "Inzwischen bearbeitet: {fields}.";
    StopWatching: "Stop live updates", "Nicht mehr automatisch aktualisieren";
    GaveUp: "This is taking unusually long, so live updates have stopped. The AI may still be at work.",
        "Das dauert ungewöhnlich lange; es wird nicht mehr automatisch aktualisiert. Möglicherweise arbeitet die KI \
            noch.";
    Stopped: "Live updates are off. The AI may still be at work.",
        "Es wird nicht mehr automatisch aktualisiert. Möglicherweise arbeitet die KI noch.";
    EndedTitle: "The AI assessment is done", "Die KI-Bewertung ist abgeschlossen";
    EndedFailed: "The AI assessment failed", "Die KI-Bewertung ist fehlgeschlagen";
    TotalFromTo: "{from} → {to}", "{from} → {to}";
    TotalSame: "The total is unchanged: {total}.", "Das Gesamtergebnis ist unverändert: {total}.";
    TotalChanged: "Total: {from} → {to}.", "Gesamtergebnis: {from} → {to}.";
    Dismiss: "Dismiss", "Ausblenden";
    WhatChanged: "What changed", "Was sich geändert hat";
    HideChanges: "Hide changes", "Änderungen ausblenden";
    ShowChanges: "Show changes", "Änderungen anzeigen";
    AmendedBefore: "The earlier points include what people verified while the AI was at work; the earlier total does \
        not.",
        "Die Punkte von vorher zählen mit, was Personen während des Laufs geprüft haben; das Gesamtergebnis von vorher \
            nicht.";
    NoBefore: "This page has not seen the result from before the run, so there is nothing to compare with.",
        "Diese Seite kennt das Ergebnis vor dem Lauf nicht. Daher gibt es keinen Vergleich.";
    NothingChanged: "Nothing changed: every score and reason is as before.",
        "Nichts hat sich geändert: Alle Punkte und Begründungen sind wie zuvor.";
    Total: "Total", "Gesamtergebnis";
    SummaryChanged: "The AI summary was rewritten.", "Die KI-Zusammenfassung wurde neu verfasst.";
    OverriddenOne: "The run overwrote {count} verified score", "{count} geprüfte Bewertung überschrieben";
    OverriddenOther: "The run overwrote {count} verified scores", "{count} geprüfte Bewertungen überschrieben";
    RescoredTo: "Re-scored: {result}", "Neu bewertet: {result}";
    ChangesOne: "{count} change", "{count} Änderung";
    ChangesOther: "{count} changes", "{count} Änderungen";
    ChangesNone: "nothing changed", "nichts geändert";
    RemovedCount: "{count} removed", "{count} entfallen";
    ChangesByCriterion: "Criterion by criterion ({count})", "Kriterium für Kriterium ({count})";
    OverwrittenCount: "{count} overwritten", "{count} überschrieben";
    CopyOld: "Copy", "Kopieren";
    Copied: "Copied", "Kopiert";
    CopyRefused: "The browser did not allow copying", "Der Browser hat das Kopieren nicht erlaubt";
    CopyByHand: "The text to copy, selected", "Der markierte Text zum Kopieren";
    Reason: "Reason", "Begründung";
    ShowMoreOne: "Show {count} more", "{count} weiteres anzeigen";
    ShowMoreOther: "Show {count} more", "{count} weitere anzeigen";
    NextChange: "Next change", "Nächste Änderung";
    PreviousChange: "Previous change", "Vorherige Änderung";
    CriterionAdded: "Added", "Neu";
    CriterionRemoved: "Removed", "Entfallen";
    ReasonChanged: "Reason rewritten", "Begründung neu verfasst";
    AiChangeWithheld: "AI scores and reasons are withheld.", "Punkte und Begründungen der KI sind ausgeblendet.";
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
    MaybeSignedOut: "You may be signed out", "Möglicherweise sind Sie nicht mehr angemeldet";
    MaybeSignedOutHelp: "A page came back instead of the assessment, perhaps one to sign in. Sign in again, then \
        try again here.",
        "Statt der Bewertung kam eine Seite, wie eine zum Anmelden. Melden Sie sich erneut an und versuchen Sie es \
            hier noch einmal.";
    Forbidden: "You may not see this assessment", "Sie dürfen diese Bewertung nicht sehen";
    ForbiddenHelp: "Ask your administrator for the permission to view quality assessments.",
        "Bitten Sie Ihre Administration um das Recht, Qualitätsbewertungen einzusehen.";
    ForbiddenNow: "You may no longer see this assessment", "Sie dürfen diese Bewertung nicht mehr sehen";
    NotFound: "This assessment was not found", "Diese Bewertung wurde nicht gefunden";
    NotFoundHelp: "It may have been removed, or quality assessment is turned off.",
        "Sie wurde möglicherweise entfernt, oder die Qualitätsbewertung ist abgeschaltet.";
    NotTheApi: "This is not an answer from the assessment server", "Das ist keine Antwort des Bewertungsservers";
    NotTheApiHelp: "Something else answers at its address. Please contact whoever maintains this page.",
        "Unter seiner Adresse antwortet etwas anderes. Bitte wenden Sie sich an die Betreuung dieser Seite.";
    Conflict: "Something else is already in progress", "Es läuft bereits ein anderer Vorgang";
    ConflictHelp: "The AI may be at work, or the state has changed. Check the present state.",
        "Die KI arbeitet möglicherweise schon, oder der Status hat sich geändert. Prüfen Sie den aktuellen Stand.";
    Rejected: "The request was refused", "Die Anfrage wurde abgelehnt";
    RejectedHelp: "Nothing was changed.", "Es wurde nichts geändert.";
    SettingWrong: "This setting cannot be used", "Diese Einstellung ist nicht verwendbar";
    SettingWrongHelp: "Please contact whoever maintains this page.",
        "Bitte wenden Sie sich an die Betreuung dieser Seite.";
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
    RerunRefused: "The re-run was refused", "Die neue Bewertung wurde abgelehnt";
    RerunForbidden: "You may not re-run this assessment", "Sie dürfen diese Bewertung nicht neu durchführen";
    RerunForbiddenHelp: "Ask your administrator for the permission to do quality assessments.",
        "Bitten Sie Ihre Administration um das Recht, Qualitätsbewertungen durchzuführen.";
    RerunNotFound: "The assessment or the revision was not found", "Bewertung oder Revision wurde nicht gefunden";
    RerunNotFoundHelp: "Choose another revision.", "Wählen Sie eine andere Revision.";
    RerunConflictHelp: "The server says that something else is in progress, but no run can be seen here.",
        "Der Server meldet, dass bereits ein anderer Vorgang läuft. Hier ist jedoch kein Lauf zu erkennen.";
    RerunServerHelp: "The run may have started all the same. The current state is being checked; if no run shows up, \
        start it again.",
        "Möglicherweise wurde sie trotzdem gestartet. Der aktuelle Stand wird geprüft; arbeitet die KI nicht, starten \
            Sie erneut.";
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
    DeletedTitle: "Assessment {id} was deleted", "Bewertung {id} wurde gelöscht";
    DeletedTitlePlain: "This assessment was deleted", "Diese Bewertung wurde gelöscht";
    DeletedAt: "Deleted: {date}", "Gelöscht: {date}";
    EmptyTitle: "No assessment yet", "Noch keine Bewertung";
    EmptyText: "The AI has not scored this conversation yet.", "Die KI hat dieses Gespräch noch nicht bewertet.";
    EmptyForGoodTitle: "No criteria", "Keine Kriterien";
    EmptyForGoodText: "This assessment has no scored criteria.", "Diese Bewertung enthält keine bewerteten Kriterien.";
    Loading: "The assessment is being loaded", "Die Bewertung wird geladen";
    PartComing: "One moment …", "Einen Moment …";
    PartLost: "A part of this display could not be loaded.", "Ein Teil dieser Anzeige konnte nicht geladen werden.";
    DialogLost: "The dialog could not be loaded. Try \
        again.", "Der Dialog konnte nicht geladen werden. Bitte erneut versuchen.";

    // Evidence
    Conversation: "Conversation", "Gespräch";
    ConversationLoading: "The conversation is being loaded", "Das Gespräch wird geladen";
    ConversationForbidden: "You may not see the conversation of this ticket.",
        "Sie dürfen das Gespräch zu diesem Ticket nicht sehen.";
    ConversationMissing: "There is no conversation for this ticket.", "Zu diesem Ticket gibt es kein Gespräch.";
    ConversationFailed: "The conversation could not be loaded.", "Das Gespräch konnte nicht geladen werden.";
    ConversationEmpty: "Nothing was written in this ticket.", "In diesem Ticket wurde nichts geschrieben.";
    MessageIn: "Received", "Eingegangen";
    MessageOut: "Sent", "Gesendet";
    MessageInternal: "Internal", "Intern";
    MessageUnsigned: "Unnamed", "Ohne Namen";
    MessageAssessed: "Assessed reply", "Bewertete Antwort";
    MessageQuoted: "Quoted from earlier messages", "Zitat früherer Nachrichten";
    MessageRest: "Show the rest ({count} characters)", "Rest anzeigen ({count} Zeichen)";
    QuoteShow: "Show in conversation", "Im Gespräch zeigen";
    QuoteShowNamed: "Show in conversation: “{quote}”", "Im Gespräch zeigen: „{quote}“";
    QuoteNotFound: "Not found word for word: “{quote}”", "Wörtlich nicht gefunden: „{quote}“";
    QuoteSelection: "Quote selection", "Auswahl zitieren";
    QuoteNothing: "Select the words in the conversation first.", "Markieren Sie zuerst die Worte im Gespräch.";
    QuoteUnchecked: "Not checked against the conversation", "Nicht mit dem Gespräch abgeglichen";
    EvidenceFor: "Evidence for “{criterion}”", "Beleg für „{criterion}“";
    EvidenceForNamed: "Evidence for “{criterion}”: “{quote}”. Back to the criterion",
        "Beleg für „{criterion}“: „{quote}“. Zurück zum Kriterium";
    EvidenceUnmarked: "This browser cannot mark passages.", "Dieser Browser kann Textstellen nicht hervorheben.";

    // Announcements
    SayStarted: "AI assessment running.", "KI-Bewertung läuft.";
    SayStill: "AI assessment still running, {time}.", "KI-Bewertung läuft noch, {time}.";
    SayEnded: "AI assessment done. {result}", "KI-Bewertung abgeschlossen. {result}";
    SayFailed: "AI assessment failed.", "KI-Bewertung fehlgeschlagen.";

    // Review
    Confirm: "Confirm", "Stimmt";
    Change: "Change", "Ändern";
    ScoreLabel: "Score", "Punkte";
    ScoreBounds: "0 to {max}", "0 bis {max}";
    Save: "Save", "Speichern";
    Saving: "saving…", "wird gespeichert …";
    DraftStands: "Saved: {saved} · draft: {draft}", "Gespeichert: {saved} · Entwurf: {draft}";
    DraftStandsAi: "Saved: {saved} · draft: {draft} · AI: {ai}", "Gespeichert: {saved} · Entwurf: {draft} · KI: {ai}";
    DraftKept: "Your draft is kept.", "Ihr Entwurf bleibt erhalten.";
    SavedConfirmed: "Confirmed by you · just now", "Bestätigt von Ihnen · gerade eben";
    SavedChanged: "Changed by you · just now", "Geändert von Ihnen · gerade eben";
    SavedUnrecorded: "Sent, but the server has not recorded that a person verified it.",
        "Gesendet, aber der Server hat nicht vermerkt, dass eine Person geprüft hat.";
    Undo: "Undo", "Rückgängig";
    SavedRestored: "Changed back · just now. It stays marked as verified.",
        "Zurückgesetzt · gerade eben. Der Vermerk „geprüft“ bleibt.";
    SavedText: "Saved · just now", "Gespeichert · gerade eben";
    SavedTextRestored: "Changed back · just now", "Zurückgesetzt · gerade eben";
    AiHad: "AI: {score}", "KI: {score}";
    ScoreSet: "Score: {score}", "Punkte: {score}";
    DigitsTyped: "Typed: {digits}", "Getippt: {digits}";
    EditText: "Edit", "Bearbeiten";
    AddNote: "Write a note", "Anmerkung schreiben";
    DraftNotKept: "Not kept if you leave this page: it is not known who you are.",
        "Geht beim Verlassen der Seite verloren: Es ist nicht bekannt, wer Sie sind.";
    DiscardAsk: "Discard what you have changed?", "Ihre Änderung verwerfen?";
    Discard: "Discard", "Verwerfen";
    KeepEditing: "Keep editing", "Weiter bearbeiten";
    ConflictTitle: "Somebody else has changed this meanwhile", "Jemand anders hat das inzwischen geändert";
    ConflictTheirs: "Saved now: {score}", "Jetzt gespeichert: {score}";
    ConflictYours: "Yours: {score}", "Ihr Entwurf: {score}";
    ConflictTheirText: "Saved now:", "Jetzt gespeichert:";
    ConflictYourText: "Yours:", "Ihr Entwurf:";
    ConflictKeep: "Keep what is saved", "Gespeichertes behalten";
    ConflictOverrule: "Save mine", "Meines speichern";
    NotSavedOffline: "Not saved: there is no connection.", "Nicht gespeichert: keine Verbindung.";
    NotSavedForbidden: "Not saved: you may not edit this assessment any more.",
        "Nicht gespeichert: Sie dürfen diese Bewertung nicht mehr bearbeiten.";
    NotSavedSignedOut: "Not saved: you are not signed in any \
        more.", "Nicht gespeichert: Sie sind nicht mehr angemeldet.";
    NotSavedConflict: "Not saved: the assessment cannot be edited in its present state.",
        "Nicht gespeichert: Im jetzigen Status lässt sich die Bewertung nicht bearbeiten.";
    NotSavedInvalid: "Not saved: the server does not accept \
        this.", "Nicht gespeichert: Der Server nimmt das so nicht an.";
    NotSaved: "Not saved. You can try again.", "Nicht gespeichert. Sie können es erneut versuchen.";
    SaveUnclear: "The answer was lost, and the server does not have it yet. Saving again checks first.",
        "Die Antwort ging verloren, und der Server hat es noch nicht. Erneutes Speichern sieht zuerst nach.";
    UnsavedOne: "{count} change not saved", "{count} Änderung nicht gespeichert";
    UnsavedOther: "{count} changes not saved", "{count} Änderungen nicht gespeichert";
    ConfirmAndNext: "Confirm and next", "Bestätigen und weiter";
    ShortcutDigits: "Set the score", "Punkte setzen";
    Restore: "Restore", "Wiederherstellen";
    RestoreAll: "Restore all", "Alle wiederherstellen";
    Restored: "Restored", "Wiederhergestellt";
    RestoreNote: "They stay marked as verified.", "Der Vermerk „geprüft“ bleibt.";
    RestoreHasDraft: "You are changing it: save or discard that first.",
        "Sie ändern es gerade: Speichern oder verwerfen Sie das zuerst.";
    SummaryOverwritten: "The run overwrote a summary that a person had written.",
        "Der Lauf hat eine Zusammenfassung überschrieben, die eine Person geschrieben hatte.";
    EffectSummary: "A person has written the summary: the run may overwrite it.",
        "Die Zusammenfassung hat eine Person geschrieben: Der Lauf kann sie überschreiben.";
    EffectDraftOne: "{count} change that is not saved is kept, and then meets other scores: {names}.",
        "{count} nicht gespeicherte Änderung bleibt erhalten und trifft dann auf andere Punkte: {names}.";
    EffectDraftOther: "{count} changes that are not saved are kept, and then meet other scores: {names}.",
        "{count} nicht gespeicherte Änderungen bleiben erhalten und treffen dann auf andere Punkte: {names}.";
    FinishButton: "Finish review…", "Prüfung abschließen …";
    FinishTitle: "Finish review", "Prüfung abschließen";
    FinishChecked: "Checked one by one", "Einzeln geprüft";
    FinishStays: "Stays as the AI scored it", "Bleibt, wie die KI bewertet hat";
    FinishUnscored: "Not scored", "Nicht bewertet";
    ConfirmedUnopened: "confirmed unopened", "ungeöffnet bestätigt";
    ConfirmedUnopenedOne: "{count} confirmed unopened", "{count} ungeöffnet bestätigt";
    ConfirmedUnopenedOther: "{count} confirmed unopened", "{count} ungeöffnet bestätigt";
    StaysUnopenedOne: "{count} of them not opened", "{count} davon nicht geöffnet";
    StaysUnopenedOther: "{count} of them not opened", "{count} davon nicht geöffnet";
    Opened: "opened", "geöffnet";
    NotOpened: "not opened", "nicht geöffnet";
    NoWayBack: "There is no way back.", "Das lässt sich nicht rückgängig machen.";
    FinishWarning: "Afterwards no score can be changed and the AI cannot be run again.",
        "Danach lassen sich keine Punkte mehr ändern, und die KI kann nicht erneut bewerten.";
    FinishSeen: "{name} sees the result as final.", "{name} sieht das Ergebnis als endgültig.";
    Finish: "Finish", "Abschließen";
    FinishAndNext: "Finish and next", "Abschließen und weiter";
    FinishUnsaved: "Save or discard your changes first.", "Speichern oder verwerfen Sie zuerst Ihre Änderungen.";
    StepMoved: "Something has changed meanwhile. Please look at it again before you go on.",
        "Inzwischen hat sich etwas geändert. Bitte sehen Sie es noch einmal an, bevor Sie fortfahren.";
    DiscussButton: "Mark as discussed…", "Als besprochen markieren …";
    DiscussTitle: "Mark as discussed", "Als besprochen markieren";
    DiscussText: "Records that the result was discussed today.", "Vermerkt, dass das Ergebnis heute besprochen wurde.";
}
