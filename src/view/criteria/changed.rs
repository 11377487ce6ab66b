//! The changes of the last run, for the rows.

use super::super::ui::Ui;
use crate::assessment::{CategoryId, Change, Comparison, Definition, Row, Scorecard};
use leptos::prelude::*;
use std::sync::Arc;

/// The changes of the last run, and the revision of the previous result.
#[derive(Clone)]
pub struct Changed {
    comparison: Arc<Comparison>,
    /// `None` as long as the revision is not known.
    revision: Option<Arc<Scorecard>>,
}

impl Changed {
    /// The run whose changes are shown; tracked.
    pub fn of(ui: &Ui) -> Option<Self> {
        let comparison = ui.comparison.get()?;
        let revision = comparison.revision.0.and_then(|id| ui.revision(id));
        Some(Self { comparison, revision })
    }

    /// The change of this row, if it differs.
    pub fn of_row(&self, category: Option<CategoryId>, row: &Row) -> Option<&Change> {
        self.comparison.change_of(category, row.id())
    }

    /// The row's previous definition.
    pub fn definition(&self, category: CategoryId, row: &Row) -> Option<Arc<Definition>> {
        self.revision.as_ref()?.definition(category, row.id()?).cloned()
    }
}

/// Equal only for the same run: two runs are not compared criterion by criterion.
impl PartialEq for Changed {
    fn eq(&self, other: &Self) -> bool {
        let address = |revision: &Option<Arc<Scorecard>>| revision.as_ref().map(Arc::as_ptr);
        Arc::ptr_eq(&self.comparison, &other.comparison) && address(&self.revision) == address(&other.revision)
    }
}
