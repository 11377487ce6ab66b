//! Verified scores that the run has changed: listed first and in full, with a button to copy them, since the API does
//! not keep them.

use super::super::copy::copy_button;
use super::super::full_name::FullNames;
use super::super::heading::heading;
use super::super::naming;
use super::super::prose::prose;
use super::super::review::restoring;
use super::super::score::{replaced, score};
use super::super::ui::Ui;
use super::super::wording::titled;
use super::change::{is_withheld, provenance};
use super::more::{LISTED_AT_ONCE, more};
use super::revisions::{ComparedScorecards, name};
use crate::assessment::{Change, Comparison};
use crate::locale::{Locale, Text, isolated};
use leptos::prelude::*;
use markup::markup;

/// The people's judgements that the run overrode, each with its replacement.
pub fn overridden(
    ui: &Ui,
    locale: &Locale,
    comparison: &Comparison,
    scorecards: &ComparedScorecards,
    shows_all: &ArcRwSignal<bool>,
) -> Option<AnyView> {
    let title = self::lost(locale, comparison);
    let summary = restoring::of_summary(ui, locale, comparison);
    if title.is_empty() {
        return summary;
    }
    let lost: Vec<_> = comparison.overridden().collect();
    let most = if shows_all.get() || ui.is_printing.get() { lost.len() } else { LISTED_AT_ONCE.min(lost.len()) };
    let rest = more(locale, lost.len() - most, shows_all);
    let names = scorecards.names(ui, locale);
    let entries: Vec<_> =
        lost.into_iter().take(most).map(|change| entry(ui, locale, scorecards, &names, change)).collect();
    let measures = |change: &Change| {
        let (was, is) = scorecards.definitions(change);
        (was.cloned(), is.cloned())
    };
    let view = markup! {
        <div class="overridden" part="overridden">
            {heading(ui, 2, "overridden-title", "", title)}
            <ul class="change-list" role="list">{entries}</ul>
            {rest}
            {summary}
            {restoring::of_all(ui, locale, comparison, &measures)}
        </div>
    };
    Some(view.into_any())
}

/// The amount of people's work that is lost, in a sentence; empty if nothing is.
pub fn lost(locale: &Locale, comparison: &Comparison) -> String {
    match comparison.overridden().count() {
        0 => String::new(),
        count => locale.count(count, Text::OverriddenOne, Text::OverriddenOther),
    }
}

fn entry(
    ui: &Ui,
    locale: &Locale,
    scorecards: &ComparedScorecards,
    names: &FullNames<'_>,
    change: &Change,
) -> Option<AnyView> {
    let (was, is) = scorecards.definitions(change);
    let title = names.full(change.category, name(locale, scorecards, change));
    let before = change.before.as_ref()?;
    let old = score(locale, before.points(), was.map(|d| &**d));
    let new = match &change.after {
        Some(after) => {
            // Blind mode shows people's own words, but not the AI's.
            let score = match is_withheld(ui, change) {
                true => locale.text(Text::Withheld).into_owned(),
                false => score(locale, after.points(), is.map(|d| &**d)),
            };
            [&*score, " · ", &*provenance(locale, after)].concat()
        }
        None => locale.text(Text::CriterionRemoved).into_owned(),
    };
    let new_reason = change.after.as_ref().filter(|_| !is_withheld(ui, change)).and_then(|after| after.reason.clone());
    let of = naming::quoted(locale, &title);
    let ai = replaced(&ui.ai_scores(), change.category, before).filter(|_| !ui.hides_ai());
    let was_said = [&*old, " · ", &*naming::verified(ui, locale, before, ai)].concat();
    let copied = [&*isolated(&title), ": ", &*old, "\n", before.reason.as_deref().unwrap_or_default()].concat();
    let restore = restoring::of_change(ui, locale, change, (was.cloned(), is.cloned()), &title);
    let view = markup! {
        <li class="change lost" part="change">
            <p class="change-name" dir="auto">{title}</p>
            <div class="lost-sides">
                <div class="lost-side">
                    {titled(locale, Text::Before, Some(&was_said))}
                    {before.reason.as_deref().map(|reason| prose("prose lost-reason", "", reason))}
                </div>
                <div class="lost-side">
                    {titled(locale, Text::After, Some(&new))}
                    {new_reason.map(|reason| prose("prose lost-reason", "", &reason))}
                </div>
            </div>
            <div class="lost-acts">
                {copy_button(ui, "button copy", Text::CopyOld, "overwritten", of, move || copied.clone())} {restore}
            </div>
        </li>
    };
    Some(view.into_any())
}
