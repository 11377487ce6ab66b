//! Answers of a host's functions, which may throw or never settle.

use gloo_timers::future::TimeoutFuture;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// The time limit of such a function, in milliseconds.
const PATIENCE: u32 = 10_000;

/// An answer that did not come in time.
pub struct Missing {
    why: &'static str,
    /// The answer that may still come.
    pub late: Option<JsFuture>,
}

impl Missing {
    /// Reports it in the console. `what` is the code and the function. The error may quote a token or a name, and is
    /// not written anywhere.
    pub fn tell(&self, what: &str) {
        web_sys::console::warn_1(&["quality-assessment: ", what, self.why].concat().into());
    }
}

/// Waits for the answer, with a time limit.
///
/// # Errors
/// [`Missing`] if the function has thrown, or takes too long.
pub async fn in_time(answer: Result<JsValue, JsValue>) -> Result<JsValue, Missing> {
    let thrown = Missing { why: " has thrown: debug it", late: None };
    let Ok(answer) = answer else { return Err(thrown) };
    let answer = JsFuture::from(Promise::resolve(&answer));
    match futures_util::future::select(answer, TimeoutFuture::new(PATIENCE)).await {
        futures_util::future::Either::Left((answer, _)) => answer.map_err(|_| thrown),
        futures_util::future::Either::Right((_, late)) => {
            Err(Missing { why: " has not answered in 10 s: debug it", late: Some(late) })
        }
    }
}
