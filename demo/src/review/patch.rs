//! Changes that a person wants.

use serde::{Deserialize, Deserializer};
use utoipa::ToSchema;

/// The changes; missing fields stay as they are. A null empties the field.
#[derive(Debug, Default, PartialEq, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Patch {
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub(crate) ai_summary: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub(crate) supervisor_assessment: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub(crate) assessment_date: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub(crate) discussion_date: Option<Option<String>>,
    #[serde(default)]
    pub(crate) criteria: Vec<CriterionPatch>,
    /// `reviewedBySupervisor` or `discussedWithAssessee`.
    pub(crate) state: Option<String>,
}

/// A new score or reason.
#[derive(Debug, PartialEq, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CriterionPatch {
    pub(crate) category_id: i64,
    /// Also read as `id`: the published sources disagree.
    #[serde(alias = "id")]
    pub(crate) criterion_id: i64,
    pub(crate) score: Option<i64>,
    pub(crate) reason: Option<String>,
}

/// Distinguishes a null from a missing field.
fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(deserializer).map(Some)
}
