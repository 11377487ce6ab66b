//! The ground floor: browser features as values that release on drop and as small queries. It knows nothing about
//! assessments except time stamps.

mod clock;
mod connection;
mod dictionary;
mod function;
mod idle;
mod in_flight;
mod later;
mod leaving;
mod listener;
mod patience;
mod property;
mod sandbox;
pub mod storage;

pub use clock::now;
pub use connection::is_online;
pub use dictionary::{define, dictionary};
pub use function::{as_function, is_same_function};
pub use idle::when_idle;
pub use in_flight::InFlight;
pub use later::later;
pub use leaving::Leaving;
pub use listener::Listener;
pub use patience::{Missing, in_time};
pub use property::property;
pub use sandbox::is_barred;
