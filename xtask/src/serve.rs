//! The page under development: Trunk rebuilds and reloads it, a running demo answers for the API.

use std::ffi::OsString;

use anyhow::Result;

use crate::{port, process, text::announce, tools::Tools};

/// Runs `trunk serve`, which takes the proxy from `Trunk.toml`.
pub fn run(tools: &Tools, passed_on: &[OsString]) -> Result<()> {
    let port = port::DEFAULT;
    if port::answers(port) {
        announce(&format!("API requests go to the demo at port {port}."));
    } else {
        announce(&format!(
            "API requests go to a demo at port {port}, which does not answer yet: run `cargo xtask demo` beside this."
        ));
    }
    process::become_program(tools.trunk("serve").args(passed_on))
}
