//! Objects without inherited properties, for pages where somebody has extended `Object.prototype`.
//!
//! The browser reads an options object through its prototype: after `Object.prototype.method = 'DELETE'` every request
//! whose options name no method is a DELETE, and a setter there takes whatever is assigned under its name.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// An empty options object of the browser's type `T`, without a prototype: it has only what is set on it. To be used
/// instead of the type's own `new`.
pub fn dictionary<T: JsCast>() -> T {
    Object::create(JsValue::NULL.unchecked_ref::<Object>()).unchecked_into()
}

/// Defines a property of `object` itself, bypassing any inherited setter. Does nothing to a frozen object.
pub fn define(object: &Object, name: &str, value: &JsValue) {
    let descriptor: Object = dictionary();
    for flag in ["configurable", "enumerable", "writable"] {
        _ = Reflect::set(&descriptor, &flag.into(), &JsValue::TRUE);
    }
    _ = Reflect::set(&descriptor, &"value".into(), value);
    _ = Reflect::define_property(object, &name.into(), &descriptor);
}
