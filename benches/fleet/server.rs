//! The server: runs that take their time, and three outages.

use quality_assessment::api::{Error, ErrorKind};
use quality_assessment::assessment::{Assessment, State, Timestamp};
use std::sync::Arc;

pub const MINUTE: i64 = 60_000;

/// A time in which the server fails.
pub struct Outage {
    pub name: &'static str,
    pub from: i64,
    pub to: i64,
    fate: Fate,
}

pub const OUTAGES: [Outage; 3] = [
    Outage { name: "503 for 5 min", from: 20 * MINUTE, to: 25 * MINUTE, fate: Fate::Unavailable },
    Outage { name: "connections dropped for 1 min", from: 35 * MINUTE, to: 36 * MINUTE, fate: Fate::Dropped },
    Outage { name: "503, Retry-After: 120, for 3 min", from: 45 * MINUTE, to: 48 * MINUTE, fate: Fate::AskedToWait },
];

/// The fate of a request.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    Fine,
    Unavailable,
    Dropped,
    AskedToWait,
}

impl Fate {
    /// The fate of a request that arrives `at` this time.
    pub fn at(at: i64) -> Self {
        OUTAGES.iter().find(|outage| (outage.from..outage.to).contains(&at)).map_or(Self::Fine, |outage| outage.fate)
    }

    /// The failure that the client sees, if it is one.
    pub fn error(self) -> Option<Error> {
        match self {
            Self::Fine => None,
            Self::Unavailable => Some(Error::from_status(503, None, None)),
            Self::Dropped => Some(Error::new(ErrorKind::Network)),
            Self::AskedToWait => Some(Error::from_status(503, None, Some(2 * MINUTE))),
        }
    }
}

/// One assessment on the server.
#[derive(Clone, Copy, Default)]
pub struct Record {
    began: i64,
    ends: i64,
}

impl Record {
    /// A run that begins now and takes one to five minutes.
    pub fn run(&mut self, now: i64, dice: &mut fastrand::Rng) {
        *self = Self { began: now, ends: now + dice.i64(MINUTE..=5 * MINUTE) };
    }

    pub fn is_running(self, now: i64) -> bool {
        now < self.ends
    }

    /// The answer to a GET.
    pub fn tell(self, now: i64) -> Arc<Assessment> {
        let (state, modified) =
            if self.is_running(now) { (State::AiInProgress, self.began) } else { (State::AiReady, self.ends) };
        Arc::new(Assessment {
            state,
            can_edit: true,
            modified: Some(Timestamp(modified).into()),
            ..Assessment::default()
        })
    }
}
