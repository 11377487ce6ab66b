//! A second supervisor, who edits on request, as happens in a real contact centre.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::post;

use crate::json_body::JsonBody;
use crate::people::Person;
use crate::refusal::Refusal;
use crate::review::{self, CriterionPatch, Patch};
use crate::state::Demo;
use crate::store::assessments;

/// Their id.
const COLLEAGUE: i64 = 124;
const REASON: &str = "Aus meiner Sicht nicht ganz.";

/// The routes by which a person, or a test, asks for an edit.
pub(crate) fn router() -> Router<Arc<Demo>> {
    Router::new().route("/demo/colleague/{id}", post(edit))
}

/// Edits an assessment as that supervisor; `{}` takes all points of the first score that is the AI's.
async fn edit(
    State(demo): State<Arc<Demo>>,
    Path(id): Path<i64>,
    JsonBody(patch): JsonBody<Patch>,
) -> Result<StatusCode, Refusal> {
    let editor = Person::with_id(COLLEAGUE).ok_or_else(|| Refusal::missing("The colleague is not here."))?;
    demo.store.write(|tx| {
        let row =
            assessments::find(tx, id)?.ok_or_else(|| Refusal::missing(format!("There is no assessment {id}.")))?;
        let mut document = row.document()?;
        let patch = if patch == Patch::default() { nothing_met(&document) } else { patch };
        review::apply(tx, &mut document, patch, editor)
    })?;
    Ok(StatusCode::NO_CONTENT)
}

fn nothing_met(document: &crate::assessment::Assessment) -> Patch {
    let all = document
        .data
        .categories
        .iter()
        .flat_map(|category| category.criteria.iter().map(move |criterion| (category.category_id, criterion)));
    // If the criterion is met or not met, it becomes not met.
    let first = all.into_iter().find(|(_, one)| !one.is_verified() && one.score.is_some_and(|score| score > 0));
    let criteria = first.map(|(category_id, one)| CriterionPatch {
        category_id,
        criterion_id: one.id,
        score: Some(0),
        reason: Some(REASON.to_owned()),
    });
    Patch { criteria: criteria.into_iter().collect(), ..Patch::default() }
}
