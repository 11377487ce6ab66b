//! What a person wants changed in an assessment, in one write.

use super::{Assessment, CategoryId, CriterionId, Provenance, State, Timestamp};
use std::sync::Arc;

/// What one write changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// Scores and reasons.
    pub criteria: Vec<CriterionChange>,
    /// The next step of the workflow.
    pub step: Option<(Step, Timestamp)>,
}

/// What becomes of one criterion. What is `None` stays.
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionChange {
    /// Its category.
    pub category: CategoryId,
    /// The criterion.
    pub criterion: CriterionId,
    /// Its score; the present one, sent again, confirms it.
    pub score: Option<f64>,
    /// Its reason.
    pub reason: Option<Arc<str>>,
}

/// The steps of the workflow that a person takes. There is no way back from either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The review is finished.
    Finish,
    /// The result was discussed with the agent.
    Discuss,
}

impl Step {
    /// The state that it leads to.
    pub fn state(self) -> State {
        match self {
            Self::Finish => State::ReviewedBySupervisor,
            Self::Discuss => State::DiscussedWithAssessee,
        }
    }

    /// Whether it can be taken from where this assessment stands, by whoever asks.
    pub fn is_open(self, assessment: &Assessment) -> bool {
        let is_there = match self {
            Self::Finish => matches!(assessment.state, State::AiReady | State::ReviewOngoing),
            Self::Discuss => assessment.state == State::ReviewedBySupervisor,
        };
        assessment.can_edit && is_there
    }
}

/// Score and reason of a criterion as the API has them: what a change is made of, and held against.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Saved {
    /// The score; `None` is "not scored".
    pub score: Option<f64>,
    /// The reason; empty if there is none.
    pub reason: Arc<str>,
    /// Whether a person has set or confirmed it.
    pub is_verified: bool,
}

impl Saved {
    /// What is saved of a criterion; `None` if the assessment does not have it.
    pub fn of(assessment: &Assessment, category: CategoryId, criterion: CriterionId) -> Option<Self> {
        let is_it = |id: Option<CategoryId>| id == Some(category);
        let (_, found) = assessment.criteria().find(|(own, found)| is_it(*own) && found.id == Some(criterion))?;
        Some(Self {
            score: found.points(),
            reason: found.reason.clone().unwrap_or_else(|| "".into()),
            is_verified: found.provenance == Provenance::HumanVerified,
        })
    }
}
