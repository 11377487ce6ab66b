//! Objects that are ours alone, on a page where `Object.prototype` has properties of a stranger.
//!
//! The browser reads an options object through its prototype: after `Object.prototype.method = 'DELETE'` every request
//! whose options name no method is a DELETE, and a setter there takes whatever is assigned under its name.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// An empty options object of the browser's type `T`, without a prototype: it has what is set on it and nothing else.
/// To be used in the place of the type's own `new`.
pub fn dictionary<T: JsCast>() -> T {
    Object::create(JsValue::NULL.unchecked_ref::<Object>()).unchecked_into()
}

/// Gives `object` a property of its own, past any setter that it inherits. On a frozen object nothing happens.
pub fn define(object: &Object, name: &str, value: &JsValue) {
    let descriptor: Object = dictionary();
    for flag in ["configurable", "enumerable", "writable"] {
        _ = Reflect::set(&descriptor, &flag.into(), &JsValue::TRUE);
    }
    _ = Reflect::set(&descriptor, &"value".into(), value);
    _ = Reflect::define_property(object, &name.into(), &descriptor);
}
