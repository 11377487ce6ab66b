//! Names: the API's words and numbers in the reader's language.

use super::ui::Ui;
use crate::api::wire::Expected;
use crate::assessment::{
    AssessmentId, Criterion, Definition, EditedField, RevisionState, Row, Scorecard, ScorecardId, SheetCategory, State,
};
use crate::locale::{Locale, Text};
use leptos::prelude::*;

/// The name of the whole: "Quality assessment 42".
pub fn heading(locale: &Locale, assessment: Option<AssessmentId>) -> String {
    match assessment {
        Some(id) => locale.fill(Text::Heading, &[("id", &id.0.to_string())]),
        None => locale.text(Text::HeadingPlain).into_owned(),
    }
}

/// The name of the person assessed, if the host has told it; tracked.
pub fn agent(ui: &Ui) -> Option<String> {
    let agent = ui.assessment_head()?.agent?;
    // Asks the host, unless it was asked before.
    let _ = ui.person(agent, &ui.locale());
    ui.props.names.with(|names| names.get(&agent).map(|name| name.name.to_string()))
}

/// The name of the workflow state.
pub fn state(locale: &Locale, state: &State) -> String {
    let text = match state {
        State::Unprocessed => Text::StateUnprocessed,
        State::AiInProgress => Text::StateAiInProgress,
        State::AiReady => Text::StateAiReady,
        State::ReviewOngoing => Text::StateReviewOngoing,
        State::ReviewedBySupervisor => Text::StateReviewed,
        State::DiscussedWithAssessee => Text::StateDiscussed,
        State::Error => Text::StateError,
        State::Deleted => Text::StateDeleted,
        State::Other(word) => return locale.fill(Text::StateOther, &[("state", word)]),
        State::Missing => Text::StateMissing,
    };
    locale.text(text).into_owned()
}

/// The name of a category; its id if no label is known.
pub fn category(locale: &Locale, category: &SheetCategory) -> String {
    match (&category.label, category.id) {
        (Some(label), _) => label.to_string(),
        (None, Some(id)) => locale.fill(Text::Category, &[("id", &id.0.to_string())]),
        (None, None) => locale.text(Text::CategoryPlain).into_owned(),
    }
}

/// The name of a criterion; its id if no label is known.
pub fn criterion(locale: &Locale, row: &Row) -> String {
    match (row.definition.as_ref().and_then(|d| d.label.as_ref()), row.id()) {
        (Some(label), _) => label.to_string(),
        (None, Some(id)) => locale.fill(Text::Criterion, &[("id", &id.0.to_string())]),
        (None, None) => locale.text(Text::CriterionPlain).into_owned(),
    }
}

/// A criterion's name with its category's, to distinguish it from those of other categories.
pub fn with_category(locale: &Locale, criterion: &str, category: &str) -> String {
    locale.fill(Text::CriterionOf, &[("criterion", criterion), ("category", category)])
}

/// The name of a criterion, from its definition alone.
pub fn definition(locale: &Locale, definition: &Definition) -> String {
    match (&definition.label, definition.id) {
        (Some(label), _) => label.to_string(),
        (None, Some(id)) => locale.fill(Text::Criterion, &[("id", &id.0.to_string())]),
        (None, None) => locale.text(Text::CriterionPlain).into_owned(),
    }
}

/// "Name, revision 3", as far as it is known.
pub fn revision(locale: &Locale, scorecard: &Scorecard) -> String {
    let number = scorecard.revision.map(|number| number.to_string());
    match (number, &scorecard.name, scorecard.id) {
        (Some(number), Some(name), _) => locale.fill(Text::RevisionNamed, &[("number", &number), ("name", name)]),
        (Some(number), None, _) => locale.fill(Text::Revision, &[("number", &number)]),
        (None, Some(name), _) => name.to_string(),
        (None, None, Some(id)) => revision_by_id(locale, id),
        (None, None, None) => locale.text(Text::Scorecard).into_owned(),
    }
}

/// "Name, revision 3", or its id if no more is known. Tracked: the name of a revision that is loaded later is shown
/// then.
pub fn revision_name(ui: &Ui, id: ScorecardId, locale: &Locale) -> String {
    ui.revision(id).map_or_else(|| revision_by_id(locale, id), |known| revision(locale, &known))
}

/// A revision of which only the id is known.
pub fn revision_by_id(locale: &Locale, id: ScorecardId) -> String {
    locale.fill(Text::RevisionById, &[("id", &id.0.to_string())])
}

