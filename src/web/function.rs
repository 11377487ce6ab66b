//! Functions that a host hands over.

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};

/// `value` as a function, if it can be called.
pub fn as_function(value: &JsValue) -> Option<Function> {
    value.dyn_ref::<Function>().cloned()
}

/// Whether both are the same function, or neither is a function.
pub fn is_same_function(a: Option<&Function>, b: Option<&Function>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => js_sys::Object::is(a, b),
        (None, None) => true,
        _ => false,
    }
}
