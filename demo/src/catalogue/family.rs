//! Scorecard families, as written in `seeds/scorecards/`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::json;

use crate::clock;
use crate::scorecard::{LiveCoach, Scorecard, ScorecardCategory, ScorecardCriterion};

/// A scorecard family: its criteria once, and each revision's selection of them.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Family {
    base_id: i64,
    pub(crate) language: Language,
    criteria: BTreeMap<i64, Template>,
    revisions: Vec<Revision>,
}

/// The language of the tickets, and of the AI's sentences about them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Language {
    De,
    En,
}

/// The stand-in AI's sentences, by the points that it gave.
#[derive(Deserialize)]
pub(crate) struct Reasons {
    pub(crate) full: Vec<String>,
    #[serde(default)]
    pub(crate) part: Vec<String>,
    pub(crate) none: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Template {
    label: String,
    description: String,
    max: i64,
    scale: bool,
    #[serde(default = "yes")]
    auto: bool,
    knock_out: Option<KnockOut>,
    prompt: Option<String>,
    reasons: Reasons,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum KnockOut {
    Category,
    Assessment,
}

#[derive(Deserialize)]
struct Revision {
    id: i64,
    revision: i64,
    name: String,
    state: String,
    /// Days before the day on which all seeded dates depend.
    day: i64,
    categories: Vec<Group>,
}

#[derive(Deserialize)]
struct Group {
    id: i64,
    label: String,
    criteria: Vec<Taken>,
}

/// A criterion in a revision: as it is, or with another name or weight.
#[derive(Deserialize)]
#[serde(untagged)]
enum Taken {
    As(i64),
    With { id: i64, label: Option<String>, max: Option<i64> },
}

impl Family {
    /// The families with written reasons.
    pub(crate) fn all() -> &'static [Self] {
        static FAMILIES: LazyLock<Vec<Family>> = LazyLock::new(|| {
            [
                include_str!("../../seeds/scorecards/telecom.json"),
                include_str!("../../seeds/scorecards/energy.json"),
                include_str!("../../seeds/scorecards/complaints.json"),
            ]
            .iter()
            .map(|text| serde_json::from_str(text).expect("the seeds are part of the program"))
            .collect()
        });
        &FAMILIES
    }

    pub(crate) fn with_base(base_id: i64) -> Option<&'static Self> {
        Self::all().iter().find(|family| family.base_id == base_id)
    }

    pub(crate) fn with_revision(id: i64) -> Option<(&'static Self, Scorecard)> {
        Self::all().iter().find_map(|family| {
            let scorecard = family.scorecards().find(|known| known.id == id)?;
            Some((family, scorecard))
        })
    }

    pub(crate) fn reasons(&self, criterion: i64) -> Option<&Reasons> {
        Some(&self.criteria.get(&criterion)?.reasons)
    }

    pub(crate) fn scorecards(&self) -> impl Iterator<Item = Scorecard> {
        self.revisions.iter().map(|revision| Scorecard {
            id: revision.id,
            base_id: self.base_id,
            revision: revision.revision,
            name: revision.name.clone(),
            state: revision.state.clone(),
            categories: self.categories(revision),
            assignment: json!({ "teams": [], "channels": ["email", "chat", "phone"] }),
            live_coach: LiveCoach {
                enabled: revision.state == "active",
                threshold: (revision.state == "active").then_some(70),
            },
            created_at: clock::seeded(revision.day, 0),
            modified_at: clock::seeded(revision.day, 95),
            can_edit: true,
        })
    }

    fn categories(&self, revision: &Revision) -> Vec<ScorecardCategory> {
        (1..)
            .zip(&revision.categories)
            .map(|(order, group)| ScorecardCategory {
                category_id: group.id,
                label: group.label.clone(),
                order,
                criteria: group.criteria.iter().map(|taken| self.criterion(taken)).collect(),
            })
            .collect()
    }

    fn criterion(&self, taken: &Taken) -> ScorecardCriterion {
        let (id, label, max) = match taken {
            Taken::As(id) => (*id, None, None),
            Taken::With { id, label, max } => (*id, label.clone(), *max),
        };
        let template = self.criteria.get(&id).expect("a revision takes what its family has");
        ScorecardCriterion {
            id,
            label: label.unwrap_or_else(|| template.label.clone()),
            description: Some(template.description.clone()),
            max_points: max.unwrap_or(template.max),
            scoring_type: if template.scale { "numericScale" } else { "metNotMet" }.to_owned(),
            auto_generate_by_ai: template.auto,
            assessment_prompt: template.prompt.clone(),
            make_or_break_for_category: template.knock_out == Some(KnockOut::Category),
            make_or_break_for_assessment: template.knock_out == Some(KnockOut::Assessment),
        }
    }
}

const fn yes() -> bool {
    true
}
