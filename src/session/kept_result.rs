//! The result from before a run, in the tab's own storage while the run goes on, so that a reload can still compare.
//!
//! It judges a person: it is written to `sessionStorage` only, which ends with the tab, under the name of whom it was
//! shown to, and dropped when what the run changed has been dismissed, after a day at the latest. No token is in it.
//! A storage that is full or forbidden costs the comparison after a reload and nothing else.

use super::feed::Feed;
use super::identity::{Identity, User};
use super::kept_names::{drop_of_others, drop_old, is_anything_kept};
use super::who::Who;
use crate::api::wire::{self, Bytes};
use crate::assessment::{Assessment, UserId};
use crate::run::{Began, Event, Memory};
use crate::web::{now, storage};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::Arc;

/// What is known of the run that goes on, or ended last.
pub struct KeptResult {
    identity: Rc<Identity>,
    who: Rc<Who>,
    feed: Feed,
    /// The result from before, with what people have verified since.
    before: RefCell<Option<Arc<Assessment>>>,
    /// The body of the result from before.
    body: RefCell<Option<Bytes>>,
    /// What people have verified since, as JSON.
    verified: RefCell<Vec<String>>,
    /// Under which name it is kept, once that is known.
    name: RefCell<Option<String>>,
    /// The result from before a run that had ended when the page was left, until it has been compared with.
    ended: RefCell<Option<Arc<Assessment>>>,
    /// Whether nothing is to be kept of the run that goes on: the host said so.
    is_silent: Cell<bool>,
    /// How often it was forgotten: what was to be kept before is not written when the name comes late.
    forgotten: Cell<u32>,
    me: Weak<KeptResult>,
}

impl KeptResult {
    /// Nothing is kept yet.
    pub fn new(identity: Rc<Identity>, who: Rc<Who>, feed: Feed) -> Rc<Self> {
        Rc::new_cyclic(|me| Self {
            identity,
            who,
            feed,
            before: RefCell::default(),
            body: RefCell::default(),
            verified: RefCell::default(),
            name: RefCell::default(),
            ended: RefCell::default(),
            is_silent: Cell::new(false),
            forgotten: Cell::new(0),
            me: me.clone(),
        })
    }

    /// Tells the machine that somebody wants to see the assessment, and before that what was kept of a run that was
    /// going on when the page was left.
    pub fn open(&self) {
        let Some(storage) = storage::tab() else { return self.feed.tell(Event::Opened) };
        drop_old(&storage, now());
        let key = self.identity.kept_name("");
        let names = storage::names(&storage);
        let is_there =
            names.iter().any(|name| name.starts_with(&key) || name.starts_with(&self.identity.kept_name_of_end(&key)));
        match &self.identity.user {
            // Neither cookies nor opaque tokens say whose they are: before anything is shown to whoever sits there now,
            // the API is asked.
            User::Cookies | User::Stranger(_) if is_there => self.once_named(|kept| {
                kept.recall();
                kept.feed.tell(Event::Opened);
            }),
            User::Cookies | User::Stranger(_) => {
                if is_anything_kept(&storage) {
                    self.once_named(|_| ());
                }
                self.feed.tell(Event::Opened);
            }
            User::Subject(_) => {
                self.be_named(key);
                self.recall();
                self.feed.tell(Event::Opened);
            }
        }
    }

    /// Keeps the result from before: what is shown, if it is that, or what was kept already with what people have
    /// verified in what is shown. `shown` is with its body, if that is known.
    pub fn remember(&self, memory: &Memory, shown: Option<(&Arc<Assessment>, Option<Bytes>)>) {
        // What the run before came to has been overtaken.
        self.drop_end();
        let is_known = self.before.borrow().as_ref().is_some_and(|known| Arc::ptr_eq(known, &memory.before));
        if !is_known {
            let is_shown = shown.as_ref().is_some_and(|(assessment, _)| **assessment == memory.before);
            let body = shown.and_then(|(_, body)| body);
            if is_shown || self.body.borrow().is_none() {
                self.body.replace(body);
                self.verified.borrow_mut().clear();
            } else {
                self.verified.borrow_mut().extend(body.and_then(|body| wire::categories(&body)));
            }
            self.before.replace(Some(memory.before.clone()));
        }
        let (began, is_accepted) = (memory.began, memory.is_accepted);
        // Not accepted yet: another run than the one that was to be forgotten.
        if self.is_silent.get() && is_accepted {
            return;
        }
        self.is_silent.set(false);
        if self.name.borrow().is_some() {
            self.write(began, is_accepted);
        } else {
            let forgotten = self.forgotten.get();
            self.once_named(move |kept| {
                if kept.forgotten.get() == forgotten {
                    kept.write(began, is_accepted);
                }
            });
        }
    }

