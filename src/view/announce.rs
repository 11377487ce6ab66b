//! Announcements: that a run began, still goes on, or ended with its result, and problems.

use super::live_region::LiveRegion;
use super::part;
use super::ui::Ui;
use super::{ended, total, trouble};
use crate::assessment::State;
use crate::locale::Text;
use crate::run::Began;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// The announcements made so far, so that nothing is said twice.
#[derive(Clone, Default, PartialEq)]
struct Announced {
    is_running: bool,
    minutes: u32,
    has_ended: bool,
    trouble: Option<String>,
}

/// Announces through the page's one live region, for as long as the owner lives.
pub fn follow(ui: &Ui) {
    let region = SendWrapper::new(LiveRegion::acquire());
    let ui = ui.clone();
    Effect::new(move |announced: Option<Announced>| {
        let announced = announced.unwrap_or_default();
        let (now, words) = news(&ui, &announced);
        if let Some(words) = words {
            region.say(&ui, &words);
        }
        now
    });
}

fn news(ui: &Ui, announced: &Announced) -> (Announced, Option<String>) {
    let locale = ui.locale();
    let signals = &ui.props.signals;
    let is_running = ui.is_running();
    let began = signals.following.with(|f| f.as_ref().map(|f| f.began)).filter(|_| is_running);
    let seconds = began.map(|(Began::Started(at) | Began::Seen(at))| ui.clock.seconds_since(at));
    let minutes = seconds.map_or(0, |seconds| (seconds / 60.0) as u32);
    let ended = signals.ended.get();
    let is_loaded = signals.assessment.with_untracked(Option::is_some);
    let trouble = signals.trouble.with(|t| t.as_ref().map(|t| trouble::title(&locale, &t.error, is_loaded)));
    // The changes of a run are known once the second part is there: they are said once, and completely.
    let ended = ended.filter(|ended| {
        announced.has_ended || !(ended.has_before() && matches!(part::state(), part::PartState::Coming))
    });
    let words = if let Some(ended) = ended.as_ref().filter(|ended| !announced.has_ended && !ended.is_recalled) {
        Some(match ended.outcome {
            State::Error => locale.text(Text::SayFailed).into_owned(),
            _ => locale.fill(Text::SayEnded, &[("result", &result(ui))]),
        })
    } else if trouble.is_some() && trouble != announced.trouble {
        trouble.clone()
    } else if is_running && !announced.is_running {
        Some(locale.text(Text::SayStarted).into_owned())
    } else if is_running && minutes > announced.minutes {
        let time = locale.duration(f64::from(minutes) * 60.0);
        Some(locale.fill(Text::SayStill, &[("time", &time)]))
    } else {
        None
    };
    (Announced { is_running, minutes, has_ended: ended.is_some(), trouble }, words)
}

/// The total with its previous value, and the number of people's scores that were lost. Blind mode withholds the same
/// as on the screen.
fn result(ui: &Ui) -> String {
    let locale = ui.locale();
    let comparison = ui.comparison.get();
    let total = match (&comparison, ui.assessment()) {
        _ if ui.hides_ai() => String::new(),
        (Some(comparison), _) => total::change(ui, &locale, &comparison.totals),
        (None, Some(assessment)) if !assessment.totals.is_empty() => total::in_words(&locale, &assessment.totals),
        _ => String::new(),
    };
    let lost = comparison.map_or_else(String::new, |comparison| ended::lost(&locale, &comparison));
    [total, lost].join(" ").trim().to_owned()
}
