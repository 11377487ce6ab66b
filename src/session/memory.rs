//! The result of before, in the tab's own storage while a run goes on, so that a reload can still compare with it.
//!
//! It judges a person: it is written to `sessionStorage` only, which ends with the tab, under the name of whom it was
//! shown to, and dropped as soon as the run has been compared with it, after a day at the latest. No token is in it.
//! A storage that is full or forbidden costs the comparison after a reload and nothing else.

use super::driver::Session;
use super::identity::{PREFIX, User};
use crate::api::wire::Bytes;
use crate::api::{Stranger, wire};
use crate::assessment::{Assessment, Timestamp};
use crate::run::{Began, Event, Memory};
use crate::web::{InFlight, now, storage};
use leptos::prelude::WithUntracked;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use web_sys::Storage;

/// 24 hours, in milliseconds.
const LONGEST: i64 = 24 * 60 * 60 * 1000;

/// What is known of the run that goes on, or ended last.
#[derive(Default)]
pub(super) struct Past {
    /// The result of before, with what people have verified since.
    before: RefCell<Option<Arc<Assessment>>>,
    /// The body of the result of before.
    body: RefCell<Option<Bytes>>,
    /// What people have verified since, as JSON.
    verified: RefCell<Vec<String>>,
    /// Under which name it is kept, once that is known.
    name: RefCell<Option<String>>,
    /// The question of who sits there, and what goes on once it is answered.
    asked: RefCell<Option<(InFlight, Vec<Then>)>>,
}

type Then = Box<dyn FnOnce(&Rc<Session>)>;

impl Past {
    /// Nobody is interested any more.
    pub(super) fn leave(&self) {
        self.asked.take();
    }

    /// The body of the result of before.
    pub(super) fn body(&self) -> Option<Bytes> {
        self.body.borrow().clone()
    }
}

impl Session {
    /// Opens the session, with what was kept of a run that was going on when the page was left.
    pub(super) fn open(self: &Rc<Self>) {
        let Some(storage) = storage::tab() else { return self.feed(Event::Opened) };
        drop_old(&storage, now());
        let key = self.identity.kept_name("");
        let is_there = storage::names(&storage).iter().any(|name| name.starts_with(&key));
        match &self.identity.user {
            // Neither cookies nor opaque tokens say whose they are: before anything is shown to whoever sits there now,
            // the API is asked.
            User::Cookies | User::Stranger(_) if is_there => self.ask_who(Box::new(|session| {
                session.recall();
                session.feed(Event::Opened);
            })),
            User::Cookies | User::Stranger(_) => self.feed(Event::Opened),
            User::Subject(_) => {
                self.past.name.replace(Some(key));
                self.recall();
                self.feed(Event::Opened);
            }
        }
    }

    fn recall(&self) {
        let name = self.past.name.borrow().clone();
        let kept = name.and_then(|name| storage::tab()?.get_item(&name).ok()?);
        let Some(kept) = kept.and_then(|text| wire::kept(&text)) else { return };
        let before = Arc::new(kept.before);
        self.past.before.replace(Some(before.clone()));
        self.past.body.replace(Some(kept.body.into()));
        self.past.verified.replace(kept.verified);
        let began = if kept.was_seen_begin { Began::Started(kept.since) } else { Began::Seen(kept.since) };
        self.feed(Event::Recalled(Memory { before, began, is_accepted: kept.is_accepted }));
    }

    /// Keeps the result of before: what is shown, if it is that, or what was kept already with what people have
    /// verified in what is shown.
    pub(super) fn remember(self: &Rc<Self>, memory: &Memory) {
        let past = &self.past;
        let is_known = past.before.borrow().as_ref().is_some_and(|known| Arc::ptr_eq(known, &memory.before));
        if !is_known {
            let shown = self.shown_body.borrow().clone();
            let is_shown = self.signals.assessment.with_untracked(|a| a.as_ref() == Some(&memory.before));
            if is_shown || past.body.borrow().is_none() {
                past.body.replace(shown);
                past.verified.borrow_mut().clear();
            } else {
                past.verified.borrow_mut().extend(shown.and_then(|body| wire::categories(&body)));
            }
            past.before.replace(Some(memory.before.clone()));
        }
        let (began, is_accepted) = (memory.began, memory.is_accepted);
        if past.name.borrow().is_some() {
            self.write(began, is_accepted);
        } else {
            self.ask_who(Box::new(move |session| session.write(began, is_accepted)));
        }
    }

    fn write(&self, began: Began, is_accepted: bool) {
        let (since, was_seen_begin) = match began {
            Began::Started(since) => (since, true),
            Began::Seen(since) => (since, false),
        };
        let (body, verified) = (self.past.body(), self.past.verified.borrow());
        let text = body.and_then(|body| wire::keep(&body, since, was_seen_begin, is_accepted, &verified));
        if let (Some(storage), Some(name), Some(text)) = (storage::tab(), &*self.past.name.borrow(), text) {
            // Full: then what an earlier run left must not be taken for this one's.
            if storage.set_item(name, &text).is_err() {
                _ = storage.remove_item(name);
            }
        }
    }

    /// Keeps nothing beyond this moment.
    pub(super) fn forget(&self) {
        self.past.leave();
        if let (Some(storage), Some(name)) = (storage::tab(), &*self.past.name.borrow()) {
            _ = storage.remove_item(name);
        }
    }

    /// Asks the API who sits there, once for all who want to know, and goes on whatever comes of it.
    pub(super) fn ask_who(self: &Rc<Self>, then: Then) {
        if let Some((_, waiting)) = &mut *self.past.asked.borrow_mut() {
            return waiting.push(then);
        }
        let (in_flight, abort) = InFlight::new();
        self.past.asked.replace(Some((in_flight, vec![then])));
        let me = self.weak();
        spawn_local(async move {
            let (Some(session), Some(abort)) = (me.upgrade(), abort) else { return };
            let known = session.stranger().and_then(Stranger::id);
            let answer = if let Some(id) = known { Ok(Some(id)) } else { session.client.who(&abort).await };
            if session.is_over.get() || matches!(answer, Err(None)) {
                return;
            }
            if let Ok(Some(id)) = answer {
                session.past.name.replace(Some(session.identity.kept_name(&id.0.to_string())));
                if let Some(stranger) = session.stranger() {
                    stranger.set_id(id);
                }
            }
            let waiting = session.past.asked.take().map(|(_, waiting)| waiting);
            for then in waiting.into_iter().flatten() {
                then(&session);
            }
        });
    }
}

/// What was left by a page that never came back.
fn drop_old(storage: &Storage, now: Timestamp) {
    for name in storage::names(storage).into_iter().filter(|name| name.starts_with(PREFIX)) {
        let text = storage.get_item(&name).ok().flatten().unwrap_or_default();
        // A clock that was set back makes the future the past: that is old, too.
        let is_fresh = wire::kept(&text).is_some_and(|kept| (-LONGEST..LONGEST).contains(&now.since(kept.since)));
        if !is_fresh {
            _ = storage.remove_item(&name);
        }
    }
}
