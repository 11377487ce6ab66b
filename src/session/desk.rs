//! A review in progress: carries out the commands of the machine of saving, and publishes and reports the outcomes.
//!
//! Only the second part of the wasm creates one. It lives as long as the session.

use super::bench::{Bench, News, Reviewer, Settled, Tools};
use super::bodies::Body;
use super::inbox::Inbox;
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
use std::rc::{Rc, Weak};
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// The time for which a save can be undone on the spot, in milliseconds.
const FRESH_FOR: u32 = 10_000;

/// The review of one assessment by one person, in all elements that show it.
pub struct Desk {
    tools: Tools,
    /// The present machine.
    pub machine: ArcRwSignal<Arc<Machine>>,
    inbox: Inbox<Event>,
    is_unsaved: Cell<bool>,
    check: RefCell<Option<InFlight>>,
    waiting: RefCell<Vec<Settled>>,
    leaving: RefCell<Option<Listener>>,
    /// Keeps drafts beyond a reload.
    pub kept: Rc<KeptDrafts>,
    /// The criteria that were opened here.
    pub opened: ArcRwSignal<Opened>,
    /// Whether the last save is recent enough to be undone on the spot.
    pub is_fresh: ArcRwSignal<bool>,
    /// The last saves, and the timer that ends their freshness.
    fresh: RefCell<(Vec<SavedDraft>, Option<Timeout>)>,
    me: Weak<Desk>,
}

impl Desk {
    /// The desk at this bench; the first caller creates it.
    pub fn at(bench: &Bench) -> Rc<Self> {
        let there = bench.slot.borrow().clone().and_then(|there| there.into_any().downcast().ok());
        there.unwrap_or_else(|| {
            let desk = Rc::new_cyclic(|me| Self {
                tools: bench.tools.clone(),
                machine: ArcRwSignal::default(),
                inbox: Inbox::default(),
                is_unsaved: Cell::new(false),
                check: RefCell::default(),
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

    /// Tells the machine an event. An event told from within a step waits for its turn.
    pub fn tell(&self, event: Event) {
        if self.inbox.tell(event, |event| self.step(event)) {
            self.follow();
        }
    }

    /// The changes as they are sent, for a host that may refuse them first.
    pub fn written(changes: &Changes) -> String {
        wire::patch(changes)
    }

    fn step(&self, event: Event) {
        let (machine, commands) = (*self.machine.get_untracked()).clone().step(event);
        put(&self.machine, Arc::new(machine));
        for command in commands {
            self.execute(command);
        }
    }

    fn execute(&self, command: Command) {
        match command {
            Command::Check(request) => self.check(request),
            Command::Write(request, changes) => self.write(request, &changes),
            Command::Show(assessment) => (self.tools.arrived)(run::Event::Brought(assessment)),
            Command::Tell(Notice::Saved(changes)) => (self.tools.report)(News::Saved(wire::patch(&changes))),
            Command::Tell(Notice::Failed(error)) => (self.tools.report)(News::Failed(error)),
            // The criterion itself shows it.
            Command::Tell(Notice::Unrecorded(_)) => {}
        }
    }

    /// Requests the API's present state. A refused token is renewed once: nothing has been written yet.
    fn check(&self, request: RequestId) {
        let (in_flight, abort) = InFlight::new();
        self.check.replace(Some(in_flight));
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
                    // A caller who may no longer see it must not: an ordinary request reports that.
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

    /// Sends a write, once. Leaving does not abort it: then nobody would know its outcome.
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

    /// Reacts to the machine's state: a person who leaves is asked, and callers that wait are told.
    fn follow(&self) {
        let machine = self.machine.get_untracked();
        let is_unsaved = machine.is_unsaved();
        if self.is_unsaved.replace(is_unsaved) != is_unsaved {
            // Held no longer than needed: some browsers do not put a page with this listener into their back/forward
            // cache.
            let window = web_sys::window().filter(|_| is_unsaved);
            let listener = window.map(|window| Listener::new(&window, "beforeunload", |event| event.prevent_default()));
            self.leaving.replace(listener);
            (self.tools.report)(News::Unsaved(is_unsaved));
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
    /// Allows recent saves to be undone on the spot for a while.
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
    /// Reads an answer; if it is unchanged, the value shown is returned.
    fn read(&self, bytes: Vec<u8>) -> Result<Arc<Assessment>, Error> {
        match self.reader.read(bytes)? {
            Body::New(assessment) => Ok(assessment),
            Body::Same => self.signals.assessment.get_untracked().ok_or_else(|| Error::new(ErrorKind::Malformed)),
        }
    }
}

/// Whether everything is saved; otherwise the problem of the first draft.
fn outcome(machine: &Machine) -> Result<(), Error> {
    let error = machine.drafts().iter().map(|(_, draft)| match &draft.status {
        DraftStatus::Refused(error) | DraftStatus::Unclear(error) => error.clone(),
        DraftStatus::Conflict(_) => Error::new(ErrorKind::Conflict),
        // Without a score there is nothing to send.
        DraftStatus::Open | DraftStatus::Saving => Error::new(ErrorKind::Invalid),
    });
    error.into_iter().next().map_or(Ok(()), Err)
}
