//! The `Retry-After` header, in both of its forms.

use crate::assessment::Timestamp;

/// The longest wait that is obeyed, in milliseconds: 10 minutes.
const LONGEST_WAIT: i64 = 600_000;

/// The wait in milliseconds, from a number of seconds or an HTTP date (`Wed, 21 Oct 2015 07:28:00 GMT`), clamped to
/// 0–10 minutes. `None` if `header` is neither.
pub fn retry_after(header: &str, now: Timestamp) -> Option<i64> {
    let header = header.trim();
    let wait = match header.parse::<u32>() {
        Ok(seconds) => i64::from(seconds) * 1000,
        Err(_) if header.bytes().all(|b| b.is_ascii_digit()) && !header.is_empty() => LONGEST_WAIT,
        Err(_) => http_date(header)?.since(now),
    };
    Some(wait.clamp(0, LONGEST_WAIT))
}

/// An HTTP date in the only one of its three forms that servers may still send.
fn http_date(text: &str) -> Option<Timestamp> {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let mut parts = text.split_once(", ")?.1.strip_suffix(" GMT")?.split(' ');
    let (day, month, year, time) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let month = MONTHS.iter().position(|name| *name == month)? + 1;
    let pad = if month < 10 { "0" } else { "" };
    Timestamp::parse(&format!("{year}-{pad}{month}-{day}T{time}Z"))
}
