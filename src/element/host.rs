//! One element on the page: from its settings to a session and a view, and back to the host as events.

use super::events::{self, Outgoing};
use super::mount::Mounted;
use super::names::Names;
use super::promises::Promises;
use super::settings::Settings;
use crate::api::Error;
use crate::assessment::{ScorecardId, UserId};
use crate::locale::Locale;
use crate::run::{self, Notice, Permission, Phase, Trouble};
use crate::session::{self, Membership, Observer, Request, Session, Signals};
use crate::view::{self, Actions, Props};
use js_sys::{Function, Promise, Uint8Array};
use leptos::prelude::*;
use leptos::task::tick;
use send_wrapper::SendWrapper;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// One element on the page.
pub struct Host {
    element: HtmlElement,
    base: HtmlElement,
    emit: Function,
    names: Rc<Names>,
    promises: RefCell<Promises>,
    locale: ArcRwSignal<Locale>,
    heading_level: ArcRwSignal<u8>,
    hide_ai: ArcRwSignal<bool>,
    ticket_href: ArcRwSignal<Option<std::sync::Arc<str>>>,
    is_dialog_open: ArcRwSignal<bool>,
    mounted: RefCell<Option<Mounted>>,
    membership: RefCell<Option<Membership>>,
    request: RefCell<Option<Request>>,
    /// Counts the sessions that were asked for: one that opens late is no longer wanted.
    generation: Cell<u64>,
    phase: Cell<Phase>,
    outgoing: RefCell<Vec<Outgoing>>,
    is_refresh_due: Cell<bool>,
    is_connected: Cell<bool>,
    me: Weak<Host>,
}

impl Host {
    /// Takes an element that was put on the page.
    pub fn connect(element: HtmlElement, emit: Function) -> Rc<Self> {
        let base = super::shadow::base(&element);
        let settings = Settings::of(&element);
        let locale = Locale::new(&settings.language(), settings.time_zone().as_deref());
        let host = Rc::new_cyclic(|me| Self {
            element,
            base,
            emit,
            names: Rc::default(),
            promises: RefCell::default(),
            locale: ArcRwSignal::new(locale),
            heading_level: ArcRwSignal::new(2),
            hide_ai: ArcRwSignal::new(false),
            ticket_href: ArcRwSignal::new(None),
            is_dialog_open: ArcRwSignal::new(false),
            mounted: RefCell::default(),
            membership: RefCell::default(),
            request: RefCell::default(),
            generation: Cell::new(0),
            phase: Cell::new(Phase::Idle),
            outgoing: RefCell::default(),
            is_refresh_due: Cell::new(false),
            is_connected: Cell::new(true),
            me: me.clone(),
        });
        host.reflect(Phase::Idle, "");
        host.refresh();
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
        self.leave();
        self.request.take();
        self.promises.take();
        self.reflect(Phase::Idle, "");
    }

    /// Looks now.
    pub fn reload(&self) -> Promise {
        let Some(session) = self.session() else { return Promise::resolve(&JsValue::UNDEFINED) };
        let promise = self.promises.borrow().reload();
        session.look_now();
        promise
    }

    /// Re-runs the AI on the host's own account: no `qa-before-rerun`, which asks whether a person may.
    pub fn rerun(&self, scorecard: Option<ScorecardId>) -> Promise {
        let Some(session) = self.session() else {
            let error = Error::new(crate::api::ErrorKind::Rejected);
            return Promise::reject(&events::rejection(&error));
        };
        let promise = self.promises.borrow().rerun();
        session.rerun(scorecard);
        promise
    }

    /// Opens the dialog if there is a button that would.
    pub fn open_rerun_dialog(&self) {
        let Some(session) = self.session() else { return };
        let allowed = session.signals.assessment.with_untracked(|assessment| {
            assessment.as_ref().is_some_and(|a| matches!(run::permission(a), Permission::Allowed { .. }))
        });
        if allowed {
            self.list_revisions();
            self.is_dialog_open.set(true);
        }
    }

    /// The body of the last good answer.
    pub fn body(&self) -> Option<Uint8Array> {
        self.session()?.bodies().shown.map(|body| Uint8Array::from(&*body))
    }

    fn session(&self) -> Option<Rc<Session>> {
        self.membership.borrow().as_ref().map(|m| m.session().clone())
    }

