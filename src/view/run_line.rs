//! The run in the head line: its progress, and its outcome.

use super::ui::{Ui, live};
use super::waiting::{later, nothing};
use crate::assessment::{State, Timestamp};
use crate::locale::{Locale, Text};
use crate::run::{Began, FollowStatus, Phase};
use crate::session::RerunStatus;
use leptos::prelude::*;
use markup::markup;

/// The number of seconds from which the elapsed time is shown: a clock that starts at zero only distracts.
const WORTH_TELLING: f64 = 5.0;

/// The current run, or the one that ended, or nothing.
pub fn run_line(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let signals = &ui.props.signals;
    let Some(following) = signals.following.get() else {
        if signals.phase.get() == Phase::Starting {
            return Some(line(&locale, locale.text(Text::Starting).into_owned(), None, None));
        }
        let has_ended = signals.ended.with(Option::is_some);
        return has_ended.then(|| later(ui, |part| part.ended, nothing));
    };
    if following.status == FollowStatus::OutOfReach || matches!(following.status, FollowStatus::Left(_)) {
        // That is shown below the head, with an action.
        return None;
    }
    if !following.is_run {
        if signals.rerun.with(|rerun| matches!(rerun, RerunStatus::Doubtful(_))) {
            return None;
        }
        let is_unknown = ui.assessment_head().is_some_and(|now| now.state.is_unknown());
        let text = if is_unknown { Text::UnknownTitle } else { Text::Waiting };
        return (!is_unknown).then(|| line(&locale, locale.text(text).into_owned(), None, None));
    }
    let scored = scored_so_far(ui);
    let title = match scored {
        Some((done, all)) => {
            let (done, all) = (locale.number(done as f64), locale.number(all as f64));
            locale.fill(Text::ScoringCount, &[("done", &done), ("all", &all)])
        }
        None => locale.text(Text::Scoring).into_owned(),
    };
    let percent = scored.map(|(done, all)| done * 100 / all);
    Some(line(&locale, title, percent, Some(live(ui, elapsed))))
}

/// The bar is filled as far as is known; without a percentage it only moves.
fn line(locale: &Locale, title: String, percent: Option<usize>, elapsed: Option<AnyView>) -> AnyView {
    let label = locale.text(Text::Running).into_owned();
    let percent = percent.map(|percent| percent.to_string());
    let width = percent.as_ref().map_or_else(String::new, |percent| [percent, "%"].concat());
    markup! {
        <div class="run-line" part="run-bar">
            <p class="run-title">{title}</p>
            <div
                class="progress"
                part="progress"
                role="progressbar"
                aria-label=label
                aria-valuenow=percent
                style=("--_done", width)
            ></div>
            {elapsed}
        </div>
    }
    .into_any()
}

/// The number of criteria that this run has scored, and their total number. Only if the answers show which ones are
/// still missing: the start of the run was seen, and criteria that it has not reached are shown with their previous
/// scores.
fn scored_so_far(ui: &Ui) -> Option<(usize, usize)> {
    ui.previous()?;
    let sheet = ui.sheet();
    let (mut all, mut missing) = (0, 0);
    for row in sheet.rows() {
        all += 1;
        missing += usize::from(row.is_previous || row.points().is_none());
    }
    let has_begun = ui.assessment_head().is_some_and(|now| now.state == State::AiInProgress);
    (missing > 0 && has_begun).then_some((all - missing, all))
}

/// Whole seconds from the wall clock; "at least" if the beginning was not seen. The only part that changes each second.
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
