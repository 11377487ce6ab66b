//! A request that ends with whoever wanted it.

use web_sys::AbortController;

/// A request under way; dropping it aborts it.
pub struct InFlight(Option<AbortController>);

impl InFlight {
    /// A request that is not sent yet, and the controller to send it with; without one it cannot be sent.
    pub fn new() -> (Self, Option<AbortController>) {
        let controller = AbortController::new().ok();
        (Self(controller.clone()), controller)
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        // After the answer this does nothing.
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}
