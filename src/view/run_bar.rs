//! The bar above the page while a run is followed, and after it was given up.

use super::banner::{banner, sentences};
use super::button::button;
use super::ended::meanwhile;
use super::ui::{Ui, live};
use crate::assessment::{Timestamp, new_edits};
use crate::locale::{Locale, Text};
use crate::run::{Began, Following, PauseReason, Phase, Standing};
use crate::session::RerunStatus;
use leptos::prelude::*;
use markup::markup;

/// From how many seconds on the elapsed time is shown: a clock that starts at zero only distracts.
const WORTH_TELLING: f64 = 5.0;

/// What is going on. Progress is indeterminate: how much of the run is done is not known.
pub fn run_bar(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let signals = &ui.props.signals;
    let actions = ui.props.actions.clone();
    let Some(following) = signals.following.get() else {
        if signals.phase.get() == Phase::Starting {
            let title = locale.text(Text::Starting).into_owned();
            return Some(frame(ui, title, None, None, None));
        }
        return None;
    };
    let is_in_doubt = signals.rerun.with(|rerun| matches!(rerun, RerunStatus::Doubtful(_)));
    if is_in_doubt && !following.is_run {
        // That is told beside it, and so is what is done about it.
        return None;
    }
    let is_unknown = !following.is_run && ui.assessment_head().is_some_and(|now| now.state.is_unknown());
    let title = match following.is_run {
        true => Text::Running,
        false if is_unknown => Text::UnknownTitle,
        false => Text::Waiting,
    };
    // What is in the way is told beside it, and offers to look again.
    if following.standing == Standing::OutOfReach {
        return None;
    }
    if let Standing::Left(why) = following.standing {
        let sentence = match why {
            _ if is_unknown => Text::UnknownPaused,
            PauseReason::GaveUp => Text::GaveUp,
            PauseReason::Stopped => Text::Stopped,
        };
        let check = button("button", locale.text(Text::CheckNow).into_owned(), move || actions.reload());
        let text = sentences(vec![locale.text(sentence).into_owned()]);
        return Some(banner("paused", locale.text(title).into_owned().into_any(), text, Some(check)));
    }
    let stop = button("button quiet", locale.text(Text::StopWatching).into_owned(), move || actions.stop_watching());
    if is_unknown {
        // Whether there is a run is not known, so none is shown.
        let text = sentences(vec![locale.text(Text::UnknownNote).into_owned()]);
        return Some(banner("waiting", locale.text(title).into_owned().into_any(), text, Some(stop)));
    }
    let note = note(ui, &locale, &following);
    Some(frame(ui, locale.text(title).into_owned(), Some(live(ui, elapsed)), note, Some(stop)))
}

/// Which result is shown below, who began the run, and what people have edited since.
fn note(ui: &Ui, locale: &Locale, following: &Following) -> Option<AnyView> {
    if !following.is_run {
        return None;
    }
    let mut lines = Vec::new();
    let result = if following.before.is_some() { Text::PreviousNote } else { Text::SoFarNote };
    if following.before.is_some() && matches!(following.began, Began::Seen(_)) {
        lines.push(locale.text(Text::BegunElsewhere).into_owned());
    }
    lines.push(locale.text(result).into_owned());
    if let (Some(before), Some(now)) = (&following.before, ui.assessment_head()) {
        lines.extend(meanwhile(ui, locale, &new_edits(&before.history, &now.history)));
    }
    Some(lines.into_iter().map(|line| sentences(vec![line])).collect_view().into_any())
}

/// Whole seconds from the wall clock; "at least" when the beginning was not seen. The only part that changes each
/// second.
fn elapsed(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let began = ui.props.signals.following.with(|f| f.as_ref().map(|f| f.began))?;
    let (since, text): (Timestamp, Text) = match began {
        Began::Started(at) => (at, Text::RunningFor),
        Began::Seen(at) => (at, Text::RunningAtLeast),
    };
    let seconds = ui.clock.seconds_since(since);
    if seconds < WORTH_TELLING {
        return None;
    }
    let time = locale.duration(seconds);
    Some(markup! { <span class="elapsed">{locale.fill(text, &[("time", &time)])}</span> }.into_any())
}

fn frame(ui: &Ui, title: String, elapsed: Option<AnyView>, text: Option<AnyView>, action: Option<AnyView>) -> AnyView {
    let label = ui.locale().text(Text::Running).into_owned();
    let title = markup! { {title} " " {elapsed} }.into_any();
    markup! {
        <div class="run-bar" part="run-bar">
            {banner("running", title, text, action)}
            <div class="progress" part="progress" role="progressbar" aria-label=label></div>
        </div>
    }
    .into_any()
}
