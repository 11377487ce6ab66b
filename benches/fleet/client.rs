//! Clients that send requests: the widget's own machine, or a loop with a fixed interval.

use quality_assessment::api::Error;
use quality_assessment::assessment::{Assessment, State, Timestamp};
use quality_assessment::run::{Command, Event, Lead, Machine, RequestId, Settings};
use std::sync::Arc;

/// The kind of client.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Widget,
    Fixed,
}

/// An effect that a client asks for.
pub enum Effect {
    Get(RequestId),
    Post(RequestId),
    WakeAt(i64),
}

/// The interval of the loop, and the widget's first one.
const INTERVAL: i64 = 2_000;

/// One open page.
pub enum Client {
    Widget(Box<Machine>),
    Fixed { is_watching: bool },
}

impl Client {
    pub fn new(kind: Kind) -> Self {
        match kind {
            Kind::Widget => {
                Self::Widget(Box::new(Machine::new(Settings { interval: INTERVAL, ..Settings::default() })))
            }
            Kind::Fixed => Self::Fixed { is_watching: false },
        }
    }

    pub fn opened(&mut self, now: i64, dice: &mut fastrand::Rng) -> Vec<Effect> {
        match self {
            Self::Widget(machine) => step(machine, Event::Opened, now, dice),
            Self::Fixed { .. } => vec![Effect::Get(RequestId(0))],
        }
    }

    /// The person asks for a re-run.
    pub fn clicked(&mut self, now: i64, dice: &mut fastrand::Rng) -> Vec<Effect> {
        match self {
            Self::Widget(machine) => step(machine, Event::RerunAsked(None), now, dice),
            Self::Fixed { is_watching: true } => Vec::new(),
            Self::Fixed { .. } => vec![Effect::Post(RequestId(0))],
        }
    }

    pub fn woken(&mut self, now: i64, dice: &mut fastrand::Rng) -> Vec<Effect> {
        match self {
            Self::Widget(machine) => step(machine, Event::WaitEnded, now, dice),
            Self::Fixed { is_watching: true } => vec![Effect::Get(RequestId(0))],
            Self::Fixed { .. } => Vec::new(),
        }
    }

    pub fn answered(
        &mut self,
        (request, is_post): (RequestId, bool),
        answer: Result<Arc<Assessment>, Error>,
        now: i64,
        dice: &mut fastrand::Rng,
    ) -> Vec<Effect> {
        match self {
            Self::Widget(machine) => {
                let event = match (answer, is_post) {
                    (Ok(assessment), false) => Event::Answered(request, assessment),
                    (Ok(assessment), true) => Event::RerunAnswered(request, assessment),
                    (Err(error), false) => Event::FetchFailed(request, error),
                    (Err(error), true) => Event::RerunFailed(request, error),
                };
                step(machine, event, now, dice)
            }
            // The loop takes every failure for a run in progress.
            Self::Fixed { is_watching } => {
                *is_watching = match answer {
                    Ok(assessment) => assessment.state == State::AiInProgress,
                    Err(_) => *is_watching,
                };
                if *is_watching { vec![Effect::WakeAt(now + INTERVAL)] } else { Vec::new() }
            }
        }
    }
}

/// One step. The lead is granted as soon as it is asked for, since every page is alone with its assessment.
fn step(machine: &mut Machine, event: Event, now: i64, dice: &mut fastrand::Rng) -> Vec<Effect> {
    let (mut effects, mut events) = (Vec::new(), vec![event]);
    while let Some(event) = events.pop() {
        let (next, commands) = machine.clone().step(event, Timestamp(now), dice.f64());
        *machine = next;
        for command in commands {
            match command {
                Command::Get(request) => effects.push(Effect::Get(request)),
                Command::Post(request, _) => effects.push(Effect::Post(request)),
                Command::WaitUntil(at) => effects.push(Effect::WakeAt(at.0)),
                _ => {}
            }
        }
        if machine.lead() == Lead::Asked {
            events.push(Event::LeadGained);
        }
    }
    effects
}
