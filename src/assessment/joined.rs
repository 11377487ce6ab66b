//! A sheet that is kept up to date while answers arrive.

use super::{Assessment, Category, Criterion, Scorecard, Sheet};
use std::sync::Arc;

/// With more changes than this, everything is joined again, which is then as fast.
const FEW: usize = 32;

/// A sheet with its sources. Two successive answers usually differ in a few criteria: these are replaced in place, and
/// nothing else is joined again.
#[derive(Clone, Debug, Default)]
pub struct Joined {
    categories: Vec<Arc<Category>>,
    scorecard: Option<Arc<Scorecard>>,
    sheet: Sheet,
}

impl Joined {
    /// The sheet.
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// Joins the present data. The result is that of [`Sheet::join`], usually sooner.
    pub fn join(&mut self, assessment: &Assessment, scorecard: Option<&Arc<Scorecard>>) {
        let is_same_scorecard = match (&self.scorecard, scorecard) {
            (Some(was), Some(is)) => Arc::ptr_eq(was, is),
            (was, is) => was.is_none() && is.is_none(),
        };
        let update = is_same_scorecard.then(|| self.updated(&assessment.categories)).flatten();
        self.sheet = update.unwrap_or_else(|| Sheet::join(assessment, scorecard.map(|card| &**card)));
        self.categories.clone_from(&assessment.categories);
        self.scorecard = scorecard.cloned();
    }

    /// The sheet with changed criteria replaced in place; `None` if that is not enough.
    fn updated(&self, now: &[Arc<Category>]) -> Option<Sheet> {
        if self.categories.len() != now.len() {
            return None;
        }
        let mut news: Vec<(&Arc<Criterion>, &Arc<Criterion>)> = Vec::new();
        let mut ids = Vec::new();
        for (was, is) in self.categories.iter().zip(now).filter(|(was, is)| !Arc::ptr_eq(was, is)) {
            if was.id != is.id || was.criteria.len() != is.criteria.len() {
                return None;
            }
            ids.push(is.id);
            for (was, is) in was.criteria.iter().zip(&is.criteria).filter(|(was, is)| !Arc::ptr_eq(was, is)) {
                // One value may occur at two places: then its address does not tell which one is meant.
                let is_double = news.iter().any(|(other, _)| Arc::ptr_eq(other, was));
                if was.id != is.id || is_double || news.len() == FEW {
                    return None;
                }
                news.push((was, is));
            }
        }
        let mut count = 0;
        let mut sheet = self.sheet.clone();
        for category in sheet.categories.iter_mut().filter(|category| ids.contains(&category.id)) {
            for row in &mut Arc::make_mut(category).rows {
                let Some(own) = &mut row.criterion else { continue };
                if let Some((_, is)) = news.iter().find(|(was, _)| Arc::ptr_eq(own, was)) {
                    *own = Arc::clone(is);
                    count += 1;
                }
            }
        }
        // The other place may also be one where nothing has changed.
        (count == news.len()).then_some(sheet)
    }
}
