//! What the texts of a row depend on beside the row itself.

use super::super::Name;
use super::super::link::criterion_href;
use super::super::ui::Ui;
use crate::assessment::{AssessmentId, CategoryId, Row, UserId};
use crate::locale::Locale;
use crate::sorted::Sorted;
use leptos::prelude::*;
use std::sync::Arc;

/// What the texts of a row depend on beside the row itself. A row that is the same, in a context that is the same, is
/// written the same.
#[derive(Clone, PartialEq)]
pub struct RowContext {
    /// The language and its formats.
    pub locale: Locale,
    /// Whether this is blind mode.
    pub hides_ai: bool,
    /// The names that are known.
    pub names: Arc<Sorted<UserId, Name>>,
    /// Where criteria are, as the host's template has it, and of which assessment.
    pub links: Option<(Arc<str>, AssessmentId)>,
    /// The level of the categories' headings, below that of the section.
    pub level: u8,
}

impl RowContext {
    /// The present context; tracked.
    pub fn of(ui: &Ui) -> Self {
        Self {
            locale: ui.locale(),
            hides_ai: ui.hides_ai(),
            names: ui.props.names.get(),
            links: links(ui),
            level: ui.props.appearance.heading_level.get().clamp(1, 4) + 2,
        }
    }

    /// The address of the row, if there are links and it can be told from the others.
    pub fn href(&self, category: Option<CategoryId>, row: &Row) -> Option<String> {
        let (template, assessment) = self.links.as_ref()?;
        criterion_href(template, *assessment, category, row.id()?)
    }

    /// Whether the row's score and reason are withheld.
    pub fn withholds(&self, row: &Row) -> bool {
        self.hides_ai && row.is_of_ai()
    }
}

/// The host's template for links to criteria, and the assessment that they lead to; `None` if there are no links.
///
/// Tracked; the assessment only where there is a template.
pub fn links(ui: &Ui) -> Option<(Arc<str>, AssessmentId)> {
    let template = ui.props.appearance.criterion_href.get()?;
    Some((template, ui.props.signals.assessment.with(|a| a.as_ref()?.id)?))
}
