//! Points of the whole, and their percentage.

use serde::{Deserialize, Serialize};
use serde_json::Number;
use utoipa::ToSchema;

use super::Category;
use crate::scorecard::Scorecard;

/// Points of the whole assessment, after knock-outs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Totals {
    pub(crate) scored_points: i64,
    /// Points of the criteria that have a score.
    pub(crate) used_max_points: i64,
    /// Points of all criteria.
    pub(crate) total_max_points: i64,
    /// Percentage of the used points, to one decimal; null while nothing is scored. The published samples disagree on
    /// the denominator; this is the first one's.
    #[schema(value_type = Option<f64>)]
    pub(crate) percentage: Option<Number>,
}

impl Totals {
    pub(crate) fn of(categories: &[Category], scorecard: &Scorecard) -> Self {
        let mut totals = Self::default();
        let mut all_is_lost = false;
        for category in categories {
            let mut points = 0;
            let mut category_is_lost = false;
            for criterion in &category.criteria {
                let Some(asked) = scorecard.criterion(category.category_id, criterion.id) else {
                    continue;
                };
                totals.total_max_points += asked.max_points;
                let Some(score) = criterion.score else {
                    continue;
                };
                totals.used_max_points += asked.max_points;
                points += score;
                category_is_lost |= score == 0 && asked.make_or_break_for_category;
                all_is_lost |= score == 0 && asked.make_or_break_for_assessment;
            }
            if !category_is_lost {
                totals.scored_points += points;
            }
        }
        if all_is_lost {
            totals.scored_points = 0;
        }
        totals.percentage = percentage(totals.scored_points, totals.used_max_points);
        totals
    }
}

/// Whole numbers are written as integers, others with one decimal, like the real API.
fn percentage(points: i64, of: i64) -> Option<Number> {
    if of == 0 {
        return None;
    }
    let tenths = (points * 2000 + of).div_euclid(of * 2);
    if tenths % 10 == 0 { Some(Number::from(tenths / 10)) } else { Number::from_f64(tenths as f64 / 10.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_percentage_is_whole_where_it_can_be() {
        assert_eq!(percentage(24, 32), Some(Number::from(75)));
        assert_eq!(percentage(1, 3), Number::from_f64(33.3));
        assert_eq!(percentage(2, 3), Number::from_f64(66.7));
        assert_eq!(percentage(0, 0), None);
    }
}
