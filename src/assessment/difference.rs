//! The differences between two revisions of a scorecard, and so the effect of a re-run with the other one.

use super::key::{NumberedKey, numbered};
use super::keyed::Keyed;
use super::{CategoryId, Definition, Scorecard};
use std::sync::Arc;

/// The difference between two revisions of a scorecard. The order of criteria does not matter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Difference {
    /// The criteria that differ, in the order of the new revision, then those that are gone.
    pub changes: Vec<Redefinition>,
}

/// One criterion that differs. At least one side is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Redefinition {
    /// Its category.
    pub category: Option<CategoryId>,
    /// As it is defined now; `None` if it is new.
    pub before: Option<Arc<Definition>>,
    /// As it would be defined; `None` if it is gone.
    pub after: Option<Arc<Definition>>,
}

/// A respect in which a criterion differs. One criterion may differ in several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Respect {
    /// Only the new revision has it.
    Added,
    /// Only the old revision has it.
    Removed,
    /// Its name differs.
    Renamed,
    /// Its maximum of points differs.
    Reweighted,
    /// A knock-out that is new, or sets more to 0 than before.
    KnockOutSet,
    /// A knock-out that is gone, or sets less to 0 than before.
    KnockOutLifted,
    /// Its question to people, or its scoring, differs.
    Reworded,
    /// Its prompt to the AI differs. People may know that it changed, but not its text.
    PromptChanged,
}

impl Difference {
    /// The differences from one revision to another. Criteria correspond if category and id are equal.
    pub fn between(from: &Scorecard, to: &Scorecard) -> Self {
        let all = definitions(from);
        let mut old = Keyed::of(all.iter().map(|(key, category, was)| (*key, (*category, *was))));
        let mut changes = Vec::new();
        for (key, category, new) in definitions(to) {
            let before = old.take(key).map(|(_, before)| before);
            if before.is_none_or(|before| before != new) {
                changes.push(Redefinition { category, before: before.cloned(), after: Some(new.clone()) });
            }
        }
        let gone = all.iter().filter_map(|(key, ..)| old.take(*key));
        changes.extend(gone.map(|(category, was)| Redefinition { category, before: Some(was.clone()), after: None }));
        Self { changes }
    }

    /// The criteria that differ in this respect.
    pub fn in_respect(&self, respect: Respect) -> impl Iterator<Item = &Redefinition> {
        self.changes.iter().filter(move |change| change.differs_in(respect))
    }

    /// Whether nothing would change.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}

impl Redefinition {
    /// Whether it differs in this respect.
    pub fn differs_in(&self, respect: Respect) -> bool {
        let knocks_out = |side: &Option<Arc<Definition>>| side.as_ref().and_then(|d| d.knock_out());
        let (was, is) = match (respect, &self.before, &self.after) {
            (Respect::KnockOutSet, before, after) => return knocks_out(after) > knocks_out(before),
            (Respect::KnockOutLifted, before, after) => return knocks_out(after) < knocks_out(before),
            (Respect::Added, before, _) => return before.is_none(),
            (Respect::Removed, _, after) => return after.is_none(),
            (_, Some(was), Some(is)) => (was, is),
            _ => return false,
        };
        match respect {
            Respect::Renamed => was.label != is.label,
            Respect::Reweighted => was.max_points != is.max_points,
            // A caller who may not read prompts gets none: a missing prompt tells nothing.
            Respect::PromptChanged => was.prompt.is_some() && is.prompt.is_some() && was.prompt != is.prompt,
            _ => (&was.description, was.scoring, was.by_ai) != (&is.description, is.scoring, is.by_ai),
        }
    }

    /// The new definition; the old one if it is gone.
    pub fn definition(&self) -> Option<&Arc<Definition>> {
        self.after.as_ref().or(self.before.as_ref())
    }
}

fn definitions(scorecard: &Scorecard) -> Vec<(NumberedKey, Option<CategoryId>, &Arc<Definition>)> {
    numbered(scorecard.definitions().map(|(category, definition)| (category, definition.id, definition)))
}
