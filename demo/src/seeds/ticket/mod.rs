//! The contacts with customers that the seeded assessments are about.

mod context;
mod scores;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use anyhow::Context;
use serde::Deserialize;

use super::family::Family;
use crate::ai::{Dice, voice};
use crate::assessment::{Assessment, Data};
use crate::clock;
use crate::store::assessments::temper;

/// One contact with a customer as it is written down; what is not written is
/// rolled with dice that always fall the same way.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Ticket {
    pub(crate) id: i64,
    revision: i64,
    state: String,
    #[serde(default)]
    temper: Option<String>,
    #[serde(default)]
    waits: bool,
    agent: i64,
    assessor: Option<i64>,
    ticket: i64,
    /// Days before the day on which all seeded dates depend; minutes after.
    day: i64,
    minute: i64,
    /// What it is about, in the accusative where the language has one.
    pub(crate) topic: String,
    /// What happened, with which the AI's summary begins.
    pub(crate) story: String,
    #[serde(default)]
    scores: BTreeMap<i64, i64>,
    /// What a person gave, and what the AI had given before.
    #[serde(default)]
    verified: BTreeMap<i64, i64>,
    #[serde(default)]
    verified_from: BTreeMap<i64, i64>,
    #[serde(default)]
    reasons: BTreeMap<i64, String>,
    supervisor: Option<String>,
    assessed: Option<i64>,
    discussed: Option<i64>,
    deleted: Option<i64>,
    /// How many criteria the AI has scored so far, if it is at work.
    partly: Option<usize>,
    csat: Option<Answer>,
    automation: usize,
}

#[derive(Deserialize)]
struct Answer {
    stars: i64,
    text: Option<String>,
}

/// All contacts.
pub(crate) fn all() -> &'static [Ticket] {
    static TICKETS: LazyLock<Vec<Ticket>> = LazyLock::new(|| {
        [include_str!("../../../seeds/tickets/energy.json"), include_str!("../../../seeds/tickets/telecom.json")]
            .iter()
            .flat_map(|text| serde_json::from_str::<Vec<Ticket>>(text).expect("the seeds are part of the program"))
            .collect()
    });
    &TICKETS
}

impl Ticket {
    pub(crate) fn with_id(id: i64) -> Option<&'static Self> {
        all().iter().find(|ticket| ticket.id == id)
    }

    pub(crate) fn waits(&self) -> bool {
        self.waits
    }

    /// The everyday ones fail now and then; those with a part to play do not.
    pub(crate) fn temper(&self) -> &str {
        let everyday = (51..=99).contains(&self.id);
        self.temper.as_deref().unwrap_or(if everyday { temper::CHANCE } else { temper::STEADY })
    }

    pub(crate) fn assessment(&self) -> crate::Result<Assessment> {
        let (family, scorecard) =
            Family::with_revision(self.revision).with_context(|| format!("seed {} has no scorecard", self.id))?;
        let mut document = Assessment {
            id: self.id,
            state: self.state.clone(),
            assessed_user: Some(self.agent),
            assessed_by_user: self.assessor,
            ticket_id: Some(self.ticket),
            worklog_id: Some(self.ticket * 10 + 1),
            created_at: clock::seeded(self.day, self.minute),
            deleted_at: self.deleted.map(|day| clock::seeded(day, 30)),
            can_edit: true,
            data: Data {
                general: self.general(family.language),
                supervisor_assessment: self.supervisor.clone(),
                assessment_date: self.assessed.map(|day| clock::seeded(day, 60)),
                discussion_date: self.discussed.map(|day| clock::seeded(day, 240)),
                ..Data::default()
            },
            worklog: Some(self.worklog()),
            ..Assessment::default()
        };
        document.reshape(&scorecard, |_, _| true);
        self.score(&mut document, &scorecard);
        self.place_context(&mut document, family.language);
        if self.is_scored_to_the_end() {
            document.data.ai_summary = Some(voice::summary(&document, &scorecard, self.dice()));
        }
        document.settle(&scorecard);
        document.modified_at = self.last_change();
        Ok(document)
    }

    fn dice(&self) -> Dice {
        Dice::new(0, self.id, 0)
    }

    /// When a person last looked at it.
    fn reviewed(&self) -> String {
        clock::seeded(self.assessed.unwrap_or((self.day - 1).max(0)), 55)
    }

    fn last_change(&self) -> String {
        [
            Some(clock::seeded(self.day, self.minute + 2)),
            self.assessor.map(|_| self.reviewed()),
            self.assessed.map(|day| clock::seeded(day, 60)),
            self.discussed.map(|day| clock::seeded(day, 240)),
            self.deleted.map(|day| clock::seeded(day, 30)),
        ]
        .into_iter()
        .flatten()
        .max()
        .unwrap_or_default()
    }
}
