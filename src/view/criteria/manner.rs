//! How rows are shown, apart from what they say.

use super::super::Name;
use super::super::score::is_of_ai;
use super::super::shared::Cx;
use super::filter::Filter;
use crate::assessment::{CategoryId, Comparison, Row, UserId};
use crate::locale::Locale;
use leptos::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// How rows are shown. When the first three change, the texts of all rows may.
#[derive(Clone)]
pub struct Manner {
    /// The language and its formats.
    pub locale: Locale,
    /// Blind mode.
    pub hides_ai: bool,
    /// The names that are known.
    pub names: Arc<HashMap<UserId, Name>>,
    /// The level of the categories' headings.
    pub level: u8,
    /// Which rows are shown.
    pub filter: Filter,
    /// What the last run changed.
    pub comparison: Option<Arc<Comparison>>,
}

impl Manner {
    /// The present manner; tracked.
    pub fn of(cx: &Cx, filter: Filter) -> Self {
        Self {
            locale: cx.locale(),
            hides_ai: cx.hides_ai(),
            names: cx.props.names.get(),
            level: cx.props.heading_level.get().clamp(1, 4) + 1,
            filter,
            comparison: cx.comparison.get(),
        }
    }

    /// Are texts written as under `other`?
    pub fn writes_as(&self, other: &Self) -> bool {
        self.locale == other.locale && self.hides_ai == other.hides_ai && Arc::ptr_eq(&self.names, &other.names)
    }

    /// Is the row's score withheld?
    pub fn withholds(&self, row: &Row) -> bool {
        self.hides_ai && is_of_ai(row.criterion.as_ref())
    }

    /// Does the row call for attention, as far as may be told? What is from before the run is nobody's problem any
    /// more: the AI has not come to it yet.
    pub fn is_problem(&self, row: &Row) -> bool {
        row.is_problem() && !row.is_previous && !self.withholds(row)
    }

    /// Did the last run change it?
    pub fn has_changed(&self, category: Option<CategoryId>, row: &Row) -> bool {
        self.comparison.as_ref().is_some_and(|c| c.has_changed(category, row.id()))
    }
}
