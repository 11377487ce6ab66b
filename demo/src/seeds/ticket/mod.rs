//! The assessments of the customer contacts.

mod client;
mod context;
mod history;
mod scores;
mod talk;

use anyhow::Context;

use crate::ai::{Dice, voice};
use crate::assessment::{Assessment, Data};
use crate::catalogue::{Family, Ticket};
use crate::clock;
use crate::store::assessments::temper;

impl Ticket {
    /// Whether its runs may fail: everyday ones sometimes do; those with a special purpose do not.
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
        self.conclude(&mut document);
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

    /// The time when a person last reviewed it.
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
