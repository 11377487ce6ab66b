//! A page with the element defined, and a network that answers with the sample of the API's documentation.

use js_sys::{Function, Object, Promise, Reflect};
use quality_assessment::element::connect;
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};

#[wasm_bindgen(module = "/src/element/class.js")]
extern "C" {
    #[wasm_bindgen(js_name = createClass)]
    fn create_class(runtime: &JsValue) -> JsValue;
    fn define(class: &JsValue, version: &str);
}

#[wasm_bindgen(module = "/src/element/shell/runtime.js")]
extern "C" {
    #[wasm_bindgen(js_name = createRuntime)]
    fn create_runtime(files: &Object, bring: &Function) -> JsValue;
}

/// What those two import must be named here, or it is not brought into the test.
pub mod imported {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen(module = "/src/element/shell/ahead.js")]
    extern "C" {
        #[wasm_bindgen(js_name = afterScripts)]
        pub fn after_scripts() -> js_sys::Promise;
    }
    #[wasm_bindgen(module = "/src/element/shell/detail.js")]
    extern "C" {
        pub fn parse(bytes: &JsValue) -> JsValue;
    }
    #[wasm_bindgen(module = "/src/element/shell/language.js")]
    extern "C" {
        #[wasm_bindgen(js_name = languageOf)]
        pub fn language_of(element: &JsValue) -> JsValue;
    }
    #[wasm_bindgen(module = "/src/element/shell/reflect.js")]
    extern "C" {
        pub fn upgrade(element: &JsValue);
    }
    #[wasm_bindgen(module = "/src/element/shell/screen.js")]
    extern "C" {
        pub fn silence();
    }
}

thread_local! {
    static IS_READY: Cell<bool> = const { Cell::new(false) };
}

/// The documentation's sample, but for its number.
const NETWORK: &str = r#"
    window.__asked = [];
    window.__silent = false;
    window.fetch = (request) => {
        window.__asked.push(request);
        if (window.__silent) return new Promise((_, no) => request.signal.addEventListener('abort', () => no(request.signal.reason)));
        const id = +request.url.match(/assessment\/(\d+)/)?.[1];
        const date = '2023-11-07T05:31:56Z';
        const totals = { scoredPoints: 24, usedMaxPoints: 32, totalMaxPoints: 47, percentage: 75 };
        const body = { id, scorecardBaseId: 1, state: 'aiReady', assessedUser: 42, ticketId: 12345, totals,
            aiSummary: 'Good job overall, scored 85%', data: { categories: [{}], totals: {} }, createdAt: date, modifiedAt: date, canEdit: true };
        return Promise.resolve(id ? Response.json(body) : new Response('', { status: 404 }));
    };
"#;

/// One element on a page of its own.
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

    /// Waits for an event of the element, and gives its detail.
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

    /// What can be read in it.
    pub fn text(&self) -> String {
        let root = self.element.shadow_root().unwrap_throw();
        root.query_selector(".qa").unwrap_throw().and_then(|e: Element| e.text_content()).unwrap_or_default()
    }

    /// Takes it off the page, and waits until it knows.
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

/// Registers the element as this version, with the Rust half of this very binary.
pub fn define_with(version: &str) {
    let connect = Closure::<dyn Fn(HtmlElement, Function, JsValue) -> JsValue>::new(|e, emit, look: JsValue| {
        connect(e, emit, (!look.is_undefined()).then(|| look.unchecked_into())).into()
    });
    let half = Object::new();
    Reflect::set(&half, &"connect".into(), &connect.into_js_value()).unwrap_throw();
    let half = JsValue::from(half);
    let load = Closure::<dyn Fn() -> Promise>::new(move || Promise::resolve(&half));
    define(&create_class(&create_runtime(&Object::new(), load.into_js_value().unchecked_ref())), version);
}

/// Runs a script.
pub fn script(text: &str) -> JsValue {
    Function::new_no_args(text).call0(&JsValue::NULL).unwrap_throw()
}

fn body() -> HtmlElement {
    web_sys::window().unwrap_throw().document().unwrap_throw().body().unwrap_throw()
}
