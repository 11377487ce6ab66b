//! A page with the element defined, and a network that answers with the documentation's sample.

use super::shell::{self, create_class, create_runtime, define};
use js_sys::{Function, Object, Promise, Reflect};
use quality_assessment::api::Prefetch;
use quality_assessment::element::connect;
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};

thread_local! {
    static IS_READY: Cell<bool> = const { Cell::new(false) };
}

/// The documentation's sample with another number.
const NETWORK: &str = include_str!("stage.js");

/// One element on its own page.
pub struct Stage {
    /// The element.
    pub element: HtmlElement,
}

impl Stage {
    /// An element that is not on the page yet.
    pub fn new() -> Self {
        if !IS_READY.replace(true) {
            script(NETWORK);
            define_with("1");
        }
        script("window.__asked = []; window.__silent = false");
        let document = web_sys::window().unwrap_throw().document().unwrap_throw();
        let element = document.create_element("quality-assessment").unwrap_throw();
        Self { element: element.unchecked_into() }
    }

    /// Puts it on the page, as the assessment with this number.
    pub fn show(self, id: &str) -> Self {
        self.element.set_attribute("assessment-id", id).unwrap_throw();
        body().append_child(&self.element).unwrap_throw();
        self
    }

    /// Waits for an event of the element, and returns its detail.
    pub async fn hears(&self, kind: &str) -> JsValue {
        let promise = Promise::new(&mut |resolve, _| {
            let listen =
                Function::new_with_args("e, k, f", "e.addEventListener(k, (x) => f(x.detail), { once: true })");
            listen.call3(&JsValue::NULL, &self.element, &kind.into(), &resolve).unwrap_throw();
        });
        JsFuture::from(promise).await.unwrap_throw()
    }

    /// A property of the element.
    pub fn get(&self, name: &str) -> JsValue {
        Reflect::get(&self.element, &name.into()).unwrap_throw()
    }

    /// Sets a property of the element.
    pub fn set(&self, name: &str, value: impl Into<JsValue>) {
        Reflect::set(&self.element, &name.into(), &value.into()).unwrap_throw();
    }

    /// The readable text of the element.
    pub fn text(&self) -> String {
        let root = self.element.shadow_root().unwrap_throw();
        root.query_selector(".qa").unwrap_throw().and_then(|e: Element| e.text_content()).unwrap_or_default()
    }

    /// Takes it off the page, and waits until it has noticed.
    pub async fn remove(&self) {
        self.element.remove();
        JsFuture::from(Promise::resolve(&JsValue::NULL)).await.unwrap_throw();
        JsFuture::from(Promise::resolve(&JsValue::NULL)).await.unwrap_throw();
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.element.remove();
    }
}

/// Registers the element as this version, with the Rust half of this binary.
pub fn define_with(version: &str) {
    let connect = |e, emit, reflect, prefetch: JsValue| {
        connect(e, emit, reflect, (!prefetch.is_undefined()).then(|| prefetch.unchecked_into())).into()
    };
    let connect = Closure::<dyn Fn(HtmlElement, Function, Function, JsValue) -> JsValue>::new(connect);
    let half = Object::new();
    Reflect::set(&half, &"connect".into(), &connect.into_js_value()).unwrap_throw();
    let half = JsValue::from(half);
    let load = Closure::<dyn Fn() -> Promise>::new(move || Promise::resolve(&half));
    let nothing = JsValue::from(Object::new());
    let runtime = create_runtime(&nothing, &nothing, &load.into_js_value());
    define(&create_class(&runtime), version);
}

/// The requests that the shell sends ahead for this element.
pub fn prefetch_for(element: &HtmlElement) -> Prefetch {
    shell::prefetch_for(element).unchecked_into()
}

/// Runs a script.
pub fn script(text: &str) -> JsValue {
    Function::new_no_args(text).call0(&JsValue::NULL).unwrap_throw()
}

fn body() -> HtmlElement {
    web_sys::window().unwrap_throw().document().unwrap_throw().body().unwrap_throw()
}
