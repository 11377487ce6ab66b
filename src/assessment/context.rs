//! The circumstances of the ticket: automation, handling time, service level, satisfaction.

use super::When;
use std::sync::Arc;

/// Everything that is known about the circumstances. An empty part is `None` and has no row in the view.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Context {
    /// The degree to which the AI handled the ticket alone.
    pub ai_usage: Option<AiUsage>,
    /// The handling time.
    pub time: Option<HandlingTime>,
    /// Service level, reopening and the customer's own rating.
    pub customer: Option<CustomerExperience>,
}

/// The degree to which the AI handled the ticket alone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AiUsage {
    /// The platform's level of automation.
    pub level: Option<i64>,
    /// The level's name.
    pub label: Option<Arc<str>>,
    /// Names of the AI agents that took part.
    pub agents: Vec<Arc<str>>,
}

/// The handling time, in seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct HandlingTime {
    /// Seconds of work on the ticket.
    pub duration: Option<f64>,
    /// Seconds of work after the conversation.
    pub after_work: Option<f64>,
}

/// Service level, reopening and the customer's own rating.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomerExperience {
    /// Whether the ticket was closed in time.
    pub sla_met: Option<bool>,
    /// Seconds from due to closed, in working time; negative if it was closed early.
    pub closed_after_sla: Option<f64>,
    /// The time at which it was closed.
    pub closed: Option<When>,
    /// The time at which it was due.
    pub due: Option<When>,
    /// Whether it was reopened.
    pub reopened: Option<bool>,
    /// The customer's rating, if there is one.
    pub csat: Option<Csat>,
}

/// A customer satisfaction rating.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Csat {
    /// Stars given.
    pub stars: Option<f64>,
    /// Stars that could be given.
    pub scale: Option<f64>,
    /// The customer's words.
    pub text: Option<Arc<str>>,
}

impl CustomerExperience {
    /// Whether the ticket was closed too late.
    pub fn has_missed_sla(&self) -> bool {
        self.sla_met == Some(false) || (self.sla_met.is_none() && self.closed_after_sla.is_some_and(|late| late > 0.0))
    }
}

impl Csat {
    /// Whether the customer was dissatisfied: less than half of the stars, or at most two where the scale is unknown.
    pub fn is_low(&self) -> bool {
        self.stars.is_some_and(|stars| stars * 2.0 < self.scale.unwrap_or(5.0))
    }
}
