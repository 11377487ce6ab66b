//! The criteria that differ, by category.

use super::super::ui::Ui;
use super::change::{change, from_to};
use super::more::{LISTED_AT_ONCE, more};
use super::revisions::{ComparedScorecards, category};
use crate::assessment::{CategoryChange, CategoryPoints, Comparison, Scorecard};
use crate::locale::{Locale, Text};
use leptos::prelude::*;
use markup::markup;

/// The criteria that differ, by category, with the change of the category's points. Criteria listed as people's lost
/// work are not repeated.
pub fn groups(
    ui: &Ui,
    locale: &Locale,
    comparison: &Comparison,
    scorecards: &ComparedScorecards,
    shows_all: &ArcRwSignal<bool>,
) -> AnyView {
    let is_whole = shows_all.get() || ui.is_printing.get();
    let (groups, left_out) = comparison.groups(if is_whole { usize::MAX } else { LISTED_AT_ONCE });
    let groups: Vec<_> = groups
        .into_iter()
        .map(|group| {
            let title = category(locale, scorecards, group.category);
            // Blind mode withholds points.
            let points = group.points.filter(|_| !ui.hides_ai()).map(|points| became(locale, scorecards, points));
            let lines: Vec<_> = group.changes.into_iter().map(|one| change(ui, locale, scorecards, one)).collect();
            markup! {
                <div class="change-group">
                    <p class="change-category"><span dir="auto">{title}</span> {points}</p>
                    <ul class="change-list" role="list">{lines}</ul>
                </div>
            }
        })
        .collect();
    if groups.is_empty() {
        return ().into_any();
    }
    let rest = more(locale, left_out, shows_all);
    let count = locale.number(comparison.changes.len() as f64);
    let title = locale.fill(Text::ChangesByCriterion, &[("count", &count)]);
    // The rows below show it, too: whatever needs a decision stays on the first screen.
    markup! {
        <details class="change-groups">
            <summary class="fold-title">{title}</summary>
            {groups}
            {rest}
        </details>
    }
    .into_any()
}

/// The change of a category's points.
fn became(locale: &Locale, scorecards: &ComparedScorecards, change: &CategoryChange) -> AnyView {
    let points = |points: &CategoryPoints, revision: Option<&Scorecard>| {
        let Some(scored) = points.scored else { return locale.text(Text::NotScored).into_owned() };
        let max = change.category.zip(revision).and_then(|(id, revision)| points.max(id, revision));
        let (scored, max) = (locale.number(scored), max.map(|max| locale.number(max)));
        let text = if max.is_some() { Text::ScoreOf } else { Text::SubtotalPlain };
        locale.fill(text, &[("scored", &scored), ("max", &max.unwrap_or_default())])
    };
    let was = change.before.as_ref().map(|side| points(side, scorecards.before.as_deref()));
    let is = change.after.as_ref().map(|side| points(side, scorecards.after.as_deref()));
    let text = match (was, is) {
        (Some(was), Some(is)) => from_to(locale, &was, &is),
        (Some(was), None) => from_to(locale, &was, &locale.text(Text::CriterionRemoved)),
        (None, is) => [&*is.unwrap_or_default(), " · ", &*locale.text(Text::CriterionAdded)].concat(),
    };
    markup! { <span class="change-points">{text}</span> }.into_any()
}
