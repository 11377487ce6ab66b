//! One assessment being watched: the session as elements see it.

use super::assemble::assemble;
use super::bench::{Bench, Reviewer, ReviewerSlot, Tools};
use super::bodies::Reader;
use super::conversations::drop_conversations;
use super::execute::Executor;
use super::feed::Engine;
use super::identity::{Identity, User};
use super::kept_names::drop_all;
use super::live::Stage;
use super::observers::Observer;
use super::page;
use super::scorecards::Asker;
use super::signals::{RerunStatus, Signals, put};
use crate::api::wire::Bytes;
use crate::api::{Client, Error, ErrorKind};
use crate::assessment::ScorecardId;
use crate::run::{Event, Settings};
use crate::web::{is_online, now};
use leptos::prelude::{GetUntracked, WithUntracked};
use std::rc::{Rc, Weak};

/// One assessment being watched on behalf of one person, by any number of elements.
pub struct Session {
    /// The assessment, and on whose behalf it is watched.
    pub identity: Rc<Identity>,
    /// Sends requests to the API.
    pub client: Rc<Client>,
    /// The signals that the view shows.
    pub signals: Signals,
    executor: Rc<Executor>,
    /// The review in progress, once somebody reviews.
    reviewer: ReviewerSlot,
    /// Ends all sessions of the same person with the same token source.
    end_alike: fn(&Session),
    me: Weak<Session>,
}

/// An element's share in a session; dropping it means leaving. The last one to leave ends everything.
pub struct Membership {
    session: Rc<Session>,
    number: u64,
}

/// Answers as the API sent them.
#[derive(Clone, Default)]
pub struct Bodies {
    /// The body of what is shown.
    pub shown: Option<Bytes>,
    /// The body of what was shown before the last run whose start was seen here.
    pub before: Option<Bytes>,
}

impl Session {
    /// A session that nobody has joined. `interval` is the first wait while the AI runs, in milliseconds.
    pub fn new(identity: Identity, client: Client, interval: i64, end_alike: fn(&Self)) -> Rc<Self> {
        let knows_person = identity.user != User::Cookies;
        let settings = Settings { interval, is_visible: page::is_visible(), is_online: is_online(), knows_person };
        let executor =
            Executor::new(Reader::new(identity.id), |me| Engine::new(settings, now, js_sys::Math::random, me));
        Rc::new_cyclic(|me| Self {
            identity: Rc::new(identity),
            client: Rc::new(client),
            signals: executor.signals.clone(),
            executor,
            reviewer: ReviewerSlot::default(),
            end_alike,
            me: me.clone(),
        })
    }

    /// Joins the session: `observer` is notified from now on. The first to join starts the session.
    pub fn join(self: &Rc<Self>, observer: Weak<dyn Observer>) -> Membership {
        let number = self.executor.observers.add(observer);
        if matches!(*self.executor.stage.borrow(), Stage::New) {
            self.begin();
        }
        Membership { session: self.clone(), number }
    }

    /// Handles "Reload", "Try again" and "Check now".
    pub fn reload(&self) {
        if let Some(live) = self.executor.live() {
            live.screen.retry_scorecard();
        }
        self.executor.engine.tell(Event::ReloadAsked);
    }

    /// Re-runs the AI, with this revision or the latest active one.
    pub fn rerun(&self, scorecard: Option<ScorecardId>) {
        if self.may_rerun() {
            self.executor.engine.tell(Event::RerunAsked(scorecard));
        } else {
            // Only this click is refused: the machine would tell everybody who waits for a run.
            put(&self.signals.rerun, RerunStatus::Refused(Error::new(ErrorKind::Rejected)));
        }
    }

    /// Whether a re-run may be requested. One that is in flight already is joined.
    pub fn may_rerun(&self) -> bool {
        self.executor.engine.machine().may_rerun()
    }

    /// Handles the opening of the dialog: an earlier refusal is forgotten.
    pub fn dialog_opened(&self) {
        if matches!(self.signals.rerun.get_untracked(), RerunStatus::Refused(_)) {
            put(&self.signals.rerun, RerunStatus::None);
        }
        self.executor.engine.tell(Event::DialogOpened);
    }

    /// Tries again, since a token other than the refused one may be available.
    pub fn token_offered(&self) {
        if self.client.has_another_token() {
            self.executor.engine.tell(Event::TokenOffered);
        }
    }

