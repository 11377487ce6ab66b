/**
 * Texts of your own, by key: each stands in the place of the one that its key has here, in English and in German. What
 * stands in braces is filled; a text may leave it out. Written by a test from `src/locale/table.rs`.
 */
export interface Messages {
  /** Quality assessment {id} · Qualitätsbewertung {id} */
  readonly heading?: string;
  /** Quality assessment · Qualitätsbewertung */
  readonly headingPlain?: string;
  /** Workflow · Arbeitsablauf */
  readonly workflow?: string;
  /** Not processed yet · Noch nicht verarbeitet */
  readonly stateUnprocessed?: string;
  /** AI assessment running · KI-Bewertung läuft */
  readonly stateAiInProgress?: string;
  /** Ready for review · Bereit zur Prüfung */
  readonly stateAiReady?: string;
  /** Review in progress · Prüfung läuft */
  readonly stateReviewOngoing?: string;
  /** Reviewed · Geprüft */
  readonly stateReviewed?: string;
  /** Discussed with agent · Mit Mitarbeiter besprochen */
  readonly stateDiscussed?: string;
  /** Processing failed · Verarbeitung fehlgeschlagen */
  readonly stateError?: string;
  /** Deleted · Gelöscht */
  readonly stateDeleted?: string;
  /** Status "{state}" · Status „{state}“ */
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
  /** Withheld: it counts AI scores · Ausgeblendet: enthält KI-Bewertungen */
  readonly totalWithheld?: string;
  /** How the total came about · Wie das Gesamtergebnis zustande kommt */
  readonly accountTitle?: string;
  /** Category · Kategorie */
  readonly accountCategory?: string;
  /** Points · Punkte */
  readonly accountPoints?: string;
  /** Sum · Summe */
  readonly accountSum?: string;
  /** Total reported by the server · Vom Server gemeldetes Ergebnis */
  readonly accountGiven?: string;
  /** {points}, set to 0 by a knock-out · {points}, durch K. o. auf 0 gesetzt */
  readonly accountKnockedOut?: string;
  /** A knock-out sets the whole assessment to 0. · Ein K.-o.-Kriterium setzt die gesamte Bewertung auf 0. */
  readonly accountAllKnockedOut?: string;
  /** The categories add up to the total. · Die Kategorien ergeben zusammen das Gesamtergebnis. */
  readonly accountAddsUp?: string;
  /** The categories add up to {sum} points, and the server reports {total}. The server's number counts; how it comes to it is not known here. · Die Kategorien ergeben {sum} Punkte, der Server meldet {total}. Es gilt die Zahl des Servers; wie er dazu kommt, ist hier nicht bekannt. */
  readonly accountDiffers?: string;
  /** The server reports no points to hold this against. · Der Server meldet keine Punkte, mit denen sich das vergleichen ließe. */
  readonly accountNoTotal?: string;
  /** Scorecard */
  readonly scorecard?: string;
  /** Revision {number} */
  readonly revision?: string;
  /** Agent · Mitarbeiter */
  readonly agent?: string;
  /** Assessed by · Bewertet von */
  readonly assessor?: string;
  /** Ticket */
  readonly ticket?: string;
  /** Created · Angelegt */
  readonly created?: string;
  /** Changed · Geändert */
  readonly changed?: string;
  /** Assessed · Bewertet */
  readonly assessed?: string;
  /** Discussed · Besprochen */
  readonly discussed?: string;
  /** User {id} · Benutzer {id} */
  readonly user?: string;
  /** AI summary · KI-Zusammenfassung */
  readonly aiSummary?: string;
  /** Written by AI · Von KI verfasst */
  readonly aiMark?: string;
  /** From the previous run · Aus dem vorherigen Lauf */
  readonly previousMark?: string;
  /** Supervisor's assessment · Bewertung durch die Führungskraft */
  readonly supervisor?: string;
  /** Written by a person · Von einer Person verfasst */
  readonly humanMark?: string;
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
  /** Score and reason of the AI are withheld. · Bewertung und Begründung der KI sind ausgeblendet. */
  readonly reasonWithheld?: string;
  /** Scored by AI · Von KI bewertet */
  readonly byAi?: string;
  /** Verified by a person · Von einer Person geprüft */
  readonly verified?: string;
  /** Verified by {name} · Geprüft von {name} */
  readonly verifiedBy?: string;
  /** Verified by {name}, {date} · Geprüft von {name}, {date} */
  readonly verifiedByAt?: string;
  /** Verified by a person, {date} · Von einer Person geprüft, {date} */
  readonly verifiedAt?: string;
  /** Not scored yet · Noch nicht bewertet */
  readonly provenanceNone?: string;
  /** Status "{state}" · Status „{state}“ */
  readonly provenanceOther?: string;
  /** Knock-out for the category · K.-o.-Kriterium der Kategorie */
  readonly knockOutCategory?: string;
  /** Knock-out for the assessment · K.-o.-Kriterium der Bewertung */
  readonly knockOutAssessment?: string;
  /** Export · Exportieren */
  readonly export?: string;
  /** CSV */
  readonly exportCsv?: string;
  /** JSON */
  readonly exportJson?: string;
  /** Copy as text · Als Text kopieren */
  readonly exportCopy?: string;
  /** Saved as {file} · Gespeichert als {file} */
  readonly exportSaved?: string;
  /** Criterion · Kriterium */
  readonly criterionHead?: string;
  /** Maximum */
  readonly maximumHead?: string;
  /** Origin · Herkunft */
  readonly provenanceHead?: string;
  /** Verified by · Geprüft von */
  readonly whoHead?: string;
  /** Verified at · Geprüft am */
  readonly whenHead?: string;
  /** Link to "{criterion}" · Link zu „{criterion}“ */
  readonly criterionLink?: string;
  /** Skip the criteria · Kriterien überspringen */
  readonly skipCriteria?: string;
  /** There is no problem. · Es gibt kein Problem. */
  readonly noProblem?: string;
  /** There are no others. · Weitere gibt es nicht. */
  readonly noOther?: string;
  /** A problem is what was not met, or brought less than half of its points. · Als Problem gilt, was nicht erfüllt ist oder weniger als die Hälfte der Punkte erreicht hat. */
  readonly problemNote?: string;
  /** Problems in AI scores are withheld. · Probleme in KI-Bewertungen sind ausgeblendet. */
  readonly problemsWithheld?: string;
  /** Keyboard shortcuts · Tastenkürzel */
  readonly shortcuts?: string;
  /** They act only while the focus is in this assessment. · Sie wirken nur, solange der Fokus in dieser Bewertung ist. */
  readonly shortcutsNote?: string;
  /** Previous problem · Vorheriges Problem */
  readonly previousProblem?: string;
  /** Filter */
  readonly shortcutFilter?: string;
  /** This list · Diese Liste */
  readonly shortcutList?: string;
  /** Show · Anzeigen */
  readonly filter?: string;
  /** All · Alle */
  readonly filterAll?: string;
  /** Problems only · Nur Probleme */
  readonly filterProblems?: string;
  /** Unscored · Nicht bewertet */
  readonly filterUnscored?: string;
  /** Changed in the last run · Im letzten Lauf geändert */
  readonly filterChanged?: string;
  /** Next problem · Nächstes Problem */
  readonly nextProblem?: string;
  /** No criterion matches this filter. · Kein Kriterium entspricht diesem Filter. */
  readonly noMatch?: string;
  /** Knock-out: "{criterion}" scored 0 and sets the whole assessment to 0. · K. o.: „{criterion}“ hat 0 Punkte und setzt die gesamte Bewertung auf 0. */
  readonly knockedOutAssessment?: string;
  /** Knock-out: "{criterion}" scored 0 and sets the category "{category}" to 0. · K. o.: „{criterion}“ hat 0 Punkte und setzt die Kategorie „{category}“ auf 0. */
  readonly knockedOutCategory?: string;
  /** Context · Kontext */
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
  /** After-work time · Nachbearbeitungszeit */
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
  /** The customer's words · Worte des Kunden */
  readonly customerWords?: string;
  /** History · Verlauf */
  readonly history?: string;
  /** Score of "{criterion}" · Bewertung von „{criterion}“ */
  readonly historyScore?: string;
  /** Reason for "{criterion}" · Begründung zu „{criterion}“ */
  readonly historyReason?: string;
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
  /** Before (AI) · Vorher (KI) */
  readonly beforeByAi?: string;
  /** Before · Vorher */
  readonly before?: string;
  /** After · Nachher */
  readonly after?: string;
  /** Re-run AI · KI erneut ausführen */
  readonly rerunButton?: string;
  /** Try again · Erneut versuchen */
  readonly tryAgain?: string;
  /** Check now · Jetzt prüfen */
  readonly checkNow?: string;
  /** Locked: the AI assessment is already running. · Gesperrt: Die KI-Bewertung läuft bereits. */
  readonly lockRunning?: string;
  /** Locked: the review is finished. · Gesperrt: Die Prüfung ist abgeschlossen. */
  readonly lockReviewed?: string;
  /** Locked: the result was already discussed with the agent. · Gesperrt: Das Ergebnis wurde bereits mit dem Mitarbeiter besprochen. */
  readonly lockDiscussed?: string;
  /** Locked: you may no longer see this assessment. · Gesperrt: Sie dürfen diese Bewertung nicht mehr sehen. */
  readonly lockForbidden?: string;
  /** Locked: the state of this assessment is unknown. · Gesperrt: Der Status dieser Bewertung ist unbekannt. */
  readonly lockUnknown?: string;
  /** Locked: the re-run is being requested. · Gesperrt: Der neue Lauf wird angefordert. */
  readonly lockStarting?: string;
  /** Locked: it is not known yet whether the re-run began. · Gesperrt: Es ist noch unklar, ob der neue Lauf begonnen hat. */
  readonly lockDoubtful?: string;
  /** {count} criterion verified by a person may be replaced. · {count} von einer Person geprüftes Kriterium kann ersetzt werden. */
  readonly atRiskOne?: string;
  /** {count} criteria verified by people may be replaced. · {count} von Personen geprüfte Kriterien können ersetzt werden. */
  readonly atRiskOther?: string;
  /** Re-run AI assessment · KI-Bewertung erneut ausführen */
  readonly dialogTitle?: string;
  /** Scorecard revision · Scorecard-Revision */
  readonly revisionLabel?: string;
  /** Latest active revision · Neueste aktive Revision */
  readonly latestActive?: string;
  /** Latest active revision ({revision}) · Neueste aktive Revision ({revision}) */
  readonly latestActiveKnown?: string;
  /** Revision {number} · {name} */
  readonly revisionNamed?: string;
  /** Revision with id {id} · Revision mit der Kennung {id} */
  readonly revisionById?: string;
  /** used here · hier verwendet */
  readonly revisionCurrent?: string;
  /** draft · Entwurf */
  readonly revisionDraft?: string;
  /** active · aktiv */
  readonly revisionActive?: string;
  /** retired · stillgelegt */
  readonly revisionRetired?: string;
  /** deleted · gelöscht */
  readonly revisionDeleted?: string;
  /** The revisions are being loaded. The latest active one can be used already. · Die Revisionen werden geladen. Die neueste aktive können Sie bereits verwenden. */
  readonly revisionsPending?: string;
  /** The revisions cannot be listed. A re-run with the latest active one still works. · Die Revisionen lassen sich nicht auflisten. Mit der neuesten aktiven ist ein neuer Lauf weiterhin möglich. */
  readonly revisionsMissing?: string;
  /** What this will do · Was das bewirkt */
  readonly effectTitle?: string;
  /** Scores again with the same revision: {to}. · Bewertet erneut mit derselben Revision: {to}. */
  readonly effectSame?: string;
  /** Scores with {to}. · Bewertet mit {to}. */
  readonly effectFirst?: string;
  /** Goes from {from} to {to}. · Wechselt von {from} zu {to}. */
  readonly effectFromTo?: string;
  /** Uses the latest active revision of this scorecard. · Verwendet die neueste aktive Revision dieser Scorecard. */
  readonly effectLatest?: string;
  /** No revision of this scorecard is active, so the server will probably refuse. Choose a revision from the list. · Keine Revision dieser Scorecard ist aktiv. Der Server wird den Lauf daher voraussichtlich ablehnen. Wählen Sie eine Revision aus der Liste. */
  readonly effectNoneActive?: string;
  /** {count} AI score will be replaced. · {count} KI-Bewertung wird ersetzt. */
  readonly effectAiOne?: string;
  /** {count} AI scores will be replaced. · {count} KI-Bewertungen werden ersetzt. */
  readonly effectAiOther?: string;
  /** {count} score verified by a person may be replaced: {names}. · {count} von einer Person geprüfte Bewertung kann ersetzt werden: {names}. */
  readonly effectHumanOne?: string;
  /** {count} scores verified by people may be replaced: {names}. · {count} von Personen geprüfte Bewertungen können ersetzt werden: {names}. */
  readonly effectHumanOther?: string;
  /** {count} score verified by a person drops out with its criterion: {names}. · {count} von einer Person geprüfte Bewertung entfällt mit ihrem Kriterium: {names}. */
  readonly effectDroppedOne?: string;
  /** {count} scores verified by people drop out with their criteria: {names}. · {count} von Personen geprüfte Bewertungen entfallen mit ihren Kriterien: {names}. */
  readonly effectDroppedOther?: string;
  /** Added: {names}. · Neu: {names}. */
  readonly effectAdded?: string;
  /** Removed: {names}. · Entfällt: {names}. */
  readonly effectRemoved?: string;
  /** Re-weighted: {names}. · Neu gewichtet: {names}. */
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
  /** "{name}" · „{name}“ */
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
  /** It is not known yet whether the re-run began · Es ist noch unklar, ob der neue Lauf begonnen hat */
  readonly doubtfulTitle?: string;
  /** The answer to your request was lost. We are looking whether the AI is at work; nothing is sent twice. · Die Antwort auf Ihre Anfrage ging verloren. Es wird geprüft, ob die KI arbeitet; nichts wird doppelt gesendet. */
  readonly doubtfulText?: string;
  /** The re-run probably did not begin · Der neue Lauf hat vermutlich nicht begonnen */
  readonly unclearTitle?: string;
  /** The answer to your request was lost, and no run is to be seen. You can start it again. · Die Antwort auf Ihre Anfrage ging verloren, und es ist kein Lauf zu erkennen. Sie können ihn erneut starten. */
  readonly unclearText?: string;
  /** Newer revision available · Neuere Revision verfügbar */
  readonly newerRevision?: string;
  /** what it would change · was sie ändern würde */
  readonly newerWould?: string;
  /** AI assessment running · KI-Bewertung läuft */
  readonly running?: string;
  /** Waiting for the AI assessment · Warten auf die KI-Bewertung */
  readonly waiting?: string;
  /** The re-run is being requested · Der neue Lauf wird angefordert */
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
  /** Until it is done you see the previous result, and new scores as they come. · Bis zum Abschluss sehen Sie das vorherige Ergebnis und neue Bewertungen, sobald sie vorliegen. */
  readonly previousNote?: string;
  /** What you see is not final. · Was Sie sehen, ist noch nicht endgültig. */
  readonly soFarNote?: string;
  /** It was started elsewhere, not on this page. · Sie wurde an anderer Stelle gestartet, nicht auf dieser Seite. */
  readonly begunElsewhere?: string;
  /** Edited in the meantime by {name}: {fields}. · Inzwischen bearbeitet von {name}: {fields}. */
  readonly meanwhileBy?: string;
  /** Edited in the meantime: {fields}. · Inzwischen bearbeitet: {fields}. */
  readonly meanwhile?: string;
  /** Stop watching · Nicht weiter beobachten */
  readonly stopWatching?: string;
  /** This is taking unusually long. The page no longer checks by itself; the AI may still be at work. · Das dauert ungewöhnlich lange. Es wird nicht mehr automatisch geprüft; möglicherweise arbeitet die KI noch. */
  readonly gaveUp?: string;
  /** You stopped watching. The AI may still be at work. · Sie beobachten den Lauf nicht mehr. Möglicherweise arbeitet die KI noch. */
  readonly stopped?: string;
  /** The AI assessment is done · Die KI-Bewertung ist abgeschlossen */
  readonly endedTitle?: string;
  /** The AI assessment failed · Die KI-Bewertung ist fehlgeschlagen */
  readonly endedFailed?: string;
  /** Outcome: {state}. · Neuer Status: {state}. */
  readonly endedOutcome?: string;
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
  /** Nothing changed: every score and reason is as before. · Nichts hat sich geändert: Alle Bewertungen und Begründungen sind wie zuvor. */
  readonly nothingChanged?: string;
  /** Total · Gesamtergebnis */
  readonly total?: string;
  /** The AI summary was rewritten. · Die KI-Zusammenfassung wurde neu verfasst. */
  readonly summaryChanged?: string;
  /** {count} score that a person had verified was changed or dropped by the run. · {count} von einer Person geprüfte Bewertung wurde durch den Lauf geändert oder entfernt. */
  readonly overriddenOne?: string;
  /** {count} scores that people had verified were changed or dropped by the run. · {count} von Personen geprüfte Bewertungen wurden durch den Lauf geändert oder entfernt. */
  readonly overriddenOther?: string;
  /** Copy old value · Alten Wert kopieren */
  readonly copyOld?: string;
  /** Copied · Kopiert */
  readonly copied?: string;
  /** The browser did not allow copying · Der Browser hat das Kopieren nicht erlaubt */
  readonly copyRefused?: string;
  /** Reason · Begründung */
  readonly reason?: string;
  /** Show {count} more · {count} weiteres anzeigen */
  readonly showMoreOne?: string;
  /** Show {count} more · {count} weitere anzeigen */
  readonly showMoreOther?: string;
  /** Next change · Nächste Änderung */
  readonly nextChange?: string;
  /** Added · Neu */
  readonly criterionAdded?: string;
  /** Removed · Entfallen */
  readonly criterionRemoved?: string;
  /** Reason rewritten · Begründung neu verfasst */
  readonly reasonChanged?: string;
  /** AI scores and reasons are withheld. · KI-Bewertungen und Begründungen sind ausgeblendet. */
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
  /** Whoever looks after this page can correct it. · Wer diese Seite betreut, kann sie korrigieren. */
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
  /** The re-run was refused · Der neue Lauf wurde abgelehnt */
  readonly rerunRefused?: string;
  /** You may not re-run this assessment · Sie dürfen diese Bewertung nicht erneut ausführen */
  readonly rerunForbidden?: string;
  /** Ask your administrator for the permission to do quality assessments. · Bitten Sie Ihre Administration um das Recht, Qualitätsbewertungen durchzuführen. */
  readonly rerunForbiddenHelp?: string;
  /** The assessment or the revision was not found · Bewertung oder Revision wurde nicht gefunden */
  readonly rerunNotFound?: string;
  /** Choose another revision. · Wählen Sie eine andere Revision. */
  readonly rerunNotFoundHelp?: string;
  /** The server says that something else is in progress, but no run is to be seen here. · Der Server meldet, dass bereits ein anderer Vorgang läuft. Hier ist jedoch kein Lauf zu erkennen. */
  readonly rerunConflictHelp?: string;
  /** The run may have started all the same. The current state is being checked; if no run shows up, start it again. · Möglicherweise hat der Lauf trotzdem begonnen. Der aktuelle Stand wird geprüft; ist kein Lauf zu erkennen, starten Sie ihn erneut. */
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
  /** Quality assessment {id} was deleted · Qualitätsbewertung {id} wurde gelöscht */
  readonly deletedTitle?: string;
  /** This quality assessment was deleted · Diese Qualitätsbewertung wurde gelöscht */
  readonly deletedTitlePlain?: string;
  /** Deleted: {date} · Gelöscht: {date} */
  readonly deletedAt?: string;
  /** No criteria yet · Noch keine Kriterien */
  readonly emptyTitle?: string;
  /** This assessment has no categories. They appear here once it has been processed. · Diese Bewertung hat keine Kategorien. Sie erscheinen hier, sobald sie verarbeitet wurde. */
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
  /** AI assessment running. · KI-Bewertung läuft. */
  readonly sayStarted?: string;
  /** AI assessment still running, {time}. · KI-Bewertung läuft noch, {time}. */
  readonly sayStill?: string;
  /** AI assessment done. {result} · KI-Bewertung abgeschlossen. {result} */
  readonly sayEnded?: string;
  /** AI assessment failed. · KI-Bewertung fehlgeschlagen. */
  readonly sayFailed?: string;
}
