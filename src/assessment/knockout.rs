//! Knock-outs ("make or break"): a criterion whose score of 0 sets more than itself to 0.

use super::{Definition, Row, Sheet, SheetCategory, Sums, Tally};

/// The scope that a knock-out sets to 0; the wider scope is the greater one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KnockOutScope {
    /// The criterion's category.
    Category,
    /// The whole assessment.
    Assessment,
}

/// A knock-out that struck.
#[derive(Clone, Debug, PartialEq)]
pub struct KnockOut<'a> {
    /// The position of the criterion's category in the sheet.
    pub category: usize,
    /// The criterion that scored 0.
    pub row: &'a Row,
    /// The scope that it set to 0.
    pub scope: KnockOutScope,
}

impl Definition {
    /// The scope that this criterion would set to 0, if it is a knock-out. The wider scope wins.
    pub fn knock_out(&self) -> Option<KnockOutScope> {
        if self.knocks_out_assessment {
            Some(KnockOutScope::Assessment)
        } else if self.knocks_out_category {
            Some(KnockOutScope::Category)
        } else {
            None
        }
    }
}

impl Row {
    /// The scope that this criterion would set to 0, if its definition is known and it is a knock-out.
    pub fn knock_out(&self) -> Option<KnockOutScope> {
        self.definition.as_ref()?.knock_out()
    }

    /// Whether it is a knock-out that struck. A criterion without a score strikes nothing.
    pub fn has_struck(&self) -> bool {
        !self.is_previous && self.knock_out().is_some() && self.points().is_some_and(|points| points <= 0.0)
    }
}

impl Sheet {
    /// The knock-outs that struck, in the sheet's order.
    pub fn knock_outs(&self) -> Vec<KnockOut<'_>> {
        self.knock_outs_by(&mut Tally::default())
    }

    /// The knock-outs that struck, using a cache of the previous sheet.
    pub fn knock_outs_by(&self, known: &mut Tally<Sums>) -> Vec<KnockOut<'_>> {
        let sums = known.of(self, &SheetCategory::sums).enumerate();
        let struck = sums.flat_map(|(category, sums)| sums.struck.iter().map(move |row| (category, *row)));
        let knock_out = |(category, row): (usize, usize)| {
            let row = self.categories.get(category)?.rows.get(row)?;
            Some(KnockOut { category, row, scope: row.knock_out()? })
        };
        struck.filter_map(knock_out).collect()
    }
}
