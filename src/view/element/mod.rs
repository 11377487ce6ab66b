//! Elements with attributes, listeners and children: the result of `markup!`.
//!
//! All elements have one type, so that Leptos' drawing machinery is compiled once instead of once per kind of element,
//! which was a fifth of the wasm. When a section runs again, its elements are compared with those on the page, value by
//! value, and only differences are written.

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

    /// Adds a style property. It is set through the CSSOM: a strict policy refuses `style` attributes.
    pub fn property(self, (name, value): (&'static str, String)) -> Self {
        self.attribute(name, Value::Style(value))
    }

    /// Adds a listener for the event `name`; its `_descriptor` determines the handler's argument.
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

    /// Stores its node in a reference.
    pub fn node_ref<E: ElementType + 'static>(self, node: NodeRef<E>) -> Self
    where
        NodeRef<E>: NodeRefContainer<E>,
    {
        self.on_drawn(move |element| node.load(element))
    }

    /// Calls `act` with its node once it is created, under the owner of its section.
    pub fn on_drawn(mut self, act: impl FnOnce(&web_sys::Element) + 'static) -> Self {
        self.on_drawn = Some(SendWrapper::new(Box::new(act)));
        self
    }

    /// Adds a child after the others.
    pub fn child<C>(mut self, child: C) -> Self
    where
        C: IntoRender,
        C::Output: RenderHtml + 'static,
    {
        self.children.push(any(child));
        self
    }
}

/// Anything that can be drawn, as a view of the one type. Texts must pass through here: a text view of Leptos would not
/// survive a translation of the page, see `words.rs`.
pub fn any<C>(view: C) -> AnyView
where
    C: IntoRender,
    C::Output: RenderHtml + 'static,
{
    let view = view.into_render();
    // Known at compile time: for anything but a text, only this branch is compiled.
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

/// A view that is created again when a signal that it reads has changed; `None` shows nothing. All of them have one
/// type, too.
pub fn reactive(view: impl Fn() -> Option<AnyView> + Send + Sync + 'static) -> AnyView {
    section(Box::new(view))
}

/// Boxes the closure in a separate function, since a closure has its own type for each type parameter of the
/// surrounding function.
fn section(view: Box<dyn Fn() -> Option<AnyView> + Send + Sync>) -> AnyView {
    (move || view().unwrap_or_else(|| ().into_any())).into_any()
}
