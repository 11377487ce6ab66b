//! One element on the page: from its settings to a session and a view, and back to the host as events.

use super::bodies::LastObject;
use super::events;
use super::focus::Focus;
use super::mount::Mounted;
use super::names::Names;
use super::outbox::Outbox;
use super::promises::Promises;
use super::settings::Settings;
use super::wishes::Wishes;
use crate::api::{Ahead, Error, is_same_function};
use crate::locale::Locale;
use crate::run::{Notice, Phase, Trouble};
use crate::session::{self, Membership, Observer, Request, Session, Signals};
use crate::view::{self, Actions, Props};
use js_sys::Function;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// One element on the page.
pub struct Host {
    element: HtmlElement,
    base: HtmlElement,
    pub(super) outbox: Rc<Outbox>,
    pub(super) names: Rc<Names>,
    pub(super) promises: RefCell<Promises>,
    locale: ArcRwSignal<Locale>,
    heading_level: ArcRwSignal<u8>,
    hide_ai: ArcRwSignal<bool>,
    ticket_href: ArcRwSignal<Option<std::sync::Arc<str>>>,
    criterion_href: ArcRwSignal<Option<std::sync::Arc<str>>>,
    shortcuts: ArcRwSignal<bool>,
    pub(super) last_object: LastObject,
    pub(super) is_dialog_open: ArcRwSignal<bool>,
    mounted: RefCell<Option<Mounted>>,
    /// Keeps the focus over all that is mounted.
    focus: RefCell<Option<Focus>>,
    membership: RefCell<Option<Membership>>,
    request: RefCell<Option<Request>>,
    /// What the class has asked for already: the first session may have it.
    ahead: RefCell<Option<Rc<Ahead>>>,
    /// Counts the sessions that were asked for: one that opens late is no longer wanted.
    generation: Cell<u64>,
    is_refresh_due: Cell<bool>,
    is_connected: Cell<bool>,
    pub(super) me: Weak<Host>,
}

impl Host {
    /// Takes an element that was put on the page.
    pub fn connect(element: HtmlElement, emit: Function, ahead: Option<Rc<Ahead>>) -> Rc<Self> {
        let base = super::shadow::base(&element);
        let settings = Settings::of(&element);
        let locale = Locale::new(&settings.language(), settings.time_zone().as_deref());
        let host = Rc::new_cyclic(|me| Self {
            outbox: Outbox::new(element.clone(), emit),
            element,
            focus: RefCell::new(Some(Focus::below(&base))),
            base,
            names: Rc::default(),
            promises: RefCell::default(),
            locale: ArcRwSignal::new(locale),
            heading_level: ArcRwSignal::new(2),
            hide_ai: ArcRwSignal::new(false),
            ticket_href: ArcRwSignal::new(None),
            criterion_href: ArcRwSignal::new(None),
            shortcuts: ArcRwSignal::new(false),
            last_object: LastObject::default(),
            is_dialog_open: ArcRwSignal::new(false),
            mounted: RefCell::default(),
            membership: RefCell::default(),
            request: RefCell::default(),
            ahead: RefCell::new(ahead),
            generation: Cell::new(0),
            is_refresh_due: Cell::new(false),
            is_connected: Cell::new(true),
            me: me.clone(),
        });
        host.refresh();
        // After what the refresh has begun: the request goes first.
        let locale = host.locale.clone();
        spawn_local(async move { locale.with_untracked(Locale::warm_up) });
        // Nothing was wanted that it could be for.
        host.ahead.take();
        host
    }

    /// Reads the settings anew, once for all changes of this turn.
    pub fn refresh_soon(self: Rc<Self>) {
        if !self.is_refresh_due.replace(true) {
            spawn_local(async move {
                self.is_refresh_due.set(false);
                if self.is_connected.get() {
                    self.refresh();
                }
            });
        }
    }

    /// The element has left the page.
    pub fn disconnect(&self) {
        self.is_connected.set(false);
        self.focus.take();
        self.leave();
        self.request.take();
        self.outbox.reflect(Phase::Idle, "");
    }

    /// The session that it shows, once that is known.
    pub fn session(&self) -> Option<Rc<Session>> {
        self.membership.borrow().as_ref().map(|m| m.session().clone())
    }