/// The name of a revision's state; empty if the API did not give one.
pub fn revision_state(locale: &Locale, state: &RevisionState) -> String {
    let text = match state {
        RevisionState::Draft => Text::RevisionDraft,
        RevisionState::Active => Text::RevisionActive,
        RevisionState::Retired => Text::RevisionRetired,
        RevisionState::Deleted => Text::RevisionDeleted,
        RevisionState::Other(word) => return word.to_string(),
        RevisionState::Missing => return String::new(),
    };
    locale.text(text).into_owned()
}

/// The name of a level of automation. The API's names are not documented: an unknown one is shown as it is.
pub fn automation(locale: &Locale, label: &str) -> String {
    let text = match &*label.to_ascii_lowercase().replace('-', " ") {
        "manual" => Text::AutomationManual,
        "ai assisted" => Text::AutomationAssisted,
        "partly automated" | "partially automated" => Text::AutomationPartly,
        "largely automated" | "mostly automated" => Text::AutomationLargely,
        "automated" => Text::AutomationAutomated,
        "fully automated" => Text::AutomationFully,
        "low" => Text::AutomationLow,
        "medium" => Text::AutomationMedium,
        "high" => Text::AutomationHigh,
        _ => return label.to_owned(),
    };
    locale.text(text).into_owned()
}

/// The name of an edited field that belongs to no criterion. An unknown path is shown as the API wrote it.
pub fn field(locale: &Locale, field: &EditedField) -> String {
    let EditedField::Other(path) = field else { return String::new() };
    let text = match &**path {
        "state" => Text::HistoryState,
        "supervisorAssessment" => Text::Supervisor,
        "aiSummary" => Text::AiSummary,
        "assessmentDate" => Text::HistoryAssessmentDate,
        "discussionDate" => Text::HistoryDiscussionDate,
        "" => Text::HistoryOther,
        path => return path.to_owned(),
    };
    locale.text(text).into_owned()
}

/// The name of the kind of value that was expected.
pub fn expected(expected: Expected) -> Text {
    match expected {
        Expected::Text => Text::ExpectedText,
        Expected::TextOrNumber => Text::ExpectedScalar,
        Expected::Number => Text::ExpectedNumber,
        Expected::WholeNumber => Text::ExpectedWhole,
        Expected::Boolean => Text::ExpectedBool,
        Expected::Date => Text::ExpectedDate,
        Expected::State => Text::ExpectedState,
        Expected::ScoringType => Text::ExpectedScoring,
        Expected::Field => Text::ExpectedField,
        Expected::List => Text::ExpectedList,
        Expected::Object => Text::ExpectedObject,
    }
}

/// A name in a list of names: one that contains a comma stays recognisable as one.
pub fn quoted(locale: &Locale, name: &str) -> String {
    locale.fill(Text::Quoted, &[("name", name)])
}

/// The number of names that a sentence lists.
const NAMES_AT_SIGHT: usize = 5;

/// Whether these are more names than a sentence lists. One more name takes no more room than "and 1 more".
pub fn are_many(names: &[String]) -> bool {
    names.len() > NAMES_AT_SIGHT + 1
}

/// Names in a sentence: the first few, and the number of further ones.
pub fn some_of(locale: &Locale, mut names: Vec<String>) -> String {
    if are_many(&names) {
        let more = names.len() - NAMES_AT_SIGHT;
        names.truncate(NAMES_AT_SIGHT);
        names.push(locale.count(more, Text::AndMoreOne, Text::AndMoreOther));
    }
    locale.list(&names)
}

/// "Confirmed by Jana Kern, 20 Nov 2026", or "Changed by Jana Kern (AI: 9)" if the AI's score `ai` differs. As far as
/// it is known.
pub fn verified(ui: &Ui, locale: &Locale, criterion: &Criterion, ai: Option<f64>) -> String {
    let who = criterion.edited_by.map(|user| ui.person(user, locale).name);
    if let Some(ai) = ai.map(|ai| locale.number(ai)) {
        return match who {
            Some(name) => locale.fill(Text::ChangedBy, &[("name", &name), ("ai", &ai)]),
            None => locale.fill(Text::ChangedPlain, &[("ai", &ai)]),
        };
    }
    let when = criterion.edited_at.map(|at| locale.on_day(at));
    match (who, when) {
        (Some(name), Some(date)) => locale.fill(Text::VerifiedByAt, &[("name", &name), ("date", &date)]),
        (Some(name), None) => locale.fill(Text::VerifiedBy, &[("name", &name)]),
        (None, Some(date)) => locale.fill(Text::VerifiedAt, &[("date", &date)]),
        (None, None) => locale.text(Text::Verified).into_owned(),
    }
}
