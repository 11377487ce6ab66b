//! The signals that a session publishes: one for each value that changes independently.
//!
//! The signals are reference-counted, not owned by a component: reading one never meets a disposed signal, which would
//! panic and end every element of the page. A signal is written only if its value differs.

use crate::api::Error;
use crate::api::wire::Problem;
use crate::assessment::{Assessment, Comparison, Scorecard, Sheet, State, is_same};
use crate::run::{Following, Machine, Notice, Phase, Trouble};
use leptos::prelude::*;
use std::sync::{Arc, OnceLock};

/// Everything that the view shows of one assessment.
#[derive(Clone, Debug, Default)]
pub struct Signals {
    /// The phase.
    pub phase: ArcRwSignal<Phase>,
    /// The last good assessment.
    pub assessment: ArcRwSignal<Option<Arc<Assessment>>>,
    /// The assessment joined with its scorecard. Unchanged rows compare equal to the previous ones.
    pub sheet: ArcRwSignal<Arc<Sheet>>,
    /// The scorecard revision that the assessment was scored with.
    pub used_scorecard: ArcRwSignal<UsedScorecard>,
    /// The problems found while decoding the last good assessment.
    pub problems: ArcRwSignal<Arc<[Problem]>>,
    /// The present problem, beside the last good assessment or in its place.
    pub trouble: ArcRwSignal<Option<Trouble>>,
    /// The run that is followed, or was until it took too long or was stopped.
    pub following: ArcRwSignal<Option<Following>>,
    /// The revisions that a re-run could use.
    pub revisions: ArcRwSignal<Revisions>,
    /// Whether a reload that a person asked for is in flight.
    pub is_reloading: ArcRwSignal<bool>,
    /// The status of the last re-run that was requested.
    pub rerun: ArcRwSignal<RerunStatus>,
    /// The run that ended while it was watched; `None` once it has been dismissed.
    pub ended: ArcRwSignal<Option<Arc<EndedRun>>>,
}

/// The scorecard revision that the assessment was scored with.
#[derive(Clone, Debug, Default)]
pub enum UsedScorecard {
    /// Not here yet, or there is none to request.
    #[default]
    Pending,
    /// The revision.
    Known(Arc<Scorecard>),
    /// The error: ids take the place of labels.
    Missing(Error),
}

/// The revisions that a re-run could use.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Revisions {
    /// Not requested yet.
    #[default]
    Unknown,
    /// Requested.
    Pending,
    /// The revisions of the assessment's family, newest first.
    Known(Arc<[Arc<Scorecard>]>),
    /// The error: no list, but the default still works.
    Missing(Error),
}

/// The status of the last re-run that was requested.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum RerunStatus {
    /// No re-run was requested.
    #[default]
    None,
    /// In flight, or its outcome is being checked.
    Sending,
    /// Refused; nothing has changed.
    Refused(Error),
    /// Accepted.
    Accepted,
    /// The answer was lost; the session is checking whether there is a run.
    Doubtful(Error),
    /// The answer was lost, and no run was found.
    Unclear(Error),
}

/// A run that ended while it was watched.
#[derive(Clone, Debug)]
pub struct EndedRun {
    /// The assessment from before it; `None` if its start was not seen.
    before: Option<Arc<Assessment>>,
    /// The assessment when it ended: later edits by people are not the run's.
    after: Arc<Assessment>,
    /// Its comparison, once somebody has asked for it.
    comparison: OnceLock<Arc<Comparison>>,
    /// The state it ended in.
    pub outcome: State,
    /// Whether it was reported before the page was left: it is not announced again.
    pub is_recalled: bool,
}

impl EndedRun {
    /// The end of a run that turned `before` into `after`.
    pub fn of(before: Option<Arc<Assessment>>, after: Arc<Assessment>) -> Self {
        let outcome = after.state.clone();
        Self { before, after, comparison: OnceLock::new(), outcome, is_recalled: false }
    }

    /// Whether its start was seen, so that there is a comparison.
    pub fn has_before(&self) -> bool {
        self.before.is_some()
    }

