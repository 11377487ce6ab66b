//! A request that ends with whoever wanted it.

use web_sys::AbortController;

/// A request under way; dropping it aborts it.
pub struct InFlight(Option<AbortController>);

impl InFlight {
    pub(super) fn new() -> (Self, Option<AbortController>) {
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
