//! The phase: the run state in a word, as hosts see it.

use super::State;

/// The phase that hosts see as `data-phase`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// No assessment is wanted.
    #[default]
    Idle,
    /// The first answer is awaited.
    Loading,
    /// An assessment is shown, and nothing is going on.
    Ready,
    /// A re-run is being requested.
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
    /// The phase of this state.
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
