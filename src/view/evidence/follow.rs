//! The conversation's reactions: to its room, to the rows, and to clicks on quotations.

use super::super::contract::Deed;
use super::lead::{go, of_button, scroll_to, want};
use super::marks::{Marks, call, number};
use super::reading::{Evidence, Reading};
use super::rows::{SearchedCategory, write};
use crate::assessment::TicketId;
use crate::locale::Locale;
use crate::web::Listener;
use js_sys::{Array, Function, Reflect};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// Follows everything for as long as the owner lives. `root` is the element in which the conversation is drawn.
pub fn follow(evidence: &Evidence, root: &Element) {
    let (evidence, root) = (evidence.clone(), SendWrapper::new(root.clone()));
    // Once it is on the page.
    Effect::new(move |is_done: Option<bool>| {
        if is_done != Some(true) {
            follow_room(&evidence, &root);
            follow_need(&evidence);
            follow_rows(&evidence);
            follow_clicks(&evidence, &root);
            follow_wanted(&evidence, &root);
            follow_marks(&evidence, &root);
            follow_reply(&evidence, &root);
            follow_view(&evidence);
        }
        true
    });
}

/// Follows whether there is a column: if there is, the style sheet hides the button for the dialog, which is observed
/// here. Only the sheet knows widths.
fn follow_room(evidence: &Evidence, root: &Element) {
    let page = root.closest(".page").ok().flatten();
    let Some(way) = page.and_then(|page| page.query_selector(".talk-way").ok().flatten()) else {
        return evidence.is_wide.set(Some(false));
    };
    let (is_wide, place) = (evidence.is_wide.clone(), root.clone());
    let look = {
        let way = way.clone();
        move || {
            // A completely hidden element has no width, and keeps its state.
            let is_drawn = |element: &Element| number(element, "offsetHeight").is_some_and(|height| height > 0.0);
            if place.closest(".page").ok().flatten().is_some_and(|page| is_drawn(&page)) {
                let now = Some(!is_drawn(&way));
                if is_wide.get_untracked() != now {
                    is_wide.set(now);
                }
            }
        }
    };
    look();
    let look = Closure::<dyn Fn()>::new(look);
    let observer = observe(&[&way, root], look.as_ref().unchecked_ref());
    let held = SendWrapper::new((observer, look));
    on_cleanup(move || {
        let (observer, look) = held.take();
        if let Some(observer) = observer {
            _ = call(&observer, "disconnect", &[]);
        }
        drop(look);
    });
}

/// An observer of sizes.
fn observe(elements: &[&Element], look: &Function) -> Option<JsValue> {
    let window = JsValue::from(elements.first()?.owner_document()?.default_view()?);
    let class: Function = Reflect::get(&window, &"ResizeObserver".into()).ok()?.dyn_into().ok()?;
    let observer = Reflect::construct(&class, &Array::of1(look)).ok()?;
    for element in elements {
        call(&observer, "observe", &[element]).ok()?;
    }
    Some(observer)
}

/// Requests the conversation when it becomes visible.
fn follow_need(evidence: &Evidence) {
    let evidence = evidence.clone();
    Effect::new(move |_: Option<()>| {
        if evidence.is_wide.get() == Some(true) || evidence.panel.ui.is_conversation_open.get() {
            evidence.ask();
        }
    });
}

/// Writes the results of quotations into the rows, and removes them in the end.
fn follow_rows(evidence: &Evidence) {
    let all: Rc<RefCell<Vec<SearchedCategory>>> = Rc::default();
    let held = SendWrapper::new(all.clone());
    on_cleanup(move || held.take().take().iter().for_each(SearchedCategory::clear));
    let (evidence, all) = (evidence.clone(), SendWrapper::new(all));
    Effect::new(move |before: Option<(Locale, bool, usize)>| {
        evidence.panel.written.track();
        let reading = match &*evidence.reading.read() {
            Reading::Unasked | Reading::Coming => 0,
            Reading::Missing(_) => 1,
            Reading::Here(talk) => Arc::as_ptr(talk) as usize,
        };
        let context = (evidence.panel.ui.locale(), evidence.panel.ui.hides_ai(), reading);
        let (searched, hits) = write(&evidence, before.as_ref() == Some(&context), RefCell::take(&all));
        all.replace(searched);
        if *evidence.hits.read_untracked().as_ref() != hits {
            evidence.hits.set(Arc::new(hits));
        }
        let is_searched = reading > 1;
        if evidence.is_searched.get_untracked() != is_searched {
            evidence.is_searched.set(is_searched);
        }
        context
    });
}

