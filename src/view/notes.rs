//! Quiet notes: what could not be read, ids in the place of labels, a newer revision.

use super::banner::banner;
use super::dialog::difference_lines;
use super::shared::Cx;
use super::words;
use crate::assessment::{Difference, Scorecard};
use crate::locale::{Locale, Text};
use crate::session::{Revisions, Yardstick};
use leptos::prelude::*;
use std::sync::Arc;

/// All notes that apply.
pub fn notes(cx: &Cx) -> AnyView {
    let locale = cx.locale();
    [newer(cx, &locale), yardstick(cx, &locale), problems(cx, &locale)].into_any()
}

/// A newer active revision than the one used, and what it would change.
fn newer(cx: &Cx, locale: &Locale) -> AnyView {
    let signals = &cx.props.signals;
    let Yardstick::Known(used) = signals.yardstick.get() else { return ().into_any() };
    let Revisions::Known(revisions) = signals.revisions.get() else { return ().into_any() };
    let newer = Scorecard::latest_active(&revisions).filter(|latest| is_newer(latest, &used));
    let Some(newer) = newer else { return ().into_any() };
    let lines = difference_lines(locale, &Difference::between(&used, newer));
    let name = words::revision(locale, newer);
    let would = locale.text(Text::NewerWould).into_owned();
    let text = view! {
        <p class="banner-line" dir="auto">{name}</p>
        <details class="banner-fold">
            <summary class="fold-title">{would}</summary>
            <ul class="banner-list" role="list">{lines}</ul>
        </details>
    };
    banner("info", locale.text(Text::NewerRevision).into_owned().into_any(), text.into_any(), ().into_any())
}

fn is_newer(latest: &Arc<Scorecard>, used: &Scorecard) -> bool {
    latest.id != used.id && matches!((latest.revision, used.revision), (Some(new), Some(old)) if new > old)
}

fn yardstick(cx: &Cx, locale: &Locale) -> AnyView {
    if !cx.props.signals.yardstick.with(|y| matches!(y, Yardstick::Missing(_))) {
        return ().into_any();
    }
    let text = locale.text(Text::YardstickMissing).into_owned();
    view! { <p class="note" part="note">{text}</p> }.into_any()
}

fn problems(cx: &Cx, locale: &Locale) -> AnyView {
    let problems = cx.props.signals.problems.get();
    if problems.is_empty() {
        return ().into_any();
    }
    let lines: Vec<_> = problems
        .iter()
        .map(|p| {
            let expected = words::expected(locale, p.expected);
            let line = locale.fill(Text::ProblemLine, &[("path", &p.path), ("expected", &expected)]);
            view! { <li dir="auto">{line}</li> }
        })
        .collect();
    let title = locale.text(Text::ProblemsNote).into_owned();
    view! {
        <details class="note" part="note">
            <summary>{title}</summary>
            <ul class="note-list">{lines}</ul>
        </details>
    }
    .into_any()
}
