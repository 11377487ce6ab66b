//! The state badge: a word and an icon.

use super::naming;
use super::ui::Ui;
use crate::assessment::State;
use leptos::prelude::*;
use markup::markup;

/// The badge of the workflow state.
pub fn badge(ui: &Ui) -> Option<AnyView> {
    let assessment = ui.assessment_head()?;
    let word = naming::state(&ui.locale(), &assessment.state);
    Some(markup! { <p class="badge" part="badge" data-kind=kind(&assessment.state) dir="auto">{word}</p> }.into_any())
}

/// The kind by which the sheet draws it. An unknown state must not choose its own look, so the API's word is not used.
fn kind(state: &State) -> &'static str {
    match state {
        State::Unprocessed => "waiting",
        State::AiInProgress => "running",
        State::AiReady => "ready",
        State::ReviewOngoing => "review",
        State::ReviewedBySupervisor | State::DiscussedWithAssessee => "done",
        State::Error => "error",
        State::Deleted => "deleted",
        State::Other(_) | State::Missing => "unknown",
    }
}
