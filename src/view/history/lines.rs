//! The history as lines of text, for the clipboard and the table.

use super::super::full_name::FullNames;
use super::super::ui::Ui;
use super::edit::Edit;
use super::{ON_REQUEST, run_words};
use crate::locale::{NOTHING, Text, isolated};

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
        let Edit { what, old, new, is_complete, .. } = Edit::of(ui, &locale, (&rows, &names), past, at);
        let line = match (is_complete, &old, &new) {
            (true, ..) | (_, None, None) => what,
            _ => {
                let [old, new] = [old, new].map(|text| text.unwrap_or_else(|| NOTHING.to_owned()));
                [&*what, ": ", &*isolated(&old), " → ", &*isolated(&new)].concat()
            }
        };
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
