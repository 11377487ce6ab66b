//! Ten thousand open widgets for one hour, against a server that fails three times.
//!
//! `cargo bench --bench fleet` prints the server's requests per second, beside those that the same people would cause
//! with a fixed interval of 2 s. It fails if the widgets come back in a crowd. Nothing here waits: the hour is
//! simulated, with seeded dice.

#[cfg(not(target_arch = "wasm32"))]
mod client;
#[cfg(not(target_arch = "wasm32"))]
mod hour;
#[cfg(not(target_arch = "wasm32"))]
mod server;
#[cfg(not(target_arch = "wasm32"))]
mod table;

/// The maximum ratio of requests in a recovery to those before the first outage.
#[cfg(not(target_arch = "wasm32"))]
const MOST: f64 = 1.5;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let widget = hour::requests(client::Kind::Widget);
    let fixed = hour::requests(client::Kind::Fixed);
    table::print_outages(&widget, &fixed);
    println!();
    table::print_minutes(&widget, &fixed);
    let worst = table::worst_recovery(&widget);
    assert!(worst < MOST, "the widgets come back in a crowd: {worst:.2} times the steady rate");
}

/// An empty main: the hour is simulated on the host only.
#[cfg(target_arch = "wasm32")]
fn main() {}
