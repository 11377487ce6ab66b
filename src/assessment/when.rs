//! When something was, as far as it was said.

use super::Timestamp;

/// When something was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// At this moment.
    Moment(Timestamp),
    /// On the day that begins then in UTC, at an hour that nobody has said: it is that day in every time zone.
    Day(Timestamp),
}

impl When {
    /// Reads a moment as [`Timestamp::parse`] does, or a day: `2026-11-19`.
    pub fn parse(text: &str) -> Option<Self> {
        const DAY: usize = "2026-11-19".len();
        let at = Timestamp::parse(text)?;
        Some(if text.trim().len() == DAY { Self::Day(at) } else { Self::Moment(at) })
    }

    /// The moment, or the first one of the day: to order by, not to be told.
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
