//! The join of an assessment with its scorecard.

use super::key::{Key, numbers};
use super::keyed::Keyed;
use super::{Assessment, Category, CategoryId, Criterion, Definition, Row, Scorecard, Sheet, SheetCategory};
use std::sync::Arc;

impl Sheet {
    /// Joins both sides on category and criterion id. A criterion that only one side knows comes after those that both
    /// know.
    pub fn join(assessment: &Assessment, scorecard: Option<&Scorecard>) -> Self {
        let Some(scorecard) = scorecard else {
            let categories = assessment.categories.iter().map(|category| Arc::new(without_definitions(category)));
            return Self { categories: categories.collect() };
        };
        let mut left = Unjoined::of(assessment);
        let mut join = |category: Option<CategoryId>, definition: &Arc<Definition>| Row {
            definition: Some(definition.clone()),
            criterion: category.zip(definition.id).and_then(|key| left.take(key)).cloned(),
            is_previous: false,
        };
        let mut categories: Vec<SheetCategory> = (scorecard.categories.iter())
            .map(|category| SheetCategory {
                id: category.id,
                label: category.label.clone(),
                rows: category.criteria.iter().map(|definition| join(category.id, definition)).collect(),
            })
            .collect();
        let mut left = left.criteria.into_iter().map(|(_, criterion)| criterion);
        for category in &assessment.categories {
            let of_category = left.by_ref().take(category.criteria.len()).flatten();
            let rows: Vec<Row> = of_category.map(Row::without_definition).collect();
            match categories.iter_mut().find(|c| c.id.is_some() && c.id == category.id) {
                Some(known) => known.rows.extend(rows),
                None if rows.is_empty() => {}
                None => categories.push(SheetCategory { id: category.id, label: None, rows }),
            }
        }
        Self { categories: categories.into_iter().map(Arc::new).collect() }
    }
}

/// The criteria of an assessment that no definition has taken yet.
///
/// Usually both sides have the same order and the next criterion matches; otherwise an index is built.
struct Unjoined<'a> {
    criteria: Vec<(Option<Key>, Option<&'a Arc<Criterion>>)>,
    /// All criteria before this position are taken.
    first: usize,
    places: Option<Keyed<usize>>,
}

impl<'a> Unjoined<'a> {
    fn of(assessment: &'a Assessment) -> Self {
        let all = assessment.shared_criteria();
        let criteria = all.map(|(category, criterion)| (category.zip(criterion.id), Some(criterion))).collect();
        Self { criteria, first: 0, places: None }
    }

    /// Takes the criterion with this key. Of two with the same key, the first is joined and the other is listed by
    /// itself.
    fn take(&mut self, key: Key) -> Option<&'a Arc<Criterion>> {
        if self.places.is_none() && self.criteria.get(self.first).is_some_and(|(own, _)| *own == Some(key)) {
            self.first += 1;
            return self.criteria.get_mut(self.first - 1)?.1.take();
        }
        let rest = || self.criteria.iter().enumerate().skip(self.first);
        let keyed = || Keyed::of(rest().filter_map(|(at, (key, _))| Some((numbers((*key)?), at))));
        let place = self.places.get_or_insert_with(keyed).take(numbers(key))?;
        self.criteria.get_mut(place)?.1.take()
    }
}

fn without_definitions(category: &Category) -> SheetCategory {
    SheetCategory {
        id: category.id,
        label: None,
        rows: category.criteria.iter().map(Row::without_definition).collect(),
    }
}
