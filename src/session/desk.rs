//! Obeys the machine of saving: looks, writes, shows what came of it, and tells.
//!
//! Only the second part of the wasm makes one. It lives as long as the session.

use super::bench::{Bench, News, Reviewer, Settled, Tools};
use super::bodies::Body;
use super::kept_drafts::KeptDrafts;
use super::opened::{Opened, opened};
use super::signals::put;
use super::whose::is_of_another;
use crate::api::{Answer, Error, ErrorKind, wire};
use crate::assessment::{Assessment, Changes};
use crate::review::{Command, DraftStatus, Event, Machine, Notice, RequestId, SavedDraft};
use crate::run;
use crate::web::{InFlight, Listener, now};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// How long what was saved can be taken back on the spot, in milliseconds.
const FRESH_FOR: u32 = 10_000;

/// The review of one assessment by one person, in all elements that show it.
pub struct Desk {
    tools: Tools,
    /// The machine as it is now.
    pub machine: ArcRwSignal<Arc<Machine>>,
    inbox: RefCell<VecDeque<Event>>,
    is_stepping: Cell<bool>,
    is_unsaved: Cell<bool>,
    looking: RefCell<Option<InFlight>>,
    waiting: RefCell<Vec<Settled>>,
    leaving: RefCell<Option<Listener>>,
    /// What is kept of drafts beyond a reload.
    pub kept: Rc<KeptDrafts>,
    /// What was opened here.
    pub opened: ArcRwSignal<Opened>,
    /// Whether what was saved last was saved so shortly ago that it can be taken back on the spot.
    pub is_fresh: ArcRwSignal<bool>,
    /// What was saved last, and when that is no news any more.
    fresh: RefCell<(Vec<SavedDraft>, Option<Timeout>)>,
    me: Weak<Desk>,
}

impl Desk {
    /// The one at this bench; it is set up by the first who asks.
    pub fn at(bench: &Bench) -> Rc<Self> {
        let there = bench.slot.borrow().clone().and_then(|there| there.into_any().downcast().ok());
        there.unwrap_or_else(|| {
            let desk = Rc::new_cyclic(|me| Self {
                tools: bench.tools.clone(),
                machine: ArcRwSignal::default(),
                inbox: RefCell::default(),
                is_stepping: Cell::new(false),
                is_unsaved: Cell::new(false),
                looking: RefCell::default(),
                waiting: RefCell::default(),
                leaving: RefCell::default(),
                kept: KeptDrafts::new(&bench.tools),
                opened: opened(&bench.tools.identity),
                is_fresh: ArcRwSignal::new(false),
                fresh: RefCell::default(),
                me: me.clone(),
            });
            bench.slot.replace(Some(desk.clone()));
            let me = Rc::downgrade(&desk);
            desk.kept.recall(Box::new(move |drafts| {
                if let Some(desk) = me.upgrade() {
                    desk.tell(Event::Recalled(drafts));
                }
            }));
            desk
        })
    }

    /// Tells the machine what has happened. Told from within a step, it waits for its turn.
    pub fn tell(&self, event: Event) {
        self.inbox.borrow_mut().push_back(event);
        if self.is_stepping.replace(true) {
            return;
        }
        loop {
            let next = self.inbox.borrow_mut().pop_front();
            let Some(event) = next else { break };
            let (machine, commands) = (*self.machine.get_untracked()).clone().step(event);
            put(&self.machine, Arc::new(machine));
            for command in commands {
                self.obey(command);
            }
        }
        self.is_stepping.set(false);
        self.follow();
    }

    /// These changes as they are sent, for a host that may say no first.
    pub fn written(changes: &Changes) -> String {
        wire::patch(changes)
    }

    fn obey(&self, command: Command) {
        match command {
            Command::Check(request) => self.check(request),
            Command::Write(request, changes) => self.write(request, &changes),
            Command::Show(assessment) => (self.tools.arrived)(run::Event::Brought(assessment)),
            Command::Tell(Notice::Saved(changes)) => (self.tools.told)(News::Saved(wire::patch(&changes))),
            Command::Tell(Notice::Failed(error)) => (self.tools.told)(News::Failed(error)),
            // It is said at the criterion.
            Command::Tell(Notice::Unrecorded(_)) => {}
        }
    }

