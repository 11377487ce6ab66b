//! Moments in the API's format.

use jiff::{SignedDuration, Timestamp, Unit};

/// The day on which all seeded dates depend. Screenshots and tests stay the same, whenever they are made.
pub(crate) const SEEDED_TODAY: &str = "2026-11-20T09:00:00.000Z";

/// A moment in the API's format: UTC, milliseconds, `Z`.
pub(crate) fn print(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

pub(crate) fn now() -> Timestamp {
    let now = Timestamp::now();
    now.round(Unit::Millisecond).unwrap_or(now)
}

/// A moment for `modifiedAt` that is later than the previous one, even if two changes fall into one millisecond or the
/// clock was set back.
pub(crate) fn after(previous: &str) -> String {
    let now = now();
    let moment = match previous.parse::<Timestamp>() {
        Ok(previous) => now.max(previous + SignedDuration::from_millis(1)),
        Err(_) => now,
    };
    print(moment)
}

/// Days before [`SEEDED_TODAY`], and minutes after that.
pub(crate) fn seeded(days: i64, minutes: i64) -> String {
    let today: Timestamp = SEEDED_TODAY.parse().expect("the constant above is a moment");
    print(today - SignedDuration::from_hours(24 * days) + SignedDuration::from_mins(minutes))
}

/// Reads a moment or a day; a day means its first or its last millisecond.
pub(crate) fn read(text: &str, end_of_day: bool) -> Option<String> {
    if let Ok(moment) = text.parse::<Timestamp>() {
        return Some(print(moment));
    }
    let day: jiff::civil::Date = text.parse().ok()?;
    let time = if end_of_day { "23:59:59.999" } else { "00:00:00.000" };
    Some(format!("{day}T{time}Z"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_always_later_than_the_one_before() {
        let future = "2999-01-01T00:00:00.000Z";
        assert_eq!(after(future), "2999-01-01T00:00:00.001Z");
        let first = after("");
        assert!(after(&first) > first);
    }

    #[test]
    fn a_day_as_upper_bound_includes_the_whole_day() {
        assert_eq!(read("2026-11-20", true).as_deref(), Some("2026-11-20T23:59:59.999Z"));
        assert_eq!(read("yesterday", false), None);
    }
}
