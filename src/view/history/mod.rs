//! The history: each change by a person, with old and new value.

mod edit;
mod entry;
mod lines;

pub use lines::lines;

use self::entry::entry;
use super::element::any;
use super::ended::count_changes;
use super::fold::fold;
use super::full_name::FullNames;
use super::total;
use super::ui::Ui;
use crate::assessment::Assessment;
use crate::locale::{Locale, Text};
use leptos::prelude::*;
use markup::markup;
use std::sync::Arc;

/// The number of changes that are shown at once.
const AT_ONCE: usize = 50;
/// The number of older changes added on each request.
const ON_REQUEST: usize = 200;

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
    Some((title, (!ui.hides_ai()).then(|| total::change(ui, locale, &comparison.totals))))
}
