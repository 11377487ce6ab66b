/**
 * Your own texts, by key. Each replaces the text that is shown here in English and German. Placeholders in braces are
 * filled; a text may omit them. Written by a test from `src/locale/table.rs`.
 */
export interface Messages {
  /** Assessment {id} · Bewertung {id} */
  readonly heading?: string;
  /** Assessment · Bewertung */
  readonly headingPlain?: string;
  /** Workflow · Arbeitsablauf */
  readonly workflow?: string;
  /** Not processed yet · Noch nicht verarbeitet */
  readonly stateUnprocessed?: string;
  /** AI assessment running · KI-Bewertung läuft */
  readonly stateAiInProgress?: string;
  /** Ready for review · Bereit zur Prüfung */
  readonly stateAiReady?: string;
  /** In review · In Prüfung */
  readonly stateReviewOngoing?: string;
  /** Reviewed · Geprüft */
  readonly stateReviewed?: string;
  /** Discussed · Besprochen */
  readonly stateDiscussed?: string;
  /** AI assessment failed · KI-Bewertung fehlgeschlagen */
  readonly stateError?: string;
  /** Deleted · Gelöscht */
  readonly stateDeleted?: string;
  /** Status “{state}” · Status „{state}“ */
  readonly stateOther?: string;
  /** Status unknown · Status unbekannt */
  readonly stateMissing?: string;
  /** Created · Angelegt */
  readonly stepUnprocessed?: string;
  /** AI assessment · KI-Bewertung */
  readonly stepAiInProgress?: string;
  /** Ready for review · Bereit zur Prüfung */
  readonly stepAiReady?: string;
  /** Review · Prüfung */
  readonly stepReviewOngoing?: string;
  /** Reviewed · Geprüft */
  readonly stepReviewed?: string;
  /** Discussed · Besprochen */
  readonly stepDiscussed?: string;
  /** done · erledigt */
  readonly stepDone?: string;
  /** Result · Ergebnis */
  readonly result?: string;
  /** {scored} of {used} points · {scored} von {used} Punkten */
  readonly points?: string;
  /** {scored} of {used} points; {total} in all · {scored} von {used} Punkten; {total} insgesamt */
  readonly pointsOfAll?: string;
  /** {scored} points · {scored} Punkte */
  readonly pointsOnly?: string;
  /** {total} points in all · {total} Punkte insgesamt */
  readonly pointsMost?: string;
  /** Previous result · Vorheriges Ergebnis */
  readonly previousResult?: string;
  /** Scored with {revision} · Bewertet nach {revision} */
  readonly scoredWith?: string;
  /** Result so far · Zwischenstand */
  readonly resultSoFar?: string;
  /** Incomplete: {scored} of {all} criteria · Unvollständig: {scored} von {all} Kriterien */
  readonly incomplete?: string;
  /** The AI stopped before it was done, so there is no result. Trying again scores all {all}. · Die KI hat vorher aufgehört, daher gibt es kein Ergebnis. Beim nächsten Versuch werden alle {all} bewertet. */
  readonly incompleteText?: string;
  /** Provisional – not reviewed yet · Vorläufig – noch nicht geprüft */
  readonly provisionalText?: string;
  /** What happens next · Wie es weitergeht */
  readonly whatNext?: string;
  /** Your supervisor reviews these scores. They may still change; you will see what was changed. · Ihre Teamleitung prüft diese Punkte. Sie können sich noch ändern; Sie sehen, was geändert wurde. */
  readonly whatNextText?: string;
  /** Ask about this · Dazu nachfragen */
  readonly askQuestion?: string;
  /** Previous assessment · Vorherige Bewertung */
  readonly previousOne?: string;
  /** Next assessment · Nächste Bewertung */
  readonly nextOne?: string;
  /** {position} of {total} · {position} von {total} */
  readonly position?: string;
  /** {verified} of {all} verified · {verified} von {all} geprüft */
  readonly progress?: string;
  /** More · Mehr */
  readonly moreActions?: string;
  /** Copy link · Link kopieren */
  readonly copyLink?: string;
  /** Print · Drucken */
  readonly print?: string;
  /** Points by category · Punkte je Kategorie */
  readonly totals?: string;
  /** Discussed on · Besprochen am */
  readonly signDate?: string;
  /** Signature of the supervisor · Unterschrift Teamleitung */
  readonly signSupervisor?: string;
  /** Signature of the agent · Unterschrift Mitarbeiter/in */
  readonly signAgent?: string;
  /** Withheld: it counts AI scores · Ausgeblendet: enthält Punkte der KI */
  readonly totalWithheld?: string;
  /** How this score adds up · So setzt sich das Ergebnis zusammen */
  readonly accountTitle?: string;
  /** Category · Kategorie */
  readonly accountCategory?: string;
  /** Points · Punkte */
  readonly accountPoints?: string;
  /** Sum · Summe */
  readonly accountSum?: string;
  /** Total · Gesamtergebnis */
  readonly accountGiven?: string;
  /** 0 of {max} (knocked out, else {scored}) · 0 von {max} (K. o., sonst {scored}) */
  readonly accountKnockedOut?: string;
  /** A knock-out sets the whole assessment to 0. · Ein K.-o.-Kriterium setzt die gesamte Bewertung auf 0. */
  readonly accountAllKnockedOut?: string;
  /** The categories add up to the total. · Die Kategorien ergeben zusammen das Gesamtergebnis. */
  readonly accountAddsUp?: string;
  /** The categories add up to {sum} points; the knock-out makes it {total}. · Die Kategorien ergeben {sum} Punkte; durch das K. o. sind es {total}. */
  readonly accountStruck?: string;
  /** The categories add up to {sum} points, and the server reports {total}. The server's number counts; how it comes to it is not known here. · Die Kategorien ergeben {sum} Punkte, der Server meldet {total}. Es gilt die Zahl des Servers; wie er dazu kommt, ist hier nicht bekannt. */
  readonly accountDiffers?: string;
  /** The server reports no points to compare this with. · Der Server meldet keine Punkte, mit denen sich das vergleichen ließe. */
  readonly accountNoTotal?: string;
  /** Scorecard */
  readonly scorecard?: string;
  /** revision {number} · Revision {number} */
  readonly revision?: string;
  /** Agent · Mitarbeiter */
  readonly agent?: string;
  /** Reviewed by · Geprüft von */
  readonly assessor?: string;
  /** Reviewed by {name} · Geprüft von {name} */
  readonly reviewedBy?: string;
  /** In review by {name} · In Prüfung bei {name} */
  readonly reviewingBy?: string;
  /** Ticket */
  readonly ticket?: string;
  /** Created · Angelegt */
  readonly created?: string;
  /** Changed · Geändert */
  readonly changed?: string;
  /** Reviewed · Geprüft */
  readonly assessed?: string;
  /** Discussed · Besprochen */
  readonly discussed?: string;
  /** User {id} · Benutzer {id} */
  readonly user?: string;
  /** Supervisor · Teamleitung */
  readonly userUnnamed?: string;
  /** AI summary · KI-Zusammenfassung */
  readonly aiSummary?: string;
  /** Previous · Vorher */
  readonly previousMark?: string;
  /** Note · Anmerkung */
  readonly supervisor?: string;
  /** Note from {name} · Anmerkung von {name} */
  readonly supervisorBy?: string;
  /** The AI summary is withheld, so that you can judge without it. · Die KI-Zusammenfassung ist ausgeblendet, damit Sie unabhängig urteilen können. */
  readonly summaryWithheld?: string;
  /** Criteria · Kriterien */
  readonly criteria?: string;
  /** Category {id} · Kategorie {id} */
  readonly category?: string;
  /** Other criteria · Weitere Kriterien */
  readonly categoryPlain?: string;
  /** Criterion {id} · Kriterium {id} */
  readonly criterion?: string;
  /** Unnamed criterion · Kriterium ohne Namen */
  readonly criterionPlain?: string;
  /** {criterion} ({category}) */
  readonly criterionOf?: string;
  /** {scored} of {max} points · {scored} von {max} Punkten */
  readonly subtotal?: string;
  /** {scored} points · {scored} Punkte */
  readonly subtotalPlain?: string;
  /** {count} not scored · {count} nicht bewertet */
  readonly unscoredOne?: string;
  /** {count} not scored · {count} nicht bewertet */
  readonly unscoredOther?: string;
  /** Met · Erfüllt */
  readonly met?: string;
  /** Not met · Nicht erfüllt */
  readonly notMet?: string;
  /** {met} · {points} */
  readonly metPoints?: string;
  /** −{points} */
  readonly loss?: string;
  /** {score} → */
  readonly wasScored?: string;
  /** New · Neu */
  readonly wasNothing?: string;
  /** Show it · Anzeigen */
  readonly showCriterion?: string;
  /** Knocked out · Schlägt als K. o. durch */
  readonly knockedOut?: string;
  /** {scored} of {max} · {scored} von {max} */
  readonly scoreOf?: string;
  /** {count} point · {count} Punkt */
  readonly scoreOne?: string;
  /** {count} points · {count} Punkte */
  readonly scoreOther?: string;
  /** Not scored · Nicht bewertet */
  readonly notScored?: string;
  /** Withheld · Ausgeblendet */
  readonly withheld?: string;
  /** Score and reason of the AI are withheld. · Punkte und Begründung der KI sind ausgeblendet. */
  readonly reasonWithheld?: string;
  /** AI · KI */
  readonly byAi?: string;
  /** Confirmed · Bestätigt */
  readonly verified?: string;
  /** Confirmed by {name} · Bestätigt von {name} */
  readonly verifiedBy?: string;
  /** Confirmed by {name}, {date} · Bestätigt von {name}, {date} */
  readonly verifiedByAt?: string;
  /** Confirmed, {date} · Bestätigt, {date} */
  readonly verifiedAt?: string;
  /** Changed by {name} (AI: {ai}) · Geändert von {name} (KI: {ai}) */
  readonly changedBy?: string;
  /** Changed (AI: {ai}) · Geändert (KI: {ai}) */
  readonly changedPlain?: string;
  /** Not scored yet · Noch nicht bewertet */
  readonly provenanceNone?: string;
  /** Status “{state}” · Status „{state}“ */
  readonly provenanceOther?: string;
  /** Knock-out (category) · K. o. (Kategorie) */
  readonly knockOutCategory?: string;
  /** Knock-out · K. o. */
  readonly knockOutAssessment?: string;
  /** Copy and save · Kopieren und sichern */
  readonly export?: string;
  /** CSV */
  readonly exportCsv?: string;
  /** JSON */
  readonly exportJson?: string;
  /** Copy as text · Als Text kopieren */
  readonly exportCopy?: string;
  /** Handed to the browser: {file} · An den Browser übergeben: {file} */
  readonly exportSaved?: string;
  /** The file could not be made. · Die Datei konnte nicht erstellt werden. */
  readonly exportFailed?: string;
  /** Files cannot be saved from here. Copy instead: · Von hier aus lassen sich keine Dateien sichern. Stattdessen kopieren: */
  readonly exportBarred?: string;
  /** Copy as CSV · Als CSV kopieren */
  readonly exportCopyCsv?: string;
  /** Copy as JSON · Als JSON kopieren */
  readonly exportCopyJson?: string;
  /** Printing is not possible from here. · Von hier aus lässt sich nicht drucken. */
  readonly printBarred?: string;
  /** Criterion · Kriterium */
  readonly criterionHead?: string;
  /** Maximum */
  readonly maximumHead?: string;
  /** Points before · Punkte vorher */
  readonly beforeHead?: string;
  /** Category points · Punkte der Kategorie */
  readonly categoryPointsHead?: string;
  /** Category maximum · Maximum der Kategorie */
  readonly categoryMaximumHead?: string;
  /** Points possible · Mögliche Punkte */
  readonly usedHead?: string;
  /** Points in all · Punkte insgesamt */
  readonly totalHead?: string;
  /** Origin · Herkunft */
  readonly provenanceHead?: string;
  /** Verified by · Geprüft von */
  readonly whoHead?: string;
  /** Verified at · Geprüft am */
  readonly whenHead?: string;
  /** Link to “{criterion}” · Link zu „{criterion}“ */
  readonly criterionLink?: string;
  /** Skip the criteria · Kriterien überspringen */
  readonly skipCriteria?: string;
  /** No points were lost. · Es gibt keinen Punktabzug. */
  readonly noProblem?: string;
  /** There are no others. · Weitere gibt es nicht. */
  readonly noOther?: string;
  /** What AI scores lost is withheld. · Punktabzüge der KI sind ausgeblendet. */
  readonly problemsWithheld?: string;
  /** Keyboard shortcuts · Tastenkürzel */
  readonly shortcuts?: string;
  /** They act only while the focus is in this assessment. · Sie wirken nur, solange der Fokus in dieser Bewertung ist. */
  readonly shortcutsNote?: string;
  /** Previous deduction · Vorheriger Abzug */
  readonly previousProblem?: string;
  /** Criterion above · Kriterium darüber */
  readonly shortcutUp?: string;
  /** Criterion below · Kriterium darunter */
  readonly shortcutDown?: string;
  /** Close · Schließen */
  readonly close?: string;
  /** Points lost, or all · Punktabzug oder alle */
  readonly shortcutFilter?: string;
  /** This list · Diese Liste */
  readonly shortcutList?: string;
  /** Show · Anzeigen */
  readonly filter?: string;
  /** All · Alle */
  readonly filterAll?: string;
  /** Points lost · Punktabzug */
  readonly filterProblems?: string;
  /** Unscored · Nicht bewertet */
  readonly filterUnscored?: string;
  /** Not yet verified · Ungeprüft */
  readonly filterUnverified?: string;
  /** Changed · Geändert */
  readonly filterChanged?: string;
  /** {at} of {count} · {at} von {count} */
  readonly place?: string;
  /** Fold or unfold all categories · Alle Kategorien auf- oder zuklappen */
  readonly foldAll?: string;
  /** no deduction · kein Abzug */
  readonly deductionsNone?: string;
  /** {count} deduction · {count} Abzug */
  readonly deductionsOne?: string;
  /** {count} deductions · {count} Abzüge */
  readonly deductionsOther?: string;
  /** More · Mehr */
  readonly more?: string;
  /** Next deduction · Nächster Abzug */
  readonly nextProblem?: string;
  /** No criterion matches this filter. · Kein Kriterium entspricht diesem Filter. */
  readonly noMatch?: string;
  /** Knock-out: “{criterion}” scored 0 and sets the whole assessment to 0. · K. o.: „{criterion}“ hat 0 Punkte und setzt die gesamte Bewertung auf 0. */
  readonly knockedOutAssessment?: string;
  /** Knock-out: “{criterion}” scored 0 and sets the category “{category}” to 0. · K. o.: „{criterion}“ hat 0 Punkte und setzt die Kategorie „{category}“ auf 0. */
  readonly knockedOutCategory?: string;
  /** Ticket details · Zum Ticket */
  readonly context?: string;
  /** Automation level · Automatisierungsgrad */
  readonly automation?: string;
  /** Manual · Manuell */
  readonly automationManual?: string;
  /** AI-assisted · KI-unterstützt */
  readonly automationAssisted?: string;
  /** Partly automated · Teilweise automatisiert */
  readonly automationPartly?: string;
  /** Largely automated · Überwiegend automatisiert */
  readonly automationLargely?: string;
  /** Automated · Automatisiert */
  readonly automationAutomated?: string;
  /** Fully automated · Vollständig automatisiert */
  readonly automationFully?: string;
  /** Low · Niedrig */
  readonly automationLow?: string;
  /** Medium · Mittel */
  readonly automationMedium?: string;
  /** High · Hoch */
  readonly automationHigh?: string;
  /** AI agents · KI-Agenten */
  readonly aiAgents?: string;
  /** Handling time · Bearbeitungszeit */
  readonly handlingTime?: string;
  /** Wrap-up time · Nachbearbeitung */
  readonly afterWork?: string;
  /** Service level (SLA) · Servicelevel (SLA) */
  readonly sla?: string;
  /** Met · Eingehalten */
  readonly slaMet?: string;
  /** Not met · Nicht eingehalten */
  readonly slaMissed?: string;
  /** {state}, {time} before it was due · {state}, {time} vor Fälligkeit */
  readonly slaEarly?: string;
  /** {state}, {time} after it was due · {state}, {time} nach Fälligkeit */
  readonly slaLate?: string;
  /** Closed {time} before it was due · {time} vor Fälligkeit abgeschlossen */
  readonly closedEarly?: string;
  /** Closed {time} after it was due · {time} nach Fälligkeit abgeschlossen */
  readonly closedLate?: string;
  /** Due · Fällig */
  readonly due?: string;
  /** Closed · Abgeschlossen */
  readonly closed?: string;
  /** Reopened · Wiedereröffnet */
  readonly reopened?: string;
  /** Yes · Ja */
  readonly yes?: string;
  /** No · Nein */
  readonly no?: string;
  /** Customer satisfaction (CSAT) · Kundenzufriedenheit (CSAT) */
  readonly csat?: string;
  /** {stars} of {scale} stars · {stars} von {scale} Sternen */
  readonly stars?: string;
  /** {count} star · {count} Stern */
  readonly starsOne?: string;
  /** {count} stars · {count} Sterne */
  readonly starsOther?: string;
  /** Customer comment · Kundenkommentar */
  readonly customerWords?: string;
  /** History ({count}) · Verlauf ({count}) */
  readonly historyCount?: string;
  /** AI run: {changes} · KI-Lauf: {changes} */
  readonly historyRun?: string;
  /** Score of “{criterion}” · Punkte für „{criterion}“ */
  readonly historyScore?: string;
  /** Reason for “{criterion}” · Begründung zu „{criterion}“ */
  readonly historyReason?: string;
  /** “{criterion}” confirmed · „{criterion}“ bestätigt */
  readonly historyConfirmed?: string;
  /** Status of “{criterion}” · Status von „{criterion}“ */
  readonly historyCriterionState?: string;
  /** Status */
  readonly historyState?: string;
  /** Assessment date · Bewertungsdatum */
  readonly historyAssessmentDate?: string;
  /** Discussion date · Besprechungsdatum */
  readonly historyDiscussionDate?: string;
  /** A field · Ein Feld */
  readonly historyOther?: string;
  /** Show both texts · Beide Texte anzeigen */
  readonly historyTexts?: string;
  /** {count} older change · {count} ältere Änderung */
  readonly historyOlderOne?: string;
  /** {count} older changes · {count} ältere Änderungen */
  readonly historyOlderOther?: string;
  /** Before (AI) · Vorher (KI) */
  readonly beforeByAi?: string;
  /** Before · Vorher */
  readonly before?: string;
  /** After · Nachher */
  readonly after?: string;
  /** Re-run AI… · Neu bewerten … */
  readonly rerunButton?: string;
  /** Run AI… · Jetzt bewerten … */
  readonly runButton?: string;
  /** Re-run AI · Neu bewerten */
  readonly rerunSend?: string;
  /** Try again · Erneut versuchen */
  readonly tryAgain?: string;
  /** Check now · Jetzt prüfen */
  readonly checkNow?: string;
  /** The AI is already running. · Die KI bewertet gerade. */
  readonly lockRunning?: string;
  /** Not available once reviewed. · Nach abgeschlossener Prüfung nicht mehr möglich. */
  readonly lockReviewed?: string;
  /** Not available once discussed. · Nach der Besprechung nicht mehr möglich. */
  readonly lockDiscussed?: string;
  /** You may no longer see this assessment. · Sie dürfen diese Bewertung nicht mehr sehen. */
  readonly lockForbidden?: string;
  /** Not available: the state of this assessment is unknown. · Nicht möglich: Der Status dieser Bewertung ist unbekannt. */
  readonly lockUnknown?: string;
  /** The re-run is being requested. · Die neue Bewertung wird angefordert. */
  readonly lockStarting?: string;
  /** Checking whether the re-run started. · Wir prüfen, ob die Bewertung gestartet ist. */
  readonly lockDoubtful?: string;
  /** {count} verified score may be overwritten. · {count} geprüfte Bewertung kann überschrieben werden. */
  readonly atRiskOne?: string;
  /** {count} verified scores may be overwritten. · {count} geprüfte Bewertungen können überschrieben werden. */
  readonly atRiskOther?: string;
  /** Re-run AI assessment · Neu bewerten */
  readonly dialogTitle?: string;
  /** Scorecard revision · Scorecard-Revision */
  readonly revisionLabel?: string;
  /** Latest active revision · Neueste aktive Revision */
  readonly latestActive?: string;
  /** Latest active revision ({revision}) · Neueste aktive Revision ({revision}) */
  readonly latestActiveKnown?: string;
  /** {name}, revision {number} · {name}, Revision {number} */
  readonly revisionNamed?: string;
  /** Revision with id {id} · Revision mit der Kennung {id} */
  readonly revisionById?: string;
  /** current · bisher verwendet */
  readonly revisionCurrent?: string;
  /** draft · Entwurf */
  readonly revisionDraft?: string;
  /** active · aktiv */
  readonly revisionActive?: string;
  /** retired · abgelöst */
  readonly revisionRetired?: string;
  /** deleted · gelöscht */
  readonly revisionDeleted?: string;
  /** The revisions are being loaded. The latest active one can be used already. · Die Revisionen werden geladen. Die neueste aktive können Sie bereits verwenden. */
  readonly revisionsPending?: string;
  /** The revisions cannot be listed. A re-run with the latest active one still works. · Die Revisionen lassen sich nicht auflisten. Mit der neuesten aktiven können Sie weiterhin neu bewerten. */
  readonly revisionsMissing?: string;
  /** What will change · Was sich ändert */
  readonly effectTitle?: string;
  /** Scores again with the same revision: {to}. · Bewertet erneut mit derselben Revision: {to}. */
  readonly effectSame?: string;
  /** Scores with {to}. · Bewertet mit {to}. */
  readonly effectFirst?: string;
  /** Goes from {from} to {to}. · Wechselt von {from} zu {to}. */
  readonly effectFromTo?: string;
  /** Uses the latest active revision of this scorecard. · Verwendet die neueste aktive Revision dieser Scorecard. */
  readonly effectLatest?: string;
  /** No revision of this scorecard is active, so the server will probably refuse. Choose a revision from the list. · Keine Revision dieser Scorecard ist aktiv. Der Server wird voraussichtlich ablehnen. Wählen Sie eine Revision aus der Liste. */
  readonly effectNoneActive?: string;
  /** {count} AI score will be replaced. · {count} Bewertung der KI wird ersetzt. */
  readonly effectAiOne?: string;
  /** {count} AI scores will be replaced. · {count} Bewertungen der KI werden ersetzt. */
  readonly effectAiOther?: string;
  /** {count} verified score may be overwritten: {names}. · {count} geprüfte Bewertung kann überschrieben werden: {names}. */
  readonly effectHumanOne?: string;
  /** {count} verified scores may be overwritten: {names}. · {count} geprüfte Bewertungen können überschrieben werden: {names}. */
  readonly effectHumanOther?: string;
  /** {count} verified score drops out with its criterion: {names}. · {count} geprüfte Bewertung entfällt mit ihrem Kriterium: {names}. */
  readonly effectDroppedOne?: string;
  /** {count} verified scores drop out with their criteria: {names}. · {count} geprüfte Bewertungen entfallen mit ihren Kriterien: {names}. */
  readonly effectDroppedOther?: string;
  /** Added: {names}. · Neu: {names}. */
  readonly effectAdded?: string;
  /** Removed: {names}. · Entfällt: {names}. */
  readonly effectRemoved?: string;
  /** Points changed: {names}. · Punkte geändert: {names}. */
  readonly effectReweighted?: string;
  /** New knock-outs: {names}. · Neue K.-o.-Kriterien: {names}. */
  readonly effectKnockOutSet?: string;
  /** Knock-outs lifted: {names}. · Aufgehobene K.-o.-Kriterien: {names}. */
  readonly effectKnockOutLifted?: string;
  /** Renamed: {names}. · Umbenannt: {names}. */
  readonly effectRenamed?: string;
  /** Description or scoring changed: {names}. · Beschreibung oder Bewertungsart geändert: {names}. */
  readonly effectReworded?: string;
  /** New instructions for the AI: {names}. · Neue Anweisungen an die KI: {names}. */
  readonly effectPrompt?: string;
  /** Checking whether this is still up to date … · Es wird geprüft, ob dies noch aktuell ist … */
  readonly groundChecking?: string;
  /** The assessment has changed in the meantime. What is said above is up to date now; please decide again. · Die Bewertung hat sich inzwischen geändert. Die Angaben oben sind jetzt aktuell; bitte entscheiden Sie erneut. */
  readonly groundMoved?: string;
  /** The present state could not be checked. What is said above may be out of date. · Der aktuelle Stand ließ sich nicht prüfen. Die Angaben oben sind möglicherweise veraltet. */
  readonly groundUnknown?: string;
  /** The present revision is not known here, so the two cannot be compared. · Die bisherige Revision ist hier nicht bekannt. Daher ist kein Vergleich möglich. */
  readonly effectUnknown?: string;
  /** “{name}” · „{name}“ */
  readonly quoted?: string;
  /** {from} → {to} */
  readonly renamed?: string;
  /** {criterion} (whole assessment) · {criterion} (gesamte Bewertung) */
  readonly knocksOutAll?: string;
  /** {criterion} (from now on the category only) · {criterion} (künftig nur noch die Kategorie) */
  readonly knocksOutCategoryOnly?: string;
  /** Show {count} · {count} anzeigen */
  readonly showAllOne?: string;
  /** Show all {count} · Alle {count} anzeigen */
  readonly showAllOther?: string;
  /** The criteria are the same. · Die Kriterien sind dieselben. */
  readonly effectNoDifference?: string;
  /** {criterion} ({from} → {to}) */
  readonly reweighted?: string;
  /** {count} more · {count} weiteres */
  readonly andMoreOne?: string;
  /** {count} more · {count} weitere */
  readonly andMoreOther?: string;
  /** Cancel · Abbrechen */
  readonly cancel?: string;
  /** Sending… · Wird gesendet … */
  readonly sending?: string;
  /** Checking whether the re-run started · Wir prüfen, ob die Bewertung gestartet ist */
  readonly doubtfulTitle?: string;
  /** The answer to your request was lost. We are checking whether the AI is at work; nothing is sent twice. · Die Antwort auf Ihre Anfrage ging verloren. Wir prüfen, ob die KI arbeitet; nichts wird doppelt gesendet. */
  readonly doubtfulText?: string;
  /** The re-run probably did not start · Die Bewertung wurde vermutlich nicht gestartet */
  readonly unclearTitle?: string;
  /** The answer to your request was lost, and no run can be seen. You can start it again. · Die Antwort auf Ihre Anfrage ging verloren, und die KI scheint nicht zu arbeiten. Sie können erneut starten. */
  readonly unclearText?: string;
  /** Revision {number} is available: see what’s different · Revision {number} ist verfügbar: Unterschiede ansehen */
  readonly newerRevision?: string;
  /** A newer revision is available: see what’s different · Eine neuere Revision ist verfügbar: Unterschiede ansehen */
  readonly newerRevisionPlain?: string;
  /** what it would change · was sie ändern würde */
  readonly newerWould?: string;
  /** AI assessment running · KI-Bewertung läuft */
  readonly running?: string;
  /** AI is scoring… · KI bewertet … */
  readonly scoring?: string;
  /** AI is scoring… {done} of {all} · KI bewertet … {done} von {all} */
  readonly scoringCount?: string;
  /** Waiting for the AI assessment · Warten auf die KI-Bewertung */
  readonly waiting?: string;
  /** Requesting the re-run · Neue Bewertung wird angefordert */
  readonly starting?: string;
  /** This page does not know this status · Dieser Status ist hier nicht bekannt */
  readonly unknownTitle?: string;
  /** It checks now and then whether something has changed. · Es wird von Zeit zu Zeit geprüft, ob sich etwas geändert hat. */
  readonly unknownNote?: string;
  /** It is no longer checked automatically. · Es wird nicht mehr automatisch geprüft. */
  readonly unknownPaused?: string;
  /** for {time} · seit {time} */
  readonly runningFor?: string;
  /** for at least {time} · seit mindestens {time} */
  readonly runningAtLeast?: string;
  /** You see the previous result; new scores appear as they come. · Sie sehen das vorherige Ergebnis; neue Punkte erscheinen, sobald sie vorliegen. */
  readonly previousNote?: string;
  /** What you see is not final. · Was Sie sehen, ist noch nicht endgültig. */
  readonly soFarNote?: string;
  /** It was started elsewhere, not on this page. · Sie wurde an anderer Stelle gestartet, nicht auf dieser Seite. */
  readonly begunElsewhere?: string;
  /** Edited in the meantime by {name}: {fields}. · Inzwischen bearbeitet von {name}: {fields}. */
  readonly meanwhileBy?: string;
  /** Edited in the meantime: {fields}. · Inzwischen bearbeitet: {fields}. */
  readonly meanwhile?: string;
  /** Stop live updates · Nicht mehr automatisch aktualisieren */
  readonly stopWatching?: string;
  /** This is taking unusually long, so live updates have stopped. The AI may still be at work. · Das dauert ungewöhnlich lange; es wird nicht mehr automatisch aktualisiert. Möglicherweise arbeitet die KI noch. */
  readonly gaveUp?: string;
  /** Live updates are off. The AI may still be at work. · Es wird nicht mehr automatisch aktualisiert. Möglicherweise arbeitet die KI noch. */
  readonly stopped?: string;
  /** The AI assessment is done · Die KI-Bewertung ist abgeschlossen */
  readonly endedTitle?: string;
  /** The AI assessment failed · Die KI-Bewertung ist fehlgeschlagen */
  readonly endedFailed?: string;
  /** {from} → {to} */
  readonly totalFromTo?: string;
  /** The total is unchanged: {total}. · Das Gesamtergebnis ist unverändert: {total}. */
  readonly totalSame?: string;
  /** Total: {from} → {to}. · Gesamtergebnis: {from} → {to}. */
  readonly totalChanged?: string;
  /** Dismiss · Ausblenden */
  readonly dismiss?: string;
  /** What changed · Was sich geändert hat */
  readonly whatChanged?: string;
  /** Hide changes · Änderungen ausblenden */
  readonly hideChanges?: string;
  /** Show changes · Änderungen anzeigen */
  readonly showChanges?: string;
  /** The earlier points include what people verified while the AI was at work; the earlier total does not. · Die Punkte von vorher zählen mit, was Personen während des Laufs geprüft haben; das Gesamtergebnis von vorher nicht. */
  readonly amendedBefore?: string;
  /** This page has not seen the result from before the run, so there is nothing to compare with. · Diese Seite kennt das Ergebnis vor dem Lauf nicht. Daher gibt es keinen Vergleich. */
  readonly noBefore?: string;
  /** Nothing changed: every score and reason is as before. · Nichts hat sich geändert: Alle Punkte und Begründungen sind wie zuvor. */
  readonly nothingChanged?: string;
  /** Total · Gesamtergebnis */
  readonly total?: string;
  /** The AI summary was rewritten. · Die KI-Zusammenfassung wurde neu verfasst. */
  readonly summaryChanged?: string;
  /** The run overwrote {count} verified score · {count} geprüfte Bewertung überschrieben */
  readonly overriddenOne?: string;
  /** The run overwrote {count} verified scores · {count} geprüfte Bewertungen überschrieben */
  readonly overriddenOther?: string;
  /** Re-scored: {result} · Neu bewertet: {result} */
  readonly rescoredTo?: string;
  /** {count} change · {count} Änderung */
  readonly changesOne?: string;
  /** {count} changes · {count} Änderungen */
  readonly changesOther?: string;
  /** nothing changed · nichts geändert */
  readonly changesNone?: string;
  /** {count} removed · {count} entfallen */
  readonly removedCount?: string;
  /** Criterion by criterion ({count}) · Kriterium für Kriterium ({count}) */
  readonly changesByCriterion?: string;
  /** {count} overwritten · {count} überschrieben */
  readonly overwrittenCount?: string;
  /** Copy · Kopieren */
  readonly copyOld?: string;
  /** Copied · Kopiert */
  readonly copied?: string;
  /** The browser did not allow copying · Der Browser hat das Kopieren nicht erlaubt */
  readonly copyRefused?: string;
  /** The text to copy, selected · Der markierte Text zum Kopieren */
  readonly copyByHand?: string;
  /** Reason · Begründung */
  readonly reason?: string;
  /** Show {count} more · {count} weiteres anzeigen */
  readonly showMoreOne?: string;
  /** Show {count} more · {count} weitere anzeigen */
  readonly showMoreOther?: string;
  /** Next change · Nächste Änderung */
  readonly nextChange?: string;
  /** Previous change · Vorherige Änderung */
  readonly previousChange?: string;
  /** Added · Neu */
  readonly criterionAdded?: string;
  /** Removed · Entfallen */
  readonly criterionRemoved?: string;
  /** Reason rewritten · Begründung neu verfasst */
  readonly reasonChanged?: string;
  /** AI scores and reasons are withheld. · Punkte und Begründungen der KI sind ausgeblendet. */
  readonly aiChangeWithheld?: string;
  /** {count} criterion is unchanged. · {count} Kriterium ist unverändert. */
  readonly unchangedOne?: string;
  /** {count} criteria are unchanged. · {count} Kriterien sind unverändert. */
  readonly unchangedOther?: string;
  /** You are offline · Sie sind offline */
  readonly offline?: string;
  /** It continues by itself as soon as the connection is back. · Sobald die Verbindung wieder besteht, geht es von selbst weiter. */
  readonly offlineHelp?: string;
  /** The server cannot be reached · Der Server ist nicht erreichbar */
  readonly network?: string;
  /** The connection was lost or refused. · Die Verbindung ist abgebrochen oder wurde abgelehnt. */
  readonly networkHelp?: string;
  /** The server did not answer in time · Der Server hat nicht rechtzeitig geantwortet */
  readonly timeout?: string;
  /** It may be busy at the moment. · Er ist möglicherweise gerade ausgelastet. */
  readonly timeoutHelp?: string;
  /** You are signed out · Sie sind nicht mehr angemeldet */
  readonly unauthenticated?: string;
  /** Sign in again, then try again here. · Melden Sie sich erneut an und versuchen Sie es hier noch einmal. */
  readonly unauthenticatedHelp?: string;
  /** You may be signed out · Möglicherweise sind Sie nicht mehr angemeldet */
  readonly maybeSignedOut?: string;
  /** A page came back instead of the assessment, perhaps one to sign in. Sign in again, then try again here. · Statt der Bewertung kam eine Seite, wie eine zum Anmelden. Melden Sie sich erneut an und versuchen Sie es hier noch einmal. */
  readonly maybeSignedOutHelp?: string;
  /** You may not see this assessment · Sie dürfen diese Bewertung nicht sehen */
  readonly forbidden?: string;
  /** Ask your administrator for the permission to view quality assessments. · Bitten Sie Ihre Administration um das Recht, Qualitätsbewertungen einzusehen. */
  readonly forbiddenHelp?: string;
  /** You may no longer see this assessment · Sie dürfen diese Bewertung nicht mehr sehen */
  readonly forbiddenNow?: string;
  /** This assessment was not found · Diese Bewertung wurde nicht gefunden */
  readonly notFound?: string;
  /** It may have been removed, or quality assessment is turned off. · Sie wurde möglicherweise entfernt, oder die Qualitätsbewertung ist abgeschaltet. */
  readonly notFoundHelp?: string;
  /** This is not an answer from the assessment server · Das ist keine Antwort des Bewertungsservers */
  readonly notTheApi?: string;
  /** Something else answers at its address. Please contact whoever maintains this page. · Unter seiner Adresse antwortet etwas anderes. Bitte wenden Sie sich an die Betreuung dieser Seite. */
  readonly notTheApiHelp?: string;
  /** Something else is already in progress · Es läuft bereits ein anderer Vorgang */
  readonly conflict?: string;
  /** The AI may be at work, or the state has changed. Check the present state. · Die KI arbeitet möglicherweise schon, oder der Status hat sich geändert. Prüfen Sie den aktuellen Stand. */
  readonly conflictHelp?: string;
  /** The request was refused · Die Anfrage wurde abgelehnt */
  readonly rejected?: string;
  /** Nothing was changed. · Es wurde nichts geändert. */
  readonly rejectedHelp?: string;
  /** This setting cannot be used · Diese Einstellung ist nicht verwendbar */
  readonly settingWrong?: string;
  /** Please contact whoever maintains this page. · Bitte wenden Sie sich an die Betreuung dieser Seite. */
  readonly settingWrongHelp?: string;
  /** Too many requests · Zu viele Anfragen */
  readonly rateLimited?: string;
  /** The server asks for a pause. · Der Server bittet um eine Pause. */
  readonly rateLimitedHelp?: string;
  /** The server has a problem · Der Server hat ein Problem */
  readonly server?: string;
  /** The problem is not on your side. · Das liegt nicht an Ihnen. */
  readonly serverHelp?: string;
  /** The answer could not be read · Die Antwort war nicht lesbar */
  readonly malformed?: string;
  /** The server sent something other than an assessment. · Der Server hat etwas anderes als eine Bewertung gesendet. */
  readonly malformedHelp?: string;
  /** This widget has stopped working · Diese Anzeige funktioniert nicht mehr */
  readonly crashed?: string;
  /** Reload the page. · Laden Sie die Seite neu. */
  readonly crashedHelp?: string;
  /** What is shown is the last version that was loaded. · Sie sehen den zuletzt geladenen Stand. */
  readonly staleData?: string;
  /** Next try at {time}. · Der nächste Versuch erfolgt um {time}. */
  readonly retryAt?: string;
  /** The server says: · Der Server meldet: */
  readonly serverSays?: string;
  /** The re-run was refused · Die neue Bewertung wurde abgelehnt */
  readonly rerunRefused?: string;
  /** You may not re-run this assessment · Sie dürfen diese Bewertung nicht neu durchführen */
  readonly rerunForbidden?: string;
  /** Ask your administrator for the permission to do quality assessments. · Bitten Sie Ihre Administration um das Recht, Qualitätsbewertungen durchzuführen. */
  readonly rerunForbiddenHelp?: string;
  /** The assessment or the revision was not found · Bewertung oder Revision wurde nicht gefunden */
  readonly rerunNotFound?: string;
  /** Choose another revision. · Wählen Sie eine andere Revision. */
  readonly rerunNotFoundHelp?: string;
  /** The server says that something else is in progress, but no run can be seen here. · Der Server meldet, dass bereits ein anderer Vorgang läuft. Hier ist jedoch kein Lauf zu erkennen. */
  readonly rerunConflictHelp?: string;
  /** The run may have started all the same. The current state is being checked; if no run shows up, start it again. · Möglicherweise wurde sie trotzdem gestartet. Der aktuelle Stand wird geprüft; arbeitet die KI nicht, starten Sie erneut. */
  readonly rerunServerHelp?: string;
  /** You can try again. · Sie können es erneut versuchen. */
  readonly rerunAgain?: string;
  /** You can try again at {time}. · Ab {time} können Sie es erneut versuchen. */
  readonly rerunAgainAt?: string;
  /** Some details could not be read · Einige Angaben waren nicht lesbar */
  readonly problemsNote?: string;
  /** {path}: {expected} was expected · {path}: erwartet wurde {expected} */
  readonly problemLine?: string;
  /** a text · ein Text */
  readonly expectedText?: string;
  /** a text or a number · ein Text oder eine Zahl */
  readonly expectedScalar?: string;
  /** a number · eine Zahl */
  readonly expectedNumber?: string;
  /** a whole number · eine ganze Zahl */
  readonly expectedWhole?: string;
  /** true or false · true oder false */
  readonly expectedBool?: string;
  /** a date · ein Datum */
  readonly expectedDate?: string;
  /** a state · ein Status */
  readonly expectedState?: string;
  /** a scoring type · eine Bewertungsart */
  readonly expectedScoring?: string;
  /** a field · ein Feld */
  readonly expectedField?: string;
  /** a list · eine Liste */
  readonly expectedList?: string;
  /** an object · ein Objekt */
  readonly expectedObject?: string;
  /** The scorecard cannot be loaded, so numbers are shown instead of names. · Die Scorecard lässt sich nicht laden. Daher stehen hier Nummern statt Namen. */
  readonly yardstickMissing?: string;
  /** Assessment {id} was deleted · Bewertung {id} wurde gelöscht */
  readonly deletedTitle?: string;
  /** This assessment was deleted · Diese Bewertung wurde gelöscht */
  readonly deletedTitlePlain?: string;
  /** Deleted: {date} · Gelöscht: {date} */
  readonly deletedAt?: string;
  /** No assessment yet · Noch keine Bewertung */
  readonly emptyTitle?: string;
  /** The AI has not scored this conversation yet. · Die KI hat dieses Gespräch noch nicht bewertet. */
  readonly emptyText?: string;
  /** No criteria · Keine Kriterien */
  readonly emptyForGoodTitle?: string;
  /** This assessment has no scored criteria. · Diese Bewertung enthält keine bewerteten Kriterien. */
  readonly emptyForGoodText?: string;
  /** The assessment is being loaded · Die Bewertung wird geladen */
  readonly loading?: string;
  /** One moment … · Einen Moment … */
  readonly partComing?: string;
  /** A part of this display could not be loaded. · Ein Teil dieser Anzeige konnte nicht geladen werden. */
  readonly partLost?: string;
  /** The dialog could not be loaded. Try again. · Der Dialog konnte nicht geladen werden. Bitte erneut versuchen. */
  readonly dialogLost?: string;
  /** Conversation · Gespräch */
  readonly conversation?: string;
  /** The conversation is being loaded · Das Gespräch wird geladen */
  readonly conversationLoading?: string;
  /** You may not see the conversation of this ticket. · Sie dürfen das Gespräch zu diesem Ticket nicht sehen. */
  readonly conversationForbidden?: string;
  /** There is no conversation for this ticket. · Zu diesem Ticket gibt es kein Gespräch. */
  readonly conversationMissing?: string;
  /** The conversation could not be loaded. · Das Gespräch konnte nicht geladen werden. */
  readonly conversationFailed?: string;
  /** Nothing was written in this ticket. · In diesem Ticket wurde nichts geschrieben. */
  readonly conversationEmpty?: string;
  /** Received · Eingegangen */
  readonly messageIn?: string;
  /** Sent · Gesendet */
  readonly messageOut?: string;
  /** Internal · Intern */
  readonly messageInternal?: string;
  /** Unnamed · Ohne Namen */
  readonly messageUnsigned?: string;
  /** Assessed reply · Bewertete Antwort */
  readonly messageAssessed?: string;
  /** Quoted from earlier messages · Zitat früherer Nachrichten */
  readonly messageQuoted?: string;
  /** Show the rest ({count} characters) · Rest anzeigen ({count} Zeichen) */
  readonly messageRest?: string;
  /** Show in conversation · Im Gespräch zeigen */
  readonly quoteShow?: string;
  /** Show in conversation: “{quote}” · Im Gespräch zeigen: „{quote}“ */
  readonly quoteShowNamed?: string;
  /** Not found word for word: “{quote}” · Wörtlich nicht gefunden: „{quote}“ */
  readonly quoteNotFound?: string;
  /** Quote selection · Auswahl zitieren */
  readonly quoteSelection?: string;
  /** Select the words in the conversation first. · Markieren Sie zuerst die Worte im Gespräch. */
  readonly quoteNothing?: string;
  /** Not checked against the conversation · Nicht mit dem Gespräch abgeglichen */
  readonly quoteUnchecked?: string;
  /** Evidence for “{criterion}” · Beleg für „{criterion}“ */
  readonly evidenceFor?: string;
  /** Evidence for “{criterion}”: “{quote}”. Back to the criterion · Beleg für „{criterion}“: „{quote}“. Zurück zum Kriterium */
  readonly evidenceForNamed?: string;
  /** This browser cannot mark passages. · Dieser Browser kann Textstellen nicht hervorheben. */
  readonly evidenceUnmarked?: string;
  /** AI assessment running. · KI-Bewertung läuft. */
  readonly sayStarted?: string;
  /** AI assessment still running, {time}. · KI-Bewertung läuft noch, {time}. */
  readonly sayStill?: string;
  /** AI assessment done. {result} · KI-Bewertung abgeschlossen. {result} */
  readonly sayEnded?: string;
  /** AI assessment failed. · KI-Bewertung fehlgeschlagen. */
  readonly sayFailed?: string;
  /** Confirm · Stimmt */
  readonly confirm?: string;
  /** Change · Ändern */
  readonly change?: string;
  /** Score · Punkte */
  readonly scoreLabel?: string;
  /** 0 to {max} · 0 bis {max} */
  readonly scoreBounds?: string;
  /** Save · Speichern */
  readonly save?: string;
  /** saving… · wird gespeichert … */
  readonly saving?: string;
  /** Saved: {saved} · draft: {draft} · Gespeichert: {saved} · Entwurf: {draft} */
  readonly draftStands?: string;
  /** Saved: {saved} · draft: {draft} · AI: {ai} · Gespeichert: {saved} · Entwurf: {draft} · KI: {ai} */
  readonly draftStandsAi?: string;
  /** Your draft is kept. · Ihr Entwurf bleibt erhalten. */
  readonly draftKept?: string;
  /** Confirmed by you · just now · Bestätigt von Ihnen · gerade eben */
  readonly savedConfirmed?: string;
  /** Changed by you · just now · Geändert von Ihnen · gerade eben */
  readonly savedChanged?: string;
  /** Sent, but the server has not recorded that a person verified it. · Gesendet, aber der Server hat nicht vermerkt, dass eine Person geprüft hat. */
  readonly savedUnrecorded?: string;
  /** Undo · Rückgängig */
  readonly undo?: string;
  /** Changed back · just now. It stays marked as verified. · Zurückgesetzt · gerade eben. Der Vermerk „geprüft“ bleibt. */
  readonly savedRestored?: string;
  /** Saved · just now · Gespeichert · gerade eben */
  readonly savedText?: string;
  /** Changed back · just now · Zurückgesetzt · gerade eben */
  readonly savedTextRestored?: string;
  /** AI: {score} · KI: {score} */
  readonly aiHad?: string;
  /** Score: {score} · Punkte: {score} */
  readonly scoreSet?: string;
  /** Typed: {digits} · Getippt: {digits} */
  readonly digitsTyped?: string;
  /** Edit · Bearbeiten */
  readonly editText?: string;
  /** Write a note · Anmerkung schreiben */
  readonly addNote?: string;
  /** Not kept if you leave this page: it is not known who you are. · Geht beim Verlassen der Seite verloren: Es ist nicht bekannt, wer Sie sind. */
  readonly draftNotKept?: string;
  /** Discard what you have changed? · Ihre Änderung verwerfen? */
  readonly discardAsk?: string;
  /** Discard · Verwerfen */
  readonly discard?: string;
  /** Keep editing · Weiter bearbeiten */
  readonly keepEditing?: string;
  /** Somebody else has changed this meanwhile · Jemand anders hat das inzwischen geändert */
  readonly conflictTitle?: string;
  /** Saved now: {score} · Jetzt gespeichert: {score} */
  readonly conflictTheirs?: string;
  /** Yours: {score} · Ihr Entwurf: {score} */
  readonly conflictYours?: string;
  /** Saved now: · Jetzt gespeichert: */
  readonly conflictTheirText?: string;
  /** Yours: · Ihr Entwurf: */
  readonly conflictYourText?: string;
  /** Keep what is saved · Gespeichertes behalten */
  readonly conflictKeep?: string;
  /** Save mine · Meines speichern */
  readonly conflictOverrule?: string;
  /** Not saved: there is no connection. · Nicht gespeichert: keine Verbindung. */
  readonly notSavedOffline?: string;
  /** Not saved: you may not edit this assessment any more. · Nicht gespeichert: Sie dürfen diese Bewertung nicht mehr bearbeiten. */
  readonly notSavedForbidden?: string;
  /** Not saved: you are not signed in any more. · Nicht gespeichert: Sie sind nicht mehr angemeldet. */
  readonly notSavedSignedOut?: string;
  /** Not saved: the assessment cannot be edited in its present state. · Nicht gespeichert: Im jetzigen Status lässt sich die Bewertung nicht bearbeiten. */
  readonly notSavedConflict?: string;
  /** Not saved: the server does not accept this. · Nicht gespeichert: Der Server nimmt das so nicht an. */
  readonly notSavedInvalid?: string;
  /** Not saved. You can try again. · Nicht gespeichert. Sie können es erneut versuchen. */
  readonly notSaved?: string;
  /** The answer was lost, and the server does not have it yet. Saving again checks first. · Die Antwort ging verloren, und der Server hat es noch nicht. Erneutes Speichern sieht zuerst nach. */
  readonly saveUnclear?: string;
  /** {count} change not saved · {count} Änderung nicht gespeichert */
  readonly unsavedOne?: string;
  /** {count} changes not saved · {count} Änderungen nicht gespeichert */
  readonly unsavedOther?: string;
  /** Confirm and next · Bestätigen und weiter */
  readonly confirmAndNext?: string;
  /** Set the score · Punkte setzen */
  readonly shortcutDigits?: string;
  /** Restore · Wiederherstellen */
  readonly restore?: string;
  /** Restore all · Alle wiederherstellen */
  readonly restoreAll?: string;
  /** Restored · Wiederhergestellt */
  readonly restored?: string;
  /** They stay marked as verified. · Der Vermerk „geprüft“ bleibt. */
  readonly restoreNote?: string;
  /** You are changing it: save or discard that first. · Sie ändern es gerade: Speichern oder verwerfen Sie das zuerst. */
  readonly restoreHasDraft?: string;
  /** The run overwrote a summary that a person had written. · Der Lauf hat eine Zusammenfassung überschrieben, die eine Person geschrieben hatte. */
  readonly summaryOverwritten?: string;
  /** A person has written the summary: the run may overwrite it. · Die Zusammenfassung hat eine Person geschrieben: Der Lauf kann sie überschreiben. */
  readonly effectSummary?: string;
  /** {count} change that is not saved is kept, and then meets other scores: {names}. · {count} nicht gespeicherte Änderung bleibt erhalten und trifft dann auf andere Punkte: {names}. */
  readonly effectDraftOne?: string;
  /** {count} changes that are not saved are kept, and then meet other scores: {names}. · {count} nicht gespeicherte Änderungen bleiben erhalten und treffen dann auf andere Punkte: {names}. */
  readonly effectDraftOther?: string;
  /** Finish review… · Prüfung abschließen … */
  readonly finishButton?: string;
  /** Finish review · Prüfung abschließen */
  readonly finishTitle?: string;
  /** Checked one by one · Einzeln geprüft */
  readonly finishChecked?: string;
  /** Stays as the AI scored it · Bleibt, wie die KI bewertet hat */
  readonly finishStays?: string;
  /** Not scored · Nicht bewertet */
  readonly finishUnscored?: string;
  /** confirmed unopened · ungeöffnet bestätigt */
  readonly confirmedUnopened?: string;
  /** {count} confirmed unopened · {count} ungeöffnet bestätigt */
  readonly confirmedUnopenedOne?: string;
  /** {count} confirmed unopened · {count} ungeöffnet bestätigt */
  readonly confirmedUnopenedOther?: string;
  /** {count} of them not opened · {count} davon nicht geöffnet */
  readonly staysUnopenedOne?: string;
  /** {count} of them not opened · {count} davon nicht geöffnet */
  readonly staysUnopenedOther?: string;
  /** opened · geöffnet */
  readonly opened?: string;
  /** not opened · nicht geöffnet */
  readonly notOpened?: string;
  /** There is no way back. · Das lässt sich nicht rückgängig machen. */
  readonly noWayBack?: string;
  /** Afterwards no score can be changed and the AI cannot be run again. · Danach lassen sich keine Punkte mehr ändern, und die KI kann nicht erneut bewerten. */
  readonly finishWarning?: string;
  /** {name} sees the result as final. · {name} sieht das Ergebnis als endgültig. */
  readonly finishSeen?: string;
  /** Finish · Abschließen */
  readonly finish?: string;
  /** Finish and next · Abschließen und weiter */
  readonly finishAndNext?: string;
  /** Save or discard your changes first. · Speichern oder verwerfen Sie zuerst Ihre Änderungen. */
  readonly finishUnsaved?: string;
  /** Something has changed meanwhile. Please look at it again before you go on. · Inzwischen hat sich etwas geändert. Bitte sehen Sie es noch einmal an, bevor Sie fortfahren. */
  readonly stepMoved?: string;
  /** Mark as discussed… · Als besprochen markieren … */
  readonly discussButton?: string;
  /** Mark as discussed · Als besprochen markieren */
  readonly discussTitle?: string;
  /** Records that the result was discussed today. · Vermerkt, dass das Ergebnis heute besprochen wurde. */
  readonly discussText?: string;
}
