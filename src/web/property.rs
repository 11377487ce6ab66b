//! Properties of objects from the host.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The property `name` of a host's `object`: its own, or one of its class, which may be a getter. Undefined if there is
/// none, or if `object` is not an object.
///
/// A name on `Object.prototype` exists on every object of the page and says nothing about this one: then only the
/// object's own property counts.
///
/// # Errors
/// Whatever a getter or proxy of the host throws.
pub fn property(object: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    if !object.is_object() {
        return Ok(JsValue::UNDEFINED);
    }
    let name = name.into();
    let is_everywhere = Reflect::has(&Object::new(), &name)?;
    if is_everywhere && Reflect::get_own_property_descriptor(object.unchecked_ref::<Object>(), &name)?.is_undefined() {
        return Ok(JsValue::UNDEFINED);
    }
    Reflect::get(object, &name)
}
