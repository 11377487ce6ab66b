//! The view on a page, with signals in place of a session and a notebook that records actions.

use js_sys::Function;
use leptos::prelude::*;
use quality_assessment::assessment::{Assessment, CategoryId, CriterionId, Scorecard, ScorecardId, Sheet, UserId};
use quality_assessment::locale::Locale;
use quality_assessment::run::Phase;
use quality_assessment::session::{EndedRun, Signals, UsedScorecard};
use quality_assessment::view::{self, Actions, Appearance, Props};
use send_wrapper::SendWrapper;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, ShadowRootInit, ShadowRootMode};

/// The actions, in order.
pub type Recorded = Rc<RefCell<Vec<String>>>;

/// The view in a shadow root. It leaves no trace when it is dropped.
pub struct Stage {
    /// The signals that a session would write.
    pub signals: Signals,
    /// The props that the element would write.
    pub props: Props,
    /// The actions so far.
    pub actions: Recorded,
    /// Whether the host agrees to a re-run.
    pub consent: Rc<Cell<bool>>,
    base: Element,
    host: Element,
    owner: Owner,
}

struct Notebook(Recorded, Rc<Cell<bool>>);

impl Actions for Notebook {
    fn reload(&self) {
        self.0.borrow_mut().push("reload".to_owned());
    }
    fn go(&self, is_next: bool) {
        self.0.borrow_mut().push(if is_next { "next" } else { "previous" }.to_owned());
    }

    fn question(&self, category: Option<CategoryId>, criterion: CriterionId, label: &str) {
        let category = category.map(|category| category.0).unwrap_or_default();
        self.0.borrow_mut().push(format!("question {category}.{} {label}", criterion.0));
    }

    fn stop_watching(&self) {
        self.0.borrow_mut().push("stop".to_owned());
    }
    fn dialog_opened(&self) {
        self.0.borrow_mut().push("open".to_owned());
    }
    fn rerun(&self, scorecard: Option<ScorecardId>) -> bool {
        self.0.borrow_mut().push(format!("rerun {:?}", scorecard.map(|id| id.0)));
        self.1.get()
    }
    fn dismiss(&self) {
        self.0.borrow_mut().push("dismiss".to_owned());
    }
    fn body(&self) -> Option<Vec<u8>> {
        Some(b"{\"id\":42}".to_vec())
    }
    fn resolve(&self, user: UserId) {
        self.0.borrow_mut().push(format!("resolve {}", user.0));
    }
}

impl Stage {
    /// Mounts the view in this language; `set` writes the signals before.
    pub async fn with(tag: &str, set: impl FnOnce(&Signals)) -> Self {
        let signals = Signals::default();
        let (actions, consent) = (Recorded::default(), Rc::new(Cell::new(true)));
        set(&signals);
        let props = Props {
            signals: signals.clone(),
            actions: SendWrapper::new(Rc::new(Notebook(actions.clone(), consent.clone()))),
            appearance: Appearance::new(Locale::new(tag, Some("UTC"))),
            names: ArcRwSignal::default(),
            filter: ArcRwSignal::default(),
            reveal: ArcRwSignal::default(),
            is_dialog_open: ArcRwSignal::new(false),
            step: ArcRwSignal::new(None),
        };
        let document = document();
        let host = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&host).unwrap();
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
        let base = document.create_element("div").unwrap();
        base.set_class_name("qa");
        root.append_child(&base).unwrap();
        let owner = Owner::new();
        let given = props.clone();
        let target: HtmlElement = base.clone().unchecked_into();
        owner.with(|| leptos::mount::mount_to(target, move || view::assessment(given)).forget());
        let stage = Self { signals, props, actions, consent, base, host, owner };
        stage.settle().await;
        stage
    }

    /// Mounts an assessment with its scorecard.
    pub async fn showing(tag: &str, assessment: Assessment, scorecard: Scorecard) -> Self {
        Self::with(tag, |signals| publish(signals, assessment, scorecard)).await
    }

    /// Lets effects run.
    pub async fn settle(&self) {
        for _ in 0..3 {
            leptos::task::tick().await;
        }
    }

    /// All readable text.
    pub fn text(&self) -> String {
        self.base.text_content().unwrap_or_default()
    }

    /// All matching elements.
    pub fn all(&self, selector: &str) -> Vec<Element> {
        let list = self.base.query_selector_all(selector).unwrap();
        (0..list.length()).filter_map(|i| list.item(i)).map(JsCast::unchecked_into).collect()
    }

    /// The texts of all matching elements.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().filter_map(|element| element.text_content()).collect()
    }

    /// The text of the focused element.
    pub fn root_focus(&self) -> Option<String> {
        self.host.shadow_root()?.active_element()?.text_content()
    }

    /// The button with this name; an icon has it in an attribute.
    pub fn button(&self, name: &str) -> HtmlElement {
        let found = self.all("button").into_iter().find(|button| named(button).trim() == name);
        found.unwrap_or_else(|| panic!("no button {name:?} in {}", self.text())).unchecked_into()
    }

    /// Whether there is a button with this name.
    pub fn has_button(&self, name: &str) -> bool {
        self.all("button").iter().any(|button| named(button).trim() == name)
    }

    /// The labels of the visible rows, in reading order.
    pub fn rows(&self) -> Vec<String> {
        let shown = ":is(.category:not([hidden]) > .criterion-list, .flat:not([hidden])) > .criterion:not([hidden])";
        self.texts(&format!("{shown} .label"))
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.owner.cleanup();
        self.host.remove();
    }
}

/// The accessible name of a button.
fn named(button: &Element) -> String {
    button.get_attribute("aria-label").or_else(|| button.text_content()).unwrap_or_default()
}

/// Presses a key at `target`, with at most one modifier. Returns whether the page handled it.
pub fn press(target: &Element, key: &str, modifier: &str) -> bool {
    let press = Function::new_with_args(
        "target, key, modifier",
        "const how = { key, bubbles: true, cancelable: true, composed: true, [modifier]: true };
         return !target.dispatchEvent(new KeyboardEvent('keydown', how));",
    );
    press.call3(&JsValue::NULL, target, &key.into(), &modifier.into()).unwrap().is_truthy()
}

/// Publishes an assessment and its scorecard as a session does.
pub fn publish(signals: &Signals, assessment: Assessment, scorecard: Scorecard) {
    signals.sheet.set(Arc::new(Sheet::join(&assessment, Some(&scorecard))));
    signals.used_scorecard.set(UsedScorecard::Known(Arc::new(scorecard)));
    signals.assessment.set(Some(Arc::new(assessment)));
    signals.phase.set(Phase::Ready);
}

/// A run that turned `before` into `after`.
pub fn ended_run(before: Option<&Assessment>, after: &Assessment) -> EndedRun {
    EndedRun::of(before.cloned().map(Arc::new), Arc::new(after.clone()))
}
