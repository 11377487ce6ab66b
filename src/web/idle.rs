//! Idle time of the page.

use super::later::later;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

/// The delay in milliseconds after which the page counts as idle where the browser does not report it, as in WebKit.
const SOON: u32 = 300;

/// Calls `act` once, when the browser has nothing better to do.
pub fn when_idle(act: impl FnOnce() + 'static) {
    let act = Closure::once_into_js(act);
    let act = act.unchecked_ref::<js_sys::Function>();
    let is_scheduled = web_sys::window().is_some_and(|window| window.request_idle_callback(act).is_ok());
    if !is_scheduled {
        let act = act.clone();
        later(SOON, move || _ = act.call0(&JsValue::UNDEFINED));
    }
}
