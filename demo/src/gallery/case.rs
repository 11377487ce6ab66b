//! The cases, as `gallery/cases.json` has them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::answer::Answer;
use super::seeded::seeded_assessment;

/// The assessment of a case that has none of its own.
const USUAL: i64 = 42;

/// One case: what the page has to know of it, and its answers.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Case {
    name: String,
    /// Where the index has it; the page knows the word.
    group: String,
    title: BTreeMap<String, String>,
    /// Of the element, beside those that all have.
    #[serde(default)]
    attributes: BTreeMap<String, String>,
    /// What is no attribute.
    #[serde(default)]
    properties: BTreeMap<String, Value>,
    /// In pixels, if it has to be a certain one.
    width: Option<String>,
    /// Is what is folded to be shown unfolded?
    #[serde(default)]
    opens: bool,
    /// The event after which it looks as meant; none if nothing is to come.
    #[serde(default = "loaded")]
    settles: Option<String>,
    pub(super) assessment: Answer,
    /// Its edits are for the revision that the assessment names.
    #[serde(default)]
    pub(super) scorecard: Answer,
    /// What the AI answers, if the page is to start it.
    pub(super) rerun: Option<Answer>,
}

/// What the page is told of a case.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Told {
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

/// All cases in their order on the page.
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
    pub(super) fn told(&'static self) -> Told {
        Told {
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

    /// Is this revision the one whose edits the case describes?
    pub(super) fn is_about(&self, scorecard: &Value) -> bool {
        let seeded = self.assessment.seed.and_then(seeded_assessment);
        seeded.is_some_and(|assessment| assessment["scorecardId"] == scorecard["id"])
    }
}

#[expect(clippy::unnecessary_wraps, reason = "the default of an optional field")]
fn loaded() -> Option<String> {
    Some("qa-load".to_owned())
}
