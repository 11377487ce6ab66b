//! Names of criteria that include their category where necessary.

use super::naming;
use crate::assessment::{CategoryId, Definition, Namesakes, Row, Scorecard, Sheet, SheetCategory};
use crate::locale::Locale;
use crate::sorted::Sorted;

/// Names for sentences and lists: with the category if criteria of several categories share the name.
pub struct FullNames<'a> {
    locale: &'a Locale,
    namesakes: Namesakes,
    categories: Sorted<Option<CategoryId>, String>,
}

impl<'a> FullNames<'a> {
    /// The names in an assessment.
    pub fn of_sheet(locale: &'a Locale, sheet: &Sheet) -> Self {
        let categories = sheet.categories.iter();
        let name = |category: &SheetCategory| (category.id, naming::category(locale, category));
        let rows = categories.clone().flat_map(|category| category.rows.iter().map(|row| (category.id, row)));
        let namesakes = Namesakes::among(rows.map(|(category, row)| (category, naming::criterion(locale, row))));
        Self { locale, namesakes, categories: categories.map(|category| name(category)).collect() }
    }

    /// The names in revisions that are compared.
    pub fn of_scorecards(locale: &'a Locale, scorecards: &[&Scorecard]) -> Self {
        let all = scorecards.iter();
        let categories = all.clone().flat_map(|scorecard| &scorecard.categories).map(|category| {
            let (id, label) = (category.id, category.label.clone());
            (id, naming::category(locale, &SheetCategory { id, label, ..SheetCategory::default() }))
        });
        let definitions = all.flat_map(|scorecard| scorecard.definitions());
        let namesakes = Namesakes::among(definitions.map(|(id, one)| (id, naming::definition(locale, one))));
        Self { locale, namesakes, categories: categories.collect() }
    }

    /// The name of a row.
    pub fn row(&self, category: Option<CategoryId>, row: &Row) -> String {
        self.full(category, naming::criterion(self.locale, row))
    }

    /// The name of a definition.
    pub fn definition(&self, category: Option<CategoryId>, definition: &Definition) -> String {
        self.full(category, naming::definition(self.locale, definition))
    }

    /// The unambiguous form of a criterion's `name`.
    pub fn full(&self, category: Option<CategoryId>, name: String) -> String {
        match self.categories.get(&category).filter(|_| self.namesakes.contains(&name)) {
            Some(category) => naming::with_category(self.locale, &name, category),
            None => name,
        }
    }
}
