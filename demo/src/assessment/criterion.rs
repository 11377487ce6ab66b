//! Scores, category by category.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub(crate) const UNSCORED: &str = "unscored";
pub(crate) const AI_GENERATED: &str = "aiGenerated";
pub(crate) const HUMAN_VERIFIED: &str = "humanVerified";

/// The scores of one category; its label and order are the scorecard's.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Category {
    pub(crate) category_id: i64,
    pub(crate) criteria: Vec<Criterion>,
}

/// One score; the question is the scorecard's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Criterion {
    pub(crate) id: i64,
    /// Null while unscored, which is not the same as 0 points.
    pub(crate) score: Option<i64>,
    /// The reason: the AI's justification or a person's.
    pub(crate) reason: Option<String>,
    /// `unscored`, `aiGenerated` or `humanVerified`.
    pub(crate) state: String,
    pub(crate) last_edited_by_user_id: Option<i64>,
    pub(crate) last_edited_at: Option<String>,
}

impl Criterion {
    pub(crate) fn unscored(id: i64) -> Self {
        Self { id, state: UNSCORED.to_owned(), ..Self::default() }
    }

    pub(crate) fn by_ai(id: i64, score: i64, reason: String) -> Self {
        Self { id, score: Some(score), reason: Some(reason), state: AI_GENERATED.to_owned(), ..Self::default() }
    }

    pub(crate) fn is_unscored(&self) -> bool {
        self.state == UNSCORED
    }

    pub(crate) fn is_verified(&self) -> bool {
        self.state == HUMAN_VERIFIED
    }
}
