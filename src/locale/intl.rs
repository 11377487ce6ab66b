//! The browser's `Intl`, by reflection.
//!
//! Its constructors throw on a tag or a zone that they do not know, and an exception that nobody catches ends every
//! element of the page; `Reflect` hands it back as an error. One way in for all kinds is also the smallest one.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// One `Intl` object and the method that it is used by.
#[derive(Debug)]
pub struct Formatter {
    this: JsValue,
    method: Function,
}

impl Formatter {
    /// Makes `new Intl[kind](tag, options)`, to be used by `method`. `None` if the browser refuses or lacks it.
    pub fn new(kind: &str, method: &str, tag: &str, options: &[(&str, JsValue)]) -> Option<Self> {
        let intl = get(&js_sys::global(), "Intl")?;
        let constructor: Function = get(&intl, kind)?.dyn_into().ok()?;
        let given = Object::new();
        for (name, value) in options {
            Reflect::set(&given, &JsValue::from_str(name), value).ok()?;
        }
        let this = Reflect::construct(&constructor, &Array::of2(&JsValue::from_str(tag), &given)).ok()?;
        let method = get(&this, method)?.dyn_into().ok()?;
        Some(Self { this, method })
    }

    /// What the method makes of `value`; `None` if it throws, as for a date out of range.
    pub fn apply(&self, value: &JsValue) -> Option<String> {
        self.method.call1(&self.this, value).ok()?.as_string()
    }
}

/// The first of `tag`, its language and English that the browser takes.
pub fn usable_tag(tag: &str) -> String {
    let tag = tag.trim();
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    let takes = |tag: &&str| !tag.is_empty() && is_tag(tag);
    [tag, language].into_iter().find(takes).unwrap_or("en").to_owned()
}

/// Is it a well-formed tag? Any formatter takes one that is, and finds what is nearest; making one to find out costs
/// more than all the rest before the first request.
fn is_tag(tag: &str) -> bool {
    let check = || -> Option<bool> {
        let intl = get(&js_sys::global(), "Intl")?;
        let check: Function = get(&intl, "getCanonicalLocales")?.dyn_into().ok()?;
        Some(check.call1(&intl, &JsValue::from_str(tag)).is_ok())
    };
    check().unwrap_or(false)
}

/// Does the browser know this time zone?
pub fn is_time_zone(zone: &str) -> bool {
    Formatter::new("DateTimeFormat", "format", "en", &[("timeZone", JsValue::from_str(zone))]).is_some()
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &JsValue::from_str(name)).ok().filter(|value| !value.is_undefined() && !value.is_null())
}
