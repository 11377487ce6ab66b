//! Criteria that were opened before they were confirmed: known to the page for as long as it lives, and kept nowhere
//! else.

use super::identity::Identity;
use crate::assessment::Field;
use crate::sorted::Sorted;
use leptos::prelude::ArcRwSignal;
use std::cell::RefCell;

/// The criteria that a person has opened here, and those that they confirmed unopened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    opened: Sorted<Field, ()>,
    unopened: Sorted<Field, ()>,
}

thread_local! {
    static ALL: RefCell<Vec<(Identity, ArcRwSignal<Opened>)>> = const { RefCell::new(Vec::new()) };
}

/// The record for this assessment and person. It survives a visit to another assessment.
pub fn opened(identity: &Identity) -> ArcRwSignal<Opened> {
    ALL.with_borrow_mut(|all| {
        if let Some((_, known)) = all.iter().find(|(own, _)| own == identity) {
            return known.clone();
        }
        let new = ArcRwSignal::default();
        all.push((identity.clone(), new.clone()));
        new
    })
}

impl Opened {
    /// Records that a person sees it, with its whole reason. Returns whether that is news.
    pub fn open(&mut self, field: Field) -> bool {
        self.opened.insert(field, ())
    }

    /// Records that a person confirms it.
    pub fn confirm(&mut self, field: Field) {
        if !self.opened.contains(&field) {
            self.unopened.insert(field, ());
        }
    }

    /// Whether it was opened.
    pub fn has(&self, field: Field) -> bool {
        self.opened.contains(&field)
    }

    /// Whether it was confirmed here unopened.
    pub fn is_confirmed_unopened(&self, field: Field) -> bool {
        self.unopened.contains(&field)
    }
}
