//! The differences between two revisions in words.

use super::super::full_name::FullNames;
use super::super::naming;
use super::names_line::names_line;
use crate::assessment::{Definition, Difference, KnockOutScope, Redefinition, Respect, Scorecard};
use crate::locale::{Locale, NOTHING, Text};
use leptos::prelude::*;
use markup::markup;

/// The respects, most important for the decision first.
const RESPECTS: [(Respect, Text); 8] = [
    (Respect::Added, Text::EffectAdded),
    (Respect::Removed, Text::EffectRemoved),
    (Respect::Reweighted, Text::EffectReweighted),
    (Respect::KnockOutSet, Text::EffectKnockOutSet),
    (Respect::KnockOutLifted, Text::EffectKnockOutLifted),
    (Respect::Renamed, Text::EffectRenamed),
    (Respect::Reworded, Text::EffectReworded),
    (Respect::PromptChanged, Text::EffectPrompt),
];

/// One line for each respect in which the two differ, or one that says that they do not.
pub fn difference_lines(locale: &Locale, from: &Scorecard, to: &Scorecard) -> Vec<AnyView> {
    let (difference, full) = (Difference::between(from, to), FullNames::of_scorecards(locale, &[from, to]));
    let lines = RESPECTS.into_iter().filter_map(|(respect, text)| {
        let names: Vec<_> = difference.in_respect(respect).map(|one| named(locale, &full, respect, one)).collect();
        (!names.is_empty()).then(|| names_line(locale, "effect", &locale.text(text), names))
    });
    let lines: Vec<_> = lines.collect();
    if lines.is_empty() { vec![line(locale.text(Text::EffectNoDifference).into_owned())] } else { lines }
}

/// One line of a list.
pub fn line(text: String) -> AnyView {
    markup! { <li dir="auto">{text}</li> }.into_any()
}

/// A criterion by its new name, with its old name or value if that is what changed.
fn named(locale: &Locale, full: &FullNames<'_>, respect: Respect, one: &Redefinition) -> String {
    let quoted = |definition: &Definition| naming::quoted(locale, &full.definition(one.category, definition));
    let name = one.definition().map_or_else(|| NOTHING.to_owned(), |d| quoted(d));
    let (from, to) = match (respect, &one.before, &one.after) {
        (Respect::Reweighted, Some(was), Some(is)) => {
            let points = |max: Option<f64>| max.map_or(NOTHING.to_owned(), |max| locale.number(max));
            (points(was.max_points), points(is.max_points))
        }
        (Respect::Renamed, Some(was), Some(is)) => {
            return locale.fill(Text::Renamed, &[("from", &quoted(was)), ("to", &quoted(is))]);
        }
        (Respect::KnockOutSet | Respect::KnockOutLifted, _, Some(is)) => match is.knock_out() {
            Some(KnockOutScope::Assessment) => {
                return locale.fill(Text::KnocksOutAll, &[("criterion", &name)]);
            }
            Some(KnockOutScope::Category) if respect == Respect::KnockOutLifted => {
                return locale.fill(Text::KnocksOutCategoryOnly, &[("criterion", &name)]);
            }
            _ => return name,
        },
        _ => return name,
    };
    locale.fill(Text::Reweighted, &[("criterion", &name), ("from", &from), ("to", &to)])
}