    /// Keeps nothing beyond this moment. What it was is known until the next run.
    pub fn forget(&self) {
        self.forgotten.set(self.forgotten.get() + 1);
        if let (Some(storage), Some(name)) = (storage::tab(), &*self.name.borrow()) {
            _ = storage.remove_item(name);
        }
    }

    /// Keeps nothing of the run that goes on, or of the one that ended, either.
    pub fn be_silent(&self) {
        self.is_silent.set(true);
        self.forget();
        self.drop_end();
    }

    /// The run has ended, and what it changed is told: it is to be told again after a reload, or after another assessment
    /// was looked at.
    pub fn keep_end(&self) {
        if self.is_silent.get() {
            return;
        }
        if let (Some(name), Some(text)) = (&*self.name.borrow(), self.text(Began::Started(now()), true)) {
            store(&self.identity.kept_name_of_end(name), &text);
        }
    }

    /// The result from before the run that had ended when the page was left, once.
    pub fn take_end(&self) -> Option<Arc<Assessment>> {
        self.ended.take()
    }

    /// What the run changed has been read, or its review is finished.
    pub fn drop_end(&self) {
        self.ended.take();
        if let (Some(storage), Some(name)) = (storage::tab(), &*self.name.borrow()) {
            _ = storage.remove_item(&self.identity.kept_name_of_end(name));
        }
    }

    /// The body of the result from before.
    pub fn body(&self) -> Option<Bytes> {
        self.body.borrow().clone()
    }

    /// Whoever was here before in this tab has left nothing to be found.
    fn be_named(&self, name: String) {
        if let Some(storage) = storage::tab() {
            drop_of_others(&storage, self.identity.base.as_str(), &name);
        }
        self.name.replace(Some(name));
    }

    fn recall(&self) {
        let name = self.name.borrow().clone();
        let read = |name: &str| wire::kept(&storage::tab()?.get_item(name).ok()??);
        let Some(name) = name else { return };
        self.ended.replace(read(&self.identity.kept_name_of_end(&name)).map(|kept| Arc::new(kept.before)));
        let Some(kept) = read(&name) else { return };
        let before = Arc::new(kept.before);
        self.before.replace(Some(before.clone()));
        self.body.replace(Some(kept.body.into()));
        self.verified.replace(kept.verified);
        let began = if kept.was_seen_begin { Began::Started(kept.since) } else { Began::Seen(kept.since) };
        self.feed.tell(Event::Recalled(Memory { before, began, is_accepted: kept.is_accepted }));
    }

    fn write(&self, began: Began, is_accepted: bool) {
        if let (Some(name), Some(text)) = (&*self.name.borrow(), self.text(began, is_accepted)) {
            store(name, &text);
        }
    }

    /// The result from before, as it is kept.
    fn text(&self, began: Began, is_accepted: bool) -> Option<String> {
        let (since, was_seen_begin) = match began {
            Began::Started(since) => (since, true),
            Began::Seen(since) => (since, false),
        };
        wire::keep(&self.body()?, since, was_seen_begin, is_accepted, &self.verified.borrow())
    }

    /// Finds out under which name it is kept, and goes on whatever comes of it.
    fn once_named(&self, then: impl FnOnce(&Self) + 'static) {
        let me = self.me.clone();
        self.who.ask(Box::new(move |person| {
            let Some(kept) = me.upgrade() else { return };
            if let Some(UserId(id)) = person {
                kept.be_named(kept.identity.kept_name(&id.to_string()));
            }
            then(&kept);
        }));
    }
}

/// Where there is no room, what was there before must not be taken for this.
fn store(name: &str, text: &str) {
    if let Some(storage) = storage::tab()
        && storage.set_item(name, text).is_err()
    {
        _ = storage.remove_item(name);
    }
}
