//! The revisions of the results before and after.

use super::super::full_name::FullNames;
use super::super::naming;
use super::super::ui::Ui;
use crate::assessment::{CategoryId, Change, Comparison, Definition, Row, Scorecard, ScorecardId, SheetCategory};
use crate::locale::Locale;
use std::sync::Arc;

/// The scorecards before and after, as far as they have been loaded for any reason.
pub struct ComparedScorecards {
    /// The scorecard before.
    pub before: Option<Arc<Scorecard>>,
    /// The scorecard after.
    pub after: Option<Arc<Scorecard>>,
}

impl ComparedScorecards {
    /// The scorecards of a comparison; tracked.
    pub fn of(ui: &Ui, comparison: &Comparison) -> Self {
        let known = |id: Option<ScorecardId>| ui.revision(id?);
        Self { before: known(comparison.revision.0), after: known(comparison.revision.1) }
    }

    /// The names of criteria, including previous ones. If neither revision is known, the names on the screen are used.
    pub fn names<'a>(&self, ui: &Ui, locale: &'a Locale) -> FullNames<'a> {
        let known: Vec<_> = [&self.after, &self.before].into_iter().flatten().map(|card| &**card).collect();
        match known.is_empty() {
            true => FullNames::of_sheet(locale, &ui.sheet()),
            false => FullNames::of_scorecards(locale, &known),
        }
    }

    /// The definitions of a criterion before and after.
    pub fn definitions(&self, change: &Change) -> (Option<&Arc<Definition>>, Option<&Arc<Definition>>) {
        let key = change.category.zip(change.id());
        let of = |card| key.and_then(|(category, id)| Scorecard::definition(card, category, id));
        (self.before.as_deref().and_then(of), self.after.as_deref().and_then(of))
    }
}

/// The name of a category; only the previous revision knows a category that is gone.
pub fn category(locale: &Locale, scorecards: &ComparedScorecards, id: Option<CategoryId>) -> String {
    let cards = [&scorecards.after, &scorecards.before].into_iter().flatten();
    let label = cards.flat_map(|card| &card.categories).find(|c| c.id == id).and_then(|c| c.label.clone());
    naming::category(locale, &SheetCategory { id, label, ..SheetCategory::default() })
}

/// The name of a criterion; only the previous revision knows a criterion that is gone.
pub fn name(locale: &Locale, scorecards: &ComparedScorecards, change: &Change) -> String {
    let (was, is) = scorecards.definitions(change);
    let criterion = change.after.clone().or_else(|| change.before.clone());
    naming::criterion(
        locale,
        &Row { definition: is.or(was).cloned(), criterion: criterion.map(Arc::new), is_previous: false },
    )
}
