//! Changes that a person wants to make to an assessment, in one write.

use super::{Assessment, CategoryId, Criterion, CriterionId, Provenance, State, Timestamp};
use std::sync::Arc;

/// A part of an assessment that a person can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Score and reason of a criterion.
    Criterion(CategoryId, CriterionId),
    /// The AI's summary.
    Summary,
    /// The person's note on the whole.
    Note,
}

/// The changes of one write.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// Scores and reasons.
    pub criteria: Vec<CriterionChange>,
    /// The AI's summary.
    pub summary: Option<Arc<str>>,
    /// The person's note on the whole.
    pub note: Option<Arc<str>>,
    /// The next step of the workflow.
    pub step: Option<(Step, Timestamp)>,
}

/// The changes to one criterion. A field that is `None` stays as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionChange {
    /// Its category.
    pub category: CategoryId,
    /// The criterion.
    pub criterion: CriterionId,
    /// Its score. Sending the present score again confirms it.
    pub score: Option<f64>,
    /// Its reason.
    pub reason: Option<Arc<str>>,
}

impl Changes {
    /// A step of the workflow, taken at this time.
    pub fn of_step(step: Step, at: Timestamp) -> Self {
        Self { step: Some((step, at)), ..Self::default() }
    }

    /// Whether there are no changes.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The steps of the workflow that a person takes. Neither can be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Finish the review.
    Finish,
    /// Mark the result as discussed with the agent.
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

    /// Whether the caller can take it in this assessment's state.
    pub fn is_open(self, assessment: &Assessment) -> bool {
        let is_there = match self {
            Self::Finish => matches!(assessment.state, State::AiReady | State::ReviewOngoing),
            Self::Discuss => assessment.state == State::ReviewedBySupervisor,
        };
        assessment.can_edit && is_there
    }
}

/// A field as the API has it: the basis of a change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Saved {
    /// The score of a criterion; `None` is "not scored".
    pub score: Option<f64>,
    /// The reason of a criterion, or the text; empty if there is none.
    pub text: Arc<str>,
    /// Whether a person has set or confirmed it. The API does not say so for texts: there, what is saved counts.
    pub is_verified: bool,
}

impl Saved {
    /// The saved value of a field; `None` if the assessment does not have the criterion.
    pub fn of(assessment: &Assessment, field: Field) -> Option<Self> {
        let text = |text: &Option<Arc<str>>| text.clone().unwrap_or_else(|| "".into());
        let whole = |own: &Option<Arc<str>>| Some(Self { score: None, text: text(own), is_verified: true });
        let (category, criterion) = match field {
            Field::Criterion(category, criterion) => (category, criterion),
            Field::Summary => return whole(&assessment.ai_summary),
            Field::Note => return whole(&assessment.supervisor_assessment),
        };
        let is_it = |id: Option<CategoryId>| id == Some(category);
        let (_, found) = assessment.criteria().find(|(own, found)| is_it(*own) && found.id == Some(criterion))?;
        Some(Self::of_criterion(found))
    }

    /// The saved value of this criterion.
    pub fn of_criterion(criterion: &Criterion) -> Self {
        Self {
            score: criterion.points(),
            text: criterion.reason.clone().unwrap_or_else(|| "".into()),
            is_verified: criterion.provenance == Provenance::HumanVerified,
        }
    }
}