fn follow_clicks(evidence: &Evidence, root: &Element) {
    let Some(page) = root.closest(".page").ok().flatten() else { return };
    let evidence = evidence.clone();
    let listener = Listener::new(&page, "click", move |event| {
        if let Some(wanted) = event.target().and_then(|target| of_button(&evidence, &target)) {
            want(&evidence, wanted);
        }
    });
    let listener = SendWrapper::new(listener);
    on_cleanup(move || drop(listener));
}

fn follow_wanted(evidence: &Evidence, root: &Element) {
    let (evidence, root) = (evidence.clone(), SendWrapper::new(root.clone()));
    Effect::new(move |_: Option<()>| go(&evidence, &root));
}

/// Marks found passages wherever they are drawn.
fn follow_marks(evidence: &Evidence, root: &Element) {
    let marks: Rc<RefCell<Marks>> = Rc::default();
    let held = SendWrapper::new(marks.clone());
    on_cleanup(move || drop(held.replace(Marks::default())));
    let (evidence, marks, root) = (evidence.clone(), SendWrapper::new(marks), SendWrapper::new(root.clone()));
    Effect::new(move |_: Option<()>| {
        let (hits, shown) = (evidence.hits.get(), evidence.shown.get());
        // These signals cause a redraw.
        evidence.is_wide.track();
        evidence.panel.ui.is_conversation_open.track();
        evidence.panel.ui.folds.track();
        evidence.panel.ui.locale();
        let (marks, root) = (marks.clone(), root.clone());
        request_animation_frame(move || {
            // The previous marks go first.
            drop(marks.replace(Marks::default()));
            marks.replace(Marks::draw(&root, &hits, shown));
        });
    });
}

/// Tells the host, for its log, that the conversation of a ticket is on the screen: once for each that comes there.
fn follow_view(evidence: &Evidence) {
    let evidence = evidence.clone();
    Effect::new(move |reported: Option<Option<TicketId>>| {
        let reported = reported.flatten();
        let ui = &evidence.panel.ui;
        let is_seen = evidence.is_wide.get() == Some(true) || ui.is_conversation_open.get();
        let is_here = evidence.reading.with(|reading| matches!(reading, Reading::Here(_)));
        if !(is_seen && is_here) {
            return reported;
        }
        let ticket = ui.assessment_head().and_then(|assessment| assessment.ticket);
        if ticket != reported {
            ui.props.actions.log(Deed::View, "conversation");
        }
        ticket
    });
}

/// Scrolls to the assessed reply when the conversation arrives, unless somebody wants to see something in it.
fn follow_reply(evidence: &Evidence, root: &Element) {
    let (evidence, root) = (evidence.clone(), SendWrapper::new(root.clone()));
    Effect::new(move |_: Option<()>| {
        let is_here = evidence.is_searched.get();
        let is_seen = evidence.is_wide.get() == Some(true) || evidence.panel.ui.is_conversation_open.get();
        if !(is_here && is_seen) {
            return;
        }
        let (root, evidence) = (root.clone(), evidence.clone());
        request_animation_frame(move || {
            let find = |selector: &str| root.query_selector(selector).ok().flatten();
            if evidence.shown.get_untracked().is_none()
                && let (Some(body), Some(reply)) = (find(".talk-body"), find("[data-assessed]"))
            {
                scroll_to(&body, reply.get_bounding_client_rect().top());
            }
        });
    });
}
