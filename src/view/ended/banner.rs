//! The banner when a run has ended.

use super::super::banner::{banner as frame, sentences};
use super::super::button::button;
use super::super::ui::Ui;
use super::super::{naming, total};
use super::lost;
use crate::assessment::State;
use crate::locale::Text;
use leptos::prelude::*;
use std::sync::Arc;

/// What the run came to. Blind mode keeps the total to itself here too.
///
/// Dismissing it leaves what the run changed where it is.
pub fn banner(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let ended = ui.props.signals.ended.get()?;
    if ui.dismissed.with(|dismissed| dismissed.as_ref().is_some_and(|dismissed| Arc::ptr_eq(dismissed, &ended))) {
        return None;
    }
    let has_failed = ended.outcome == State::Error;
    let (tone, title) = if has_failed { ("trouble", Text::EndedFailed) } else { ("success", Text::EndedTitle) };
    let outcome = locale.fill(Text::EndedOutcome, &[("state", &naming::state(&locale, &ended.outcome))]);
    let change = match ui.comparison.get() {
        Some(comparison) if !ui.hides_ai() => total::change(&locale, &comparison.totals),
        _ => String::new(),
    };
    let (actions, dismissed, has_changes) = (ui.props.actions.clone(), ui.dismissed.clone(), ui.has_changes());
    let dismiss = button("button quiet", locale.text(Text::Dismiss).into_owned(), move || {
        if has_changes {
            dismissed.set(Some(ended.clone()));
        } else {
            actions.dismiss();
        }
    });
    let lost = ui.comparison.get().map_or_else(String::new, |comparison| lost(&locale, &comparison));
    let text = [sentences(vec![change, outcome]), sentences(vec![lost.clone()])];
    let tone = if lost.is_empty() { tone } else { "trouble" };
    Some(frame(tone, locale.text(title).into_owned().into_any(), Some(text.into_any()), Some(dismiss)))
}
