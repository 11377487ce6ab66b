//! Mounted views with their owners.

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use web_sys::HtmlElement;

/// A mounted view; dropping it unmounts the view.
pub struct Mounted {
    owner: Owner,
    // Dropped after `drop` has cleaned up the owner: otherwise a task spawned under the root would keep the owner
    // alive, which keeps the task alive.
    _handle: UnmountHandle<<AnyView as Render>::State>,
}

impl Mounted {
    /// Mounts the view that `make` returns into `parent`, under a separate owner.
    pub fn new(parent: &HtmlElement, make: impl FnOnce() -> AnyView + 'static) -> Self {
        let owner = Owner::new();
        let handle = owner.with(|| mount_to(parent.clone(), make));
        Self { owner, _handle: handle }
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.owner.cleanup();
    }
}
