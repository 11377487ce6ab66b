//! Scorecards, as they are stored and served.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

/// One revision of a scorecard. Revisions of a family share `base_id`.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Scorecard {
    /// The revision's own id.
    pub(crate) id: i64,
    /// The family, stable over its revisions.
    pub(crate) base_id: i64,
    /// The revision's number within the family.
    pub(crate) revision: i64,
    pub(crate) name: String,
    /// `draft`, `active`, `retired` or `deleted`.
    pub(crate) state: String,
    pub(crate) categories: Vec<ScorecardCategory>,
    /// The people to whom it applies; its content is not documented.
    #[schema(value_type = Object)]
    pub(crate) assignment: Value,
    pub(crate) live_coach: LiveCoach,
    pub(crate) created_at: String,
    pub(crate) modified_at: String,
    /// Whether the caller may manage scorecards.
    pub(crate) can_edit: bool,
}

/// A group of criteria.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ScorecardCategory {
    pub(crate) category_id: i64,
    pub(crate) label: String,
    pub(crate) order: i64,
    pub(crate) criteria: Vec<ScorecardCriterion>,
}

/// A question, with its points.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ScorecardCriterion {
    pub(crate) id: i64,
    pub(crate) label: String,
    pub(crate) description: Option<String>,
    pub(crate) max_points: i64,
    /// `metNotMet` or `numericScale`.
    pub(crate) scoring_type: String,
    pub(crate) auto_generate_by_ai: bool,
    /// Omitted for callers who do not manage scorecards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) assessment_prompt: Option<String>,
    pub(crate) make_or_break_for_category: bool,
    pub(crate) make_or_break_for_assessment: bool,
}

/// Whether agents are coached while they work.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
pub(crate) struct LiveCoach {
    pub(crate) enabled: bool,
    pub(crate) threshold: Option<i64>,
}

impl Scorecard {
    pub(crate) fn criterion(&self, category: i64, criterion: i64) -> Option<&ScorecardCriterion> {
        self.categories
            .iter()
            .find(|known| known.category_id == category)?
            .criteria
            .iter()
            .find(|known| known.id == criterion)
    }

    /// The revision for callers who do not manage scorecards.
    pub(crate) fn without_prompts(mut self) -> Self {
        self.can_edit = false;
        for category in &mut self.categories {
            for criterion in &mut category.criteria {
                criterion.assessment_prompt = None;
            }
        }
        self
    }
}

impl ScorecardCriterion {
    pub(crate) fn is_met_or_not(&self) -> bool {
        self.scoring_type == "metNotMet"
    }

    pub(crate) fn allows(&self, score: i64) -> bool {
        if self.is_met_or_not() {
            score == 0 || score == self.max_points
        } else {
            (0..=self.max_points).contains(&score)
        }
    }

    pub(crate) fn knocks_out(&self) -> bool {
        self.make_or_break_for_category || self.make_or_break_for_assessment
    }
}
