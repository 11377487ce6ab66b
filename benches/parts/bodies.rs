//! Bodies in the API's format: 50 categories of 40 criteria.

use std::fmt::Write;

const CATEGORIES: usize = 50;
const CRITERIA: usize = 40;

/// An assessment in which this many criteria have another score and reason than with 0.
pub fn assessment(changed: usize) -> String {
    let mut text = format!(
        r#"{{"id":1,"scorecardId":2,"state":"aiInProgress","modifiedAt":"2026-01-01T00:00:{:02}Z",
        "data":{{"categories":["#,
        changed.min(59)
    );
    for category in 0..CATEGORIES {
        let comma = if category > 0 { "," } else { "" };
        _ = write!(text, r#"{comma}{{"categoryId":{category},"criteria":["#);
        for criterion in 0..CRITERIA {
            let comma = if criterion > 0 { "," } else { "" };
            let turn = usize::from(category * CRITERIA + criterion < changed);
            let (score, word) = ((criterion + turn) % 6, ["greeted", "asked"][turn]);
            _ = write!(
                text,
                "{comma}{{\"id\":{criterion},\"score\":{score},\"reason\":\"The agent {word} the customer by name, \
                listened to what was wrong, said what would be done about it and by when, and made sure that \
                nothing was left open. \\\"Thank you\\\", said the customer.\",\"state\":\"aiGenerated\",\
                \"lastEditedByUserId\":null,\"lastEditedAt\":null}}"
            );
        }
        text.push_str("]}");
    }
    text + "]}}"
}

/// The scorecard for that assessment.
pub fn scorecard() -> String {
    let criterion = |id: usize| {
        format!(
            r#"{{"id":{id},"label":"Criterion {id}","description":"What it asks","maxPoints":5,
            "scoringType":"numericScale"}}"#
        )
    };
    let criteria = (0..CRITERIA).map(criterion).collect::<Vec<_>>().join(",");
    let category =
        |id: usize| format!(r#"{{"categoryId":{id},"label":"Category {id}","order":{id},"criteria":[{criteria}]}}"#);
    format!(r#"{{"id":2,"baseId":1,"categories":[{}]}}"#, (0..CATEGORIES).map(category).collect::<Vec<_>>().join(","))
}