    /// Its changes, compared once for all elements; `None` if its start was not seen. The comparison is code of the
    /// second part of the wasm, so that a first view does not load it.
    pub fn comparison(&self, compare: fn(&Assessment, &Assessment) -> Comparison) -> Option<Arc<Comparison>> {
        let before = self.before.as_ref()?;
        Some(self.comparison.get_or_init(|| Arc::new(compare(before, &self.after))).clone())
    }
}

/// Each end belongs to a different run.
impl PartialEq for EndedRun {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.after, &other.after) && self.has_before() == other.has_before()
    }
}

/// A poll brings the same `Arc`, whose thousands of texts need not be compared.
impl PartialEq for UsedScorecard {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Pending, Self::Pending) => true,
            (Self::Known(mine), Self::Known(theirs)) => is_same(Some(mine), Some(theirs)),
            (Self::Missing(mine), Self::Missing(theirs)) => mine == theirs,
            _ => false,
        }
    }
}

impl Signals {
    /// Publishes the machine's state.
    pub fn follow(&self, machine: &Machine) {
        put(&self.is_reloading, machine.is_reloading());
        put(&self.phase, machine.phase());
        put(&self.trouble, machine.state().trouble().cloned());
        put(&self.following, machine.following());
    }

    /// Clears everything that is shown. [`Self::follow`] reports the problem.
    pub fn clear(&self) {
        put(&self.assessment, None);
        put(&self.sheet, Arc::default());
        put(&self.used_scorecard, UsedScorecard::Pending);
        put(&self.problems, Arc::from([]));
        put(&self.revisions, Revisions::Unknown);
        put(&self.ended, None);
        put(&self.rerun, RerunStatus::None);
    }

    /// Takes up the end of a run from before the page was left.
    pub fn recall_end(&self, before: Arc<Assessment>, after: &Arc<Assessment>) {
        if !after.state.awaits_ai() && self.ended.with_untracked(Option::is_none) {
            put(
                &self.ended,
                Some(Arc::new(EndedRun { is_recalled: true, ..EndedRun::of(Some(before), after.clone()) })),
            );
        }
    }

    /// Publishes that a re-run is being requested.
    pub fn sending(&self) {
        put(&self.rerun, RerunStatus::Sending);
    }

    /// Publishes a notification about a re-run.
    pub fn take_note(&self, machine: &Machine, notice: &Notice) {
        let rerun = match notice {
            Notice::RerunAccepted => {
                put(&self.ended, None);
                RerunStatus::Accepted
            }
            Notice::RerunRefused(error) => RerunStatus::Refused(error.clone()),
            Notice::RerunDoubtful(error) => RerunStatus::Doubtful(error.clone()),
            Notice::RerunUnclear(error) => RerunStatus::Unclear(error.clone()),
            Notice::Completed { before, .. } => {
                // Once for all elements.
                let ended = machine.state().shown().map(|after| Arc::new(EndedRun::of(before.clone(), after.clone())));
                put(&self.ended, ended);
                RerunStatus::None
            }
            _ => return,
        };
        put(&self.rerun, rerun);
    }

    /// Publishes the list of revisions that a re-run could use.
    pub fn take_revisions(&self, listed: &Result<Vec<Arc<Scorecard>>, Error>) {
        let family = self.assessment.with_untracked(|a| a.as_ref().and_then(|a| a.family));
        let used = match self.used_scorecard.get_untracked() {
            UsedScorecard::Known(used) => Some(used),
            UsedScorecard::Pending | UsedScorecard::Missing(_) => None,
        };
        let revisions = match (listed, family) {
            (Ok(list), Some(family)) => Revisions::Known(Scorecard::offered(list, family, used.as_ref()).into()),
            (Ok(_), None) => Revisions::Known(Arc::new([])),
            (Err(error), _) => Revisions::Missing(error.clone()),
        };
        put(&self.revisions, revisions);
    }
}

/// Writes a signal if its value differs.
pub fn put<T: PartialEq + Send + Sync + 'static>(signal: &ArcRwSignal<T>, value: T) {
    if signal.with_untracked(|old| *old != value) {
        signal.set(value);
    }
}
