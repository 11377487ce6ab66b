//! The language of the end-to-end tests: a browser, a demo server, and what a person sees and does.
//!
//! Nothing here sleeps for a fixed time: a test waits for what a person would wait for, and fails with what was on
//! the screen instead.

mod axe;
mod browser;
mod contract;
mod driver;
mod gallery;
mod page;
mod server;
mod site;

pub use browser::{Browser, Holdings, Wanted};
pub use contract::{Check, Contract, Finding, Operation, Reliance, relied_on};
pub use driver::Driver;
pub use gallery::Gallery;
pub use page::{Dialog, Page};
pub use server::{Role, Server};
pub use site::{OpenSite, Site};

/// What a test ends in: the error says what was wrong.
pub type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;
