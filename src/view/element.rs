//! An element with whatever attributes, listeners and children: what `view!` makes.
//!
//! All elements are of one type, so that Leptos' machinery of drawing is compiled once and not for each kind of element
//! that there is, which was a fifth of the wasm. What is drawn anew is compared value by value: the page is touched only
//! where one differs.

use crate::session::Listener;
use leptos::html::ElementType;
use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute as LeptosAttribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::html::node_ref::NodeRefContainer;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// An element that is to be drawn.
pub struct Element {
    tag: &'static str,
    attributes: Vec<(&'static str, Value)>,
    listeners: Vec<(&'static str, SendWrapper<Handler>)>,
    on_drawn: Option<SendWrapper<OnDrawn>>,
    children: Vec<AnyView>,
}

/// The value of an attribute.
pub enum Value {
    /// It is not there.
    None,
    /// It is there, and that is all.
    Flag,
    /// A text that is known beforehand.
    Word(&'static str),
    /// Any other text.
    Text(String),
    /// The value of a property of style.
    Style(String),
    /// One that follows signals.
    Live(Box<dyn Fn() -> Value + Send>),
}

type Handler = Box<dyn FnMut(web_sys::Event)>;
type OnDrawn = Box<dyn FnOnce(&web_sys::Element)>;

/// An element on the page.
pub struct Drawn {
    element: web_sys::Element,
    tag: &'static str,
    attributes: Vec<(&'static str, DrawnValue)>,
    listeners: Vec<(&'static str, Rc<RefCell<Handler>>, Listener)>,
    children: Vec<AnyViewState>,
}

enum DrawnValue {
    Still(Value),
    Live(#[expect(dead_code, reason = "lives as long as the element does")] RenderEffect<Value>),
}

impl Element {
    /// An empty one.
    pub fn new(tag: &'static str) -> Self {
        Self { tag, attributes: Vec::new(), listeners: Vec::new(), on_drawn: None, children: Vec::new() }
    }

    /// With this attribute.
    pub fn attribute(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// With this property of style, which is no attribute: a strict policy refuses those, and not the CSSOM.
    pub fn property(self, (name, value): (&'static str, String)) -> Self {
        self.attribute(name, Value::Style(value))
    }

    /// With this listener.
    pub fn on<E: JsCast>(mut self, name: &'static str, mut handler: impl FnMut(E) + 'static) -> Self {
        let handler: Handler = Box::new(move |event| handler(event.unchecked_into()));
        self.listeners.push((name, SendWrapper::new(handler)));
        self
    }

    /// With its node in this reference.
    pub fn node_ref<E: ElementType + 'static>(mut self, node: NodeRef<E>) -> Self
    where
        NodeRef<E>: NodeRefContainer<E>,
    {
        self.on_drawn = Some(SendWrapper::new(Box::new(move |element| node.load(element))));
        self
    }

    /// With this child behind the others.
    pub fn child<C>(mut self, child: C) -> Self
    where
        C: IntoRender,
        C::Output: RenderHtml + 'static,
    {
        self.children.push(any(child));
        self
    }
}

/// Whatever can be drawn, as a view of the one type.
pub fn any<C>(view: C) -> AnyView
where
    C: IntoRender,
    C::Output: RenderHtml + 'static,
{
    view.into_render().into_any()
}

/// A view that is made anew when a signal that it reads has changed. All of them are of one type, too.
pub fn reactive(view: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let view: Box<dyn Fn() -> AnyView + Send + Sync> = Box::new(view);
    (move || view()).into_any()
}

impl Value {
    fn write(&self, element: &web_sys::Element, name: &str) {
        match self {
            Self::Style(value) => {
                let style = element.unchecked_ref::<web_sys::HtmlElement>().style();
                // A value that is none leaves the property as it is.
                let _ = style.set_property(name, value);
            }
            Self::None => Rndr::remove_attribute(element, name),
            Self::Flag | Self::Word(_) | Self::Text(_) => Rndr::set_attribute(element, name, self.text()),
            Self::Live(value) => value().write(element, name),
        }
    }

    fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::None, Self::None) | (Self::Flag, Self::Flag) => true,
            (Self::Word(_) | Self::Text(_), Self::Word(_) | Self::Text(_)) => self.text() == other.text(),
            (Self::Style(old), Self::Style(new)) => old == new,
            _ => false,
        }
    }

    fn text(&self) -> &str {
        match self {
            Self::Word(text) => text,
            Self::Text(text) => text,
            _ => "",
        }
    }

    /// Draws it, and keeps it up to date.
    fn draw(self, element: &web_sys::Element, name: &'static str) -> DrawnValue {
        let Self::Live(value) = self else {
            if !matches!(self, Self::None) {
                self.write(element, name);
            }
            return DrawnValue::Still(self);
        };
        let element = element.clone();
        DrawnValue::Live(RenderEffect::new(move |before: Option<Self>| {
            let now = value();
            if !before.is_some_and(|before| before.is(&now)) {
                now.write(&element, name);
            }
            now
        }))
    }
}

impl From<&'static str> for Value {
    fn from(text: &'static str) -> Self {
        Self::Word(text)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Value {
    fn from(is_there: bool) -> Self {
        if is_there { Self::Flag } else { Self::None }
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::None, Into::into)
    }
}

/// A value that follows signals.
pub fn following<T: Into<Value>>(value: impl Fn() -> T + Send + 'static) -> Value {
    Value::Live(Box::new(move || value().into()))
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
                // A handler that causes its own event again is not called from within itself.
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

impl AddAnyAttr for Element {
    type Output<A: LeptosAttribute> = Self;

    /// Attributes are given to `view!`, and spread by nobody.
    fn add_any_attr<A: LeptosAttribute>(self, _: A) -> Self {
        self
    }
}

/// What Leptos wants of every view. There is no server that would draw this one.
impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Drawn {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
