//! Keeps the focus in the element when the focused thing disappears, as "Stop watching" does when the run ends, and the
//! whole view does when the host wants another assessment.
//!
//! A browser then moves the focus to the page, and people who work with the keyboard start over at the page's top. Here
//! it moves to the heading, or to the skeleton until there is a heading. It does not move to a button that replaces the
//! old one: that may do the opposite, and a second press would trigger it.

use crate::web::{Listener, dictionary};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, MutationObserver, MutationObserverInit};

/// The target of the focus. A screen without either gets none.
const PLACE: &str = "#heading, .skeleton";

/// Keeps the focus below an element until it is dropped.
pub struct Focus {
    kept: Rc<KeptFocus>,
    _came: Listener,
    _went: Listener,
}

/// The focused element, and the watch over it. Nothing is watched while the focus is elsewhere.
struct KeptFocus {
    base: HtmlElement,
    last: RefCell<Option<HtmlElement>>,
    watch: RefCell<Option<ChangeWatch>>,
}

/// Observes every change below an element until it is dropped.
struct ChangeWatch {
    observer: MutationObserver,
    _changed: Closure<dyn FnMut()>,
}

impl Focus {
    /// Keeps the focus below `base`, whatever is mounted there.
    pub fn below(base: &HtmlElement) -> Self {
        let kept = Rc::new(KeptFocus { base: base.clone(), last: RefCell::default(), watch: RefCell::default() });
        let (coming, going) = (kept.clone(), kept.clone());
        let came = Listener::new(base, "focusin", move |event| {
            if let Some(target) = event.target() {
                // Unchecked: in another document it may be of another window's class.
                coming.hold(target.unchecked_into());
            }
        });
        let went = Listener::new(base, "focusout", move |_| {
            let kept = going.clone();
            // A moment later, since some browsers fire this also for an element that is just being removed.
            spawn_local(async move { kept.leave() });
        });
        Self { kept, _came: came, _went: went }
    }
}

impl Drop for Focus {
    fn drop(&mut self) {
        self.kept.forget();
    }
}

impl KeptFocus {
    fn hold(self: &Rc<Self>, target: HtmlElement) {
        self.last.replace(Some(target));
        if self.watch.borrow().is_none() {
            let kept = Rc::downgrade(self);
            let watch = ChangeWatch::over(&self.base, move || {
                if let Some(kept) = kept.upgrade() {
                    kept.rescue();
                }
            });
            self.watch.replace(watch);
        }
    }

    /// Forgets a person who has moved the focus elsewhere. If the element still has the focus, only its window has lost
    /// it.
    fn leave(&self) {
        let has_left = |last: &HtmlElement| last.is_connected() && !last.matches(":focus").unwrap_or(false);
        if self.last.borrow().as_ref().is_some_and(has_left) {
            self.forget();
        }
    }

    /// Moves the focus to its target if the focused element is gone and nothing else has the focus.
    fn rescue(&self) {
        if self.last.borrow().as_ref().is_none_or(|last| last.is_connected()) {
            return;
        }
        if self.has_focus_somewhere() {
            return self.forget();
        }
        if let Ok(Some(place)) = self.base.query_selector(PLACE) {
            // Focusable, but not a stop of the tab key.
            _ = place.set_attribute("tabindex", "-1");
            _ = place.unchecked_ref::<HtmlElement>().focus();
            // If the whole element is hidden, the target takes no focus, and must not take it later, when it is visible
            // again.
            if !self.has_focus_somewhere() {
                self.forget();
            }
        }
    }

    /// Whether anything has the focus: the body has it when nothing has.
    fn has_focus_somewhere(&self) -> bool {
        self.base.owner_document().is_some_and(|document| {
            let body = document.body().map(Element::from);
            document.active_element().is_some_and(|active| Some(active) != body)
        })
    }

    fn forget(&self) {
        self.last.take();
        self.watch.take();
    }
}

impl ChangeWatch {
    fn over(element: &HtmlElement, changed: impl FnMut() + 'static) -> Option<Self> {
        let changed = Closure::<dyn FnMut()>::new(changed);
        let observer = MutationObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        let options: MutationObserverInit = dictionary();
        options.set_child_list(true);
        options.set_subtree(true);
        observer.observe_with_options(element, &options).ok()?;
        Some(Self { observer, _changed: changed })
    }
}

impl Drop for ChangeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
