//! The standard library that is published with the widget: compiled anew, for size.
//!
//! The one that is installed was compiled for speed. Cargo compiles another one only with flags that are meant for
//! nightly compilers, and this compiler takes them when it is told to. It is pinned (`rust-toolchain.toml`), so they mean
//! the same until somebody moves the pin; if they are gone by then, [`rebuild`] and [`FLAGS`] can go, too: everything else
//! in this project is built with the library that is installed, and so would be the package, 4 % larger.

use std::process::Command;

/// For the compiler: nobody reads what `{:?}` writes, and no panic knows its place.
pub const FLAGS: &[&str] = &["-Zfmt-debug=none", "-Zlocation-detail=none"];

/// Lets this `cargo build`, or what calls one, compile the standard library, too.
pub fn rebuild(command: &mut Command) {
    command.env("RUSTC_BOOTSTRAP", "1");
    // A panic is a trap and nothing else: the glue tells from which instance it comes (`watch.js`), its stack where it was.
    command.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
    command.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
    command.env("CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT", "true");
    command.env("CARGO_PROFILE_RELEASE_PANIC", "immediate-abort");
}
