//! The changes of the whole: total, revision, summary.

use super::super::element::any;
use super::super::fold::fold;
use super::super::ui::Ui;
use super::super::wording::wording;
use super::super::{naming, total};
use super::change::from_to;
use crate::assessment::Comparison;
use crate::locale::{Locale, NOTHING, Text};
use leptos::prelude::*;
use markup::markup;

/// A line for each difference.
pub fn whole(ui: &Ui, locale: &Locale, comparison: &Comparison) -> AnyView {
    let is_blind = ui.hides_ai();
    let (before, after) = &comparison.totals;
    let total = (before != after && !is_blind)
        .then(|| from_to(locale, &total::in_words(locale, before), &total::after(ui, locale, after)))
        .map(|text| line(locale, Text::Total, any(text)));
    let revision = comparison.has_other_revision().then(|| {
        let (from, to) = comparison.revision;
        let [from, to] =
            [from, to].map(|id| id.map_or_else(|| NOTHING.to_owned(), |id| naming::revision_name(ui, id, locale)));
        let text = from_to(locale, &from, &to);
        line(locale, Text::RevisionLabel, any(text))
    });
    let summary = comparison.has_other_summary().then(|| {
        let said = if is_blind {
            any(locale.text(Text::SummaryChanged).into_owned())
        } else {
            let (before, after) = comparison.summary.clone();
            let language = locale.clone();
            fold(ui, "change-reason", "summary".to_owned(), locale.text(Text::SummaryChanged).into_owned(), move || {
                wording(&language, before.as_deref(), after.as_deref())
            })
        };
        line(locale, Text::AiSummary, said)
    });
    markup! { <dl class="change-whole">{total} {revision} {summary}</dl> }.into_any()
}

fn line(locale: &Locale, name: Text, said: AnyView) -> AnyView {
    let name = locale.text(name).into_owned();
    markup! { <div class="change-line"><dt>{name}</dt><dd>{said}</dd></div> }.into_any()
}