    fn refresh(&self) {
        let settings = Settings::of(&self.element);
        let zone = settings.time_zone();
        session::put(&self.locale, Locale::with_messages(&settings.language(), zone.as_deref(), settings.messages()));
        session::put(&self.heading_level, settings.heading_level());
        session::put(&self.hide_ai, settings.hide_ai());
        session::put(&self.ticket_href, settings.ticket_href().map(Into::into));
        self.names.set_resolver(settings.user_resolver());
        match settings.request() {
            Ok(Some(request)) => self.want(request),
            Ok(None) => {
                self.leave();
                self.request.take();
                self.step_to(Phase::Idle, "");
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
        let is_same = self.request.borrow().as_ref().is_some_and(|old| {
            let same_provider = match (&old.provider, &request.provider) {
                (Some(a), Some(b)) => js_sys::Object::is(a, b),
                (None, None) => true,
                _ => false,
            };
            same_provider && old.base == request.base && old.id == request.id
        });
        if is_same {
            if let Some(session) = self.session() {
                session.set_interval(request.interval);
            }
            return;
        }
        self.leave();
        self.request.replace(Some(request.clone()));
        let generation = self.generation.get();
        // Something to look at while the token source is asked.
        let waiting = Signals::default();
        waiting.phase.set(Phase::Loading);
        self.mount(&waiting);
        self.step_to(Phase::Loading, "");
        let me = self.me.clone();
        spawn_local(async move {
            let session = session::open(request).await;
            let Some(host) = me.upgrade().filter(|h| h.generation.get() == generation) else { return };
            host.enter(&session);
        });
    }

    fn enter(&self, session: &Rc<Session>) {
        self.mount(&session.signals);
        let was_complete = session.is_complete();
        let observer: Weak<dyn Observer> = self.me.clone();
        let membership = session.join(observer);
        self.membership.replace(Some(membership));
        self.stepped();
        if was_complete {
            self.notice(&Notice::Loaded);
        }
    }

    fn leave(&self) {
        self.generation.set(self.generation.get() + 1);
        self.membership.take();
        self.mounted.take();
        self.outgoing.take();
        self.is_dialog_open.set(false);
    }

    fn show_mistake(&self, error: Error) {
        let signals = Signals::default();
        signals.phase.set(Phase::Failed);
        signals.trouble.set(Some(Trouble { error: error.clone(), failures: 1, retry_at: None }));
        self.mount(&signals);
        self.step_to(Phase::Failed, "");
        self.dispatch_soon(events::of_error(&error));
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
            names: self.names.known.clone(),
            is_dialog_open: self.is_dialog_open.clone(),
        };
        self.mounted.replace(Some(Mounted::new(&self.base, move || view::assessment(props))));
    }

    fn step_to(&self, phase: Phase, state: &str) {
        self.reflect(phase, state);
        if self.phase.replace(phase) != phase {
            self.dispatch_soon(events::of_phase(phase));
        }
    }

    /// Reflects onto the host element. `aria-busy` only while there is nothing to read or a wish is on its way:
    /// screen readers may pass over what is busy, and the previous result stays readable during a run.
    fn reflect(&self, phase: Phase, state: &str) {
        _ = self.element.set_attribute("data-phase", phase.word());
        if state.is_empty() {
            _ = self.element.remove_attribute("data-state");
        } else {
            _ = self.element.set_attribute("data-state", state);
        }
        let is_busy = matches!(phase, Phase::Loading | Phase::Starting);
        _ = self.element.set_attribute("aria-busy", if is_busy { "true" } else { "false" });
    }

    /// Dispatches when the DOM has followed: an event says what can be seen.
    fn dispatch_soon(&self, event: Outgoing) {
        self.outgoing.borrow_mut().push(event);
        if self.outgoing.borrow().len() > 1 {
            return;
        }
        let me = self.me.clone();
        spawn_local(async move {
            tick().await;
            let Some(host) = me.upgrade() else { return };
            for (kind, detail) in host.outgoing.take() {
                host.dispatch(kind, &detail, false);
            }
        });
    }

    fn dispatch(&self, kind: &str, detail: &JsValue, cancelable: bool) -> bool {
        let went_on = self.emit.call3(&JsValue::UNDEFINED, &kind.into(), detail, &cancelable.into());
        went_on.is_ok_and(|value| value.is_truthy())
    }

    fn list_revisions(&self) {
        if let Some(session) = self.session() {
            session.forget_refusal();
            session.list_revisions();
        }
    }

    fn rerun_for_person(&self, scorecard: Option<ScorecardId>) {
        #[expect(clippy::cast_precision_loss, reason = "ids are far below 2^53")]
        let id = scorecard.map_or(JsValue::NULL, |id| (id.0 as f64).into());
        let goes_on = self.dispatch("qa-before-rerun", &events::detail([("scorecardId", id)]), true);
        if let Some(session) = self.session().filter(|_| goes_on) {
            session.rerun(scorecard);
        }
    }

    /// Does not follow the run any more.
    pub fn stop_watching(&self) {
        if let Some(session) = self.session() {
            session.stop_watching();
        }
    }
}

impl Observer for Host {
    fn notice(&self, notice: &Notice) {
        let Some(session) = self.session() else { return };
        if let Some(event) = events::of_notice(notice, &session) {
            self.dispatch_soon(event);
        }
        let me = self.me.clone();
        let notice = notice.clone();
        spawn_local(async move {
            tick().await;
            if let Some(host) = me.upgrade() {
                let body = || parsed(host.body());
                host.promises.borrow().settle(&notice, body);
            }
        });
    }

    fn stepped(&self) {
        let Some(session) = self.session() else { return };
        let phase = session.signals.phase.get_untracked();
        let state = session.signals.assessment.get_untracked();
        self.step_to(phase, state.as_ref().map_or("", |a| a.state.word()));
    }
}

/// A person's wishes, forwarded to the session of the day.
struct Wishes(Weak<Host>);

impl Wishes {
    fn host(&self, act: impl FnOnce(&Host)) {
        if let Some(host) = self.0.upgrade() {
            act(&host);
        }
    }

    fn session(&self, act: impl FnOnce(&Session)) {
        if let Some(session) = self.0.upgrade().and_then(|h| h.session()) {
            act(&session);
        }
    }
}

impl Actions for Wishes {
    fn look_now(&self) {
        self.session(Session::look_now);
    }
    fn stop_watching(&self) {
        self.session(Session::stop_watching);
    }
    fn list_revisions(&self) {
        self.host(Host::list_revisions);
    }
    fn rerun(&self, scorecard: Option<ScorecardId>) {
        self.host(|host| host.rerun_for_person(scorecard));
    }
    fn dismiss(&self) {
        self.session(Session::dismiss);
    }
    fn resolve(&self, user: UserId) {
        self.host(|host| host.names.want(user));
    }
}

fn parsed(body: Option<Uint8Array>) -> JsValue {
    let text = body.map(|bytes| String::from_utf8_lossy(&bytes.to_vec()).into_owned());
    text.and_then(|text| js_sys::JSON::parse(&text).ok()).unwrap_or(JsValue::NULL)
}
