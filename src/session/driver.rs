//! One assessment being watched: what it holds, and what can be wished of it.

use super::identity::Identity;
use super::members::Observer;
use super::memory::Past;
use super::page::{self, Page};
use super::shared::SharedRequest;
use super::signals::{RerunStatus, Signals, put};
use super::tabs::Tabs;
use crate::api::wire::{Bytes, Known, Problem};
use crate::api::{Client, Error, ErrorKind};
use crate::assessment::{Joined, ScorecardId, Timestamp};
use crate::run::{Command, Event, Machine, Settings};
use crate::web::InFlight;
use crate::web::is_online;
use gloo_timers::callback::Timeout;
use leptos::prelude::{GetUntracked, WithUntracked};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};
use std::sync::Arc;

/// One assessment being watched on behalf of one person, by any number of elements.
pub struct Session {
    pub(super) identity: Identity,
    pub(super) client: Client,
    /// What the view shows.
    pub signals: Signals,
    /// The one that the machine has ordered.
    pub(super) request: RefCell<Option<InFlight>>,
    /// What it waits for, perhaps with others.
    pub(super) scorecard_request: RefCell<Option<Rc<SharedRequest>>>,
    pub(super) list_request: RefCell<Option<Rc<SharedRequest>>>,
    /// The revision that the yardstick is, or was asked for.
    pub(super) yardstick_of: Cell<Option<ScorecardId>>,
    /// The body that was decoded last, until it is shown.
    pub(super) last_body: RefCell<Option<Bytes>>,
    /// The same with what was read from it: the next body is read faster by it.
    pub(super) known: RefCell<Known>,
    /// What is shown, joined with its scorecard.
    pub(super) joined: RefCell<Joined>,
    /// What could not be read in it, until it is shown.
    pub(super) last_problems: RefCell<Arc<[Problem]>>,
    /// The body of what is shown, to tell an unchanged one without parsing it.
    pub(super) shown_body: RefCell<Option<Bytes>>,
    /// What the run that goes on, or ended last, is compared with.
    pub(super) past: Past,
    pub(super) machine: RefCell<Machine>,
    pub(super) inbox: RefCell<VecDeque<Event>>,
    pub(super) is_stepping: Cell<bool>,
    pub(super) wait: RefCell<Option<Timeout>>,
    /// When that wait ends.
    pub(super) waits_until: Cell<Timestamp>,
    /// The wait of the first criteria for their labels.
    pub(super) patience: RefCell<Option<Timeout>>,
    pub(super) page: RefCell<Option<Page>>,
    pub(super) tabs: RefCell<Option<Tabs>>,
    pub(super) observers: RefCell<Vec<(u64, Weak<dyn Observer>)>>,
    pub(super) next_observer: Cell<u64>,
    /// `Loaded`, and what follows it, is held back until the scorecard has come or failed: only then is the render a full
    /// one.
    pub(super) held_back: RefCell<Vec<Command>>,
    /// The first answer, while it waits for its labels.
    pub(super) first: RefCell<Option<(Event, Timeout)>>,
    /// Has its last element left? Then nobody may join any more: what is on its way belongs to nobody.
    pub(super) is_over: Cell<bool>,
    me: Weak<Session>,
}

/// Answers as the API sent them.
#[derive(Clone, Default)]
pub struct Bodies {
    /// What is shown.
    pub shown: Option<Bytes>,
    /// What was shown before the last run whose start was seen here.
    pub before: Option<Bytes>,
}

impl Session {
    pub(super) fn new(identity: Identity, client: Client, interval: i64) -> Rc<Self> {
        let settings = Settings { interval, is_visible: page::is_visible(), is_online: is_online() };
        Rc::new_cyclic(|me| Self {
            identity,
            client,
            signals: Signals::default(),
            request: RefCell::default(),
            scorecard_request: RefCell::default(),
            list_request: RefCell::default(),
            yardstick_of: Cell::new(None),
            last_body: RefCell::default(),
            known: RefCell::default(),
            joined: RefCell::default(),
            last_problems: RefCell::default(),
            shown_body: RefCell::default(),
            past: Past::default(),
            machine: RefCell::new(Machine::new(settings)),
            inbox: RefCell::default(),
            is_stepping: Cell::new(false),
            wait: RefCell::default(),
            patience: RefCell::default(),
            waits_until: Cell::new(Timestamp(0)),
            page: RefCell::default(),
            tabs: RefCell::default(),
            observers: RefCell::default(),
            next_observer: Cell::new(0),
            held_back: RefCell::default(),
            first: RefCell::default(),
            is_over: Cell::new(false),
            me: me.clone(),
        })
    }

    /// Reload, try again, check now.
    pub fn look_now(&self) {
        self.retry_yardstick();
        self.feed(Event::LookAsked);
    }

    /// Re-run the AI, with this revision or with the latest active one.
    pub fn rerun(&self, scorecard: Option<ScorecardId>) {
        if self.may_rerun() {
            self.feed(Event::RerunAsked(scorecard));
        } else {
            put(&self.signals.rerun, RerunStatus::Refused(Error::new(ErrorKind::Rejected)));
        }
    }

    /// Whether a re-run may be asked for. One that is on its way already is joined. To be asked before, so that a wish
    /// that is refused disturbs nobody who waits for a run that is going on.
    pub fn may_rerun(&self) -> bool {
        self.machine.borrow().may_rerun()
    }

    /// Do not follow the run any more.
    pub fn stop_watching(&self) {
        self.feed(Event::StopAsked);
    }

    /// The messages about the last run were read.
    pub fn dismiss(&self) {
        put(&self.signals.ended, None);
        if !matches!(self.signals.rerun.get_untracked(), RerunStatus::Sending) {
            put(&self.signals.rerun, RerunStatus::None);
        }
    }

    /// The dialog was opened: what was refused before is forgotten.
    pub fn dialog_opened(&self) {
        if matches!(self.signals.rerun.get_untracked(), RerunStatus::Refused(_)) {
            put(&self.signals.rerun, RerunStatus::None);
        }
        self.feed(Event::DialogOpened);
    }

    /// The first wait while the AI runs, from the next wait on.
    pub fn set_interval(&self, interval: i64) {
        self.machine.borrow_mut().set_interval(interval);
    }

    /// The body that was shown last, and the one from before the run that ended last.
    pub fn bodies(&self) -> Bodies {
        Bodies { shown: self.shown_body.borrow().clone(), before: self.past.body() }
    }

    /// Has it told that the first assessment is there, with all that a full render needs?
    pub fn was_loaded(&self) -> bool {
        self.signals.assessment.with_untracked(Option::is_some) && self.held_back.borrow().is_empty()
    }

    /// Whether nothing is on the screen, and nothing was.
    pub(super) fn shows_nothing(&self) -> bool {
        self.signals.assessment.with_untracked(Option::is_none)
    }

    pub(super) fn weak(&self) -> Weak<Self> {
        self.me.clone()
    }
}
