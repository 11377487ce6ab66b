//! An assessment joined with its scorecard: what the view lists.

use super::{Assessment, Category, CategoryId, Criterion, CriterionId, Definition, Scorecard, ScoringType};
use std::collections::HashMap;
use std::sync::Arc;

/// Categories and criteria in the scorecard's order, each criterion with what either side knows of it.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// The categories in the order in which they are shown.
    pub categories: Vec<Arc<SheetCategory>>,
}

/// One category of a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetCategory {
    /// Its id, on whichever side it is known.
    pub id: Option<CategoryId>,
    /// Its heading, if the scorecard knows it.
    pub label: Option<Arc<str>>,
    /// Its criteria in the order in which they are shown.
    pub rows: Vec<Row>,
}

/// One criterion of a sheet. At least one of the two sides is there.
#[derive(Clone, Debug)]
pub struct Row {
    /// What the scorecard says of it; `None` when only the assessment knows it.
    pub definition: Option<Arc<Definition>>,
    /// What the assessment says of it; `None` when only the scorecard knows it.
    pub criterion: Option<Arc<Criterion>>,
    /// Is that what the assessment said before the run that is going on, which has not come to it yet?
    pub is_previous: bool,
}

/// Points of one category: shown beside what the API says, never in its place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Subtotal {
    /// Points scored.
    pub scored: f64,
    /// Most points that the scored criteria could bring.
    pub max: f64,
    /// How many criteria are not scored.
    pub unscored: usize,
}

impl Sheet {
    /// Joins both sides on category and criterion id. What only one side knows is kept, after what both know.
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

    /// Puts what `before` said in the place of what is not scored yet: while the AI runs, the previous result stays
    /// readable, and is marked as such.
    #[must_use]
    pub fn with_previous(mut self, before: &Assessment) -> Self {
        if self.rows().all(|row| row.points().is_some()) {
            return self;
        }
        let mut scored = HashMap::new();
        for category in &before.categories {
            for criterion in category.criteria.iter().filter(|criterion| criterion.points().is_some()) {
                if let Some(key) = category.id.zip(criterion.id) {
                    scored.entry(key).or_insert(criterion);
                }
            }
        }
        for category in &mut self.categories {
            let category = Arc::make_mut(category);
            for row in category.rows.iter_mut().filter(|row| row.points().is_none()) {
                let previous = category.id.zip(row.id()).and_then(|key| scored.get(&key));
                if let Some(previous) = previous {
                    row.criterion = Some(Arc::clone(previous));
                    row.is_previous = true;
                }
            }
        }
        self
    }

    /// With the very categories of `before` where they say the same: who shows them need not look into those.
    #[must_use]
    pub fn sharing(mut self, before: &Self) -> Self {
        for (category, before) in self.categories.iter_mut().zip(&before.categories) {
            if is_same(Some(category), Some(before)) {
                *category = before.clone();
            }
        }
        self
    }

    /// All rows in the order in which they are shown.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.categories.iter().flat_map(|category| category.rows.iter())
    }
}

impl SheetCategory {
    /// Points and gaps of this category; what is from before the run is a gap.
    pub fn subtotal(&self) -> Subtotal {
        self.rows.iter().fold(Subtotal::default(), |sum, row| match row.points().filter(|_| !row.is_previous) {
            Some(points) => {
                Subtotal { scored: sum.scored + points, max: sum.max + row.max_points().unwrap_or(0.0), ..sum }
            }
            None => Subtotal { unscored: sum.unscored + 1, ..sum },
        })
    }
}

impl Row {
    /// Its id, on whichever side it is known.
    pub fn id(&self) -> Option<CriterionId> {
        self.definition.as_ref().and_then(|d| d.id).or_else(|| self.criterion.as_ref()?.id)
    }

    /// Points scored; `None` is "not scored".
    pub fn points(&self) -> Option<f64> {
        self.criterion.as_ref()?.points()
    }

    /// Most points that it can bring, if the scorecard knows it.
    pub fn max_points(&self) -> Option<f64> {
        self.definition.as_ref()?.max_points
    }

    /// Does it call for attention: "not met", nothing scored, or less than half of what it could bring?
    /// What is not scored is no problem but a gap, and has a filter of its own.
    pub fn is_problem(&self) -> bool {
        match (self.points(), &self.definition) {
            (Some(points), Some(d)) if d.scoring == ScoringType::MetNotMet => points <= 0.0,
            (Some(points), Some(d)) => d.max_points.is_some_and(|max| points * 2.0 < max) || points <= 0.0,
            (Some(points), None) => points <= 0.0,
            (None, _) => false,
        }
    }

    fn without_definition(criterion: &Arc<Criterion>) -> Self {
        Self { definition: None, criterion: Some(criterion.clone()), is_previous: false }
    }
}

/// Two sheets say the same if their categories do; most of them are the very same value.
impl PartialEq for Sheet {
    fn eq(&self, other: &Self) -> bool {
        let (mine, theirs) = (&self.categories, &other.categories);
        mine.len() == theirs.len() && mine.iter().zip(theirs).all(|(mine, theirs)| is_same(Some(mine), Some(theirs)))
    }
}

/// Two rows say the same if their sides do. What an answer has in common with the one before it is mostly the very same
/// value, which an address tells.
impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        self.is_previous == other.is_previous
            && is_same(self.definition.as_ref(), other.definition.as_ref())
            && is_same(self.criterion.as_ref(), other.criterion.as_ref())
    }
}

/// Do both say the same, or nothing? The standard library compares what is behind two addresses even where they are one.
pub fn is_same<T: PartialEq>(a: Option<&Arc<T>>, b: Option<&Arc<T>>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => Arc::ptr_eq(a, b) || a == b,
        (a, b) => a.is_none() && b.is_none(),
    }
}

type Key = (CategoryId, CriterionId);

/// The criteria of an assessment that no definition has taken yet.
///
/// Mostly both sides are in one order, and the next one is it; an index is made when that has failed.
struct Unjoined<'a> {
    criteria: Vec<(Option<Key>, Option<&'a Arc<Criterion>>)>,
    /// Everything before it is taken.
    first: usize,
    places: Option<HashMap<Key, usize>>,
}

impl<'a> Unjoined<'a> {
    fn of(assessment: &'a Assessment) -> Self {
        let all = assessment.categories.iter().flat_map(|category| category.criteria.iter().map(|c| (category.id, c)));
        let criteria = all.map(|(category, criterion)| (category.zip(criterion.id), Some(criterion))).collect();
        Self { criteria, first: 0, places: None }
    }

    /// Takes the criterion of this key. The first of two with the same one is joined; the other is listed by itself.
    fn take(&mut self, key: Key) -> Option<&'a Arc<Criterion>> {
        if self.places.is_none() && self.criteria.get(self.first).is_some_and(|(own, _)| *own == Some(key)) {
            self.first += 1;
            return self.criteria.get_mut(self.first - 1)?.1.take();
        }
        let rest = || self.criteria.iter().enumerate().skip(self.first).rev();
        let places =
            self.places.get_or_insert_with(|| rest().filter_map(|(at, (key, _))| Some(((*key)?, at))).collect());
        let place = places.remove(&key)?;
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
