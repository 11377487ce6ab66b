//! What the texts of a row depend on beside the row itself.

use super::super::Name;
use super::super::link::criterion_href;
use super::super::score::{replaced, score};
use super::super::ui::Ui;
use super::changed::Changed;
use crate::assessment::{AiScores, AssessmentId, CategoryId, Criterion, Row, UserId};
use crate::evidence;
use crate::locale::{Locale, Text};
use crate::sorted::Sorted;
use leptos::prelude::*;
use std::borrow::Cow;
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
    /// What the AI had scored where a person has changed it.
    pub ai_scores: Arc<AiScores>,
    /// What the last run changed, while it is told of.
    pub changes: Option<Changed>,
    /// Whether there is a button at each row that asks about it.
    pub takes_questions: bool,
    /// Whether quotations are looked for in the conversation.
    pub has_evidence: bool,
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
            ai_scores: ui.ai_scores(),
            changes: Changed::of(ui),
            takes_questions: ui.props.appearance.takes_questions.get() && ui.is_reader(),
            has_evidence: ui.has_evidence.get(),
            level: ui.props.appearance.heading_level.get().clamp(1, 4) + 2,
        }
    }

    /// The address of the row, if there are links and it can be told from the others.
    pub fn href(&self, category: Option<CategoryId>, row: &Row) -> Option<String> {
        let (template, assessment) = self.links.as_ref()?;
        criterion_href(template, *assessment, category, row.id()?)
    }

    /// What the AI had scored, where a person has changed that.
    pub fn replaced(&self, category: Option<CategoryId>, row: &Row) -> Option<f64> {
        replaced(&self.ai_scores, category, row.criterion.as_ref()?).filter(|_| !self.hides_ai)
    }

    /// The score before the run that ended last, if that was another one, and an arrow from it to the score of now.
    pub fn before(&self, category: Option<CategoryId>, row: &Row) -> String {
        let change = self.changes.as_ref().and_then(|changes| changes.of_row(category, row));
        let Some(change) = change.filter(|change| !(self.hides_ai && change.is_of_ai())) else { return String::new() };
        let Some(before) = &change.before else { return self.locale.text(Text::WasNothing).into_owned() };
        if before.points() == row.points() {
            return String::new();
        }
        let definition = self.changes.as_ref().and_then(|changes| changes.definition(category?, row));
        let score = score(&self.locale, before.points(), definition.as_deref());
        self.locale.fill(Text::WasScored, &[("score", &score)])
    }

    /// The points before the run that ended last, if those were others.
    pub fn points_before(&self, category: Option<CategoryId>, row: &Row) -> Option<f64> {
        let change = self.changes.as_ref()?.of_row(category, row)?;
        let before = change.before.as_ref()?.points();
        before.filter(|_| before != row.points() && !(self.hides_ai && change.is_of_ai()))
    }

    /// Whether the last run changed the row.
    pub fn has_changed(&self, category: Option<CategoryId>, row: &Row) -> bool {
        self.changes.as_ref().is_some_and(|changes| changes.of_row(category, row).is_some())
    }

    /// A line for each quotation of the reason, empty: what becomes of it is found out later, and nothing moves then.
    pub fn room_for_quotes(&self, criterion: Option<&Criterion>) -> Cow<'static, str> {
        let reason = criterion.and_then(|criterion| criterion.reason.as_deref()).filter(|_| self.has_evidence);
        match reason.map_or(0, evidence::count) {
            0 => "".into(),
            count => "\u{a0}\n".repeat(count).into(),
        }
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
