//! The machine draws the diagram in `docs/polling.md` itself.
//!
//! Every kind of happening is tried in every situation that the machine can reach. Where one leads from one state to
//! another, there is an arrow. Situations that differ only in times and numbers count as the same.

use crate::files::read;
use crate::samples::{at, failure, in_state, ready, running, status};
use quality_assessment::api::{Error, ErrorKind};
use quality_assessment::assessment::{Assessment, State as Workflow, Timestamp};
use quality_assessment::run::schedule::GIVE_UP_AFTER;
use quality_assessment::run::{Began, Doubt, Event, Fetch, Machine, Memory, PauseReason, RequestId, Settings, State};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

/// Arrows from one state to another, with everything that leads along them.
type Arrows = BTreeMap<(&'static str, &'static str), BTreeSet<&'static str>>;

#[test]
fn the_diagram_of_the_documentation_is_that_of_the_machine() {
    let drawn = drawing(&explore());
    let page = read("docs/polling.md");
    assert!(page.contains(&drawn), "docs/polling.md should have this diagram:\n\n```mermaid\n{drawn}```\n");
}

fn drawing(arrows: &Arrows) -> String {
    let mut text = "stateDiagram-v2\n    [*] --> Idle\n".to_owned();
    for ((from, to), labels) in arrows {
        let labels: Vec<_> = labels.iter().copied().collect();
        text += &format!("    {from} --> {to}: {}\n", labels.join(" / "));
    }
    text
}

/// A machine and the time on its clock.
#[derive(Clone)]
struct Situation {
    machine: Machine,
    now: Timestamp,
}

fn explore() -> Arrows {
    let now = Timestamp(1_700_000_000_000);
    let begin = |is_online| Machine::new(Settings { is_online, ..Settings::default() });
    let mut open: Vec<_> = [true, false].map(|is_online| Situation { machine: begin(is_online), now }).into();
    let mut seen = HashSet::new();
    let mut arrows = Arrows::new();
    while let Some(situation) = open.pop() {
        if !seen.insert(key(&situation)) {
            continue;
        }
        assert!(seen.len() < 100_000, "there is no end to it");
        for (label, event) in happenings(&situation) {
            let next = after(&situation, event.clone());
            let (from, to) = (name(situation.machine.state()), name(next.machine.state()));
            if matches!(event, Event::Removed) {
                assert_eq!(to, "Idle", "a removed one is idle, whatever its state was");
            } else if from != to {
                arrows.entry((from, to)).or_default().insert(why(next.machine.state()).unwrap_or(label));
            }
            open.push(next);
        }
        open.push(Situation { now: situation.now.after(GIVE_UP_AFTER), ..situation });
    }
    arrows
}

/// The reason in a state, which says more than the happening: any request fails while offline.
fn why(state: &State) -> Option<&'static str> {
    match state {
        State::Failed { trouble, .. } if trouble.error.kind == ErrorKind::Offline => Some("offline"),
        State::Paused { why: PauseReason::GaveUp, .. } => Some("after 15 minutes"),
        _ => None,
    }
}

fn after(situation: &Situation, event: Event) -> Situation {
    let due = |machine: &Machine| if let Fetch::Due { at, .. } = machine.fetch() { Some(*at) } else { None };
    let is_wait = matches!(event, Event::WaitEnded);
    let now = due(&situation.machine).filter(|_| is_wait).unwrap_or(situation.now).max(situation.now).after(1_000);
    let (machine, _) = situation.machine.clone().step(event, now, 0.5);
    Situation { machine, now }
}

