//! One element on the page, with everything it holds from its insertion to its removal.

use super::appearance;
use super::bodies::LastObject;
use super::focus::Focus;
use super::mount::Mounted;
use super::names::Names;
use super::outbox::Outbox;
use super::promises::Promises;
use super::restarts::Restarts;
use super::settings::ElementSettings;
use crate::api::Ahead;
use crate::assessment::{Filter, Step};
use crate::locale::Locale;
use crate::run::Phase;
use crate::session::{Membership, Session, SessionRequest};
use crate::view::Appearance;
use js_sys::Function;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// One element on the page.
pub struct Host {
    pub(super) element: HtmlElement,
    pub(super) base: HtmlElement,
    pub(super) outbox: Rc<Outbox>,
    pub(super) names: Rc<Names>,
    pub(super) promises: RefCell<Promises>,
    pub(super) appearance: Appearance,
    pub(super) last_object: LastObject,
    pub(super) is_dialog_open: ArcRwSignal<bool>,
    pub(super) step: ArcRwSignal<Option<Step>>,
    pub(super) filter: ArcRwSignal<Filter>,
    pub(super) reveal: ArcRwSignal<(u32, Option<Arc<str>>)>,
    pub(super) mounted: RefCell<Option<Mounted>>,
    /// Keeps the focus within everything that is mounted.
    focus: RefCell<Option<Focus>>,
    pub(super) membership: RefCell<Option<Membership>>,
    pub(super) request: RefCell<Option<SessionRequest>>,
    /// Requests that the class has sent already: the first session may use them.
    pub(super) ahead: RefCell<Option<Rc<Ahead>>>,
    /// Counts departures: a session that was requested before the last one is no longer wanted.
    pub(super) generation: Cell<u64>,
    /// Counts the requested sessions: the newest is wanted.
    pub(super) opened: Cell<u64>,
    pub(super) restarts: Restarts,
    is_refresh_due: Cell<bool>,
    is_connected: Cell<bool>,
    pub(super) me: Weak<Host>,
}

impl Host {
    /// Takes an element that was put on the page.
    pub fn connect(element: HtmlElement, emit: Function, reflect: Function, ahead: Option<Rc<Ahead>>) -> Rc<Self> {
        let base = super::shadow::base(&element);
        let appearance = appearance::before(&ElementSettings::of(&element));
        let host = Rc::new_cyclic(|me| Self {
            outbox: Outbox::new(emit, reflect),
            element,
            focus: RefCell::new(Some(Focus::below(&base))),
            base,
            names: Rc::default(),
            promises: RefCell::default(),
            appearance,
            last_object: LastObject::default(),
            is_dialog_open: ArcRwSignal::new(false),
            step: ArcRwSignal::new(None),
            filter: ArcRwSignal::default(),
            reveal: ArcRwSignal::default(),
            mounted: RefCell::default(),
            membership: RefCell::default(),
            request: RefCell::default(),
            ahead: RefCell::new(ahead),
            generation: Cell::new(0),
            opened: Cell::new(0),
            restarts: Restarts::default(),
            is_refresh_due: Cell::new(false),
            is_connected: Cell::new(true),
            me: me.clone(),
        });
        host.refresh();
        // After the refresh has begun: its request goes first.
        let locale = host.appearance.locale.clone();
        spawn_local(async move { locale.with_untracked(Locale::warm_up) });
        // No assessment is wanted that it could be for.
        host.ahead.take();
        host
    }

    /// Reads the settings once for all changes of this turn.
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

    /// Called when the element was moved. Another document drops the style sheets of the previous one, and no dialog is
    /// modal after a move.
    pub fn moved(self: Rc<Self>) {
        super::shadow::dress(&self.element);
        if matches!(self.base.query_selector("dialog[open]:not(:modal)"), Ok(Some(_))) {
            self.is_dialog_open.set(false);
        }
        self.refresh_soon();
    }

    /// Called when the element has left the page.
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

    /// Reads the settings now.
    pub(super) fn refresh(&self) {
        let settings = ElementSettings::of(&self.element);
        appearance::follow(&self.appearance, &settings);
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
}
