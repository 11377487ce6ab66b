//! The values of attributes.

use leptos::prelude::*;
use leptos::tachys::renderer::Rndr;
use wasm_bindgen::JsCast;

/// The value of an attribute.
pub enum Value {
    /// The attribute is absent.
    None,
    /// The attribute is present, without a value.
    Flag,
    /// A text from the code.
    Word(&'static str),
    /// Any other text.
    Text(String),
    /// The value of a style property.
    Style(String),
    /// A value that follows signals.
    Live(Box<dyn Fn() -> Value + Send>),
}

/// A value on the page.
pub(super) enum DrawnValue {
    Still(Value),
    Live(#[expect(dead_code, reason = "lives as long as the element does")] RenderEffect<Value>),
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

impl Value {
    pub(super) fn write(&self, element: &web_sys::Element, name: &str) {
        match self {
            Self::Style(value) => {
                let style = element.unchecked_ref::<web_sys::HtmlElement>().style();
                // An invalid value leaves the property as it is.
                let _ = style.set_property(name, value);
            }
            Self::None => Rndr::remove_attribute(element, name),
            Self::Flag | Self::Word(_) | Self::Text(_) => Rndr::set_attribute(element, name, self.text()),
            Self::Live(value) => value().write(element, name),
        }
    }

    pub(super) fn is(&self, other: &Self) -> bool {
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

    /// Writes it, and keeps it up to date.
    pub(super) fn draw(self, element: &web_sys::Element, name: &'static str) -> DrawnValue {
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
