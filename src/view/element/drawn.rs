//! Elements on the page, and their updates.

use super::value::DrawnValue;
use super::{Element, Handler, Value};
use crate::web::Listener;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Render};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// An element on the page.
pub struct Drawn {
    element: web_sys::Element,
    tag: &'static str,
    attributes: Vec<(&'static str, DrawnValue)>,
    listeners: Vec<(&'static str, Rc<RefCell<Handler>>, Listener)>,
    children: Vec<AnyViewState>,
}

impl Render for Element {
    type State = Drawn;

    fn build(self) -> Drawn {
        let element = Rndr::create_element(self.tag, None);
        let attributes = self.attributes.into_iter().map(|(name, value)| (name, value.draw(&element, name))).collect();
        let listeners = self.listeners.into_iter().map(|(name, handler)| {
            let slot = Rc::new(RefCell::new(handler.take()));
            let called = slot.clone();
            let listener = Listener::new(&element, name, move |event| {
                // A handler that causes its own event is not called re-entrantly.
                if let Ok(mut handler) = called.try_borrow_mut() {
                    handler(event);
                }
            });
            (name, slot, listener)
        });
        let listeners = listeners.collect();
        let mut children: Vec<_> = self.children.into_iter().map(Render::build).collect();
        for child in &mut children {
            child.mount(&element, None);
        }
        if let Some(on_drawn) = self.on_drawn {
            on_drawn.take()(&element);
        }
        Drawn { element, tag: self.tag, attributes, listeners, children }
    }

    fn rebuild(self, state: &mut Drawn) {
        let is_alike = self.tag == state.tag
            && self.children.len() == state.children.len()
            && self.listeners.iter().map(|(name, _)| name).eq(state.listeners.iter().map(|(name, ..)| name));
        if !is_alike {
            let mut new = self.build();
            state.insert_before_this(&mut new);
            state.unmount();
            *state = new;
            return;
        }
        let mut before: Vec<_> = std::mem::take(&mut state.attributes).into_iter().map(Some).collect();
        for (name, value) in self.attributes {
            let known = before.iter_mut().find(|known| known.as_ref().is_some_and(|(known, _)| *known == name));
            let now = match (known.and_then(Option::take), value) {
                (Some((_, DrawnValue::Still(old))), value) if old.is(&value) => DrawnValue::Still(old),
                (Some(_), Value::None) => {
                    Value::None.write(&state.element, name);
                    DrawnValue::Still(Value::None)
                }
                (_, value) => value.draw(&state.element, name),
            };
            state.attributes.push((name, now));
        }
        for (name, _) in before.into_iter().flatten() {
            Value::None.write(&state.element, name);
        }
        for ((_, handler), (_, slot, _)) in self.listeners.into_iter().zip(&state.listeners) {
            drop(slot.replace(handler.take()));
        }
        for (child, drawn) in self.children.into_iter().zip(&mut state.children) {
            child.rebuild(drawn);
        }
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        Rndr::remove(&self.element);
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        Rndr::insert_node(parent, &self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = Rndr::get_parent(&self.element).and_then(|parent| parent.dyn_into().ok());
        parent.is_some_and(|parent| {
            child.mount(&parent, Some(&self.element));
            true
        })
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        vec![self.element.clone()]
    }
}
