//! The criteria that differ, by category.

use super::super::shared::Cx;
use super::change::{change, from_to};
use super::more::{AT_ONCE, more};
use super::revisions::{Yardsticks, category};
use crate::assessment::{CategoryId, CategoryPoints, Change, Comparison, CriterionId, Scorecard};
use crate::locale::{Locale, Text};
use leptos::prelude::*;
use markup::view;

/// The criteria that differ, category by category with what became of its points. Those that are listed as a person's
/// lost work already are not repeated.
pub fn groups(
    cx: &Cx,
    locale: &Locale,
    comparison: &Comparison,
    yardsticks: &Yardsticks,
    shows_all: &ArcRwSignal<bool>,
) -> AnyView {
    let is_listed = |change: &&Change| !change.overrides_a_person();
    let count = comparison.changes.iter().filter(is_listed).count();
    let is_whole = shows_all.get() || cx.is_printing.get();
    let most = if is_whole { count } else { AT_ONCE.min(count) };
    let mut groups = grouped(comparison.changes.iter().filter(is_listed).take(most));
    // Points may differ without a line of their own: where people's work is told above, or where the rest is on demand.
    for one in &comparison.categories {
        if !groups.iter().any(|(id, _)| *id == one.category) && (is_whole || groups.len() < AT_ONCE) {
            groups.push((one.category, Vec::new()));
        }
    }
    let groups: Vec<_> = groups
        .into_iter()
        .map(|(id, changes)| {
            let title = category(locale, yardsticks, id);
            let points = points(cx, locale, comparison, yardsticks, id);
            let lines: Vec<_> = changes.into_iter().map(|one| change(cx, locale, yardsticks, one)).collect();
            view! {
                <div class="change-group">
                    <p class="change-category"><span dir="auto">{title}</span> {points}</p>
                    <ul class="change-list" role="list">{lines}</ul>
                </div>
            }
        })
        .collect();
    let rest = more(locale, count - most, shows_all);
    view! { {groups} {rest} }.into_any()
}

/// What became of a category's points; blind mode keeps them to itself.
fn points(
    cx: &Cx,
    locale: &Locale,
    comparison: &Comparison,
    yardsticks: &Yardsticks,
    id: Option<CategoryId>,
) -> Option<AnyView> {
    let change = comparison.categories.iter().find(|c| c.category == id).filter(|_| !cx.hides_ai())?;
    let points = |points: &CategoryPoints, revision: Option<&Scorecard>| {
        let Some(scored) = points.scored else { return locale.text(Text::NotScored).into_owned() };
        let (scored, max) = (locale.number(scored), most(revision, id, points).map(|max| locale.number(max)));
        let text = if max.is_some() { Text::ScoreOf } else { Text::SubtotalPlain };
        locale.fill(text, &[("scored", &scored), ("max", &max.unwrap_or_default())])
    };
    let was = change.before.as_ref().map(|side| points(side, yardsticks.before.as_deref()));
    let is = change.after.as_ref().map(|side| points(side, yardsticks.after.as_deref()));
    let text = match (was, is) {
        (Some(was), Some(is)) => from_to(locale, &was, &is),
        (Some(was), None) => from_to(locale, &was, &locale.text(Text::CriterionRemoved)),
        (None, is) => [&*is.unwrap_or_default(), " · ", &*locale.text(Text::CriterionAdded)].concat(),
    };
    Some(view! { <span class="change-points">{text}</span> }.into_any())
}

/// What the criteria that are scored could bring; `None` as soon as that is not known of one of them.
fn most(revision: Option<&Scorecard>, category: Option<CategoryId>, points: &CategoryPoints) -> Option<f64> {
    let max = |id: &Option<CriterionId>| Scorecard::definition(revision?, category?, (*id)?)?.max_points;
    points.criteria.iter().map(max).sum::<Option<f64>>().filter(|max| *max > 0.0)
}

/// Changes by category, in the order in which they come.
fn grouped<'a>(changes: impl Iterator<Item = &'a Change>) -> Vec<(Option<CategoryId>, Vec<&'a Change>)> {
    let mut groups: Vec<(Option<CategoryId>, Vec<&Change>)> = Vec::new();
    for change in changes {
        match groups.iter_mut().find(|(id, _)| *id == change.category) {
            Some((_, group)) => group.push(change),
            None => groups.push((change.category, vec![change])),
        }
    }
    groups
}
