//! What a person types and asks for.

use super::machine::{StepProgress, Turn, Wish};
use super::{Draft, DraftStatus, Edit};
use crate::assessment::{Assessment, Field, Saved, Step};
use std::sync::Arc;

impl Turn<'_> {
    /// What was kept is only taken up where nothing was typed since.
    pub(super) fn recalled(&mut self, drafts: Vec<(Field, Draft)>) {
        for (field, draft) in drafts {
            if !self.machine.drafts.contains(&field) {
                self.machine.drafts.insert(field, draft);
            }
        }
    }

    /// Opening a draft that is there already goes on with it.
    pub(super) fn begun(&mut self, field: Field, edit: Edit, saved: Saved) {
        self.touch(field);
        match self.machine.drafts.get_mut(&field) {
            None => _ = self.machine.drafts.insert(field, Draft::new(Some(edit), saved)),
            // A confirmation that was refused, and is to be a change now.
            Some(draft) if draft.edit.is_none() && !draft.is_saving() => *draft = Draft::new(Some(edit), saved),
            Some(_) => {}
        }
    }

    pub(super) fn typed(&mut self, field: Field, edit: Edit) {
        // What is being saved is not changed meanwhile: nobody could tell what was saved.
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

    /// What is on its way cannot be called back.
    pub(super) fn forgotten(&mut self) {
        self.machine.drafts.retain(|_, draft| draft.is_saving());
        self.machine.ended.clear();
    }

    pub(super) fn confirm_asked(&mut self, field: Field, saved: Saved) {
        self.touch(field);
        let is_free = self.machine.drafts.get(&field).is_none_or(|draft| draft.edit.is_none() && !draft.is_saving());
        // What a person has typed is not thrown away by a key that means something else.
        if is_free {
            self.machine.drafts.insert(field, Draft::new(None, saved));
            self.save_asked(vec![field]);
        }
    }

    /// What a person has begun to change meanwhile is theirs to decide on.
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
        // What is there already needs no write.
        self.machine.drafts.retain(|field, draft| !fields.contains(field) || draft.is_saving());
    }

    /// Once, however often it is clicked; what lacks a score, and what waits for a decision, is left.
    pub(super) fn save_asked(&mut self, mut fields: Vec<Field>) {
        fields.sort_unstable();
        fields.dedup();
        fields.retain(|field| self.machine.drafts.get(field).is_some_and(|draft| can_be_sent(*field, draft)));
        for field in &fields {
            self.stand(*field, DraftStatus::Saving);
        }
        if !fields.is_empty() {
            self.machine.waiting.push_back(Wish::Drafts(fields));
        }
    }

    /// What somebody else has saved is known now: only another change after that is a conflict again.
    pub(super) fn overrule_asked(&mut self, field: Field) {
        let Some(draft) = self.machine.drafts.get_mut(&field) else { return };
        let DraftStatus::Conflict(theirs) = &draft.status else { return };
        // A confirmation was of the score that was seen, which stays what is wanted.
        let own = Edit::of(&draft.base);
        draft.edit.get_or_insert(own);
        draft.base = theirs.clone();
        // Both values were shown, and all of one's own is to take the place of theirs. Who reviews blind saw none.
        if draft.began.score.is_some() || !matches!(field, Field::Criterion(..)) {
            draft.began = Edit::of(&draft.base);
        }
        draft.status = DraftStatus::Open;
        self.save_asked(vec![field]);
    }

    pub(super) fn step_asked(&mut self, step: Step, seen: Arc<Assessment>) {
        if !matches!(self.machine.step, StepProgress::Sending(_)) {
            self.machine.step = StepProgress::Sending(step);
            self.machine.waiting.push_back(Wish::Step(step, seen));
        }
    }

    /// What is on its way cannot be called back.
    pub(super) fn step_closed(&mut self) {
        if !matches!(self.machine.step, StepProgress::Sending(_)) {
            self.machine.step = StepProgress::None;
        }
    }

    pub(super) fn stand(&mut self, field: Field, status: DraftStatus) {
        if let Some(draft) = self.machine.drafts.get_mut(&field) {
            draft.status = status;
        }
    }

    /// A field that is touched again has other news.
    fn touch(&mut self, field: Field) {
        self.machine.ended.retain(|ended| ended.field != field);
    }
}

fn can_be_sent(field: Field, draft: &Draft) -> bool {
    let is_decided = !matches!(draft.status, DraftStatus::Saving | DraftStatus::Conflict(_));
    is_decided && draft.is_sendable(field)
}
