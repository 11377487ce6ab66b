//! How rows are shown, apart from what they say.

use super::super::Name;
use super::super::link::criterion_href;
use super::super::score::is_of_ai;
use super::super::shared::Cx;
use super::filter::Filter;
use crate::assessment::{AssessmentId, CategoryId, Comparison, Row, UserId, is_same};
use crate::locale::Locale;
use leptos::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// How rows are shown. When the first four change, the texts of all rows may.
#[derive(Clone)]
pub struct Manner {
    /// The language and its formats.
    pub locale: Locale,
    /// Blind mode.
    pub hides_ai: bool,
    /// The names that are known.
    pub names: Arc<HashMap<UserId, Name>>,
    /// Where criteria are, as the host's template has it, and of which assessment.
    pub links: Option<(Arc<str>, AssessmentId)>,
    /// The level of the categories' headings, below that of the criteria.
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
            links: links(cx),
            level: cx.props.appearance.heading_level.get().clamp(1, 4) + 2,
            filter,
            comparison: cx.comparison.get(),
        }
    }

    /// Are texts written as under `other`?
    pub fn writes_as(&self, other: &Self) -> bool {
        let same_links = self.links == other.links;
        let same_names = Arc::ptr_eq(&self.names, &other.names);
        self.locale == other.locale && self.hides_ai == other.hides_ai && same_names && same_links
    }

    /// Are the same rows taken as under `other`, of a sheet that is the same?
    pub fn filters_as(&self, other: &Self) -> bool {
        self.filter == other.filter && is_same(self.comparison.as_ref(), other.comparison.as_ref())
    }

    /// Does each filter take the same rows as under `other`, of a sheet that is the same?
    pub fn counts_as(&self, other: &Self) -> bool {
        self.hides_ai == other.hides_ai && is_same(self.comparison.as_ref(), other.comparison.as_ref())
    }

    /// The address of the row, if there are links and it can be told from the others.
    pub fn href(&self, category: Option<CategoryId>, row: &Row) -> Option<String> {
        let (template, assessment) = self.links.as_ref()?;
        criterion_href(template, *assessment, category, row.id()?)
    }

    /// Is the row's score withheld?
    pub fn withholds(&self, row: &Row) -> bool {
        self.hides_ai && is_of_ai(row.criterion.as_deref())
    }

    /// Whether `filter` shows this row.
    pub fn takes(&self, filter: Filter, category: Option<CategoryId>, row: &Row) -> bool {
        match filter {
            Filter::All => true,
            Filter::Problems => self.is_problem(row),
            // As in the category's head: what is shown of the previous result is a gap.
            Filter::Unscored => row.points().is_none() || row.is_previous,
            Filter::Changed => self.has_changed(category, row),
        }
    }

    /// Does the row call for attention, as far as may be told? What is from before the run does as before it, until the
    /// AI comes to it: the old result stays readable, also for who reads its problems only.
    fn is_problem(&self, row: &Row) -> bool {
        row.is_problem() && !self.withholds(row)
    }

    /// Did the last run change it?
    fn has_changed(&self, category: Option<CategoryId>, row: &Row) -> bool {
        self.comparison.as_ref().is_some_and(|c| c.has_changed(category, row.id()))
    }
}

/// The assessment is followed only where there are links.
fn links(cx: &Cx) -> Option<(Arc<str>, AssessmentId)> {
    let template = cx.props.appearance.criterion_href.get()?;
    Some((template, cx.props.signals.assessment.with(|a| a.as_ref()?.id)?))
}
