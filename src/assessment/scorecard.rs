//! One revision of a scorecard.

use super::{CategoryId, CriterionId, FamilyId, ScorecardId, When, sorted_by_key};
use std::sync::Arc;

/// One revision of a scorecard.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scorecard {
    /// The id of this revision.
    pub id: Option<ScorecardId>,
    /// The family it belongs to.
    pub family: Option<FamilyId>,
    /// Its number within the family: 1, 2, 3…
    pub revision: Option<i64>,
    /// Its name.
    pub name: Option<Arc<str>>,
    /// Whether it is in use.
    pub state: RevisionState,
    /// The time of its last change.
    pub modified: Option<When>,
    /// Its categories in the order in which they are to be shown.
    pub categories: Vec<ScorecardCategory>,
}

/// One category of a scorecard.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScorecardCategory {
    /// The id by which assessments name it.
    pub id: Option<CategoryId>,
    /// Its heading.
    pub label: Option<Arc<str>>,
    /// Its place among the categories; lower comes first.
    pub order: Option<f64>,
    /// Its criteria in their order.
    pub criteria: Vec<Arc<Definition>>,
}

/// A criterion's definition: its question and its points.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Definition {
    /// The id by which assessments name it.
    pub id: Option<CriterionId>,
    /// Its name.
    pub label: Option<Arc<str>>,
    /// Its question.
    pub description: Option<Arc<str>>,
    /// The most points that it can bring.
    pub max_points: Option<f64>,
    /// The meaning of its score.
    pub scoring: ScoringType,
    /// Whether the AI scores it.
    pub by_ai: Option<bool>,
    /// The prompt for the AI. Only scorecard managers may read it: it is compared, never shown.
    pub prompt: Option<Arc<str>>,
    /// Whether a score of 0 sets its category to 0.
    pub knocks_out_category: bool,
    /// Whether a score of 0 sets the whole assessment to 0.
    pub knocks_out_assessment: bool,
}

/// The meaning of a criterion's score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScoringType {
    /// All points or none.
    MetNotMet,
    /// Any number of points up to the maximum.
    #[default]
    NumericScale,
}

/// The state of a revision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum RevisionState {
    /// Still being written.
    Draft,
    /// In use.
    Active,
    /// No longer in use.
    Retired,
    /// Deleted; the record is kept.
    Deleted,
    /// Any other word, as the API wrote it.
    Other(Arc<str>),
    /// No state: the API gave none.
    #[default]
    Missing,
}

impl RevisionState {
    /// The state that the API calls `word`.
    pub fn from_word(word: &str) -> Self {
        match word {
            "draft" => Self::Draft,
            "active" => Self::Active,
            "retired" => Self::Retired,
            "deleted" => Self::Deleted,
            "" => Self::Missing,
            other => Self::Other(other.into()),
        }
    }
}

impl Scorecard {
    /// All definitions with the id of their category, in the scorecard's order.
    pub fn definitions(&self) -> impl Iterator<Item = (Option<CategoryId>, &Arc<Definition>)> {
        self.categories.iter().flat_map(|category| category.criteria.iter().map(|d| (category.id, d)))
    }

    /// The definition of a criterion, wherever it is listed.
    pub fn definition(&self, category: CategoryId, criterion: CriterionId) -> Option<&Arc<Definition>> {
        let category = self.categories.iter().find(|c| c.id == Some(category))?;
        category.criteria.iter().find(|d| d.id == Some(criterion))
    }

    /// The revisions of `family` in `list`, newest first, without duplicates.
    pub fn revisions_of(list: &[Arc<Self>], family: FamilyId) -> Vec<Arc<Self>> {
        let own = list.iter().filter(|s| s.family == Some(family) && s.id.is_some()).cloned();
        // A revision without a number counts as the oldest.
        let newest_first = |s: &Arc<Self>| [!s.revision.unwrap_or(i64::MIN), !s.id.map_or(i64::MIN, |id| id.0)];
        let mut own = sorted_by_key(own.collect(), newest_first);
        own.dedup_by_key(|s| s.id);
        own
    }

    /// The revisions of `family` that a re-run could use, newest first: those in `list`, which may lack a superseded
    /// one, and `used`, the current one.
    pub fn offered(list: &[Arc<Self>], family: FamilyId, used: Option<&Arc<Self>>) -> Vec<Arc<Self>> {
        let is_listed = |used: &&Arc<Self>| list.iter().any(|one| one.id == used.id);
        match used.filter(|used| !is_listed(used)) {
            Some(used) => Self::revisions_of(&[list, std::slice::from_ref(used)].concat(), family),
            None => Self::revisions_of(list, family),
        }
    }

    /// The newest active revision in `revisions`, which must be sorted newest first: the default of a re-run.
    pub fn latest_active(revisions: &[Arc<Self>]) -> Option<&Arc<Self>> {
        revisions.iter().find(|s| s.state == RevisionState::Active)
    }

    /// The newest active revision in `revisions`, sorted newest first, if its number is higher than this one's.
    pub fn newer_active<'a>(&self, revisions: &'a [Arc<Self>]) -> Option<&'a Arc<Self>> {
        let is_higher = |latest: &Self| latest.revision.zip(self.revision).is_some_and(|(new, old)| new > old);
        Self::latest_active(revisions).filter(|latest| latest.id != self.id && is_higher(latest))
    }

    /// Whether it is known that none of `revisions` is active. False if the list is empty, or if the state of one is
    /// unknown.
    pub fn none_is_active(revisions: &[Arc<Self>]) -> bool {
        use RevisionState::{Deleted, Draft, Retired};
        !revisions.is_empty() && revisions.iter().all(|s| matches!(s.state, Draft | Retired | Deleted))
    }
}
