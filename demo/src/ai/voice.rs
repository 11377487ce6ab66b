//! The stand-in AI's words: sentences from a catalogue, and a summary of the scores that it rolled.

use super::dice::Dice;
use crate::assessment::Assessment;
use crate::catalogue::{Family, Language, Reasons, Ticket};
use crate::scorecard::{Scorecard, ScorecardCriterion};

/// The reason for a criterion's points.
pub(crate) fn reason(assessment: i64, base_id: i64, asked: &ScorecardCriterion, points: i64, dice: Dice) -> String {
    let written = Family::with_base(base_id).and_then(|family| family.reasons(asked.id));
    let Some(reasons) = written else {
        return plain_reason(asked, points);
    };
    let sentences = fitting(reasons, asked, points);
    let sentence = &sentences[dice.pick(asked.id, sentences.len())];
    match Ticket::with_id(assessment) {
        Some(ticket) => sentence.replace("{topic}", &ticket.topic),
        None => sentence.replace("{topic}", topicless(base_id)),
    }
}

fn fitting<'a>(reasons: &'a Reasons, asked: &ScorecardCriterion, points: i64) -> &'a [String] {
    // Nine of ten points deserve praise, not a complaint.
    if points * 10 >= asked.max_points * 9 || (reasons.part.is_empty() && points > 0) {
        &reasons.full
    } else if points == 0 {
        &reasons.none
    } else {
        &reasons.part
    }
}

fn plain_reason(asked: &ScorecardCriterion, points: i64) -> String {
    if points == asked.max_points {
        format!("“{}” is met in full. Nothing is missing.", asked.label)
    } else if points == 0 {
        format!("There is no sign of “{}” in the conversation.", asked.label)
    } else {
        format!("“{}” is met in part: it comes late, and only after the customer asked.", asked.label)
    }
}

fn topicless(base_id: i64) -> &'static str {
    match Family::with_base(base_id).map(|family| family.language) {
        Some(Language::De) => "das Anliegen",
        _ => "the request",
    }
}

/// The summary: what happened, then what was good and what was not, from the scores.
pub(crate) fn summary(document: &Assessment, scorecard: &Scorecard, dice: Dice) -> String {
    let verdicts = Verdicts::of(document, scorecard);
    let language = Family::with_base(scorecard.base_id).map_or(Language::En, |family| family.language);
    let mut text = Ticket::with_id(document.id).map(|ticket| format!("{}\n\n", ticket.story)).unwrap_or_default();
    text += &match language {
        Language::De => verdicts.in_german(dice),
        Language::En => verdicts.in_english(dice),
    };
    text
}

struct Verdicts<'a> {
    good: Vec<&'a str>,
    weak: Vec<&'a str>,
    struck: Vec<&'a str>,
}

impl<'a> Verdicts<'a> {
    fn of(document: &Assessment, scorecard: &'a Scorecard) -> Self {
        let mut verdicts = Self { good: Vec::new(), weak: Vec::new(), struck: Vec::new() };
        for category in &document.data.categories {
            for criterion in &category.criteria {
                let asked = scorecard.criterion(category.category_id, criterion.id);
                let (Some(asked), Some(points)) = (asked, criterion.score) else {
                    continue;
                };
                let label = asked.label.as_str();
                if points == 0 && asked.knocks_out() {
                    verdicts.struck.push(label);
                } else if points * 10 >= asked.max_points * 9 {
                    verdicts.good.push(label);
                } else if points * 10 <= asked.max_points * 6 {
                    verdicts.weak.push(label);
                }
            }
        }
        verdicts
    }

    fn in_german(&self, dice: Dice) -> String {
        let openings = ["Stärken", "Positiv fallen auf", "Gut gelungen"];
        let mut lines = Vec::new();
        if !self.good.is_empty() {
            lines.push(format!("{}: {}.", openings[dice.pick(-2, 3)], some(&self.good)));
        }
        lines.push(if self.weak.is_empty() {
            "Verbesserungspotenzial: keines, das ins Gewicht fällt.".to_owned()
        } else {
            format!("Verbesserungspotenzial: {}.", some(&self.weak))
        });
        if !self.struck.is_empty() {
            lines.push(format!("K.-o.-Kriterium nicht erfüllt: {}.", some(&self.struck)));
        }
        lines.join("\n")
    }

    fn in_english(&self, dice: Dice) -> String {
        let openings = ["Strengths", "What stands out", "Done well"];
        let mut lines = Vec::new();
        if !self.good.is_empty() {
            lines.push(format!("{}: {}.", openings[dice.pick(-2, 3)], some(&self.good)));
        }
        lines.push(if self.weak.is_empty() {
            "To improve: nothing that matters.".to_owned()
        } else {
            format!("To improve: {}.", some(&self.weak))
        });
        if !self.struck.is_empty() {
            lines.push(format!("Knock-out not met: {}.", some(&self.struck)));
        }
        lines.join("\n")
    }
}

fn some(labels: &[&str]) -> String {
    labels[..labels.len().min(4)].join(", ")
}
