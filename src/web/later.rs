//! Work for later that nothing cancels.

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;

/// Calls `act` after this time, in milliseconds. A `Timeout` that is forgotten is never released: one for each request
/// added 400 bytes to the page's memory.
pub fn later(milliseconds: u32, act: impl FnOnce() + 'static) {
    spawn_local(async move {
        TimeoutFuture::new(milliseconds).await;
        act();
    });
}
