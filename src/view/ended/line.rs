//! The outcome of the run that ended, in the head line.

use super::super::review::restoring;
use super::super::ui::Ui;
use crate::assessment::{Comparison, State};
use crate::locale::{Locale, Text};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use markup::markup;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// "Re-scored: 88% (+8) · 10 changes · 2 overwritten", with a link to the changes; nothing if the run failed, which is
/// shown below. Blind mode withholds the result.
pub fn line(ui: &Ui) -> Option<AnyView> {
    let ended = ui.props.signals.ended.get()?;
    if ended.outcome == State::Error {
        return None;
    }
    let locale = ui.locale();
    let mut said = vec![result(ui, &locale)];
    let mut is_lossy = false;
    if let Some(comparison) = ui.comparison.get() {
        said.push(count_changes(&locale, &comparison));
        // A restored score is no longer overwritten.
        let lost = comparison.overridden().filter(|change| !restoring::is_restored(ui, change)).count();
        is_lossy = lost > 0;
        if is_lossy {
            let count = locale.number(lost as f64);
            said.push(locale.fill(Text::OverwrittenCount, &[("count", &count)]));
        }
    }
    let text = said.join(" · ");
    let view = markup! {
        <button
            type="button"
            class="ended-line"
            part="button ended"
            data-tone=is_lossy.then_some("lost")
            on:click=show_changes
        >
            {text}
        </button>
    };
    Some(view.into_any())
}

/// "10 changes · 1 removed": the first number is that of the rows that the filter of changes shows.
pub fn count_changes(locale: &Locale, comparison: &Comparison) -> String {
    let (kept, gone) = comparison.counts();
    let kept = match kept {
        0 if gone > 0 => None,
        0 => Some(locale.text(Text::ChangesNone).into_owned()),
        _ => Some(locale.count(kept, Text::ChangesOne, Text::ChangesOther)),
    };
    let gone = (gone > 0).then(|| locale.fill(Text::RemovedCount, &[("count", &locale.number(gone as f64))]));
    kept.into_iter().chain(gone).collect::<Vec<_>>().join(" · ")
}

fn result(ui: &Ui, locale: &Locale) -> String {
    let share = |comparison: &Comparison| {
        let (before, after) = (comparison.totals.0.percentage, comparison.totals.1.percentage);
        let now = locale.percent(after?);
        let change = before.zip(after).filter(|(before, after)| before != after).map(|(b, a)| locale.change(a - b));
        Some(change.map_or(now.clone(), |change| [&*now, " (", &*change, ")"].concat()))
    };
    let share = ui.comparison.get().filter(|_| !ui.hides_ai()).and_then(|comparison| share(&comparison));
    match share {
        Some(share) => locale.fill(Text::RescoredTo, &[("result", &share)]),
        None => locale.text(Text::EndedTitle).into_owned(),
    }
}

/// Moves the focus to the region with all changes.
fn show_changes(event: MouseEvent) {
    let page = event_target::<Element>(&event).closest(".page").ok().flatten();
    let region = page.and_then(|page| page.query_selector(".changes").ok().flatten());
    if let Some(region) = region {
        let region = region.unchecked_into::<HtmlElement>();
        region.scroll_into_view();
        let _ = region.focus();
    }
}
