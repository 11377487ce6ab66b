//! The history of a seeded review, as edits through the API would have left it.

use serde_json::{Value, json};

use crate::assessment::{AI_GENERATED, Assessment, Edit, HUMAN_VERIFIED, State};
use crate::catalogue::Ticket;
use crate::clock;

impl Ticket {
    /// A person's edit of a criterion. Unchanged points are recorded as a change of state, like a confirmation.
    pub(super) fn edit_of(&self, category: i64, criterion: i64, points: i64) -> Edit {
        let field = |name: &str| format!("criteria.{category}.{criterion}.{name}");
        match self.verified_from.get(&criterion) {
            Some(before) => self.edit(self.reviewed(), field("score"), json!(before), json!(points)),
            None => self.edit(self.reviewed(), field("state"), json!(AI_GENERATED), json!(HUMAN_VERIFIED)),
        }
    }

    /// Adds the note, and the ends of review and talk.
    pub(super) fn conclude(&self, document: &mut Assessment) {
        let history = &mut document.editing_history;
        if let Some(text) = &self.supervisor {
            history.push(self.edit(self.reviewed(), "supervisorAssessment".to_owned(), Value::Null, json!(text)));
        }
        let moves = [
            (self.assessed, 60, State::ReviewOngoing, State::ReviewedBySupervisor),
            (self.discussed, 240, State::ReviewedBySupervisor, State::DiscussedWithAssessee),
        ];
        for (day, minute, from, to) in moves {
            if let Some(day) = day {
                let at = clock::seeded(day, minute);
                history.push(self.edit(at, "state".to_owned(), json!(from.word()), json!(to.word())));
            }
        }
    }

    fn edit(&self, timestamp: String, field: String, old_value: Value, new_value: Value) -> Edit {
        Edit { user_id: self.assessor, timestamp, field, old_value, new_value }
    }
}
