//! The region with the changes of a run.

use super::super::button::{button, icon_button};
use super::super::element::reactive;
use super::super::heading::heading;
use super::super::ui::Ui;
use super::groups::groups;
use super::meanwhile::meanwhile;
use super::overridden::overridden;
use super::revisions::ComparedScorecards;
use super::whole::whole;
use crate::assessment::Comparison;
use crate::locale::{Locale, Text};
use crate::session::EndedRun;
use leptos::prelude::*;
use markup::markup;
use std::sync::Arc;

/// People's lost work first, then the whole, then criterion by criterion; a sentence if nothing changed, or if there is
/// nothing to compare with.
pub fn changes(ui: &Ui) -> AnyView {
    let ui = ui.clone();
    let shows_all = ArcRwSignal::new(false);
    let hidden = ArcRwSignal::new(None);
    reactive(move || region(&ui, &shows_all, &hidden))
}

/// The region with the changes, or with the button that shows them again. They stay as long as the page knows them:
/// people's lost words are nowhere else. Hiding does not apply to the next run.
fn region(ui: &Ui, shows_all: &ArcRwSignal<bool>, hidden: &ArcRwSignal<Option<Arc<EndedRun>>>) -> Option<AnyView> {
    let ended = ui.props.signals.ended.get()?;
    let locale = ui.locale();
    let is_hidden = hidden.with(|hidden| hidden.as_ref().is_some_and(|hidden| Arc::ptr_eq(hidden, &ended)));
    let body = match ui.comparison.get() {
        _ if is_hidden && !ui.is_printing.get() => None,
        _ if !ended.has_before() => Some(note(locale.text(Text::NoBefore).into_owned())),
        Some(comparison) if comparison.is_empty() => Some(note(locale.text(Text::NothingChanged).into_owned())),
        Some(comparison) => Some(listed(ui, &locale, &comparison, shows_all)),
        None => None,
    };
    let hide = ui.has_changes().then(|| {
        let (text, next) = if is_hidden { (Text::ShowChanges, None) } else { (Text::HideChanges, Some(ended)) };
        let hidden = hidden.clone();
        button("button quiet", locale.text(text).into_owned(), move || hidden.set(next.clone()))
    });
    let actions = ui.props.actions.clone();
    let dismiss = icon_button("close", locale.text(Text::Dismiss).into_owned(), move || actions.dismiss());
    let view = markup! {
        <section class="changes" part="changes" tabindex="-1" aria-labelledby="changes-heading">
            <div class="changes-head">
                {heading(ui, 1, "section-title", "changes-heading", locale.text(Text::WhatChanged).into_owned())}
                {hide}
                {dismiss}
            </div>
            {body}
        </section>
    };
    Some(view.into_any())
}

fn listed(ui: &Ui, locale: &Locale, comparison: &Comparison, shows_all: &ArcRwSignal<bool>) -> AnyView {
    let scorecards = ComparedScorecards::of(ui, comparison);
    let edited: Vec<_> = meanwhile(ui, locale, &comparison.edits).into_iter().map(note).collect();
    let rest = (comparison.unchanged > 0)
        .then(|| locale.count(comparison.unchanged, Text::UnchangedOne, Text::UnchangedOther))
        .map(note);
    let has_points = !comparison.categories.is_empty() && !ui.hides_ai();
    let amended =
        (comparison.has_amended_before && has_points).then(|| note(locale.text(Text::AmendedBefore).into_owned()));
    markup! {
        {overridden(ui, locale, comparison, &scorecards, shows_all)}
        {whole(ui, locale, comparison)}
        {groups(ui, locale, comparison, &scorecards, shows_all)}
        {edited}
        {amended}
        {rest}
    }
    .into_any()
}

fn note(text: String) -> AnyView {
    markup! { <p class="change-note" dir="auto">{text}</p> }.into_any()
}
