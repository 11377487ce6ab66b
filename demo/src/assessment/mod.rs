//! Assessments, as they are stored and served.
//!
//! Everything has a default, since a stored document may lack nearly all fields: the sample of the API's documentation
//! is served as it was published.

mod context;
mod criterion;
mod state;
mod totals;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;

use crate::scorecard::Scorecard;

pub(crate) use context::{AiUsage, Csat, CustomerExperience, Edit, Segment, TimeSpent, Worklog, WorklogAction};
pub(crate) use criterion::{AI_GENERATED, Category, Criterion, HUMAN_VERIFIED};
pub(crate) use state::State;
pub(crate) use totals::Totals;

/// One quality assessment.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Assessment {
    pub(crate) id: i64,
    /// The scorecard revision that was used.
    pub(crate) scorecard_id: i64,
    /// The scorecard family.
    pub(crate) scorecard_base_id: i64,
    /// One of the known states; an installation may know others.
    pub(crate) state: String,
    pub(crate) assessed_user: Option<i64>,
    /// Null before review.
    pub(crate) assessed_by_user: Option<i64>,
    pub(crate) ticket_id: Option<i64>,
    pub(crate) worklog_id: Option<i64>,
    /// Null in old ones.
    #[schema(value_type = Option<String>)]
    pub(crate) created_at: String,
    pub(crate) modified_at: String,
    pub(crate) deleted_at: Option<String>,
    /// Whether the caller may edit it.
    pub(crate) can_edit: bool,
    pub(crate) ai_summary: Option<String>,
    /// Null in old ones.
    #[schema(value_type = Option<Totals>)]
    pub(crate) totals: Totals,
    pub(crate) data: Data,
    pub(crate) editing_history: Vec<Edit>,
    pub(crate) worklog: Option<Worklog>,
    /// Here or in `data`: the published sources disagree, and so do the seeds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) ai_usage: Option<AiUsage>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) time: Option<TimeSpent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) customer_experience: Option<CustomerExperience>,
}

/// The part that the full format adds.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Data {
    pub(crate) ai_summary: Option<String>,
    /// Its content is not documented.
    #[schema(value_type = Object)]
    pub(crate) general: Map<String, Value>,
    pub(crate) categories: Vec<Category>,
    pub(crate) totals: Totals,
    pub(crate) supervisor_assessment: Option<String>,
    pub(crate) assessment_date: Option<String>,
    pub(crate) discussion_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) ai_usage: Option<AiUsage>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) time: Option<TimeSpent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) customer_experience: Option<CustomerExperience>,
}

impl Assessment {
    /// Updates all derived fields: call it after each change. `modifiedAt` moves strictly forward.
    pub(crate) fn settle(&mut self, scorecard: &Scorecard) {
        self.data.totals = Totals::of(&self.data.categories, scorecard);
        self.totals = self.data.totals.clone();
        self.ai_summary.clone_from(&self.data.ai_summary);
        self.modified_at = crate::clock::after(&self.modified_at);
    }

    pub(crate) fn criterion_mut(&mut self, category: i64, criterion: i64) -> Option<&mut Criterion> {
        self.data
            .categories
            .iter_mut()
            .find(|known| known.category_id == category)?
            .criteria
            .iter_mut()
            .find(|known| known.id == criterion)
    }

    /// Takes the shape of a revision: its categories and criteria, no others. `keep` decides whether a criterion that
    /// both have keeps its score.
    pub(crate) fn reshape(
        &mut self,
        scorecard: &Scorecard,
        keep: impl Fn(&Criterion, &crate::scorecard::ScorecardCriterion) -> bool,
    ) {
        let categories = scorecard
            .categories
            .iter()
            .map(|category| Category {
                category_id: category.category_id,
                criteria: category
                    .criteria
                    .iter()
                    .map(|wanted| {
                        self.criterion_mut(category.category_id, wanted.id)
                            .filter(|known| keep(known, wanted))
                            .map_or_else(|| Criterion::unscored(wanted.id), |known| known.clone())
                    })
                    .collect(),
            })
            .collect();
        self.data.categories = categories;
        self.scorecard_id = scorecard.id;
        self.scorecard_base_id = scorecard.base_id;
    }
}
