//! Short sentences that several tasks print.

use std::time::Duration;

/// A duration for people: `0.4 s`, `12.3 s`, `4 min 05 s`.
pub fn span(duration: Duration) -> String {
    match duration.as_secs() {
        0..100 => format!("{:.1} s", duration.as_secs_f64()),
        seconds => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

/// Announces the next action, before a program's own output.
pub fn announce(sentence: &str) {
    eprintln!("==> {sentence}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_read_well() {
        assert_eq!(span(Duration::from_millis(432)), "0.4 s");
        assert_eq!(span(Duration::from_millis(12_340)), "12.3 s");
        assert_eq!(span(Duration::from_secs(245)), "4 min 05 s");
    }
}
