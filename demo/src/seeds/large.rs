//! Fifty categories of forty criteria: a test for the list.

use serde_json::{Map, json};

use crate::ai::{Dice, voice};
use crate::assessment::{Assessment, Criterion, Data, State};
use crate::clock;
use crate::scorecard::{LiveCoach, Scorecard, ScorecardCategory, ScorecardCriterion};

const BASE: i64 = 2000;
const REVISION: i64 = 2001;
const CATEGORIES: i64 = 50;
const CRITERIA: i64 = 40;

const SUBJECTS: [&str; 10] = [
    "Billing",
    "Metering",
    "Contract",
    "Moving",
    "Cancellation",
    "Payment",
    "Complaint",
    "Outage",
    "Tariff",
    "Data protection",
];
const STAGES: [&str; 5] = ["first contact", "clarification", "solution", "follow-up", "closing"];
const ASPECTS: [&str; 8] = [
    "Facts checked against the contract",
    "Tone fits the situation",
    "Deadline named",
    "Customer’s words picked up",
    "No internal terms",
    "Responsibility taken",
    "Alternatives offered",
    "Result documented",
];

pub(super) fn scorecard() -> Scorecard {
    Scorecard {
        id: REVISION,
        base_id: BASE,
        revision: 1,
        name: "Complete audit".to_owned(),
        state: "active".to_owned(),
        categories: (1..=CATEGORIES).map(category).collect(),
        assignment: json!({}),
        live_coach: LiveCoach::default(),
        created_at: clock::seeded(90, 0),
        modified_at: clock::seeded(90, 0),
        can_edit: true,
    }
}

pub(super) fn assessment() -> Assessment {
    let scorecard = scorecard();
    let dice = Dice::new(0, BASE, 0);
    let mut document = Assessment {
        id: BASE,
        state: State::AiReady.word().to_owned(),
        assessed_user: Some(44),
        ticket_id: Some(52_000),
        worklog_id: Some(520_001),
        created_at: clock::seeded(6, 0),
        can_edit: true,
        data: Data { general: Map::new(), ..Data::default() },
        ..Assessment::default()
    };
    document.reshape(&scorecard, |_, _| true);
    for category in &scorecard.categories {
        for asked in &category.criteria {
            let points = dice.score(asked);
            let reason = voice::reason(BASE, BASE, asked, points, dice);
            if let Some(known) = document.criterion_mut(category.category_id, asked.id) {
                *known = Criterion::by_ai(asked.id, points, reason);
            }
        }
    }
    document.data.ai_summary = Some(voice::summary(&document, &scorecard, dice));
    document.settle(&scorecard);
    document.modified_at = clock::seeded(6, 4);
    document
}

fn category(number: i64) -> ScorecardCategory {
    ScorecardCategory {
        category_id: number,
        label: format!("{number}. {}, {}", of(&SUBJECTS, number - 1), of(&STAGES, (number - 1) / 10)),
        order: number,
        criteria: (1..=CRITERIA).map(|criterion| self::criterion(number, criterion)).collect(),
    }
}

fn criterion(category: i64, number: i64) -> ScorecardCriterion {
    let scale = number % 3 != 0;
    ScorecardCriterion {
        id: category * 100 + number,
        label: format!("{} ({category}.{number})", of(&ASPECTS, number - 1)),
        description: Some("One of many, so that there are many.".to_owned()),
        max_points: if scale { 10 } else { 5 },
        scoring_type: if scale { "numericScale" } else { "metNotMet" }.to_owned(),
        auto_generate_by_ai: true,
        assessment_prompt: Some("Compare the conversation with the label.".to_owned()),
        make_or_break_for_category: false,
        make_or_break_for_assessment: false,
    }
}

fn of(words: &[&'static str], number: i64) -> &'static str {
    words[usize::try_from(number).unwrap_or(0) % words.len()]
}
