//! The difference between two revisions in words.

use super::super::words;
use super::effect::Difference;
use crate::assessment::Definition;
use crate::locale::{Locale, NOTHING, Text};
use leptos::prelude::*;
use std::sync::Arc;

/// One line for each kind of change; one that says so if there is none.
pub fn difference_lines(locale: &Locale, difference: &Difference) -> Vec<AnyView> {
    if difference.is_empty() {
        return vec![line(locale.text(Text::EffectNoDifference).into_owned())];
    }
    let names = |list: &[Arc<Definition>]| list.iter().map(|d| words::definition(locale, d)).collect::<Vec<_>>();
    let reweighted = difference.reweighted.iter().map(|(was, is)| {
        let points = |d: &Definition| d.max_points.map_or(NOTHING.to_owned(), |max| locale.number(max));
        let gaps = [("criterion", &*words::definition(locale, is)), ("from", &points(was)), ("to", &points(is))];
        locale.fill(Text::Reweighted, &gaps)
    });
    let kinds = [
        (Text::EffectAdded, names(&difference.added)),
        (Text::EffectRemoved, names(&difference.removed)),
        (Text::EffectReweighted, reweighted.collect()),
        (Text::EffectReworded, names(&difference.reworded)),
    ];
    kinds
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(text, names)| line(locale.fill(text, &[("names", &words::some_of(locale, names))])))
        .collect()
}

/// One line of a list.
pub fn line(text: String) -> AnyView {
    view! { <li dir="auto">{text}</li> }.into_any()
}
