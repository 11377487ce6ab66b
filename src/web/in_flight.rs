//! Requests that are aborted when nobody wants them any more.

use web_sys::AbortController;

/// A request in flight; dropping it aborts it.
pub struct InFlight(Option<AbortController>);

impl InFlight {
    /// A request that is not sent yet, and the controller to send it with. Without a controller it cannot be sent.
    pub fn new() -> (Self, Option<AbortController>) {
        let controller = AbortController::new().ok();
        (Self(controller.clone()), controller)
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        // After the answer this has no effect.
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}
