//! The scores of a seeded assessment.

use crate::ai::voice;
use crate::assessment::{Assessment, Criterion, HUMAN_VERIFIED, State};
use crate::catalogue::Ticket;
use crate::scorecard::Scorecard;

impl Ticket {
    pub(super) fn is_scored_to_the_end(&self) -> bool {
        !matches!(State::from_word(&self.state), Some(State::Unprocessed | State::AiInProgress | State::Error))
    }

    fn how_many_are_scored(&self, scorecard: &Scorecard) -> usize {
        let all: usize = scorecard.categories.iter().map(|category| category.criteria.len()).sum();
        match State::from_word(&self.state) {
            Some(State::Unprocessed) => 0,
            Some(State::AiInProgress) => self.partly.unwrap_or(0),
            Some(State::Error) => all / 2,
            _ => all,
        }
    }

    pub(super) fn score(&self, document: &mut Assessment, scorecard: &Scorecard) {
        let asked = scorecard
            .categories
            .iter()
            .flat_map(|category| category.criteria.iter().map(move |asked| (category.category_id, asked)));
        for (category, asked) in asked.take(self.how_many_are_scored(scorecard)) {
            let by_person = self.verified.get(&asked.id).copied();
            if by_person.is_none() && !asked.auto_generate_by_ai {
                continue;
            }
            let points =
                by_person.or_else(|| self.scores.get(&asked.id).copied()).unwrap_or_else(|| self.dice().score(asked));
            let reason = self
                .reasons
                .get(&asked.id)
                .cloned()
                .unwrap_or_else(|| voice::reason(self.id, scorecard.base_id, asked, points, self.dice()));
            let mut criterion = Criterion::by_ai(asked.id, points, reason);
            if by_person.is_some() {
                HUMAN_VERIFIED.clone_into(&mut criterion.state);
                criterion.last_edited_by_user_id = self.assessor;
                criterion.last_edited_at = Some(self.reviewed());
            }
            if by_person.is_some() {
                document.editing_history.push(self.edit_of(category, asked.id, points));
            }
            if let Some(known) = document.criterion_mut(category, asked.id) {
                *known = criterion;
            }
        }
    }
}
