//! One change in words, as the page and the exports say it.

use super::super::full_name::FullNames;
use super::super::naming;
use super::super::score::score;
use super::super::ui::Ui;
use crate::assessment::{CategoryId, CriterionId, EditedField, HistoryEntry, Row, RowsByKey, State, When};
use crate::locale::{Locale, Text};
use crate::number::number_in;
use std::sync::Arc;

/// A change in words.
pub struct Edit {
    /// The field that was changed.
    pub what: String,

    /// The value before, if there was one; in blind mode only that it is withheld.
    pub old: Option<String>,

    /// The value after, if there is one.
    pub new: Option<String>,

    /// Whether the value before was the AI's.
    pub was_of_ai: bool,

    /// Whether blind mode withholds the value before.
    pub is_withheld: bool,

    /// Whether it says everything without its values: a confirmation, or a change whose values nobody knows.
    pub is_complete: bool,
}

impl Edit {
    /// The change at this position of the history.
    pub fn of(
        ui: &Ui,
        locale: &Locale,
        (rows, names): (&RowsByKey<'_>, &FullNames<'_>),
        past: &[HistoryEntry],
        at: usize,
    ) -> Self {
        let edit = &past[at];
        let row = row_of(rows, edit);
        let was_of_ai = edit.replaces_ai(&past[..at]);
        let is_withheld = was_of_ai && ui.hides_ai();
        let old = match is_withheld {
            true => Some(locale.text(Text::Withheld).into_owned()),
            false => value(locale, edit, row, &edit.old),
        };
        let new = value(locale, edit, row, &edit.new);
        let is_complete = is_confirmation(edit) || edit.old.is_none() && edit.new.is_none();
        Self { what: what(locale, names, row, edit), old, new, was_of_ai, is_withheld, is_complete }
    }
}

/// The row of the criterion that was changed.
fn row_of<'a>(rows: &RowsByKey<'a>, edit: &HistoryEntry) -> Option<&'a Row> {
    match &edit.field {
        EditedField::Score(category, id) | EditedField::Reason(category, id) | EditedField::State(category, id) => {
            rows.get(*category, *id)
        }
        EditedField::Other(_) => None,
    }
}

/// Whether somebody has confirmed a criterion without changing it.
fn is_confirmation(edit: &HistoryEntry) -> bool {
    matches!(edit.field, EditedField::State(..)) && edit.new.as_deref() == Some("humanVerified")
}

/// The field that was changed.
fn what(locale: &Locale, names: &FullNames<'_>, row: Option<&Row>, edit: &HistoryEntry) -> String {
    let said = |text: Text, category: CategoryId, id: CriterionId| {
        let criterion = match row {
            Some(row) => names.row(Some(category), row),
            None => locale.fill(Text::Criterion, &[("id", &id.0.to_string())]),
        };
        locale.fill(text, &[("criterion", &criterion)])
    };
    match &edit.field {
        EditedField::Score(category, id) => said(Text::HistoryScore, *category, *id),
        EditedField::Reason(category, id) => said(Text::HistoryReason, *category, *id),
        EditedField::State(category, id) if is_confirmation(edit) => said(Text::HistoryConfirmed, *category, *id),
        EditedField::State(category, id) => said(Text::HistoryCriterionState, *category, *id),
        other => naming::field(locale, other),
    }
}

/// A value in words; nothing if there was none.
fn value(locale: &Locale, edit: &HistoryEntry, row: Option<&Row>, text: &Option<Arc<str>>) -> Option<String> {
    let text = text.as_deref().filter(|text| !text.trim().is_empty())?;
    Some(match &edit.field {
        EditedField::Score(..) => match number_in(text) {
            // Its revision is unknown: "met" is clear without it; for points, the maximum is left out.
            Some(points) => {
                let definition = row.and_then(|row| row.definition.as_deref());
                score(locale, Some(points), definition.filter(|one| one.is_met(points).is_some()))
            }
            None => text.to_owned(),
        },
        EditedField::Other(path) => match &**path {
            "state" => naming::state(locale, &State::from_word(text)),
            "assessmentDate" | "discussionDate" => match When::parse(text) {
                Some(at) => locale.date(Some(at)),
                None => text.to_owned(),
            },
            _ => text.to_owned(),
        },
        EditedField::Reason(..) => text.to_owned(),
        EditedField::State(..) => match text {
            "aiGenerated" => locale.text(Text::ByAi).into_owned(),
            "humanVerified" => locale.text(Text::Verified).into_owned(),
            "unscored" => locale.text(Text::ProvenanceNone).into_owned(),
            other => other.to_owned(),
        },
    })
}
