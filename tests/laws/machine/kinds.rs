//! The names of the machine's situations and events. A new one does not compile until it is listed here, and fails
//! until it is reached.

use crate::laws::reached::Reached;
use quality_assessment::run::{Event, Fetch, Machine, State};

/// The content of the screen, and the activity behind it.
const SITUATIONS: &[&str] = &[
    "Idle",
    "Loading",
    "Failed",
    "Ready",
    "Starting",
    "Watching",
    "Paused",
    "no fetch",
    "a fetch due",
    "a fetch asked",
    "a token renewed",
];
const EVENTS: &[&str] = &[
    "Recalled",
    "Opened",
    "Removed",
    "Answered",
    "AnsweredTheSame",
    "FetchFailed",
    "WaitEnded",
    "RerunAsked",
    "RerunAnswered",
    "RerunFailed",
    "Brought",
    "DialogOpened",
    "ReloadAsked",
    "StopAsked",
    "PageHidden",
    "PageShown",
    "PageRestored",
    "WentOffline",
    "WentOnline",
    "TokenRenewed",
    "TokenRefused",
    "TokenOffered",
    "LeadGained",
    "HeardOfNews",
    "HeardNothingNew",
];

pub fn table() -> Reached {
    Reached::new(SITUATIONS, EVENTS)
}

/// Counts one step.
pub fn note(reached: &mut Reached, before: &Machine, event: &Event) {
    let event = number(event);
    reached.note(of_state(before.state()), event);
    reached.note(of_fetch(before.fetch()), event);
}

/// Whether this never happens: the memory of a run is recalled before anything is shown, and not later.
pub fn never(situation: &str, event: &str) -> bool {
    event == "Recalled" && !matches!(situation, "Idle" | "no fetch")
}

fn of_state(state: &State) -> usize {
    match state {
        State::Idle => 0,
        State::Loading => 1,
        State::Failed { .. } => 2,
        State::Ready { .. } => 3,
        State::Starting { .. } => 4,
        State::Watching { .. } => 5,
        State::Paused { .. } => 6,
    }
}

fn of_fetch(fetch: &Fetch) -> usize {
    match fetch {
        Fetch::None => 7,
        Fetch::Due { .. } => 8,
        Fetch::Asked { .. } => 9,
        Fetch::Renewing(_) => 10,
    }
}

fn number(event: &Event) -> usize {
    match event {
        Event::Recalled(_) => 0,
        Event::Opened => 1,
        Event::Removed => 2,
        Event::Answered(..) => 3,
        Event::AnsweredTheSame(_) => 4,
        Event::FetchFailed(..) => 5,
        Event::WaitEnded => 6,
        Event::RerunAsked(_) => 7,
        Event::RerunAnswered(..) => 8,
        Event::RerunFailed(..) => 9,
        Event::Brought(_) => 10,
        Event::DialogOpened => 11,
        Event::ReloadAsked => 12,
        Event::StopAsked => 13,
        Event::PageHidden => 14,
        Event::PageShown => 15,
        Event::PageRestored => 16,
        Event::WentOffline => 17,
        Event::WentOnline => 18,
        Event::TokenRenewed => 19,
        Event::TokenRefused(_) => 20,
        Event::TokenOffered => 21,
        Event::LeadGained => 22,
        Event::HeardOfNews => 23,
        Event::HeardNothingNew => 24,
    }
}
