//! The decoder of `GET /quality/scorecard/{id}` and of the list of scorecards.

use super::assessment::date;
use super::tree::{Object, Tree};
use super::{Expected, Problem, Problems};
use crate::api::{Error, ErrorKind};
use crate::assessment::{
    CategoryId, CriterionId, Definition, FamilyId, RevisionState, Scorecard, ScorecardCategory, ScorecardId,
    ScoringType, key_of, sorted_by_key,
};
use std::sync::Arc;

/// Decodes one revision.
///
/// # Errors
/// [`ErrorKind::Malformed`] if the body is not a JSON object, or contains nothing of a scorecard.
pub fn scorecard(body: &[u8]) -> Result<(Scorecard, Vec<Problem>), Error> {
    let problems = Problems::default();
    let read = Tree::new(body, &problems).and_then(|tree| {
        let object = tree.object().filter(|o| o.has("id") || o.has("categories"))?;
        Some(whole(&object))
    });
    read.map(|value| (value, problems.into_vec())).ok_or_else(|| Error::new(ErrorKind::Malformed))
}

/// Decodes the list of revisions: a bare array.
///
/// # Errors
/// [`ErrorKind::Malformed`] if the body is not a JSON array.
pub fn scorecards(body: &[u8]) -> Result<Vec<Arc<Scorecard>>, Error> {
    let problems = Problems::default();
    let list = Tree::new(body, &problems).and_then(|tree| tree.list(|o| Arc::new(whole(o))));
    list.ok_or_else(|| Error::new(ErrorKind::Malformed))
}

fn whole(o: &Object) -> Scorecard {
    // Categories without an order come last, in their given order.
    let order = |category: &ScorecardCategory| [key_of(category.order.unwrap_or(f64::MAX)), 0];
    let categories = sorted_by_key(o.objects("categories", category), order);
    Scorecard {
        id: o.int("id").map(ScorecardId),
        family: o.int("baseId").map(FamilyId),
        revision: o.int("revision"),
        name: o.text("name"),
        state: o.parsed("state", Expected::State, |word| Some(RevisionState::from_word(word))).unwrap_or_default(),
        modified: date(o, "modifiedAt"),
        categories,
    }
}

fn category(o: &Object) -> ScorecardCategory {
    ScorecardCategory {
        id: o.int("categoryId").map(CategoryId),
        label: o.text("label"),
        order: o.number("order"),
        criteria: o.objects("criteria", |c| Arc::new(definition(c))),
    }
}

fn definition(o: &Object) -> Definition {
    Definition {
        id: o.int("id").map(CriterionId),
        label: o.text("label"),
        description: o.text("description"),
        max_points: o.number("maxPoints"),
        scoring: (o.parsed("scoringType", Expected::ScoringType, |word| match word {
            "metNotMet" => Some(ScoringType::MetNotMet),
            "numericScale" => Some(ScoringType::NumericScale),
            _ => None,
        }))
        .unwrap_or_default(),
        by_ai: o.bool("autoGenerateByAi"),
        prompt: o.text("assessmentPrompt"),
        knocks_out_category: o.bool("makeOrBreakForCategory").unwrap_or(false),
        knocks_out_assessment: o.bool("makeOrBreakForAssessment").unwrap_or(false),
    }
}
