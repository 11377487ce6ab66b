//! The history: each change by a person, with old and new value.

use super::element::any;
use super::fold::fold;
use super::full_name::FullNames;
use super::history_words::{is_confirmation, row_of, run_words, values, what};
use super::link::person;
use super::prose::mark;
use super::review::restoring;
use super::ui::Ui;
use crate::assessment::{Assessment, HistoryEntry, RowsByKey};
use crate::locale::{Locale, NOTHING, Text};
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
    let is_withheld = was_of_ai && ui.hides_ai();
    let (old, new) = values(locale, edit, row, is_withheld);
    let is_long = [&old, &new].into_iter().flatten().any(|text| text.chars().count() > AT_SIGHT);
    let title = if was_of_ai { ("ai", Text::BeforeByAi) } else { ("before", Text::Before) };
    let titles = [title, ("person", Text::After)].map(|(kind, text)| (kind, locale.text(text).into_owned()));
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
