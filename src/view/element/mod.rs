//! An element with attributes, listeners and children: what `markup!` makes.
//!
//! All elements are of one type, so that Leptos' machinery of drawing is compiled once and not for each kind of
//! element, which was a fifth of the wasm. When a section is run again its elements are compared with those on the
//! page, value by value, and only what differs is written.

mod drawn;
mod for_servers;
mod value;
mod words;

pub use value::{Value, following};
pub use words::{put_back, watch_texts};

use leptos::html::ElementType;
use leptos::prelude::*;
use leptos::tachys::html::event::EventDescriptor;
use leptos::tachys::html::node_ref::NodeRefContainer;
use leptos::tachys::view::RenderHtml;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use words::Words;

/// An element to be drawn.
pub struct Element {
    tag: &'static str,
    attributes: Vec<(&'static str, Value)>,
    listeners: Vec<(&'static str, SendWrapper<Handler>)>,
    on_drawn: Option<SendWrapper<OnDrawn>>,
    children: Vec<AnyView>,
}

type Handler = Box<dyn FnMut(web_sys::Event)>;
type OnDrawn = Box<dyn FnOnce(&web_sys::Element)>;

impl Element {
    /// An element without attributes and children.
    pub fn new(tag: &'static str) -> Self {
        Self { tag, attributes: Vec::new(), listeners: Vec::new(), on_drawn: None, children: Vec::new() }
    }

    /// Adds an attribute.
    pub fn attribute(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// Adds a property of style. It is set through the CSSOM: a strict policy refuses `style` attributes.
    pub fn property(self, (name, value): (&'static str, String)) -> Self {
        self.attribute(name, Value::Style(value))
    }

    /// Adds a listener for the event `name`; its `_descriptor` says what the handler is given.
    pub fn on<E>(self, name: &'static str, _descriptor: E, mut handler: impl FnMut(E::EventType) + 'static) -> Self
    where
        E: EventDescriptor,
        E::EventType: JsCast,
    {
        self.listener(name, Box::new(move |event| handler(event.unchecked_into())))
    }

    fn listener(mut self, name: &'static str, handler: Handler) -> Self {
        self.listeners.push((name, SendWrapper::new(handler)));
        self
    }

    /// Puts its node into a reference.
    pub fn node_ref<E: ElementType + 'static>(self, node: NodeRef<E>) -> Self
    where
        NodeRef<E>: NodeRefContainer<E>,
    {
        self.on_drawn(move |element| node.load(element))
    }

    /// Calls `act` with its node once it is made, under the owner of the section that it is in.
    pub fn on_drawn(mut self, act: impl FnOnce(&web_sys::Element) + 'static) -> Self {
        self.on_drawn = Some(SendWrapper::new(Box::new(act)));
        self
    }

    /// Adds a child behind the others.
    pub fn child<C>(mut self, child: C) -> Self
    where
        C: IntoRender,
        C::Output: RenderHtml + 'static,
    {
        self.children.push(any(child));
        self
    }
}

/// Anything that can be drawn, as a view of the one type. A text has to come through here: as a view of Leptos' it would
/// not outlive a translation of the page, see `words.rs`.
pub fn any<C>(view: C) -> AnyView
where
    C: IntoRender,
    C::Output: RenderHtml + 'static,
{
    let view = view.into_render();
    // Known when it is compiled: of what is no text only this is left.
    if !words::is_text::<C::Output>() {
        return view.into_any();
    }
    let mut view = Some(view);
    match (Words::take(&mut view), view) {
        (Some(words), _) => words.into_any(),
        (None, Some(view)) => view.into_any(),
        (None, None) => ().into_any(),
    }
}

/// A view that is made again when a signal that it reads has changed; `None` shows nothing. All of them are of one
/// type, too.
pub fn reactive(view: impl Fn() -> Option<AnyView> + Send + Sync + 'static) -> AnyView {
    section(Box::new(view))
}

/// By itself, since a closure is of a type of its own for each type that the function around it is generic over.
fn section(view: Box<dyn Fn() -> Option<AnyView> + Send + Sync>) -> AnyView {
    (move || view().unwrap_or_else(|| ().into_any())).into_any()
}
