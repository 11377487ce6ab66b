//! Assessments and failures, by the names that tests use.

use quality_assessment::api::{Error, ErrorKind};
use quality_assessment::assessment::{
    Assessment, AssessmentId, Category, CategoryId, Criterion, CriterionId, Definition, Provenance, Scorecard,
    ScorecardCategory, State, Timestamp, When,
};
use std::sync::Arc;

/// An editable assessment in this state.
pub fn in_state(state: State) -> Assessment {
    Assessment { id: Some(AssessmentId(42)), state, can_edit: true, modified: second(1), ..Assessment::default() }
}

pub fn unprocessed() -> Assessment {
    in_state(State::Unprocessed)
}

pub fn running() -> Assessment {
    in_state(State::AiInProgress)
}

pub fn ready() -> Assessment {
    in_state(State::AiReady)
}

pub fn reviewed() -> Assessment {
    in_state(State::ReviewedBySupervisor)
}

/// An assessment in a state that this version does not know.
pub fn queued() -> Assessment {
    in_state(State::from_word("queued"))
}

/// The same assessment, modified at another second.
pub fn at(second_of_change: i64, assessment: Assessment) -> Assessment {
    Assessment { modified: second(second_of_change), ..assessment }
}

fn second(second: i64) -> Option<When> {
    Some(Timestamp(second * 1000).into())
}

/// An HTTP failure.
pub fn status(status: u16) -> Error {
    Error::from_status(status, None, None)
}

/// An HTTP failure with `Retry-After` in seconds.
pub fn status_after(code: u16, seconds: i64) -> Error {
    Error::from_status(code, None, Some(seconds * 1000))
}

/// A failure without an HTTP answer.
pub fn failure(kind: ErrorKind) -> Error {
    Error::new(kind)
}

/// A category of an assessment.
pub fn category(id: i64, criteria: Vec<Criterion>) -> Arc<Category> {
    Arc::new(Category { id: Some(CategoryId(id)), criteria: criteria.into_iter().map(Arc::new).collect() })
}

/// A criterion that the AI gave `score` points.
pub fn scored(id: i64, score: f64) -> Criterion {
    Criterion { score: Some(score), provenance: Provenance::AiGenerated, ..blank(id) }
}

/// A criterion of which the assessment knows only the id.
pub fn blank(id: i64) -> Criterion {
    Criterion { id: Some(CriterionId(id)), ..Criterion::default() }
}

/// A scorecard's criterion with up to `max` points.
pub fn defined(id: i64, max: f64) -> Definition {
    Definition { id: Some(CriterionId(id)), max_points: Some(max), ..Definition::default() }
}

/// A category of a scorecard.
pub fn chapter(id: i64, label: &str, definitions: Vec<Definition>) -> ScorecardCategory {
    let criteria = definitions.into_iter().map(Arc::new).collect();
    ScorecardCategory { id: Some(CategoryId(id)), label: Some(label.into()), criteria, ..ScorecardCategory::default() }
}

pub fn assessment(categories: Vec<Arc<Category>>) -> Assessment {
    Assessment { categories, ..ready() }
}

pub fn scorecard(categories: Vec<ScorecardCategory>) -> Scorecard {
    Scorecard { categories, ..Scorecard::default() }
}
