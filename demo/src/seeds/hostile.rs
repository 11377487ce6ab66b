//! Strings that try to be more than text, in every text field.

use std::iter;

use serde_json::{Map, json};

use crate::assessment::{
    AI_GENERATED, AiUsage, Assessment, Criterion, Csat, CustomerExperience, Data, Edit, HUMAN_VERIFIED, State,
    TimeSpent, Worklog,
};
use crate::clock;
use crate::conversation::Message;
use crate::scorecard::{LiveCoach, Scorecard, ScorecardCategory, ScorecardCriterion};

const ID: i64 = 33;
const BASE: i64 = 600;
const REVISION: i64 = 601;

/// Strings that set `window.pwned` if they are executed.
const STRINGS: [&str; 9] = [
    "<script>window.pwned=1</script>",
    "\"><img src=x onerror=\"window.pwned=1\">",
    "\u{202e}txet desrever\u{202c} after an override",
    "👩🏽‍💻🏳️‍🌈 0️⃣ é vs. e\u{301} – zalgo: z̴̢͙a̷̡l̵g̶o",
    "javascript:window.pwned=1//https://example.org",
    "null\u{0}byte, bell\u{7}, line\u{2028}separator, \u{feff}bom",
    "{{constructor.constructor('window.pwned=1')()}} ${window.pwned=1} <%= 7*7 %>",
    "'; DROP TABLE assessments; -- &lt;b&gt;not bold&lt;/b&gt; &amp;amp;",
    "<svg/onload=window.pwned=1><a href=\"javascript:window.pwned=1\">a link</a><style>*{display:none}</style>",
];

pub(super) fn scorecard() -> Scorecard {
    let mut text = texts();
    let mut next = || text.next().unwrap_or_default();
    Scorecard {
        id: REVISION,
        base_id: BASE,
        revision: 1,
        name: next(),
        state: "active".to_owned(),
        categories: (1..=3)
            .map(|category| ScorecardCategory {
                category_id: category,
                label: next(),
                order: category,
                criteria: (1..=4)
                    .map(|number| ScorecardCriterion {
                        id: category * 10 + number,
                        label: next(),
                        description: Some(next()),
                        max_points: 10,
                        scoring_type: "numericScale".to_owned(),
                        auto_generate_by_ai: true,
                        assessment_prompt: Some(next()),
                        make_or_break_for_category: false,
                        make_or_break_for_assessment: number == 4,
                    })
                    .collect(),
            })
            .collect(),
        assignment: json!({ next(): next() }),
        live_coach: LiveCoach::default(),
        created_at: clock::seeded(30, 0),
        modified_at: clock::seeded(30, 0),
        can_edit: true,
    }
}

pub(super) fn assessment() -> Assessment {
    let scorecard = scorecard();
    let mut text = texts();
    let mut next = || text.next().unwrap_or_default();
    let mut general = Map::new();
    general.insert(next(), json!(next()));
    let mut document = Assessment {
        id: ID,
        state: State::AiReady.word().to_owned(),
        assessed_user: Some(43),
        assessed_by_user: Some(124),
        ticket_id: Some(TICKET),
        worklog_id: Some(1),
        created_at: clock::seeded(8, 0),
        can_edit: true,
        data: Data {
            ai_summary: Some(STRINGS.join("\n")),
            general,
            supervisor_assessment: Some(STRINGS.join("\r\n")),
            ..Data::default()
        },
        editing_history: vec![Edit {
            user_id: Some(124),
            timestamp: clock::seeded(7, 0),
            field: next(),
            old_value: json!(next()),
            new_value: json!({ next(): [next()] }),
        }],
        worklog: Some(Worklog {
            user_id: Some(43),
            conversation_id: Some(2),
            last_interaction: Some(next()),
            action: Some(next()),
            ..Worklog::default()
        }),
        ai_usage: Some(AiUsage {
            automation_level: 1,
            automation_level_label: next(),
            ai_agents: vec![next(), next()],
        }),
        time: Some(TimeSpent::default()),
        customer_experience: Some(CustomerExperience {
            csat: Some(Csat { id: 1, scale: 5, answer_stars: Some(1), answer_text: Some(next()) }),
            ..CustomerExperience::default()
        }),
        ..Assessment::default()
    };
    document.reshape(&scorecard, |_, _| true);
    for category in &mut document.data.categories {
        for known in &mut category.criteria {
            let by_person = known.id % 2 == 0;
            *known = Criterion {
                state: if by_person { HUMAN_VERIFIED } else { AI_GENERATED }.to_owned(),
                last_edited_by_user_id: by_person.then_some(124),
                last_edited_at: by_person.then(|| clock::seeded(7, 0)),
                ..Criterion::by_ai(known.id, 5, next())
            };
        }
    }
    if let Some(known) = document.criterion_mut(2, 21) {
        known.reason = Some(long());
    }
    if let Some(known) = document.criterion_mut(1, 11) {
        known.reason = Some("“<b>Look</b>” and “Look: click, here” and “The last words of a megabyte.”".to_owned());
    }
    document.settle(&scorecard);
    document.modified_at = clock::seeded(7, 0);
    document
}

/// Its ticket.
pub(super) const TICKET: i64 = i32::MAX as i64;

/// Bodies that try to be more than text, or more than a page can hold.
pub(super) fn messages() -> Vec<Message> {
    let deep = "<div>".repeat(20_000);
    let long = "<p>A paragraph of many, which say nothing new. Nobody reads them to the end.</p>".repeat(13_000);
    let bodies = [
        STRINGS.map(|text| format!("<p>{text}</p>")).concat(),
        "<p>Look: <a href=\"javascript:window.pwned=1\">click</a>, <a \
            href=\"https://example.org/?token=1\">here</a></p>\
         <iframe src=\"javascript:window.pwned=1\"></iframe><object data=\"x\"></object><form action=\"/x\"><input \
         name=q></form>\
         <img src=\"https://example.org/pixel.gif\" alt=\"a pixel\"><link rel=stylesheet \
         href=\"https://example.org/x.css\">\
         <meta http-equiv=refresh content=\"0;url=https://example.org\"><base href=\"https://example.org\">"
            .to_owned(),
        format!("{deep}so deep"),
        format!("<p>The beginning.</p>{long}<p>The last words of a megabyte.</p>"),
        "<p>unclosed <b title=\"<blockquote>and <!-- never".to_owned(),
    ];
    (1..)
        .zip(bodies)
        .map(|(number, body)| Message {
            id: number,
            kind: "email".to_owned(),
            direction: if number == 2 { "out" } else { "in" }.to_owned(),
            from: STRINGS[usize::try_from(number).unwrap_or_default() % STRINGS.len()].to_owned(),
            created_at: clock::seeded(8, number),
            private: false,
            body,
            language_code: Some("en\" onclick=\"window.pwned=1".to_owned()),
        })
        .collect()
}

/// Ten thousand characters, with one word of them that cannot be broken.
fn long() -> String {
    let sentence = "A reason that does not come to an end. ";
    let word = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(20);
    let text: String = iter::repeat_n(sentence, 300).collect();
    format!("{word} {text}").chars().take(10_000).collect()
}

fn texts() -> impl Iterator<Item = String> {
    STRINGS.into_iter().cycle().map(str::to_owned)
}
