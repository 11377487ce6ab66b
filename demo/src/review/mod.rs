//! Changes to an assessment by a person.

mod patch;

use rusqlite::Connection;
use serde_json::{Value, json};

use crate::assessment::{Assessment, Edit, HUMAN_VERIFIED, State};
use crate::clock;
use crate::people::Person;
use crate::refusal::Refusal;
use crate::scorecard::Scorecard;
use crate::store::{assessments, scorecards};

pub(crate) use patch::{CriterionPatch, Patch};

/// Applies a person's change to an assessment, and stores it. A patch without effect leaves everything as it was,
/// including `modifiedAt`.
pub(crate) fn apply(
    connection: &Connection,
    document: &mut Assessment,
    patch: Patch,
    editor: &Person,
) -> Result<(), Refusal> {
    check_state(document)?;
    let scorecard = scorecards::find(connection, document.scorecard_id)?
        .ok_or_else(|| Refusal::conflict("The assessment's scorecard is not known."))?;
    let mut review =
        Review { now: clock::print(clock::now()), edits: Vec::new(), document, scorecard: &scorecard, editor };
    // A document may lack criteria of its revision; they can be edited, too.
    review.document.reshape(&scorecard, |_, _| true);
    review.texts(&patch)?;
    for criterion in patch.criteria {
        review.criterion(criterion)?;
    }
    let edited = !review.edits.is_empty();
    let moved = review.state(patch.state.as_deref())?;
    if !edited && !moved {
        return Ok(());
    }
    let edits = review.edits;
    document.editing_history.extend(edits);
    if !moved && is(document, &[State::AiReady, State::Error]) {
        State::ReviewOngoing.word().clone_into(&mut document.state);
    }
    // Whoever discusses a review has not written it.
    if !is(document, &[State::DiscussedWithAssessee]) {
        document.assessed_by_user = Some(editor.id);
    }
    document.settle(&scorecard);
    assessments::update(connection, document)?;
    Ok(())
}

struct Review<'a> {
    now: String,
    edits: Vec<Edit>,
    document: &'a mut Assessment,
    scorecard: &'a Scorecard,
    editor: &'a Person,
}

impl Review<'_> {
    fn texts(&mut self, patch: &Patch) -> Result<(), Refusal> {
        let date = |date: &Option<Option<String>>| match date {
            Some(Some(text)) => clock::read(text, false)
                .map(|date| Some(Some(date)))
                .ok_or_else(|| Refusal::invalid("A date must look like 2026-11-20T09:00:00Z.")),
            other => Ok(other.clone()),
        };
        let assessed = date(&patch.assessment_date)?;
        let discussed = date(&patch.discussion_date)?;
        let data = &mut self.document.data;
        for (name, slot, wanted) in [
            ("aiSummary", &mut data.ai_summary, &patch.ai_summary),
            ("supervisorAssessment", &mut data.supervisor_assessment, &patch.supervisor_assessment),
            ("assessmentDate", &mut data.assessment_date, &assessed),
            ("discussionDate", &mut data.discussion_date, &discussed),
        ] {
            if let Some(wanted) = wanted
                && slot != wanted
            {
                let old = std::mem::replace(slot, wanted.clone());
                self.edits.push(Edit {
                    user_id: Some(self.editor.id),
                    timestamp: self.now.clone(),
                    field: name.to_owned(),
                    old_value: json!(old),
                    new_value: json!(wanted),
                });
            }
        }
        Ok(())
    }

    fn criterion(&mut self, patch: CriterionPatch) -> Result<(), Refusal> {
        let (category, id) = (patch.category_id, patch.criterion_id);
        let unknown = || Refusal::invalid(format!("There is no criterion {id} in category {category}."));
        let asked = self.scorecard.criterion(category, id).ok_or_else(unknown)?;
        if let Some(score) = patch.score
            && !asked.allows(score)
        {
            return Err(Refusal::invalid(format!("Criterion {id} cannot have {score} points.")));
        }
        let known = self.document.criterion_mut(category, id).ok_or_else(unknown)?;
        let before = known.clone();
        known.score = patch.score.or(known.score);
        known.reason = patch.reason.or(known.reason.take());
        HUMAN_VERIFIED.clone_into(&mut known.state);
        known.last_edited_by_user_id = Some(self.editor.id);
        known.last_edited_at = Some(self.now.clone());
        let after = known.clone();
        let field = |name| format!("criteria.{category}.{id}.{name}");
        // A confirmation without a change is recorded as a change of state.
        let mut changes = vec![
            (field("score"), json!(before.score), json!(after.score)),
            (field("reason"), json!(before.reason), json!(after.reason)),
        ];
        changes.retain(|(_, old, new)| old != new);
        if changes.is_empty() && before.state != after.state {
            changes.push((field("state"), json!(before.state), json!(after.state)));
        }
        for (field, old_value, new_value) in changes {
            self.edits.push(self.edit(field, old_value, new_value));
        }
        Ok(())
    }

    /// Applies a change of state. Returns whether the state was changed.
    fn state(&mut self, wanted: Option<&str>) -> Result<bool, Refusal> {
        let Some(word) = wanted else { return Ok(false) };
        let from: &[State] = match State::from_word(word) {
            Some(State::ReviewedBySupervisor) => &[State::AiReady, State::ReviewOngoing],
            Some(State::DiscussedWithAssessee) => &[State::ReviewedBySupervisor],
            _ => {
                return Err(Refusal::invalid("The state must be reviewedBySupervisor or discussedWithAssessee."));
            }
        };
        if self.document.state == word {
            return Ok(false);
        }
        if !is(self.document, from) {
            return Err(Refusal::conflict(format!(
                "The assessment is {} and cannot become {word}.",
                self.document.state
            )));
        }
        let old = std::mem::replace(&mut self.document.state, word.to_owned());
        let edit = self.edit("state".to_owned(), json!(old), json!(word));
        self.edits.push(edit);
        let data = &mut self.document.data;
        let date = if word == State::ReviewedBySupervisor.word() {
            &mut data.assessment_date
        } else {
            &mut data.discussion_date
        };
        date.get_or_insert_with(|| self.now.clone());
        Ok(true)
    }

    fn edit(&self, field: String, old_value: Value, new_value: Value) -> Edit {
        Edit { user_id: Some(self.editor.id), timestamp: self.now.clone(), field, old_value, new_value }
    }
}

/// Refuses edits while the AI is at work, and of a deleted assessment.
fn check_state(document: &Assessment) -> Result<(), Refusal> {
    if is(document, &[State::Unprocessed, State::AiInProgress, State::Deleted]) {
        return Err(Refusal::conflict(format!("The assessment is {} and cannot be edited.", document.state)));
    }
    Ok(())
}

fn is(document: &Assessment, states: &[State]) -> bool {
    State::from_word(&document.state).is_some_and(|state| states.contains(&state))
}
