//! The assessment that an element shows: from its settings to a session and a view, and from one to the next.

use super::actions::HostActions;
use super::events;
use super::host::Host;
use super::mount::Mounted;
use crate::api::Error;
use crate::run::{Notice, Phase, Trouble};
use crate::session::{self, Observer, Session, SessionRequest, Signals, put};
use crate::view::{self, Actions, Props};
use crate::web::is_same_function;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::rc::{Rc, Weak};
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

impl Host {
    /// Shows the assessment that `request` names, unless it is on the screen.
    pub(super) fn want(&self, request: SessionRequest) {
        let before = self.request.replace(Some(request.clone()));
        let is_same = before.as_ref().is_some_and(|old| old.base == request.base && old.id == request.id);
        if before.is_some() && !is_same {
            self.restarts.forget();
        }
        let same_provider =
            before.is_some_and(|old| is_same_function(old.provider.as_ref(), request.provider.as_ref()));
        if !is_same {
            let is_below_its_head = starts_above_the_window(&self.base);
            self.leave();
            self.wait();
            if is_below_its_head {
                // Nobody must read one person's name above another's scores.
                self.base.scroll_into_view();
            }
            self.open(request);
        } else if !same_provider {
            // A new function for the same assessment, as some frameworks create with every render: what is shown stays,
            // unless the function turns out to speak for somebody else.
            self.open(request);
        } else if let Some(session) = self.session() {
            session.set_interval(request.interval);
        }
    }

    /// Shows a skeleton while the token source is asked.
    fn wait(&self) {
        let waiting = Signals::default();
        waiting.phase.set(Phase::Loading);
        self.mount(&waiting);
        self.outbox.step_to(Phase::Loading, "");
    }

    fn open(&self, mut request: SessionRequest) {
        request.ahead = self.ahead.take();
        let generation = self.generation.get();
        let number = self.opened.get() + 1;
        self.opened.set(number);
        let me = self.me.clone();
        spawn_local(async move {
            let host = || me.upgrade().filter(|host| host.generation.get() == generation);
            let session = session::open(request, || host()?.session()).await;
            let Some(host) = host() else { return };
            match host.session() {
                Some(shown) if Rc::ptr_eq(&shown, &session) => return,
                // Only the newest of several functions can say that the person has changed.
                Some(_) if host.opened.get() != number => return,
                Some(_) => {
                    host.leave();
                    host.restarts.note();
                    host.wait();
                }
                // The first session to arrive is shown, whatever its number: a page that keeps setting functions would
                // otherwise show nothing.
                None => {}
            }
            let (generation, pause) = (host.generation.get(), host.restarts.pause());
            if pause > 0 {
                drop(host);
                TimeoutFuture::new(pause).await;
                let is_wanted = |host: &Rc<Self>| host.generation.get() == generation && host.opened.get() == number;
                if let Some(host) = me.upgrade().filter(is_wanted) {
                    host.enter(&session);
                }
            } else {
                host.enter(&session);
            }
        });
    }

    fn enter(&self, session: &Rc<Session>) {
        if let Some(request) = &*self.request.borrow() {
            session.set_interval(request.interval);
        }
        self.mount(&session.signals);
        let observer: Weak<dyn Observer> = self.me.clone();
        let membership = session.join(observer);
        self.membership.replace(Some(membership));
        self.stepped();
        // Events that others received before this element joined.
        if session.was_loaded() {
            self.notice(&Notice::Loaded);
        }
        if let Some(trouble) = session.signals.trouble.get_untracked() {
            self.notice(&Notice::Failed(trouble.error, trouble.retry_at));
        }
    }

    pub(super) fn leave(&self) {
        self.generation.set(self.generation.get() + 1);
        self.membership.take();
        self.mounted.take();
        self.outbox.clear();
        // They were about another assessment, or on behalf of somebody else.
        drop(self.promises.take());
        self.last_object.forget();
        self.is_dialog_open.set(false);
        put(&self.step, None);
        self.show_unsaved(false);
    }

    /// Starts over with the present settings: the token source now speaks for somebody else.
    pub(super) fn start_over(&self) {
        let before = self.session();
        self.leave();
        self.restarts.note();
        self.request.take();
        self.refresh();
        // Dropped only after the next session has taken over its source: a provider that is asked again might return
        // the old token, which would be refused again, endlessly.
        spawn_local(async move { drop(before) });
    }

    pub(super) fn show_mistake(&self, error: Error) {
        let signals = Signals::default();
        signals.phase.set(Phase::Failed);
        signals.trouble.set(Some(Trouble { error: error.clone(), failures: 1, retry_at: None }));
        self.mount(&signals);
        self.outbox.step_to(Phase::Failed, "");
        self.outbox.send_soon(events::of_error(&error));
    }

    fn mount(&self, signals: &Signals) {
        self.mounted.take();
        let actions: Rc<dyn Actions> = Rc::new(HostActions(self.me.clone()));
        let props = Props {
            signals: signals.clone(),
            actions: SendWrapper::new(actions),
            appearance: self.appearance.clone(),
            names: self.names.known.clone(),
            filter: self.filter.clone(),
            reveal: self.reveal.clone(),
            is_dialog_open: self.is_dialog_open.clone(),
            step: self.step.clone(),
        };
        self.mounted.replace(Some(Mounted::new(&self.base, move || view::assessment(props))));
    }
}

/// Whether the beginning of `element` has been scrolled out of the window.
fn starts_above_the_window(element: &Element) -> bool {
    element.get_bounding_client_rect().top() < 0.0
}
