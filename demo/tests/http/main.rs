//! The demo server from its callers' point of view: over HTTP, on a free port, with its own database.

mod support;

mod auth;
mod command_line;
mod conversation;
mod faults;
mod gallery;
mod listing;
mod open_api;
mod pages;
mod patch;
mod refresh;
mod run;
mod seeds;
mod upstream;
