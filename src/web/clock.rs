//! The wall clock.

use crate::assessment::Timestamp;

/// The wall clock's time. It may be set back or forward at any time.
pub fn now() -> Timestamp {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 are far below 2^53")]
    Timestamp(js_sys::Date::now() as i64)
}
