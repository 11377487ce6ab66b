//! The word for where the machine stands, as hosts see it.

use super::State;

/// The word for where the machine stands that hosts see as `data-phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// No assessment is wanted.
    #[default]
    Idle,
    /// The first answer is awaited.
    Loading,
    /// Shown, and nothing is going on.
    Ready,
    /// A re-run is being asked for.
    Starting,
    /// A run is being followed.
    Watching,
    /// The last request failed.
    Failed,
}

impl Phase {
    /// The word of the contract.
    pub fn word(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Loading => "loading",
            Self::Ready => "ready",
            Self::Starting => "starting",
            Self::Watching => "watching",
            Self::Failed => "failed",
        }
    }
}

impl State {
    /// The word for it.
    pub fn phase(&self) -> Phase {
        match self {
            Self::Idle => Phase::Idle,
            Self::Loading => Phase::Loading,
            Self::Failed { .. } => Phase::Failed,
            Self::Ready { .. } | Self::Paused { .. } => Phase::Ready,
            Self::Starting { .. } => Phase::Starting,
            Self::Watching { .. } => Phase::Watching,
        }
    }
}
