//! What a person types and asks for.

use super::machine::{StepStanding, Turn, Wish};
use super::{Draft, Edit, Key, Standing};
use crate::assessment::{Assessment, Saved, Step};
use std::sync::Arc;

impl Turn<'_> {
    /// What was kept is only taken up where nothing was typed since.
    pub(super) fn recalled(&mut self, drafts: Vec<(Key, Draft)>) {
        for (key, draft) in drafts {
            if !self.machine.drafts.contains(&key) {
                self.machine.drafts.insert(key, draft);
            }
        }
    }

    /// Opening a draft that is there already goes on with it.
    pub(super) fn begun(&mut self, key: Key, edit: Edit, saved: Saved) {
        self.touch(key);
        match self.machine.drafts.get_mut(&key) {
            None => _ = self.machine.drafts.insert(key, Draft::new(Some(edit), saved)),
            // A confirmation that was refused, and is to be a change now.
            Some(draft) if draft.edit.is_none() && !draft.is_saving() => *draft = Draft::new(Some(edit), saved),
            Some(_) => {}
        }
    }

    pub(super) fn typed(&mut self, key: Key, edit: Edit) {
        // What is being saved is not changed meanwhile: nobody could tell what was saved.
        let Some(draft) = self.machine.drafts.get_mut(&key).filter(|draft| !draft.is_saving()) else { return };
        draft.edit = Some(edit);
        if matches!(draft.standing, Standing::Refused(_)) {
            draft.standing = Standing::Open;
        }
    }

    pub(super) fn discarded(&mut self, key: Key) {
        if self.machine.drafts.get(&key).is_some_and(|draft| !draft.is_saving()) {
            self.machine.drafts.remove(&key);
        }
    }

    pub(super) fn confirm_asked(&mut self, key: Key, saved: Saved) {
        self.touch(key);
        let is_free = self.machine.drafts.get(&key).is_none_or(|draft| draft.edit.is_none() && !draft.is_saving());
        // What a person has typed is not thrown away by a key that means something else.
        if is_free {
            self.machine.drafts.insert(key, Draft::new(None, saved));
            self.save_asked(vec![key]);
        }
    }

    /// Once, however often it is clicked; what lacks a score, and what waits for a decision, is left.
    pub(super) fn save_asked(&mut self, mut keys: Vec<Key>) {
        keys.sort_unstable();
        keys.dedup();
        keys.retain(|key| self.machine.drafts.get(key).is_some_and(can_be_sent));
        for key in &keys {
            self.stand(*key, Standing::Saving);
        }
        if !keys.is_empty() {
            self.machine.waiting.push_back(Wish::Drafts(keys));
        }
    }

    /// What somebody else has saved is known now: only another change after that is a conflict again.
    pub(super) fn overrule_asked(&mut self, key: Key) {
        let Some(draft) = self.machine.drafts.get_mut(&key) else { return };
        let Standing::Conflict(theirs) = &draft.standing else { return };
        // A confirmation was of the score that was seen, which stays what is wanted.
        let own = Edit::of(&draft.base);
        draft.edit.get_or_insert(own);
        draft.base = theirs.clone();
        // Both values were shown, and all of one's own is to take the place of theirs. Who reviews blind saw none.
        if draft.began.score.is_some() {
            draft.began = Edit::of(&draft.base);
        }
        draft.standing = Standing::Open;
        self.save_asked(vec![key]);
    }

    pub(super) fn step_asked(&mut self, step: Step, seen: Arc<Assessment>) {
        if !matches!(self.machine.step, StepStanding::Sending(_)) {
            self.machine.step = StepStanding::Sending(step);
            self.machine.waiting.push_back(Wish::Step(step, seen));
        }
    }

    /// What is on its way cannot be called back.
    pub(super) fn step_closed(&mut self) {
        if !matches!(self.machine.step, StepStanding::Sending(_)) {
            self.machine.step = StepStanding::None;
        }
    }

    pub(super) fn stand(&mut self, key: Key, standing: Standing) {
        if let Some(draft) = self.machine.drafts.get_mut(&key) {
            draft.standing = standing;
        }
    }

    /// A criterion that is touched again has other news.
    fn touch(&mut self, key: Key) {
        self.machine.done.take_if(|(done, _)| *done == key);
    }
}

fn can_be_sent(draft: &Draft) -> bool {
    let is_decided = !matches!(draft.standing, Standing::Saving | Standing::Conflict(_));
    is_decided && draft.score().is_some_and(f64::is_finite)
}