    /// Stops following the run.
    pub fn stop_watching(&self) {
        self.executor.engine.tell(Event::StopAsked);
    }

    /// Dismisses the messages about the last run.
    pub fn dismiss(&self) {
        put(&self.signals.ended, None);
        self.executor.drop_end();
        if !matches!(self.signals.rerun.get_untracked(), RerunStatus::Sending) {
            put(&self.signals.rerun, RerunStatus::None);
        }
    }

    /// Sets the first wait while the AI runs, from the next wait on, in milliseconds.
    pub fn set_interval(&self, interval: i64) {
        self.executor.engine.set_interval(interval);
    }

    /// The body that was shown last, and the one from before the last run that ended.
    pub fn bodies(&self) -> Bodies {
        let before = self.executor.live().and_then(|live| live.kept.body());
        Bodies { shown: self.executor.reader.shown(), before }
    }

    /// The means to send requests on behalf of its person; `None` unless somebody wants to see it.
    pub fn asker(&self) -> Option<Rc<Asker>> {
        Some(self.executor.live()?.asker.clone())
    }

    /// Whether it was reported that the first assessment is there, with everything that a full render needs.
    pub fn was_loaded(&self) -> bool {
        !self.is_empty() && self.executor.live().is_none_or(|live| !live.screen.is_awaited())
    }

    /// Whether nothing is on the screen, nor ever was.
    pub fn is_empty(&self) -> bool {
        self.signals.assessment.with_untracked(Option::is_none)
    }

    /// Whether nobody may join any more.
    pub fn is_over(&self) -> bool {
        matches!(*self.executor.stage.borrow(), Stage::Over)
    }

    /// The tools of a review.
    pub fn bench(&self) -> Bench {
        let [arriving, reporting] = std::array::from_fn(|_| Rc::downgrade(&self.executor));
        let tools = Tools {
            identity: self.identity.clone(),
            client: self.client.clone(),
            reader: self.executor.reader.clone(),
            signals: self.signals.clone(),
            arrived: Rc::new(move |event| {
                if let Some(executor) = arriving.upgrade() {
                    executor.arrived(event);
                }
            }),
            report: Rc::new(move |news| {
                if let Some(executor) = reporting.upgrade() {
                    executor.observers.each(&|observer| observer.reviewed(&news));
                }
            }),
            somebody_else: self.somebody_else(),
        };
        Bench { tools, slot: self.reviewer.clone() }
    }

    /// The review in progress, if somebody reviews.
    pub fn reviewer(&self) -> Option<Rc<dyn Reviewer>> {
        self.reviewer.borrow().clone()
    }

    /// Keeps nothing of the current run beyond a reload, and drops drafts.
    pub fn be_silent(&self) {
        if let Some(reviewer) = self.reviewer() {
            reviewer.forget();
        }
        if let Some(live) = self.executor.live() {
            live.kept.be_silent();
        }
    }

    /// Ends the session: its token source speaks for somebody else, who may see neither what is shown nor what was
    /// kept.
    pub fn end(&self) {
        self.be_silent();
        drop_all();
        drop_conversations();
        self.executor.stage.replace(Stage::Over);
        self.executor.observers.each(&|observer| observer.identity_changed());
    }

    /// Acquires everything needed, and begins.
    fn begin(&self) {
        let live = Rc::new(assemble(&self.executor, &self.identity, &self.client, self.somebody_else()));
        let kept = live.kept.clone();
        self.executor.stage.replace(Stage::Live(live));
        kept.open();
    }
}

impl Session {
    /// The callback for a token that turns out to speak for somebody else.
    fn somebody_else(&self) -> Rc<dyn Fn()> {
        let me = self.me.clone();
        Rc::new(move || {
            if let Some(session) = me.upgrade() {
                (session.end_alike)(&session);
            }
        })
    }
}

impl Membership {
    /// The session of this membership.
    pub fn session(&self) -> &Rc<Session> {
        &self.session
    }
}

impl Drop for Membership {
    fn drop(&mut self) {
        let Executor { observers, stage, engine, .. } = &*self.session.executor;
        observers.remove(self.number);
        if observers.is_empty() {
            let left = stage.replace(Stage::Over);
            engine.tell(Event::Removed);
            drop(left);
        }
    }
}
