//! The sheet: an assessment joined with its scorecard, as the view lists it.

use super::key::{by_key, numbers};
use super::keyed::Keyed;
use super::{Assessment, CategoryId, CriterionId, Row, is_same};
use std::sync::Arc;

/// Categories and criteria in the scorecard's order, each criterion with the data of both sides.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// The categories in display order.
    pub categories: Vec<Arc<SheetCategory>>,
}

/// One category of a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetCategory {
    /// Its id, on whichever side it is known.
    pub id: Option<CategoryId>,
    /// Its heading, if the scorecard knows it.
    pub label: Option<Arc<str>>,
    /// Its criteria in display order.
    pub rows: Vec<Row>,
}

/// The points of one category: shown beside the API's numbers, never in their place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Subtotal {
    /// Points scored.
    pub scored: f64,
    /// The most points that the scored criteria could bring.
    pub max: f64,
    /// The number of criteria without a score.
    pub unscored: usize,
}

impl Sheet {
    /// Fills unscored criteria with the data from `before`: while the AI runs, the previous result stays readable, and
    /// is marked as such.
    #[must_use]
    pub fn with_previous(mut self, before: &Assessment) -> Self {
        if self.rows().all(|row| row.points().is_some()) {
            return self;
        }
        let scored = before.shared_criteria().filter(|(_, criterion)| criterion.points().is_some());
        let scored = by_key(scored, |criterion| criterion.id);
        for category in &mut self.categories {
            let category = Arc::make_mut(category);
            for row in category.rows.iter_mut().filter(|row| row.points().is_none()) {
                let previous = category.id.zip(row.id()).and_then(|key| scored.get(numbers(key)));
                if let Some(previous) = previous {
                    row.criterion = Some(Arc::clone(previous));
                    row.is_previous = true;
                }
            }
        }
        self
    }

    /// Replaces categories by those of `before` if they are equal, so that consumers can compare addresses.
    #[must_use]
    pub fn sharing(mut self, before: &Self) -> Self {
        for (category, before) in self.categories.iter_mut().zip(&before.categories) {
            if is_same(Some(category), Some(before)) {
                *category = before.clone();
            }
        }
        self
    }

    /// All rows in display order.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.categories.iter().flat_map(|category| category.rows.iter())
    }

    /// An index of the rows by category and criterion.
    pub fn rows_by_key(&self) -> RowsByKey<'_> {
        let all = self.categories.iter().flat_map(|category| category.rows.iter().map(|row| (category.id, row)));
        RowsByKey(by_key(all, |row| row.id()))
    }
}

/// Rows by category and criterion.
pub struct RowsByKey<'a>(Keyed<&'a Row>);

impl<'a> RowsByKey<'a> {
    /// The row of this criterion.
    pub fn get(&self, category: CategoryId, criterion: CriterionId) -> Option<&'a Row> {
        self.0.get(numbers((category, criterion))).copied()
    }
}

impl SheetCategory {
    /// Points and gaps of this category; data from before the run counts as a gap.
    pub fn subtotal(&self) -> Subtotal {
        self.rows.iter().fold(Subtotal::default(), |sum, row| match row.points().filter(|_| !row.is_previous) {
            Some(points) => {
                Subtotal { scored: sum.scored + points, max: sum.max + row.max_points().unwrap_or(0.0), ..sum }
            }
            None => Subtotal { unscored: sum.unscored + 1, ..sum },
        })
    }
}

/// Sheets are equal if their categories are; most of them share their address.
impl PartialEq for Sheet {
    fn eq(&self, other: &Self) -> bool {
        let (mine, theirs) = (&self.categories, &other.categories);
        mine.len() == theirs.len() && mine.iter().zip(theirs).all(|(mine, theirs)| is_same(Some(mine), Some(theirs)))
    }
}
