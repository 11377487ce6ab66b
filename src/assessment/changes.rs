//! What a person wants changed in an assessment, in one write.

use super::{Assessment, CategoryId, Criterion, CriterionId, Provenance, State, Timestamp};
use std::sync::Arc;

/// What a person can change by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Score and reason of a criterion.
    Criterion(CategoryId, CriterionId),
    /// The AI's summary.
    Summary,
    /// What a person writes on the whole.
    Note,
}

/// What one write changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// Scores and reasons.
    pub criteria: Vec<CriterionChange>,
    /// The AI's summary.
    pub summary: Option<Arc<str>>,
    /// What a person writes on the whole.
    pub note: Option<Arc<str>>,
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

impl Changes {
    /// A step of the workflow, taken at this time.
    pub fn of_step(step: Step, at: Timestamp) -> Self {
        Self { step: Some((step, at)), ..Self::default() }
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
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

/// A field as the API has it: what a change is made of, and held against.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Saved {
    /// The score of a criterion; `None` is "not scored".
    pub score: Option<f64>,
    /// The reason of a criterion, or the text; empty if there is none.
    pub text: Arc<str>,
    /// Whether a person has set or confirmed it. Of a text nobody says so, and what is there counts.
    pub is_verified: bool,
}

impl Saved {
    /// What is saved of a field; `None` if the assessment does not have the criterion.
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

    /// What is saved of this criterion.
    pub fn of_criterion(criterion: &Criterion) -> Self {
        Self {
            score: criterion.points(),
            text: criterion.reason.clone().unwrap_or_else(|| "".into()),
            is_verified: criterion.provenance == Provenance::HumanVerified,
        }
    }
}
