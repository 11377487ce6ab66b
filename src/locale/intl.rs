//! The browser's `Intl`, see `intl.js`.

use js_sys::Function;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/locale/intl.js")]
extern "C" {
    fn formatter(kind: &str, method: &str, tag: &str, options: &str, zone: Option<&str>) -> Option<Function>;

    fn canonical(tag: &str) -> Option<String>;
}

/// One `Intl` object and the method that it is used by.
#[derive(Debug)]
pub struct Formatter(Function);

impl Formatter {
    /// Makes `new Intl[kind](tag, options)`, to be used by `method`; the options are JSON, and the time zone is one of
    /// them unless they name another. `None` if the browser refuses or lacks it.
    pub fn new(kind: &str, method: &str, tag: &str, options: &str, zone: Option<&str>) -> Option<Self> {
        formatter(kind, method, tag, options, zone).map(Self)
    }

    /// What the method makes of `value`; `None` if it throws, as for a date out of range.
    pub fn apply(&self, value: &JsValue) -> Option<String> {
        self.0.call1(&JsValue::UNDEFINED, value).ok()?.as_string()
    }
}

/// The first of `tag`, its language and English that the browser takes, as the standard writes it.
pub fn usable_tag(tag: &str) -> String {
    let tag = tag.trim();
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    [tag, language].into_iter().find_map(canonical).unwrap_or_else(|| "en".to_owned())
}

/// Does the browser know this time zone?
pub fn is_time_zone(zone: &str) -> bool {
    Formatter::new("DateTimeFormat", "format", "en", "{}", Some(zone)).is_some()
}
