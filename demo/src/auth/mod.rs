//! Authentication: a bearer token, or the session cookie that holds the same.

mod caller;
mod session;
pub(crate) mod token;

pub(crate) use caller::Caller;
pub(crate) use session::router;