    fn refresh(&self) {
        let settings = Settings::of(&self.element);
        let zone = settings.time_zone();
        session::put(&self.locale, Locale::with_messages(&settings.language(), zone.as_deref(), settings.messages()));
        session::put(&self.heading_level, settings.heading_level());
        session::put(&self.hide_ai, settings.hide_ai());
        session::put(&self.ticket_href, settings.ticket_href().map(Into::into));
        session::put(&self.criterion_href, settings.criterion_href().map(Into::into));
        session::put(&self.shortcuts, settings.shortcuts());
        self.names.set_resolver(settings.user_resolver());
        match settings.request() {
            Ok(Some(request)) => self.want(request),
            Ok(None) => {
                self.leave();
                self.request.take();
                self.outbox.step_to(Phase::Idle, "");
            }
            Err(error) => {
                self.leave();
                self.request.take();
                self.show_mistake(error);
            }
        }
    }

    /// Shows the assessment that `request` names, unless it is on the screen.
    fn want(&self, request: Request) {
        let before = self.request.replace(Some(request.clone()));
        let is_same = before.as_ref().is_some_and(|old| old.base == request.base && old.id == request.id);
        let same_provider =
            before.is_some_and(|old| is_same_function(old.provider.as_ref(), request.provider.as_ref()));
        match self.session().filter(|_| is_same) {
            Some(session) if same_provider => session.set_interval(request.interval),
            // A new function for the same assessment, as some frameworks make one with every render: what is shown
            // stays, unless it turns out to speak for somebody else.
            Some(_) => {
                self.generation.set(self.generation.get() + 1);
                self.open(request);
            }
            None => {
                self.leave();
                // Something to look at while the token source is asked.
                let waiting = Signals::default();
                waiting.phase.set(Phase::Loading);
                self.mount(&waiting);
                self.outbox.step_to(Phase::Loading, "");
                self.open(request);
            }
        }
    }

    fn open(&self, mut request: Request) {
        request.ahead = self.ahead.take();
        let generation = self.generation.get();
        let me = self.me.clone();
        spawn_local(async move {
            let session = session::open(request).await;
            let Some(host) = me.upgrade().filter(|h| h.generation.get() == generation) else { return };
            let is_shown = host.session().is_some_and(|shown| Rc::ptr_eq(&shown, &session));
            if !is_shown {
                host.leave();
                host.enter(&session);
            }
        });
    }

    fn enter(&self, session: &Rc<Session>) {
        self.mount(&session.signals);
        let observer: Weak<dyn Observer> = self.me.clone();
        let membership = session.join(observer);
        self.membership.replace(Some(membership));
        self.stepped();
        // What others were told before this element joined.
        if session.was_loaded() {
            self.notice(&Notice::Loaded);
        }
        if let Some(trouble) = session.signals.trouble.get_untracked() {
            self.notice(&Notice::Failed(trouble.error, trouble.retry_at));
        }
    }

    fn leave(&self) {
        self.generation.set(self.generation.get() + 1);
        self.membership.take();
        self.mounted.take();
        self.outbox.clear();
        // They were about another assessment, or on behalf of somebody else.
        drop(self.promises.take());
        self.last_object.forget();
        self.is_dialog_open.set(false);
    }

    /// Opens anew what the settings name: the token source speaks for somebody else now.
    pub(super) fn start_over(&self) {
        let before = self.session();
        self.leave();
        self.request.take();
        self.refresh();
        // Not before the next one has taken over its source: asked anew, a provider might give the token of before, which
        // would be refused again, and so on without an end.
        spawn_local(async move { drop(before) });
    }

    fn show_mistake(&self, error: Error) {
        let signals = Signals::default();
        signals.phase.set(Phase::Failed);
        signals.trouble.set(Some(Trouble { error: error.clone(), failures: 1, retry_at: None }));
        self.mount(&signals);
        self.outbox.step_to(Phase::Failed, "");
        self.outbox.send_soon(events::of_error(&error));
    }

    fn mount(&self, signals: &Signals) {
        self.mounted.take();
        let actions: Rc<dyn Actions> = Rc::new(Wishes(self.me.clone()));
        let props = Props {
            signals: signals.clone(),
            actions: SendWrapper::new(actions),
            locale: self.locale.clone(),
            heading_level: self.heading_level.clone(),
            hide_ai: self.hide_ai.clone(),
            ticket_href: self.ticket_href.clone(),
            criterion_href: self.criterion_href.clone(),
            shortcuts: self.shortcuts.clone(),
            names: self.names.known.clone(),
            is_dialog_open: self.is_dialog_open.clone(),
        };
        self.mounted.replace(Some(Mounted::new(&self.base, move || view::assessment(props))));
    }
}
