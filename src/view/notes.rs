//! Quiet notes: what could not be read, ids in the place of labels.

use super::shared::Cx;
use super::words;
use crate::locale::{Locale, Text};
use crate::session::Yardstick;
use leptos::prelude::*;
use markup::markup;

/// All notes that apply.
pub fn notes(cx: &Cx) -> Option<AnyView> {
    let locale = cx.locale();
    Some([yardstick(cx, &locale), problems(cx, &locale)].into_any())
}

fn yardstick(cx: &Cx, locale: &Locale) -> Option<AnyView> {
    if !cx.props.signals.yardstick.with(|y| matches!(y, Yardstick::Missing(_))) {
        return None;
    }
    let text = locale.text(Text::YardstickMissing).into_owned();
    Some(markup! { <p class="note" part="note">{text}</p> }.into_any())
}

fn problems(cx: &Cx, locale: &Locale) -> Option<AnyView> {
    let problems = cx.props.signals.problems.get();
    if problems.is_empty() {
        return None;
    }
    let lines: Vec<_> = problems
        .iter()
        .map(|p| {
            let expected = locale.text(words::expected(p.expected));
            let line = locale.fill(Text::ProblemLine, &[("path", &p.path), ("expected", &expected)]);
            markup! { <li dir="auto">{line}</li> }
        })
        .collect();
    let title = locale.text(Text::ProblemsNote).into_owned();
    let view = markup! {
        <details class="note" part="note">
            <summary>{title}</summary>
            <ul class="note-list">{lines}</ul>
        </details>
    };
    Some(view.into_any())
}