/// All possible happenings, in the words of the diagram.
fn happenings(situation: &Situation) -> Vec<(&'static str, Event)> {
    let newer = |assessment: Assessment| Arc::new(at(situation.now.0 / 1000 + 1, assessment));
    let mut all = vec![
        ("shown on a page", Event::Opened),
        ("removed", Event::Removed),
        ("its wait is over", Event::WaitEnded),
        ("re-run", Event::RerunAsked(None)),
        ("check now", Event::ReloadAsked),
        ("dialog opened", Event::DialogOpened),
        ("stop watching", Event::StopAsked),
        ("page hidden", Event::PageHidden),
        ("page shown", Event::PageShown),
        ("offline", Event::WentOffline),
        ("online", Event::WentOnline),
        ("leads", Event::LeadGained),
        ("a new token", Event::TokenRenewed),
        ("another token", Event::TokenOffered),
        ("nothing new elsewhere", Event::HeardNothingNew),
        ("no token", Event::TokenRefused(Error::new(ErrorKind::Unauthenticated))),
        ("news elsewhere", Event::HeardOfNews),
        ("page restored", Event::PageRestored),
    ];
    if *situation.machine.state() == State::Idle {
        let began = Began::Started(situation.now);
        let memory = Memory { before: newer(ready()), began, is_accepted: false };
        all.push(("recalled", Event::Recalled(memory)));
    }
    if let Fetch::Asked { request, .. } = situation.machine.fetch() {
        all.extend(answers(*request, newer));
        if situation.machine.state().shown().is_some() {
            all.push(("the same", Event::AnsweredTheSame(*request)));
        }
        // The first 401 asks for another token and leads nowhere else.
        let failures = [("fails for now", status(503)), ("401 again", status(401)), ("refused", status(403))];
        all.extend(failures.map(|(label, error)| (label, Event::FetchFailed(*request, error))));
    }
    if let State::Starting { post, .. } = situation.machine.state() {
        all.push(("accepted", Event::RerunAnswered(*post, newer(running()))));
        all.push(("finished", Event::RerunAnswered(*post, newer(ready()))));
        let failures = [("409", status(409)), ("answer lost", failure(ErrorKind::Network)), ("refused", status(400))];
        all.extend(failures.map(|(label, error)| (label, Event::RerunFailed(*post, error))));
    }
    all
}

fn answers(request: RequestId, newer: impl Fn(Assessment) -> Arc<Assessment>) -> [(&'static str, Event); 3] {
    [
        ("more to come", Event::Answered(request, newer(running()))),
        ("more to come", Event::Answered(request, newer(in_state(Workflow::Unprocessed)))),
        ("finished", Event::Answered(request, newer(ready()))),
    ]
}

fn name(state: &State) -> &'static str {
    match state {
        State::Idle => "Idle",
        State::Loading => "Loading",
        State::Failed { .. } => "Failed",
        State::Ready { .. } => "Ready",
        State::Starting { .. } => "Starting",
        State::Watching { .. } => "Watching",
        State::Paused { .. } => "Paused",
    }
}

/// The key that distinguishes situations, without times and numbers.
fn key(situation: &Situation) -> String {
    let Situation { machine, now } = situation;
    let watch = match machine.state() {
        State::Starting { earlier, .. } => earlier.as_deref(),
        state => state.watch(),
    };
    let watch = watch.map(|watch| {
        let doubt = watch.doubt.as_ref().map(|doubt| (matches!(doubt, Doubt::Conflict(_)), watch.answers.min(5)));
        let is_long = now.since(watch.window) >= GIVE_UP_AFTER;
        (watch.is_run, watch.before.is_some(), doubt, watch.trouble.is_some(), is_long)
    });
    let fetch = match machine.fetch() {
        Fetch::None => "none".to_owned(),
        Fetch::Asked { purpose, renewed, .. } => format!("asked {purpose:?} {renewed}"),
        Fetch::Renewing(purpose) => format!("renewing {purpose:?}"),
        Fetch::Due { purpose, renewed, armed, .. } => format!("due {purpose:?} {renewed} {armed}"),
    };
    let shown = machine.state().shown().map(|shown| &shown.state);
    let trouble = machine.state().trouble().map(|trouble| trouble.error.kind);
    let kept = machine.memory().map(|memory| memory.is_accepted);
    format!("{} {shown:?} {watch:?} {trouble:?} {fetch} {kept:?} {:?}", name(machine.state()), machine.lead())
        + &surroundings(machine)
}

/// Whether the page is visible and online. The machine does not expose either; they show only in its debug output.
fn surroundings(machine: &Machine) -> String {
    let words = format!("{machine:?}");
    let flag = |name: &str| words.contains(&format!("{name}: true"));
    format!(" {} {} {}", flag("is_visible"), flag("is_online"), words.contains("failed: Some"))
}
