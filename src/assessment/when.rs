//! Times of varying precision.

use super::Timestamp;

/// The time of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// An exact moment.
    Moment(Timestamp),
    /// A day without a time, given as its beginning in UTC. It is that day in every time zone.
    Day(Timestamp),
}

impl When {
    /// Parses a moment like [`Timestamp::parse`], or a day: `2026-11-19`.
    pub fn parse(text: &str) -> Option<Self> {
        const DAY: usize = "2026-11-19".len();
        let at = Timestamp::parse(text)?;
        Some(if text.trim().len() == DAY { Self::Day(at) } else { Self::Moment(at) })
    }

    /// The moment, or the first moment of the day: for ordering, not for display.
    pub fn first(self) -> Timestamp {
        match self {
            Self::Moment(at) | Self::Day(at) => at,
        }
    }
}

impl From<Timestamp> for When {
    fn from(at: Timestamp) -> Self {
        Self::Moment(at)
    }
}
