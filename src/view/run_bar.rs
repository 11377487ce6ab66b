//! The bar below the head line about a run, while it goes on and after watching has stopped.

use super::banner::{banner, sentences};
use super::button::button;
use super::element::any;
use super::ended::meanwhile;
use super::ui::Ui;
use crate::assessment::new_edits;
use crate::locale::{Locale, Text};
use crate::run::{Began, FollowStatus, Following, PauseReason};
use crate::session::RerunStatus;
use leptos::prelude::*;
use markup::markup;

/// A quiet line on which result is shown, or the notice that watching has stopped, with an action.
pub fn run_bar(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let signals = &ui.props.signals;
    let following = signals.following.get()?;
    let is_in_doubt = signals.rerun.with(|rerun| matches!(rerun, RerunStatus::Doubtful(_)));
    // The problem, and what is done about it, is shown beside it.
    if (is_in_doubt && !following.is_run) || following.status == FollowStatus::OutOfReach {
        return None;
    }
    let is_unknown = !following.is_run && ui.assessment_head().is_some_and(|now| now.state.is_unknown());
    if let FollowStatus::Left(why) = following.status {
        return Some(left(ui, &locale, why, following.is_run, is_unknown));
    }
    if is_unknown {
        let title = locale.text(Text::UnknownTitle).into_owned();
        let text = sentences(vec![locale.text(Text::UnknownNote).into_owned()]);
        return Some(banner("waiting", any(title), text, None));
    }
    following.is_run.then(|| note(ui, &locale, &following))
}

/// The notice that watching has stopped.
fn left(ui: &Ui, locale: &Locale, why: PauseReason, is_run: bool, is_unknown: bool) -> AnyView {
    let title = match is_run {
        true => Text::Running,
        false if is_unknown => Text::UnknownTitle,
        false => Text::Waiting,
    };
    let sentence = match why {
        _ if is_unknown => Text::UnknownPaused,
        PauseReason::GaveUp => Text::GaveUp,
        PauseReason::Stopped => Text::Stopped,
    };
    let actions = ui.props.actions.clone();
    let check = button("button", locale.text(Text::CheckNow).into_owned(), move || actions.reload());
    let text = sentences(vec![locale.text(sentence).into_owned()]);
    banner("paused", any(locale.text(title).into_owned()), text, Some(check))
}

/// The result shown below, the person who began the run, and people's edits since.
fn note(ui: &Ui, locale: &Locale, following: &Following) -> AnyView {
    let mut lines = Vec::new();
    let result = if following.before.is_some() { Text::PreviousNote } else { Text::SoFarNote };
    if following.before.is_some() && matches!(following.began, Began::Seen(_)) {
        lines.push(locale.text(Text::BegunElsewhere).into_owned());
    }
    lines.push(locale.text(result).into_owned());
    if let (Some(before), Some(now)) = (&following.before, ui.assessment_head()) {
        lines.extend(meanwhile(ui, locale, &new_edits(&before.history, &now.history)));
    }
    let lines: Vec<_> = lines.into_iter().map(|line| markup! { <p>{line}</p> }).collect();
    markup! { <div class="run-note" part="note">{lines}</div> }.into_any()
}
