//! The standard library that is published with the widget, compiled for size.
//!
//! The installed one is compiled for speed. Cargo compiles another one only with flags for nightly compilers, which
//! this compiler accepts when told to. It is pinned (`rust-toolchain.toml`), so the flags keep their meaning until
//! somebody moves the pin. If they no longer exist then, remove [`rebuild`] and [`FLAGS`]: everything else in this
//! project uses the installed library, and so would the package, 4 % larger.

use std::process::Command;

/// Flags for the compiler: nobody reads the output of `{:?}`, and no panic knows its place.
pub const FLAGS: &[&str] = &["-Zfmt-debug=none", "-Zlocation-detail=none"];

/// Makes this `cargo build`, or a program that calls one, compile the standard library, too.
pub fn rebuild(command: &mut Command) {
    command.env("RUSTC_BOOTSTRAP", "1");
    // A panic is only a trap: the glue tells from which instance it comes (`watch.js`), and its stack where it
    // happened.
    command.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
    command.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
    command.env("CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT", "true");
    command.env("CARGO_PROFILE_RELEASE_PANIC", "immediate-abort");
}
