//! The criteria that differ, by category.

use super::super::shared::Cx;
use super::change::{change, from_to};
use super::more::{AT_ONCE, more};
use super::revisions::{Yardsticks, category};
use crate::assessment::{CategoryId, Change, Comparison};
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
            let points = points(cx, locale, comparison, id);
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
fn points(cx: &Cx, locale: &Locale, comparison: &Comparison, id: Option<CategoryId>) -> Option<AnyView> {
    let change = comparison.categories.iter().find(|c| c.category == id).filter(|_| !cx.hides_ai())?;
    let points = |sum: Option<f64>| match sum {
        Some(sum) => locale.fill(Text::SubtotalPlain, &[("scored", &locale.number(sum))]),
        None => locale.text(Text::NotScored).into_owned(),
    };
    let text = from_to(locale, &points(change.before), &points(change.after));
    Some(view! { <span class="change-points">{text}</span> }.into_any())
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
