//! The machine's state: each method asserts or returns a part of it.

use super::Stage;
use quality_assessment::api::Error;
use quality_assessment::assessment::{State as Workflow, Timestamp};
use quality_assessment::run::{Fetch, Lead, Machine, PauseReason, Phase, RequestId, State, Watch};

impl Stage {
    #[track_caller]
    pub fn enters(self, phase: Phase) -> Self {
        assert_eq!(self.machine.phase(), phase, "{:?}", self.machine.state());
        self
    }

    #[track_caller]
    pub fn shows(self, state: &Workflow) -> Self {
        assert_eq!(self.machine.state().shown().map(|shown| &shown.state), Some(state));
        self
    }

    #[track_caller]
    pub fn shows_nothing(self) -> Self {
        assert_eq!(self.machine.state().shown(), None);
        self
    }

    #[track_caller]
    pub fn suffers_from(self, error: &Error) -> Self {
        assert_eq!(self.machine.state().trouble().map(|trouble| &trouble.error), Some(error));
        self
    }

    #[track_caller]
    pub fn suffers_nothing(self) -> Self {
        assert_eq!(self.machine.state().trouble(), None);
        self
    }

    #[track_caller]
    pub fn has_paused(self, reason: PauseReason) -> Self {
        assert!(matches!(self.machine.state(), State::Paused { why, .. } if *why == reason));
        self
    }

    /// Asserts that nothing goes on until a person acts.
    #[track_caller]
    pub fn rests(self) -> Self {
        assert_eq!((self.machine.fetch(), self.timer, self.machine.lead()), (&Fetch::None, None, Lead::None));
        self
    }

    pub fn machine(&mut self) -> &mut Machine {
        &mut self.machine
    }

    /// The present wait.
    pub fn wait(&self) -> Option<i64> {
        self.timer.map(|until| until.since(self.now))
    }

    pub fn now(&self) -> Timestamp {
        self.now
    }

    #[track_caller]
    pub fn watch(&self) -> &Watch {
        self.machine.state().watch().expect("something is followed, or was")
    }

    #[track_caller]
    pub fn asked(&self) -> RequestId {
        let Fetch::Asked { request, .. } = self.machine.fetch() else { panic!("no GET is on its way") };
        *request
    }

    #[track_caller]
    pub fn posted(&self) -> RequestId {
        let State::Starting { post, .. } = self.machine.state() else { panic!("no POST is on its way") };
        *post
    }
}