    /// Asks what the API has. A refused token is renewed once: nothing is written yet.
    fn check(&self, request: RequestId) {
        let (in_flight, abort) = InFlight::new();
        self.looking.replace(Some(in_flight));
        let (tools, me) = (self.tools.clone(), self.me.clone());
        spawn_local(async move {
            let Some(abort) = abort else { return };
            let mut answer = tools.client.assessment(tools.identity.id, &abort).await;
            if matches!(&answer, Answer::Failed(error) if error.refuses_token())
                && tools.client.renew_token().await.is_ok()
            {
                if is_of_another(&tools.client, &tools.identity).await {
                    return (tools.somebody_else)();
                }
                answer = tools.client.assessment(tools.identity.id, &abort).await;
            }
            let event = match answer {
                Answer::Aborted => return,
                Answer::SomebodyElse => return (tools.somebody_else)(),
                Answer::Failed(error) => {
                    // Whoever may not see it any more is not to see it: an ordinary look says so.
                    if matches!(error.kind, ErrorKind::Unauthenticated | ErrorKind::Forbidden | ErrorKind::NotFound) {
                        (tools.arrived)(run::Event::ReloadAsked);
                    }
                    Event::CheckFailed(request, error)
                }
                Answer::Body(bytes) => match tools.read(bytes) {
                    Ok(assessment) => Event::Checked(request, assessment, now()),
                    Err(error) => Event::CheckFailed(request, error),
                },
            };
            if let Some(desk) = me.upgrade() {
                desk.tell(event);
            }
        });
    }

    /// Sends it, once. Who leaves meanwhile does not call it back: then nobody would know what became of it.
    fn write(&self, request: RequestId, changes: &Changes) {
        let (tools, me, body) = (self.tools.clone(), self.me.clone(), wire::patch(changes));
        spawn_local(async move {
            let (_in_flight, abort) = InFlight::new();
            let Some(abort) = abort else { return };
            let event = match tools.client.save(tools.identity.id, body, &abort).await {
                Answer::Aborted => return,
                Answer::SomebodyElse => return (tools.somebody_else)(),
                Answer::Failed(error) => Event::WriteFailed(request, error.of_save()),
                Answer::Body(bytes) => match tools.read(bytes) {
                    Ok(assessment) => Event::Written(request, assessment),
                    Err(error) => Event::WriteFailed(request, error),
                },
            };
            if let Some(desk) = me.upgrade() {
                desk.tell(event);
            }
        });
    }

    /// What follows from where the machine stands: whoever leaves is asked, and whoever waits is told.
    fn follow(&self) {
        let machine = self.machine.get_untracked();
        let is_unsaved = machine.is_unsaved();
        if self.is_unsaved.replace(is_unsaved) != is_unsaved {
            // Held no longer than it is needed: some browsers keep no page in their cache that listens to this.
            let window = web_sys::window().filter(|_| is_unsaved);
            let listener = window.map(|window| Listener::new(&window, "beforeunload", |event| event.prevent_default()));
            self.leaving.replace(listener);
            (self.tools.told)(News::Unsaved(is_unsaved));
        }
        self.kept.keep(&machine);
        self.follow_ended(machine.ended());
        if machine.is_still() {
            let outcome = outcome(&machine);
            for then in self.waiting.take() {
                then(outcome.clone());
            }
        }
    }
}

impl Desk {
    /// Lets what was saved be taken back on the spot for a while.
    fn follow_ended(&self, ended: &[SavedDraft]) {
        if self.fresh.borrow().0 == ended {
            return;
        }
        put(&self.is_fresh, !ended.is_empty());
        let over = self.is_fresh.clone();
        let timer = (!ended.is_empty()).then(|| Timeout::new(FRESH_FOR, move || put(&over, false)));
        self.fresh.replace((ended.to_vec(), timer));
    }
}

impl Reviewer for Desk {
    fn save(&self, then: Settled) {
        self.waiting.borrow_mut().push(then);
        let machine = self.machine.get_untracked();
        self.tell(Event::SaveAsked(machine.drafts().keys().copied().collect()));
    }

    fn forget(&self) {
        self.tell(Event::Forgotten);
        self.kept.forget(!self.machine.with_untracked(|machine| machine.drafts().is_empty()));
        put(&self.opened, Opened::default());
    }

    fn into_any(self: Rc<Self>) -> Rc<dyn Any> {
        self
    }
}

impl Tools {
    /// Reads an answer; what is the very same as before is what is shown.
    fn read(&self, bytes: Vec<u8>) -> Result<Arc<Assessment>, Error> {
        match self.reader.read(bytes)? {
            Body::New(assessment) => Ok(assessment),
            Body::Same => self.signals.assessment.get_untracked().ok_or_else(|| Error::new(ErrorKind::Malformed)),
        }
    }
}

/// Whether everything is saved, and what stands in the way of the first draft otherwise.
fn outcome(machine: &Machine) -> Result<(), Error> {
    let error = machine.drafts().iter().map(|(_, draft)| match &draft.status {
        DraftStatus::Refused(error) | DraftStatus::Unclear(error) => error.clone(),
        DraftStatus::Conflict(_) => Error::new(ErrorKind::Conflict),
        // Without a score there is nothing that could be sent.
        DraftStatus::Open | DraftStatus::Saving => Error::new(ErrorKind::Invalid),
    });
    error.into_iter().next().map_or(Ok(()), Err)
}
