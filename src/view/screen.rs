//! The screens, and the small ones among them.

use super::element::any;
use super::heading::heading;
use super::ui::Ui;
use crate::assessment::State;
use crate::locale::Text;
use crate::run::Phase;
use leptos::prelude::*;
use markup::markup;

/// The kind of screen. A section updates by itself; a screen changes only with the kind of content.
#[derive(Clone, Copy, PartialEq)]
pub enum Screen {
    /// No assessment is wanted.
    Idle,
    /// The first answer is awaited.
    Loading,
    /// The first answer failed.
    Failed,
    /// The assessment was deleted: only its tombstone is left.
    Deleted,
    /// An assessment is shown.
    Shown,
}

impl Screen {
    /// The screen for the present signals.
    pub fn of(ui: &Ui) -> Self {
        let signals = &ui.props.signals;
        let is_deleted = signals.assessment.with(|a| a.as_ref().map(|a| a.state == State::Deleted));
        match is_deleted {
            Some(true) => Self::Deleted,
            Some(false) => Self::Shown,
            None if signals.phase.get() == Phase::Idle => Self::Idle,
            None if signals.trouble.with(Option::is_some) => Self::Failed,
            None => Self::Loading,
        }
    }
}

/// A message screen: a title, a sentence and an action.
pub fn message(kind: &'static str, title: AnyView, text: AnyView, action: Option<AnyView>) -> AnyView {
    markup! {
        <div class="screen" part="screen" data-kind=kind>
            <div class="screen-icon" aria-hidden="true" data-kind=kind></div>
            {title}
            <p class="screen-text">{text}</p>
            {action}
        </div>
    }
    .into_any()
}

/// The tombstone of a deleted assessment.
pub fn tombstone(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let assessment = ui.assessment_head()?;
    let title = match assessment.id {
        Some(id) => locale.fill(Text::DeletedTitle, &[("id", &id.0.to_string())]),
        None => locale.text(Text::DeletedTitlePlain).into_owned(),
    };
    let date = locale.fill(Text::DeletedAt, &[("date", &locale.date(assessment.deleted))]);
    Some(message("deleted", heading(ui, 0, "screen-title", "heading", title), any(date), None))
}

/// The replacement for criteria if there are none. Only an unprocessed assessment may promise some.
pub fn empty(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let is_to_come = ui
        .assessment_head()
        .is_some_and(|a| matches!(a.state, State::Unprocessed | State::AiInProgress | State::Error));
    let (title, text) = if is_to_come {
        (Text::EmptyTitle, Text::EmptyText)
    } else {
        (Text::EmptyForGoodTitle, Text::EmptyForGoodText)
    };
    let title = heading(ui, 1, "screen-title", "", locale.text(title).into_owned());
    Some(message("empty", title, any(locale.text(text).into_owned()), None))
}
