//! The banner for a failed run.

use super::super::banner::{banner as frame, sentences};
use super::super::button::button;
use super::super::element::any;
use super::super::ui::Ui;
use super::lost;
use crate::assessment::State;
use crate::locale::Text;
use leptos::prelude::*;
use std::sync::Arc;

/// The banner that the run failed, with the number of people's scores that it replaced nevertheless. The head line
/// shows the outcome of a successful run.
pub fn banner(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let ended = ui.props.signals.ended.get().filter(|ended| ended.outcome == State::Error)?;
    if ui.dismissed.with(|dismissed| dismissed.as_ref().is_some_and(|dismissed| Arc::ptr_eq(dismissed, &ended))) {
        return None;
    }
    let (actions, dismissed, has_changes) = (ui.props.actions.clone(), ui.dismissed.clone(), ui.has_changes());
    let dismiss = button("button quiet", locale.text(Text::Dismiss).into_owned(), move || {
        if has_changes {
            dismissed.set(Some(ended.clone()));
        } else {
            actions.dismiss();
        }
    });
    let lost = ui.comparison.get().map_or_else(String::new, |comparison| lost(&locale, &comparison));
    Some(frame("trouble", any(locale.text(Text::EndedFailed).into_owned()), sentences(vec![lost]), Some(dismiss)))
}
