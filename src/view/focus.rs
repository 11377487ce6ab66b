//! Keeps the focus in the element when what had it goes away, as "Stop watching" does when the run ends.
//!
//! A browser gives the focus to the page then, and whoever works with the keyboard starts over at the page's top. Here it
//! goes to the heading, which every screen has: a button that takes the place of another one may do the opposite, and a
//! second press would be taken for it.

use leptos::ev::FocusEvent;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, MutationObserver, MutationObserverInit};

/// What the root does when the focus comes to something in it, and when it leaves.
pub type Handler = Box<dyn FnMut(FocusEvent)>;

/// Who has the focus, and the watch over it. Nothing is watched while the focus is elsewhere.
#[derive(Default)]
struct Kept {
    last: RefCell<Option<HtmlElement>>,
    watch: RefCell<Option<Watch>>,
}

/// Looks at every change below the root until it is dropped.
struct Watch {
    observer: MutationObserver,
    _changed: Closure<dyn FnMut()>,
}

/// The handlers for `focusin` and `focusout` of the root, for as long as the owner lives.
pub fn handlers() -> (Handler, Handler) {
    let kept = Rc::<Kept>::default();
    let (coming, going, held) = (kept.clone(), kept.clone(), SendWrapper::new(kept));
    on_cleanup(move || held.forget());
    let came: Handler = Box::new(move |event| {
        let root = event.current_target().and_then(|root| root.dyn_into::<Element>().ok());
        let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
        if let (Some(root), Some(target)) = (root, target) {
            coming.hold(root, target);
        }
    });
    let went: Handler = Box::new(move |_| {
        let kept = going.clone();
        // A moment later, since some browsers say this also of what is just being removed.
        spawn_local(async move { kept.leave() });
    });
    (came, went)
}

impl Kept {
    fn hold(self: &Rc<Self>, root: Element, target: HtmlElement) {
        self.last.replace(Some(target));
        if self.watch.borrow().is_none() {
            let kept = Rc::downgrade(self);
            let watch = Watch::over(&root.clone(), move || {
                if let Some(kept) = kept.upgrade() {
                    kept.rescue(&root);
                }
            });
            self.watch.replace(watch);
        }
    }

    /// Who leaves by themselves are not called back. What still has the focus has lost only its window.
    fn leave(&self) {
        let has_left = |last: &HtmlElement| last.is_connected() && !last.matches(":focus").unwrap_or(false);
        if self.last.borrow().as_ref().is_some_and(has_left) {
            self.forget();
        }
    }

    /// To the heading, if what had the focus is gone and nobody else has it. A screen without a heading passes.
    fn rescue(&self, root: &Element) {
        if self.last.borrow().as_ref().is_none_or(|last| last.is_connected()) {
            return;
        }
        if has_focus_somewhere() {
            return self.forget();
        }
        if let Ok(Some(heading)) = root.query_selector("#heading") {
            // Not a stop of the tab key, but a place for the focus to be.
            _ = heading.set_attribute("tabindex", "-1");
            _ = heading.unchecked_ref::<HtmlElement>().focus();
        }
    }

    fn forget(&self) {
        self.last.take();
        self.watch.take();
    }
}

impl Watch {
    fn over(root: &Element, changed: impl FnMut() + 'static) -> Option<Self> {
        let changed = Closure::<dyn FnMut()>::new(changed);
        let observer = MutationObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        let options = MutationObserverInit::new();
        options.set_child_list(true);
        options.set_subtree(true);
        observer.observe_with_options(root, &options).ok()?;
        Some(Self { observer, _changed: changed })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The body has it when nobody has.
fn has_focus_somewhere() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| {
        let body = document.body().map(Element::from);
        document.active_element().is_some_and(|active| Some(active) != body)
    })
}
