//! The language of the end-to-end tests: a browser, a demo server, and a person's observations and actions.
//!
//! Nothing here sleeps for a fixed time: a test waits for what a person would wait for, and on failure reports what was
//! on the screen instead.

mod axe;
mod browser;
mod capabilities;
mod contract;
mod devtools;
mod dialog;
mod drawn_with;
mod driver;
mod engine;
mod front;
mod gallery;
mod in_time;
mod keyboard;
mod lent;
mod outline;
mod page;
mod picture;
mod ports;
mod screenshot;
mod script;
mod seeded;
mod server;
mod site;
mod snapshot;

pub use browser::{Browser, Wanted};
pub use contract::{Check, Contract, Finding, Operation, Reliance, relied_on};
pub use devtools::Holdings;
pub use dialog::Dialog;
pub use driver::Driver;
pub use engine::{Ability, Engine, skip};
pub use fantoccini::key::Key;
pub use front::Front;
pub use gallery::Gallery;
pub use page::Page;
pub use picture::compare_picture;
pub use script::Script;
pub use server::{Role, Server};
pub use site::{OpenSite, Site};
pub use snapshot::{compare_text, is_update, kept_file};

/// The time after which a test stops waiting and fails. A slow machine takes several times as long as a fast one, and a
/// run that has been followed for a while is polled every twelve seconds; a passing test never waits longer than
/// necessary.
pub const PATIENCE: std::time::Duration = std::time::Duration::from_secs(60);

/// The result of a test: the error describes the problem.
pub type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;
