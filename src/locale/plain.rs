//! German and English without `Intl`, see `plain.js`.

use crate::assessment::Timestamp;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/locale/plain.js")]
extern "C" {
    #[wasm_bindgen(js_name = plainNumber)]
    fn plain_number(value: f64, is_german: bool) -> String;

    #[wasm_bindgen(js_name = plainDate)]
    fn plain_date(ms: f64, is_german: bool, is_american: bool, is_utc: bool, style: u8) -> Option<String>;
}

/// The locales whose numbers and dates need no `Intl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plain {
    /// `de` and `de-DE`.
    German,
    /// `en` and `en-US`.
    American,
    /// `en-GB`.
    British,
}

/// The ways to write a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The number alone.
    Number = 0,
    /// A percentage; the number is 0–100.
    Percent = 1,
    /// A difference, with its sign.
    Change = 2,
}

/// The parts of a date that are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The day.
    Day = 0,
    /// The day, and the time to the minute.
    DayAndTime = 1,
    /// The time to the second.
    Time = 2,
}

/// The limit from which the digits of a number are left to `Intl`.
const LARGE: f64 = 1e12;

impl Plain {
    /// The locale of a tag; `None` if it needs `Intl`.
    pub fn of(tag: &str) -> Option<Self> {
        match tag {
            "de" | "de-DE" => Some(Self::German),
            "en" | "en-US" => Some(Self::American),
            "en-GB" => Some(Self::British),
            _ => None,
        }
    }

    /// A number with at most two decimal places; `None` if it is too large.
    pub fn number(self, kind: Kind, value: f64) -> Option<String> {
        if value.abs() >= LARGE || value.is_nan() {
            return None;
        }
        let number = plain_number(value, self == Self::German);
        Some(match kind {
            Kind::Percent if self == Self::German => number + "\u{a0}%",
            Kind::Percent => number + "%",
            Kind::Change if value > 0.0 => format!("+{number}"),
            _ => number,
        })
    }

    /// A date in UTC or in the browser's time zone; `None` for years without four digits.
    pub fn date(self, at: Timestamp, is_utc: bool, style: Style) -> Option<String> {
        plain_date(at.0 as f64, self == Self::German, self == Self::American, is_utc, style as u8)
    }
}
