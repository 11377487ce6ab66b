//! The result from before a run, kept in the tab's own storage so that a reloaded page can still compare with it.
//!
//! It is a judgement of a person: it is written to `sessionStorage` only, which ends with the tab, under the person to
//! whom it was shown. It is dropped when the comparison has been dismissed, and after a day at the latest. It contains
//! no token. If the storage is full or forbidden, only the comparison after a reload is lost.

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

/// The store for the current run, or the last one.
pub struct KeptResult {
    identity: Rc<Identity>,
    who: Rc<Who>,
    feed: Feed,
    /// The previous result, with what people have verified since.
    before: RefCell<Option<Arc<Assessment>>>,
    /// The body of the previous result.
    body: RefCell<Option<Bytes>>,
    /// Values that people have verified since, as JSON.
    verified: RefCell<Vec<String>>,
    /// The name of the entry, once it is known.
    name: RefCell<Option<String>>,
    /// The result from before a run that had ended when the page was left, until it is used for a comparison.
    ended: RefCell<Option<Arc<Assessment>>>,
    /// Whether nothing must be kept of the current run, because the host said so.
    is_silent: Cell<bool>,
    /// The number of times it was dropped: an older request to keep something is not carried out when the name arrives
    /// late.
    forgotten: Cell<u32>,
    me: Weak<KeptResult>,
}

impl KeptResult {
    /// An empty store.
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

    /// Tells the machine that somebody wants to see the assessment, preceded by what was kept of a run that was in
    /// progress when the page was left.
    pub fn open(&self) {
        let Some(storage) = storage::tab() else { return self.feed.tell(Event::Opened) };
        drop_old(&storage, now());
        let key = self.identity.kept_name("");
        let names = storage::names(&storage);
        let is_there =
            names.iter().any(|name| name.starts_with(&key) || name.starts_with(&self.identity.kept_name_of_end(&key)));
        match &self.identity.user {
            // Neither cookies nor opaque tokens say whose they are: the API is asked before anything is shown to the
            // person who is signed in now.
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

    /// Keeps the previous result: what is shown, if that is it, or what was kept already with what people have verified
    /// in what is shown. `shown` comes with its body, if that is known.
    pub fn remember(&self, memory: &Memory, shown: Option<(&Arc<Assessment>, Option<Bytes>)>) {
        // The comparison with the run before is outdated.
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
        // Not accepted yet: another run than the one to be forgotten.
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

    /// Drops what is kept. It stays in memory until the next run.
    pub fn forget(&self) {
        self.forgotten.set(self.forgotten.get() + 1);
        if let (Some(storage), Some(name)) = (storage::tab(), &*self.name.borrow()) {
            _ = storage.remove_item(name);
        }
    }

    /// Keeps nothing of the current run, nor of the one that ended.
    pub fn be_silent(&self) {
        self.is_silent.set(true);
        self.forget();
        self.drop_end();
    }

    /// Keeps the end of a run, so that its comparison can be shown again after a reload or another assessment.
    pub fn keep_end(&self) {
        if self.is_silent.get() {
            return;
        }
        if let (Some(name), Some(text)) = (&*self.name.borrow(), self.text(Began::Started(now()), true)) {
            store(&self.identity.kept_name_of_end(name), &text);
        }
    }

    /// Takes the result from before the run that had ended when the page was left. Returns it only once.
    pub fn take_end(&self) -> Option<Arc<Assessment>> {
        self.ended.take()
    }

    /// Drops the end of a run: its comparison has been read, or its review is finished.
    pub fn drop_end(&self) {
        self.ended.take();
        if let (Some(storage), Some(name)) = (storage::tab(), &*self.name.borrow()) {
            _ = storage.remove_item(&self.identity.kept_name_of_end(name));
        }
    }

    /// The body of the previous result.
    pub fn body(&self) -> Option<Bytes> {
        self.body.borrow().clone()
    }

    /// Sets the name, and drops what the tab kept for other persons.
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

    /// The kept text of the previous result.
    fn text(&self, began: Began, is_accepted: bool) -> Option<String> {
        let (since, was_seen_begin) = match began {
            Began::Started(since) => (since, true),
            Began::Seen(since) => (since, false),
        };
        wire::keep(&self.body()?, since, was_seen_begin, is_accepted, &self.verified.borrow())
    }

    /// Finds out the name of the entry, and calls `then` whatever the outcome.
    fn once_named(&self, then: impl FnOnce(&Self) + 'static) {
        let me = self.me.clone();
        self.who.ask(Box::new(move |person| {
            let Some(kept) = me.upgrade() else { return };
            if let Ok(Some(UserId(id))) = person {
                kept.be_named(kept.identity.kept_name(&id.to_string()));
            }
            then(&kept);
        }));
    }
}

/// Stores a text. If there is no room, an earlier text is removed: it must not be taken for this one.
fn store(name: &str, text: &str) {
    if let Some(storage) = storage::tab()
        && storage.set_item(name, text).is_err()
    {
        _ = storage.remove_item(name);
    }
}
