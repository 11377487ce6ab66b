//! A small assessment with one of everything.

use quality_assessment::assessment::{
    Assessment, AssessmentId, Category, CategoryId, Criterion, CriterionId, Definition, FamilyId, Provenance,
    RevisionState, Scorecard, ScorecardCategory, ScorecardId, ScoringType, State, Totals, UserId,
};
use std::sync::Arc;

/// The names of categories and criteria, none of which occurs in our own texts.
pub const LABELS: [&str; 4] = ["Salutation", "Protocol", "Farewell", "Disclosure"];

/// Revision 3 of a scorecard with one category; revision 4 gives its first criterion more weight.
pub fn scorecard(revision: i64) -> Scorecard {
    let [category, first, second, third] = LABELS;
    let first_max = if revision > 3 { 8.0 } else { 5.0 };
    let criteria = vec![
        definition(11, first, first_max, ScoringType::NumericScale),
        definition(12, second, 3.0, ScoringType::MetNotMet),
        definition(13, third, 3.0, ScoringType::MetNotMet),
    ];
    Scorecard {
        id: Some(ScorecardId(100 + revision)),
        family: Some(FamilyId(7)),
        revision: Some(revision),
        name: Some("Zebra".into()),
        state: RevisionState::Active,
        categories: vec![ScorecardCategory {
            id: Some(CategoryId(1)),
            label: Some(category.into()),
            order: None,
            criteria,
        }],
        ..Scorecard::default()
    }
}

/// An assessment by revision 3: four of five points, "not met" by a person, and one criterion without a score.
pub fn assessment(state: &str) -> Assessment {
    let verified = Criterion { edited_by: Some(UserId(9)), ..criterion(12, Some(0.0), Provenance::HumanVerified) };
    let criteria =
        vec![criterion(11, Some(4.0), Provenance::AiGenerated), verified, criterion(13, None, Provenance::Unscored)];
    Assessment {
        id: Some(AssessmentId(42)),
        scorecard: Some(ScorecardId(103)),
        family: Some(FamilyId(7)),
        state: State::from_word(state),
        can_edit: true,
        totals: Totals { scored: Some(24.0), used_max: Some(32.0), total_max: Some(47.0), percentage: Some(75.0) },
        categories: vec![Arc::new(Category {
            id: Some(CategoryId(1)),
            criteria: criteria.into_iter().map(Arc::new).collect(),
        })],
        ..Assessment::default()
    }
}

/// The criterion of this number, for changing.
pub fn nth(assessment: &mut Assessment, number: usize) -> &mut Criterion {
    Arc::make_mut(&mut Arc::make_mut(&mut assessment.categories[0]).criteria[number])
}

/// A criterion with these points.
pub fn criterion(id: i64, score: Option<f64>, provenance: Provenance) -> Criterion {
    Criterion { id: Some(CriterionId(id)), score, provenance, ..Criterion::default() }
}

fn definition(id: i64, label: &str, max: f64, scoring: ScoringType) -> Arc<Definition> {
    Arc::new(Definition {
        id: Some(CriterionId(id)),
        label: Some(label.into()),
        max_points: Some(max),
        scoring,
        ..Definition::default()
    })
}
