//! The composition of the total: the points of each category, beside the number that the API gives.

use super::{KnockOutScope, Sheet, SheetCategory, Sums, Tally, Totals};

/// The points of all categories. Where they do not add up to the API's number, the API's number counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Account {
    /// The categories, in the sheet's order.
    pub categories: Vec<CategoryAccount>,
    /// Whether a knock-out set everything to 0.
    pub is_knocked_out: bool,
    /// The points that count, by the known rules.
    pub sum: f64,
}

/// The points of one category.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CategoryAccount {
    /// Points that its criteria scored; `None` if none is scored.
    pub scored: Option<f64>,
    /// The most points that its scored criteria could bring.
    pub max: f64,
    /// The number of criteria without a score; they neither bring nor cost points.
    pub unscored: usize,
    /// Whether a knock-out set this category to 0.
    pub is_knocked_out: bool,
}

impl Account {
    /// Adds up a sheet.
    pub fn of(sheet: &Sheet) -> Self {
        Self::by(sheet, &mut Tally::default())
    }

    /// Adds up a sheet, using a cache of the previous one.
    pub fn by(sheet: &Sheet, known: &mut Tally<Sums>) -> Self {
        let mut is_knocked_out = false;
        let sums = known.of(sheet, &SheetCategory::sums);
        let categories = sums.zip(&sheet.categories).map(|(Sums { subtotal, struck }, category)| {
            let scopes = struck.iter().filter_map(|row| category.rows.get(*row)?.knock_out());
            let mut own = CategoryAccount {
                scored: (subtotal.unscored < category.rows.len()).then_some(subtotal.scored),
                max: subtotal.max,
                unscored: subtotal.unscored,
                is_knocked_out: false,
            };
            for scope in scopes {
                match scope {
                    KnockOutScope::Category => own.is_knocked_out = true,
                    KnockOutScope::Assessment => is_knocked_out = true,
                }
            }
            own
        });
        let categories: Vec<_> = categories.collect();
        let sum = categories.iter().filter(|c| !c.is_knocked_out && !is_knocked_out).filter_map(|c| c.scored).sum();
        Self { categories, is_knocked_out, sum }
    }

    /// Whether it equals the API's number; `None` if the API gives none.
    pub fn adds_up_to(&self, totals: &Totals) -> Option<bool> {
        // Points may be fractions, and sums of decimal fractions are not exact.
        totals.scored.map(|scored| (scored - self.sum).abs() < 0.005)
    }
}
