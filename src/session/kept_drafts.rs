//! Drafts in the tab's own storage, until they are saved or discarded: they survive a reload, a crash and another
//! assessment.
//!
//! Like the result from before a run, they are kept in `sessionStorage` only, under the person who typed them. They are
//! dropped with the tab, by `forget()`, and as soon as somebody else is known to be signed in. If the person cannot be
//! known, nothing is kept, and the editor says so.

use super::bench::Tools;
use super::identity::{Identity, User};
use super::signals::put;
use super::who::Who;
use crate::api::wire;
use crate::assessment::{Field, Timestamp, UserId};
use crate::review::{Draft, Machine};
use crate::web::{now, storage};
use leptos::prelude::{ArcRwSignal, GetUntracked};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// The wait after a failed request for the identity, before the next one, in milliseconds.
const ASKED_AGAIN_AFTER: i64 = 5_000;

/// Called with the drafts that were kept.
type Recalled = Box<dyn FnOnce(Vec<(Field, Draft)>)>;

/// The store of one assessment's drafts.
pub struct KeptDrafts {
    identity: Rc<Identity>,
    who: Rc<Who>,
    /// The name of the entry, once it is known.
    name: RefCell<Option<String>>,
    /// The text to keep.
    text: RefCell<Option<String>>,
    /// Whether the person who typed them is unknown.
    pub is_nobody: ArcRwSignal<bool>,
    /// The time of the last failed request for the identity; `None` if it was answered, or none was sent.
    failed_at: Cell<Option<Timestamp>>,
    /// Whether drafts still in flight must not be kept, because the host said so.
    is_silent: Cell<bool>,
    me: Weak<KeptDrafts>,
}

impl KeptDrafts {
    /// An empty store.
    pub fn new(tools: &Tools) -> Rc<Self> {
        let identity = tools.identity.clone();
        let who = Who::new(&identity, tools.client.clone());
        let name = match identity.user {
            User::Subject(_) => Some(identity.kept_name_of_drafts("")),
            User::Cookies | User::Stranger(_) => None,
        };
        Rc::new_cyclic(|me| Self {
            identity,
            who,
            name: RefCell::new(name),
            text: RefCell::default(),
            is_nobody: ArcRwSignal::default(),
            failed_at: Cell::new(None),
            is_silent: Cell::new(false),
            me: me.clone(),
        })
    }

    /// Calls `then` with what was kept. Asks for the person only if there is something that could be theirs.
    pub fn recall(&self, then: Recalled) {
        let Some(storage) = storage::tab() else { return };
        let key = self.identity.kept_name_of_drafts("");
        if !storage::names(&storage).iter().any(|name| name.starts_with(&key)) {
            return;
        }
        self.once_named(move |kept| {
            let name = kept.name.borrow().clone();
            let text = name.and_then(|name| storage::tab()?.get_item(&name).ok().flatten());
            if let Some(text) = text {
                then(wire::kept_drafts(&text));
            }
        });
    }

    /// Keeps the present drafts.
    pub fn keep(&self, machine: &Machine) {
        if self.is_silent.get() {
            // Requests in flight have ended: new input is kept again.
            self.is_silent.set(!machine.drafts().is_empty());
            return;
        }
        let text = wire::keep_drafts(machine.drafts().iter());
        if *self.text.borrow() == text {
            return;
        }
        self.text.replace(text);
        self.once_named(|kept| kept.write());
    }

    /// Drops what is kept. With `is_on_its_way`, a draft that is still being saved is not kept either, should that
    /// fail.
    pub fn forget(&self, is_on_its_way: bool) {
        self.is_silent.set(is_on_its_way);
        self.text.take();
        self.write();
    }

    fn write(&self) {
        let (Some(storage), Some(name)) = (storage::tab(), &*self.name.borrow()) else { return };
        let is_kept = match &*self.text.borrow() {
            Some(text) => storage.set_item(name, text).is_ok(),
            None => false,
        };
        // If there is no room, the earlier text must not be taken for this one.
        if !is_kept {
            _ = storage.remove_item(name);
        }
    }

    fn once_named(&self, then: impl FnOnce(&Self) + 'static) {
        if self.name.borrow().is_some() {
            return then(self);
        }
        let is_over = |failed_at| now().since(failed_at) >= ASKED_AGAIN_AFTER;
        if self.is_nobody.get_untracked() && !self.failed_at.get().is_some_and(is_over) {
            return;
        }
        let me = self.me.clone();
        self.who.ask(Box::new(move |person| {
            let Some(kept) = me.upgrade() else { return };
            if let Ok(Some(UserId(id))) = person {
                kept.name.replace(Some(kept.identity.kept_name_of_drafts(&id.to_string())));
            }
            kept.failed_at.set(person.as_ref().err().filter(|error| error.is_transient()).map(|_| now()));
            put(&kept.is_nobody, !matches!(person, Ok(Some(_))));
            then(&kept);
        }));
    }
}
