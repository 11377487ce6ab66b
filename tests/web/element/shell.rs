//! The modules of the shell, as the tests' page loads them.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/element/class.js")]
extern "C" {
    /// The class of elements whose wasm this runtime loads.
    #[wasm_bindgen(js_name = createClass)]
    pub fn create_class(runtime: &JsValue) -> JsValue;

    /// Registers the class as this version.
    pub fn define(class: &JsValue, version: &str);
}

#[wasm_bindgen(module = "/src/element/shell/runtime.js")]
extern "C" {
    /// The instance that elements share: `load` gives it its Rust half.
    #[wasm_bindgen(js_name = createRuntime)]
    pub fn create_runtime(files: &JsValue, hashes: &JsValue, load: &JsValue) -> JsValue;
}

#[wasm_bindgen(module = "/src/element/shell/ahead.js")]
extern "C" {
    /// The requests that are sent ahead for this element.
    #[wasm_bindgen(js_name = prefetchFor)]
    pub fn prefetch_for(element: &HtmlElement) -> JsValue;
}

/// What the class imports besides: a module is on the tests' page only if Rust names it.
mod imported {
    use super::*;

    #[wasm_bindgen(module = "/src/element/shell/forget.js")]
    extern "C" {
        fn forget();
    }

    #[wasm_bindgen(module = "/src/element/shell/language.js")]
    extern "C" {
        #[wasm_bindgen(js_name = languageOf)]
        fn language_of(element: &HtmlElement) -> String;
    }

    #[wasm_bindgen(module = "/src/element/shell/reflect.js")]
    extern "C" {
        fn upgrade(element: &HtmlElement);
    }

    #[wasm_bindgen(module = "/src/element/shell/screen.js")]
    extern "C" {
        #[wasm_bindgen(js_name = showFar)]
        fn show_far(root: &JsValue);
    }
}
