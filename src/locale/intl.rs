//! The browser's `Intl`, see `intl.js`.

use js_sys::Function;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/locale/intl.js")]
extern "C" {
    fn formatter(kind: &str, method: &str, tag: &str, options: &str, zone: Option<&str>) -> Option<Function>;

    fn canonical(tag: &str) -> Option<String>;
}

/// An `Intl` object with the method that is used.
#[derive(Debug)]
pub struct Formatter(Function);

impl Formatter {
    /// Creates `new Intl[kind](tag, options)`, to be used by `method`. The options are JSON, and the time zone is added
    /// to them unless they name another. `None` if the browser refuses or lacks it.
    pub fn new(kind: &str, method: &str, tag: &str, options: &str, zone: Option<&str>) -> Option<Self> {
        formatter(kind, method, tag, options, zone).map(Self)
    }

    /// The method's result for `value`; `None` if it throws, as for a date out of range.
    pub fn apply(&self, value: &JsValue) -> Option<String> {
        self.0.call1(&JsValue::UNDEFINED, value).ok()?.as_string()
    }
}

/// The first among `tag`, its language and English that the browser accepts, in canonical form.
pub fn usable_tag(tag: &str) -> String {
    let tag = tag.trim();
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    [tag, language].into_iter().find_map(canonical).unwrap_or_else(|| "en".to_owned())
}

/// Whether the browser knows this time zone.
pub fn is_time_zone(zone: &str) -> bool {
    Formatter::new("DateTimeFormat", "format", "en", "{}", Some(zone)).is_some()
}
