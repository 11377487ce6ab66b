//! The history: each change by a person, with old and new value.

use super::element::any;
use super::ended::count_changes;
use super::fold::fold;
use super::full_name::FullNames;
use super::link::person;
use super::naming;
use super::prose::mark;
use super::review::restoring;
use super::score::score;
use super::total;
use super::ui::Ui;
use crate::assessment::{Assessment, CategoryId, CriterionId, EditedField, HistoryEntry, Row, RowsByKey, State, When};
use crate::locale::{Locale, NOTHING, Text, isolated};
use crate::number::number_in;
use leptos::prelude::*;
use markup::markup;
use std::sync::Arc;

/// The number of changes that are shown at once.
const AT_ONCE: usize = 50;
/// The number of older changes added on each request.
const ON_REQUEST: usize = 200;
/// The length above which a text is folded: otherwise a few rewritten reasons would bury the rest.
const AT_SIGHT: usize = 120;

/// The history, latest changes first; nothing if there are none.
pub fn history(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let run = run(ui, &locale);
    let assessment = ui.assessment_head().filter(|a| !a.history.is_empty() || run.is_some())?;
    let edits = assessment.history.len();
    let count = locale.number((edits + usize::from(run.is_some())) as f64);
    let run = run.map(|run| markup! { <ul class="history" role="list">{run}</ul> });
    let edits = (edits > 0).then(|| changes(ui, &assessment, edits, AT_ONCE));
    let title = locale.fill(Text::HistoryCount, &[("count", &count)]);
    let view = markup! {
        <details class="history-fold" part="history">
            <summary class="fold-title">{title}</summary>
            {run}
            {edits}
        </details>
    };
    Some(view.into_any())
}

/// The title, then a line for each of the run and the latest changes, latest first, and the number of older ones.
/// Empty without any.
pub fn lines(ui: &Ui) -> Vec<String> {
    let (locale, sheet) = (ui.locale(), ui.sheet());
    let Some(assessment) = ui.assessment_head() else { return Vec::new() };
    let (rows, names) = (sheet.rows_by_key(), FullNames::of_sheet(&locale, &sheet));
    let past = &assessment.history;
    let from = past.len().saturating_sub(ON_REQUEST);
    let edits = (from..past.len()).rev().map(|at| {
        let edit = &past[at];
        let row = row_of(&rows, edit);
        let is_withheld = edit.replaces_ai(&past[..at]) && ui.hides_ai();
        let old = if is_withheld {
            Some(locale.text(Text::Withheld).into_owned())
        } else {
            value(&locale, edit, row, &edit.old)
        };
        let new = value(&locale, edit, row, &edit.new);
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

/// The last `count` changes among the first `end`, latest first, and a button for older ones: a history of a hundred
/// thousand would block the page for minutes.
fn changes(ui: &Ui, assessment: &Arc<Assessment>, end: usize, count: usize) -> AnyView {
    let (locale, sheet) = (ui.locale(), ui.sheet());
    let names = FullNames::of_sheet(&locale, &sheet);
    let (rows, past) = (sheet.rows_by_key(), &assessment.history);
    let from = end.saturating_sub(count);
    let edits: Vec<_> = (from..end).rev().map(|at| entry(ui, &locale, (&rows, &names), past, at)).collect();
    let older = (from > 0).then(|| older(ui, &locale, assessment, from));
    markup! { <ol class="history" reversed=true start=end.to_string()>{edits}</ol> {older} }.into_any()
}

/// The first `end` changes, created on request, some at a time. Printouts only state their number.
fn older(ui: &Ui, locale: &Locale, assessment: &Arc<Assessment>, end: usize) -> AnyView {
    let title = locale.count(end, Text::HistoryOlderOne, Text::HistoryOlderOther);
    if ui.is_printing.get_untracked() {
        return markup! { <p class="edit-who">{title}</p> }.into_any();
    }
    // Keyed by what comes before it: a new change does not close it.
    let key = ["older", &(assessment.history.len() - end).to_string()].concat();
    let (ui_of_older, assessment) = (ui.clone(), assessment.clone());
    fold(ui, "edit-fold", key, title, move || changes(&ui_of_older, &assessment, end, ON_REQUEST))
}

/// An entry for the last run: the API's history has none.
fn run(ui: &Ui, locale: &Locale) -> Option<AnyView> {
    let (title, total) = run_words(ui, locale)?;
    Some(markup! { <li class="edit"><p class="edit-what">{title}</p> <p>{total.map(any)}</p></li> }.into_any())
}

/// The last run: its changes, and those of the total unless it is withheld.
fn run_words(ui: &Ui, locale: &Locale) -> Option<(String, Option<String>)> {
    let comparison = ui.comparison.get()?;
    let title = locale.fill(Text::HistoryRun, &[("changes", &count_changes(locale, &comparison))]);
    Some((title, (!ui.hides_ai()).then(|| total::change(locale, &comparison.totals))))
}

/// One change: its field, both values side by side, person and time.
fn entry(
    ui: &Ui,
    locale: &Locale,
    (rows, names): (&RowsByKey<'_>, &FullNames<'_>),
    past: &[HistoryEntry],
    at: usize,
) -> AnyView {
    let edit = &past[at];
    let was_of_ai = edit.replaces_ai(&past[..at]);
    let row = row_of(rows, edit);
    let (old, new) = (value(locale, edit, row, &edit.old), value(locale, edit, row, &edit.new));
    let is_long = [&old, &new].into_iter().flatten().any(|text| text.chars().count() > AT_SIGHT);
    let is_withheld = was_of_ai && ui.hides_ai();
    let title = if was_of_ai { ("ai", Text::BeforeByAi) } else { ("before", Text::Before) };
    let titles = [title, ("person", Text::After)].map(|(kind, text)| (kind, locale.text(text).into_owned()));
    let old = if is_withheld { Some(locale.text(Text::Withheld).into_owned()) } else { old };
    let sides = move || {
        let both = titles.clone().into_iter().zip([old.clone(), new.clone()]);
        let both: Vec<_> = both.map(|((kind, title), text)| side(kind, title, text)).collect();
        markup! { <div class="edit-sides" data-long=is_long.then_some("")>{both}</div> }.into_any()
    };
    let sides = match (is_confirmation(edit) || edit.old.is_none() && edit.new.is_none(), is_long) {
        (true, _) => None,
        (_, true) => {
            let (key, title) = (["edit", &at.to_string()].concat(), locale.text(Text::HistoryTexts).into_owned());
            Some(fold(ui, "edit-fold", key, title, sides))
        }
        (_, false) => Some(sides()),
    };
    markup! {
        <li class="edit">
            <p class="edit-what" dir="auto">{what(locale, names, row, edit)}</p>
            {sides}
            {by(ui, locale, edit)}
            {restoring::of_edit(ui, locale, edit, is_withheld)}
        </li>
    }
    .into_any()
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

fn side(kind: &'static str, title: String, text: Option<String>) -> AnyView {
    let text = text.unwrap_or_else(|| NOTHING.to_owned());
    markup! { <div class="edit-side">{mark(kind, title)} " " <p class="edit-value" dir="auto">{text}</p></div> }
        .into_any()
}

/// The person and the time.
fn by(ui: &Ui, locale: &Locale, edit: &HistoryEntry) -> AnyView {
    let who = edit.user.map(|user| person(&ui.person(user, locale)));
    let between = who.is_some().then(|| any(" · "));
    markup! { <p class="edit-who">{who} {between} {locale.date(edit.at)}</p> }.into_any()
}
