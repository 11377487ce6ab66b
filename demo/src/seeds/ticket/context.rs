//! The circumstances of a seeded assessment: channel, work, times, the customer.

use serde_json::{Map, Value, json};

use crate::assessment::{AiUsage, Assessment, Csat, CustomerExperience, Segment, TimeSpent, Worklog, WorklogAction};
use crate::catalogue::{Language, Ticket};
use crate::clock;

impl Ticket {
    pub(super) fn general(&self, language: Language) -> Map<String, Value> {
        let mut general = Map::new();
        let word = match language {
            Language::De => "de",
            Language::En => "en",
        };
        general.insert("language".to_owned(), json!(word));
        general.insert("channel".to_owned(), json!(self.channel()));
        general
    }

    pub(super) fn channel(&self) -> &'static str {
        ["email", "phone", "chat"][usize::try_from(self.ticket % 3).unwrap_or(0)]
    }

    pub(super) fn worklog(&self) -> Worklog {
        let action = |action: &str, minute| WorklogAction {
            action: action.to_owned(),
            timestamp: clock::seeded(self.day, minute),
        };
        Worklog {
            user_id: Some(self.agent),
            worklog_id: Some(self.ticket * 10 + 1),
            last_interaction: Some(clock::seeded(self.day, self.minute - 3)),
            ticket_id: Some(self.ticket),
            conversation_id: self.reply().or(Some(self.ticket * 10 + 5)),
            action: Some("reply".to_owned()),
            action_list: vec![
                action("open", self.minute - 14),
                action("reply", self.minute - 4),
                action("close", self.minute - 3),
            ],
        }
    }

    /// Adds the context: at the top level for the English family, inside `data` for the German ones, since the
    /// published sources disagree on the place.
    pub(super) fn place_context(&self, document: &mut Assessment, language: Language) {
        let (ai_usage, time, customer_experience) =
            (Some(self.ai_usage()), Some(self.time()), Some(self.customer_experience()));
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
        let seconds = if late { 1800 + self.ticket % 7200 } else { -(3600 + self.ticket % 72_000) };
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
