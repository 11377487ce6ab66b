//! Input and intents of a person.

use super::machine::{Intent, StepProgress, Turn};
use super::{Draft, DraftStatus, Edit};
use crate::assessment::{Assessment, Field, Saved, Step};
use std::sync::Arc;

impl Turn<'_> {
    /// Takes up kept drafts, except where something was typed since.
    pub(super) fn recalled(&mut self, drafts: Vec<(Field, Draft)>) {
        for (field, draft) in drafts {
            if !self.machine.drafts.contains(&field) {
                self.machine.drafts.insert(field, draft);
            }
        }
    }

    /// Opens a draft, or continues an existing one.
    pub(super) fn begun(&mut self, field: Field, edit: Edit, saved: Saved) {
        self.touch(field);
        match self.machine.drafts.get_mut(&field) {
            None => _ = self.machine.drafts.insert(field, Draft::new(Some(edit), saved)),
            // A refused confirmation that now becomes a change.
            Some(draft) if draft.edit.is_none() && !draft.is_saving() => *draft = Draft::new(Some(edit), saved),
            Some(_) => {}
        }
    }

    pub(super) fn typed(&mut self, field: Field, edit: Edit) {
        // A draft in flight is not changed: nobody could tell what was saved.
        let Some(draft) = self.machine.drafts.get_mut(&field).filter(|draft| !draft.is_saving()) else { return };
        draft.edit = Some(edit);
        if matches!(draft.status, DraftStatus::Refused(_)) {
            draft.status = DraftStatus::Open;
        }
    }

    pub(super) fn discarded(&mut self, field: Field) {
        if self.machine.drafts.get(&field).is_some_and(|draft| !draft.is_saving()) {
            self.machine.drafts.remove(&field);
        }
    }

    /// Drops all drafts except those in flight, which cannot be called back.
    pub(super) fn forgotten(&mut self) {
        self.machine.drafts.retain(|_, draft| draft.is_saving());
        self.machine.ended.clear();
    }

    pub(super) fn confirm_asked(&mut self, field: Field, saved: Saved) {
        self.touch(field);
        let is_free = self.machine.drafts.get(&field).is_none_or(|draft| draft.edit.is_none() && !draft.is_saving());
        // A key with another meaning does not discard what a person has typed.
        if is_free {
            self.machine.drafts.insert(field, Draft::new(None, saved));
            self.save_asked(vec![field]);
        }
    }

    /// Restores earlier values, except where a person has begun another change.
    pub(super) fn restore_asked(&mut self, all: Vec<(Field, Edit, Saved)>) {
        let mut fields = Vec::new();
        for (field, edit, saved) in all {
            self.touch(field);
            if !self.machine.drafts.contains(&field) {
                self.machine.drafts.insert(field, Draft::restoring(edit, saved));
                fields.push(field);
            }
        }
        self.save_asked(fields.clone());
        // Values that are there already need no write.
        self.machine.drafts.retain(|field, draft| !fields.contains(field) || draft.is_saving());
    }

    /// Saves drafts once, however often it is clicked; drafts without a score, or with an open conflict, are left out.
    pub(super) fn save_asked(&mut self, mut fields: Vec<Field>) {
        fields.sort_unstable();
        fields.dedup();
        fields.retain(|field| self.machine.drafts.get(field).is_some_and(|draft| can_be_sent(*field, draft)));
        for field in &fields {
            self.set_status(*field, DraftStatus::Saving);
        }
        if !fields.is_empty() {
            self.machine.waiting.push_back(Intent::Drafts(fields));
        }
    }

    /// Accepts what somebody else has saved as known: only another change after it is a conflict.
    pub(super) fn overrule_asked(&mut self, field: Field) {
        let Some(draft) = self.machine.drafts.get_mut(&field) else { return };
        let DraftStatus::Conflict(theirs) = &draft.status else { return };
        // A confirmation meant the score that was seen, which is still what is wanted.
        let own = Edit::of(&draft.base);
        draft.edit.get_or_insert(own);
        draft.base = theirs.clone();
        // Both values were shown, and all of one's own replaces theirs. Blind reviewers saw none.
        if draft.began.score.is_some() || !matches!(field, Field::Criterion(..)) {
            draft.began = Edit::of(&draft.base);
        }
        draft.status = DraftStatus::Open;
        self.save_asked(vec![field]);
    }

    pub(super) fn step_asked(&mut self, step: Step, seen: Arc<Assessment>) {
        if !matches!(self.machine.step, StepProgress::Sending(_)) {
            self.machine.step = StepProgress::Sending(step);
            self.machine.waiting.push_back(Intent::Step(step, seen));
        }
    }

    /// Forgets a step, unless it is in flight and cannot be called back.
    pub(super) fn step_closed(&mut self) {
        if !matches!(self.machine.step, StepProgress::Sending(_)) {
            self.machine.step = StepProgress::None;
        }
    }

    pub(super) fn set_status(&mut self, field: Field, status: DraftStatus) {
        if let Some(draft) = self.machine.drafts.get_mut(&field) {
            draft.status = status;
        }
    }

    /// Forgets the outcome of a field that is touched again.
    fn touch(&mut self, field: Field) {
        self.machine.ended.retain(|ended| ended.field != field);
    }
}

fn can_be_sent(field: Field, draft: &Draft) -> bool {
    let is_decided = !matches!(draft.status, DraftStatus::Saving | DraftStatus::Conflict(_));
    is_decided && draft.is_sendable(field)
}
