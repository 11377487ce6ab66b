//! The cases, as written in `gallery/cases.json`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::answer::Answer;
use super::seeded::seeded_assessment;

/// The assessment of a case that has none of its own.
const USUAL: i64 = 42;

/// One case: the data for the page, and its answers.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Case {
    name: String,
    /// Its group in the index; the page knows the word.
    group: String,
    title: BTreeMap<String, String>,
    /// Attributes of the element, besides the common ones.
    #[serde(default)]
    attributes: BTreeMap<String, String>,
    /// Properties without an attribute.
    #[serde(default)]
    properties: BTreeMap<String, Value>,
    /// The width in pixels, if it matters.
    width: Option<String>,
    /// Whether folded content is shown unfolded.
    #[serde(default)]
    opens: bool,
    /// The event after which it looks as intended; none if nothing is to come.
    #[serde(default = "loaded")]
    settles: Option<String>,
    pub(super) assessment: Answer,
    /// The answer with the scorecard. Edits apply to the revision that the assessment names.
    #[serde(default)]
    pub(super) scorecard: Answer,
    /// The answer to a re-run, if the page starts one.
    pub(super) rerun: Option<Answer>,
}

/// The data of a case for the page.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CaseData {
    name: &'static str,
    group: &'static str,
    title: &'static BTreeMap<String, String>,
    attributes: &'static BTreeMap<String, String>,
    properties: &'static BTreeMap<String, Value>,
    width: Option<&'static str>,
    settles: Option<&'static str>,
    opens: bool,
    assessment_id: i64,
    reruns: bool,
}

/// All cases, in the order of the page.
pub(super) fn all() -> &'static [Case] {
    static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
        serde_json::from_str(include_str!("../../gallery/cases.json")).expect("the cases are part of the program")
    });
    &CASES
}

/// The case of this name.
pub(super) fn named(name: &str) -> Option<&'static Case> {
    all().iter().find(|case| case.name == name)
}

impl Case {
    pub(super) fn data(&'static self) -> CaseData {
        CaseData {
            name: &self.name,
            group: &self.group,
            title: &self.title,
            attributes: &self.attributes,
            properties: &self.properties,
            width: self.width.as_deref(),
            settles: self.settles.as_deref(),
            opens: self.opens,
            assessment_id: self.assessment.seed.unwrap_or(USUAL),
            reruns: self.rerun.is_some(),
        }
    }

    /// Whether this is the revision whose edits the case describes.
    pub(super) fn is_about(&self, scorecard: &Value) -> bool {
        let seeded = self.assessment.seed.and_then(seeded_assessment);
        seeded.is_some_and(|assessment| assessment["scorecardId"] == scorecard["id"])
    }
}

#[expect(clippy::unnecessary_wraps, reason = "the default of an optional field")]
fn loaded() -> Option<String> {
    Some("qa-load".to_owned())
}
