//! The history in words.

use super::ended::count_changes;
use super::full_name::FullNames;
use super::naming;
use super::score::score;
use super::total;
use super::ui::Ui;
use crate::assessment::{CategoryId, CriterionId, EditedField, HistoryEntry, Row, RowsByKey, State, When};
use crate::locale::{Locale, NOTHING, Text, isolated};
use crate::number::number_in;
use leptos::prelude::*;
use std::sync::Arc;

/// The number of changes in a text.
const IN_A_TEXT: usize = 200;

/// The title, then a line for each of the run and the latest changes, latest first, and the number of older ones.
/// Empty without any.
pub fn lines(ui: &Ui) -> Vec<String> {
    let (locale, sheet) = (ui.locale(), ui.sheet());
    let Some(assessment) = ui.assessment_head() else { return Vec::new() };
    let (rows, names) = (sheet.rows_by_key(), FullNames::of_sheet(&locale, &sheet));
    let past = &assessment.history;
    let from = past.len().saturating_sub(IN_A_TEXT);
    let edits = (from..past.len()).rev().map(|at| {
        let edit = &past[at];
        let row = row_of(&rows, edit);
        let is_withheld = edit.replaces_ai(&past[..at]) && ui.hides_ai();
        let (old, new) = values(&locale, edit, row, is_withheld);
        let mut line = what(&locale, &names, row, edit);
        if !is_confirmation(edit) && (old.is_some() || new.is_some()) {
            let [old, new] = [old, new].map(|text| text.unwrap_or_else(|| NOTHING.to_owned()));
            line = [&*line, ": ", &*isolated(&old), " → ", &*isolated(&new)].concat();
        }
        let who = edit.user.map(|user| ui.person(user, &locale).name.to_string());
        [Some(line), who, Some(locale.date(edit.at))].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    });
    let run = run_words(ui, &locale)
        .map(|(title, total)| [Some(title), total].into_iter().flatten().collect::<Vec<_>>().join(" · "));
    let older = (from > 0).then(|| locale.count(from, Text::HistoryOlderOne, Text::HistoryOlderOther));
    let count = past.len() + usize::from(run.is_some());
    let title = (count > 0).then(|| locale.fill(Text::HistoryCount, &[("count", &locale.number(count as f64))]));
    title.into_iter().chain(run).chain(edits).chain(older).collect()
}

/// The last run: its changes, and those of the total unless it is withheld.
pub fn run_words(ui: &Ui, locale: &Locale) -> Option<(String, Option<String>)> {
    let comparison = ui.comparison.get()?;
    let title = locale.fill(Text::HistoryRun, &[("changes", &count_changes(locale, &comparison))]);
    Some((title, (!ui.hides_ai()).then(|| total::change(locale, &comparison.totals))))
}

/// The row of the criterion that was changed.
pub fn row_of<'a>(rows: &RowsByKey<'a>, edit: &HistoryEntry) -> Option<&'a Row> {
    match &edit.field {
        EditedField::Score(category, id) | EditedField::Reason(category, id) | EditedField::State(category, id) => {
            rows.get(*category, *id)
        }
        EditedField::Other(_) => None,
    }
}

/// Whether somebody has confirmed a criterion without changing it.
pub fn is_confirmation(edit: &HistoryEntry) -> bool {
    matches!(edit.field, EditedField::State(..)) && edit.new.as_deref() == Some("humanVerified")
}

/// The field that was changed.
pub fn what(locale: &Locale, names: &FullNames<'_>, row: Option<&Row>, edit: &HistoryEntry) -> String {
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

/// The value before, and the one after; blind mode withholds the AI's.
pub fn values(
    locale: &Locale,
    edit: &HistoryEntry,
    row: Option<&Row>,
    is_withheld: bool,
) -> (Option<String>, Option<String>) {
    let old = match is_withheld {
        true => Some(locale.text(Text::Withheld).into_owned()),
        false => value(locale, edit, row, &edit.old),
    };
    (old, value(locale, edit, row, &edit.new))
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
