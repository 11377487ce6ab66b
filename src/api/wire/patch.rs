//! The body of `PATCH /quality/assessment/{id}`.
//!
//! It is written field by field: whole scores become whole numbers, which `serde_json` does not write for floats.

use crate::assessment::{Changes, CriterionChange, Step, Timestamp};
use crate::number::text_of;

/// The body for these changes. The sources disagree on the name of a criterion's id here; `criterionId` is that of the
/// documentation.
pub fn patch(changes: &Changes) -> String {
    let mut fields = Vec::new();
    if !changes.criteria.is_empty() {
        let criteria: Vec<_> = changes.criteria.iter().map(criterion).collect();
        fields.push(["\"criteria\":[", &criteria.join(","), "]"].concat());
    }
    fields.extend(changes.summary.as_deref().map(|text| text_field("aiSummary", text)));
    fields.extend(changes.note.as_deref().map(|text| text_field("supervisorAssessment", text)));
    if let Some((step, at)) = changes.step {
        let date = match step {
            Step::Finish => "assessmentDate",
            Step::Discuss => "discussionDate",
        };
        fields.push(["\"state\":", &text(step.state().word())].concat());
        fields.push(["\"", date, "\":", &text(&iso(at))].concat());
    }
    object(&fields)
}

fn criterion(change: &CriterionChange) -> String {
    let mut fields = vec![
        ["\"categoryId\":", &change.category.0.to_string()].concat(),
        ["\"criterionId\":", &change.criterion.0.to_string()].concat(),
    ];
    fields.extend(number_field("score", change.score));
    fields.extend(change.reason.as_deref().map(|reason| text_field("reason", reason)));
    object(&fields)
}

/// A field with a number, if there is one. JSON cannot express infinity.
pub(super) fn number_field(name: &str, number: Option<f64>) -> Option<String> {
    let number = number.filter(|number| number.is_finite())?;
    Some(["\"", name, "\":", &text_of(number)].concat())
}

/// A field with a text.
pub(super) fn text_field(name: &str, value: &str) -> String {
    ["\"", name, "\":", &text(value)].concat()
}

/// An object with these fields.
pub(super) fn object(fields: &[String]) -> String {
    ["{", &fields.join(","), "}"].concat()
}

fn text(text: &str) -> String {
    // This cannot fail; an empty body would be refused, and never be taken for another request.
    serde_json::to_string(text).unwrap_or_default()
}

/// A date in the API's format, "2026-11-20T09:00:00Z". Howard Hinnant's `civil_from_days`, the inverse of
/// [`Timestamp::parse`].
fn iso(Timestamp(at): Timestamp) -> String {
    let (days, second) = (at.div_euclid(86_400_000), at.rem_euclid(86_400_000) / 1000);
    let days = days + 719_468;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}
