use std::collections::BTreeMap;
use std::sync::LazyLock;

use anyhow::Context;
use serde::Deserialize;
use serde_json::{Map, json};

use super::family::{Family, Language};
use crate::ai::{Dice, voice};
use crate::assessment::{
    AiUsage, Assessment, Criterion, Csat, CustomerExperience, Data, Edit, HUMAN_VERIFIED, Segment,
    State, TimeSpent, Worklog, WorklogAction,
};
use crate::clock;
use crate::scorecard::Scorecard;
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
        [
            include_str!("../../seeds/tickets/energy.json"),
            include_str!("../../seeds/tickets/telecom.json"),
        ]
        .iter()
        .flat_map(|text| {
            serde_json::from_str::<Vec<Ticket>>(text).expect("the seeds are part of the program")
        })
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
        self.temper.as_deref().unwrap_or(if everyday {
            temper::CHANCE
        } else {
            temper::STEADY
        })
    }

    pub(crate) fn assessment(&self) -> crate::Result<Assessment> {
        let (family, scorecard) = Family::with_revision(self.revision)
            .with_context(|| format!("seed {} has no scorecard", self.id))?;
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

    fn is_scored_to_the_end(&self) -> bool {
        !matches!(
            State::from_word(&self.state),
            Some(State::Unprocessed | State::AiInProgress | State::Error)
        )
    }

    fn how_many_are_scored(&self, scorecard: &Scorecard) -> usize {
        let all: usize = scorecard
            .categories
            .iter()
            .map(|category| category.criteria.len())
            .sum();
        match State::from_word(&self.state) {
            Some(State::Unprocessed) => 0,
            Some(State::AiInProgress) => self.partly.unwrap_or(0),
            Some(State::Error) => all / 2,
            _ => all,
        }
    }

    fn score(&self, document: &mut Assessment, scorecard: &Scorecard) {
        let asked = scorecard.categories.iter().flat_map(|category| {
            category
                .criteria
                .iter()
                .map(move |asked| (category.category_id, asked))
        });
        for (category, asked) in asked.take(self.how_many_are_scored(scorecard)) {
            let by_person = self.verified.get(&asked.id).copied();
            if by_person.is_none() && !asked.auto_generate_by_ai {
                continue;
            }
            let points = by_person
                .or_else(|| self.scores.get(&asked.id).copied())
                .unwrap_or_else(|| self.dice().score(asked));
            let reason = self.reasons.get(&asked.id).cloned().unwrap_or_else(|| {
                voice::reason(self.id, scorecard.base_id, asked, points, self.dice())
            });
            let mut criterion = Criterion::by_ai(asked.id, points, reason);
            if by_person.is_some() {
                HUMAN_VERIFIED.clone_into(&mut criterion.state);
                criterion.last_edited_by_user_id = self.assessor;
                criterion.last_edited_at = Some(self.reviewed());
            }
            if let Some(before) = self.verified_from.get(&asked.id) {
                document.editing_history.push(Edit {
                    user_id: self.assessor,
                    timestamp: self.reviewed(),
                    field: format!("criteria.{category}.{}.score", asked.id),
                    old_value: json!(before),
                    new_value: json!(points),
                });
            }
            if let Some(known) = document.criterion_mut(category, asked.id) {
                *known = criterion;
            }
        }
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

    fn general(&self, language: Language) -> Map<String, serde_json::Value> {
        let mut general = Map::new();
        let word = match language {
            Language::De => "de",
            Language::En => "en",
        };
        general.insert("language".to_owned(), json!(word));
        general.insert("channel".to_owned(), json!(self.channel()));
        general
    }

    fn channel(&self) -> &'static str {
        ["email", "phone", "chat"][usize::try_from(self.ticket % 3).unwrap_or(0)]
    }

    fn worklog(&self) -> Worklog {
        let action = |action: &str, minute| WorklogAction {
            action: action.to_owned(),
            timestamp: clock::seeded(self.day, minute),
        };
        Worklog {
            user_id: Some(self.agent),
            worklog_id: Some(self.ticket * 10 + 1),
            last_interaction: Some(clock::seeded(self.day, self.minute - 3)),
            ticket_id: Some(self.ticket),
            conversation_id: Some(self.ticket * 10 + 5),
            action: Some("reply".to_owned()),
            action_list: vec![
                action("open", self.minute - 14),
                action("reply", self.minute - 4),
                action("close", self.minute - 3),
            ],
        }
    }

    /// At the top level for the English family, inside `data` for the German
    /// ones: the published sources disagree about the place.
    fn place_context(&self, document: &mut Assessment, language: Language) {
        let (ai_usage, time, customer_experience) = (
            Some(self.ai_usage()),
            Some(self.time()),
            Some(self.customer_experience()),
        );
        match language {
            Language::En => {
                document.ai_usage = ai_usage;
                document.time = time;
                document.customer_experience = customer_experience;
            }
            Language::De => {
                document.data.ai_usage = ai_usage;
                document.data.time = time;
                document.data.customer_experience = customer_experience;
            }
        }
    }

    fn ai_usage(&self) -> AiUsage {
        const LEVELS: [&str; 4] = ["Manual", "AI assisted", "Partly automated", "Automated"];
        let level = self.automation.min(LEVELS.len() - 1);
        let agents = ["Intent recognition", "Reply draft", "Data entry"];
        AiUsage {
            automation_level: i64::try_from(level).unwrap_or(0),
            automation_level_label: LEVELS[level].to_owned(),
            ai_agents: agents[..level].iter().map(ToString::to_string).collect(),
        }
    }

    fn time(&self) -> TimeSpent {
        TimeSpent {
            duration: 240 + self.ticket % 541,
            duration_after_work: 20 + self.ticket % 97,
            segments: vec![Segment {
                start: clock::seeded(self.day, self.minute - 14),
                end: clock::seeded(self.day, self.minute - 3),
            }],
        }
    }

    fn customer_experience(&self) -> CustomerExperience {
        let late = self.id % 5 == 3;
        let seconds = if late {
            1800 + self.ticket % 7200
        } else {
            -(3600 + self.ticket % 72_000)
        };
        CustomerExperience {
            sla_met: Some(!late),
            net_seconds_closed_after_sla: Some(seconds),
            closing_date_for_sla: Some(clock::seeded(self.day, self.minute - 3)),
            due_date_for_sla: Some(clock::seeded(self.day, self.minute - 3 - seconds / 60)),
            re_opened: Some(self.id % 7 == 3),
            csat: self.csat.as_ref().map(|answer| Csat {
                id: self.ticket + 7,
                scale: 5,
                answer_stars: Some(answer.stars),
                answer_text: answer.text.clone(),
            }),
        }
    }
}
