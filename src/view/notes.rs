//! Quiet notes on unreadable data, and on ids in place of labels.

use super::naming;
use super::ui::Ui;
use crate::locale::{Locale, Text};
use crate::session::UsedScorecard;
use leptos::prelude::*;
use markup::markup;

/// All notes that apply.
pub fn notes(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    Some([used_scorecard(ui, &locale), problems(ui, &locale)].into_any())
}

fn used_scorecard(ui: &Ui, locale: &Locale) -> Option<AnyView> {
    if !ui.props.signals.used_scorecard.with(|y| matches!(y, UsedScorecard::Missing(_))) {
        return None;
    }
    let text = locale.text(Text::YardstickMissing).into_owned();
    Some(markup! { <p class="note" part="note">{text}</p> }.into_any())
}

fn problems(ui: &Ui, locale: &Locale) -> Option<AnyView> {
    let problems = ui.props.signals.problems.get();
    if problems.is_empty() {
        return None;
    }
    let lines: Vec<_> = problems
        .iter()
        .map(|p| {
            let expected = locale.text(naming::expected(p.expected));
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
