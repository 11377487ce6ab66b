//! The context of rows: everything besides the row itself that its texts depend on.

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

/// Everything besides the row itself that its texts depend on. Equal rows in equal contexts have equal texts.
#[derive(Clone, PartialEq)]
pub struct RowContext {
    /// The language and its formats.
    pub locale: Locale,
    /// Whether this is blind mode.
    pub hides_ai: bool,
    /// The names known so far.
    pub names: Arc<Sorted<UserId, Name>>,
    /// The host's template for addresses of criteria, and the assessment; `None` without links.
    pub links: Option<(Arc<str>, AssessmentId)>,
    /// The AI's scores that people have changed.
    pub ai_scores: Arc<AiScores>,
    /// The changes of the last run, while it is shown.
    pub changes: Option<Changed>,
    /// Whether each row has a button for a question.
    pub takes_questions: bool,
    /// Whether quotations are searched in the conversation.
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

    /// The address of the row, if there are links and the row has a unique key.
    pub fn href(&self, category: Option<CategoryId>, row: &Row) -> Option<String> {
        let (template, assessment) = self.links.as_ref()?;
        criterion_href(template, *assessment, category, row.id()?)
    }

    /// The AI's score, if a person has changed it.
    pub fn replaced(&self, category: Option<CategoryId>, row: &Row) -> Option<f64> {
        replaced(&self.ai_scores, category, row.criterion.as_ref()?).filter(|_| !self.hides_ai)
    }

    /// The score before the last run, if it differed, with an arrow to the present score.
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

    /// The points before the last run, if they differed.
    pub fn points_before(&self, category: Option<CategoryId>, row: &Row) -> Option<f64> {
        let change = self.changes.as_ref()?.of_row(category, row)?;
        let before = change.before.as_ref()?.points();
        before.filter(|_| before != row.points() && !(self.hides_ai && change.is_of_ai()))
    }

    /// Whether the last run changed the row.
    pub fn has_changed(&self, category: Option<CategoryId>, row: &Row) -> bool {
        self.changes.as_ref().is_some_and(|changes| changes.of_row(category, row).is_some())
    }

    /// An empty line for each quotation of the reason: its result comes later, and nothing moves then.
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

/// The host's template for links to criteria, and the assessment to which they lead; `None` without links.
///
/// Tracked; the assessment only if there is a template.
pub fn links(ui: &Ui) -> Option<(Arc<str>, AssessmentId)> {
    let template = ui.props.appearance.criterion_href.get()?;
    Some((template, ui.props.signals.assessment.with(|a| a.as_ref()?.id)?))
}
