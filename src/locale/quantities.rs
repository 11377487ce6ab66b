//! Numbers, percentages, dates, durations and lists in the format of a locale.

use super::Locale;
use super::fill::isolated;
use super::formats::{FormatterCell, NOTHING, UNITS, js_date};
use super::intl::Formatter;
use super::plain::{Kind, Style};
use crate::assessment::{Timestamp, When};
use js_sys::Array;
use wasm_bindgen::JsValue;

impl Locale {
    /// Creates the formatters that every assessment needs, unless the locale needs none for it. A browser loads a
    /// language's data with the first formatter, which takes longer than all others together; there is time for that
    /// while the first answer is on its way.
    pub fn warm_up(&self) {
        let _ = (self.percent(1.0), self.number(1.0), self.date(Some(Timestamp(0).into())));
    }

    /// A number, with at most two decimal places.
    pub fn number(&self, value: f64) -> String {
        let formats = self.formats();
        formats.remembered(&formats.written, value.to_bits().cast_signed(), || formats.number(Kind::Number, value))
    }

    /// The reader's decimal separator, a comma or a point: a spreadsheet uses their language even if there are no texts
    /// in it.
    pub fn decimal(&self) -> char {
        let formatter = || Formatter::new("NumberFormat", "format", self.tag(), "{}", None);
        let formatter = self.formats().decimal.get_or_init(formatter).as_ref();
        let half = formatter.and_then(|format| format.apply(&JsValue::from_f64(1.5)));
        if half.is_some_and(|half| half.contains(',')) { ',' } else { '.' }
    }

    /// A percentage; `value` is 0–100.
    pub fn percent(&self, value: f64) -> String {
        self.formats().number(Kind::Percent, value)
    }

    /// A difference, with its sign.
    pub fn change(&self, value: f64) -> String {
        self.formats().number(Kind::Change, value)
    }

    /// Day and time of day. A day without a time is written alone, the same in every time zone.
    pub fn date(&self, when: Option<When>) -> String {
        let formats = self.formats();
        match when {
            None => NOTHING.to_owned(),
            Some(When::Moment(at)) => formats.remembered(&formats.dated, at.0, || formats.date(Style::DayAndTime, at)),
            Some(When::Day(at)) => formats.utc_day(at),
        }
    }

    /// The day alone; in the reader's time zone if the time is known.
    pub fn on_day(&self, when: When) -> String {
        let formats = self.formats();
        match when {
            When::Moment(at) => formats.remembered(&formats.on_days, at.0, || formats.date(Style::Day, at)),
            When::Day(at) => formats.utc_day(at),
        }
    }

    /// A date as "2026-11-19 10:25" in the reader's time zone, which spreadsheets of every language recognise;
    /// "2026-11-19" for a day without a time; empty if no calendar reaches it. Formatted by the Swedish locale.
    pub fn stamp(&self, when: When) -> String {
        let formats = self.formats();
        let swedish = |slot: &FormatterCell, options: &str, zone: Option<&str>, at: Timestamp| {
            let formatter = slot.get_or_init(|| Formatter::new("DateTimeFormat", "format", "sv", options, zone));
            formatter.as_ref().and_then(|format| format.apply(&js_date(at))).unwrap_or_default()
        };
        match when {
            When::Moment(at) => {
                let options = r#"{"dateStyle":"short","timeStyle":"short"}"#;
                swedish(&formats.stamp, options, formats.zone.as_deref(), at)
            }
            When::Day(at) => swedish(&formats.stamp_of_day, r#"{"dateStyle":"short"}"#, Some("UTC"), at),
        }
    }

    /// The time of day, to the second.
    pub fn time(&self, at: Timestamp) -> String {
        self.formats().date(Style::Time, at)
    }

    /// A duration: "1 hr 5 min", "4 min 12 sec", "0 sec". Two units at most.
    pub fn duration(&self, seconds: f64) -> String {
        // Out-of-range values and NaN saturate to something that can be shown.
        let mut rest = seconds.abs() as u64;
        let first = UNITS.iter().position(|(size, _)| rest >= *size).unwrap_or(UNITS.len() - 1);
        let mut words = Vec::new();
        for (index, (size, _)) in UNITS.iter().enumerate().skip(first).take(2) {
            let whole = rest / size;
            rest %= size;
            if whole > 0 || words.is_empty() {
                words.extend(self.formats().unit(index, whole));
            }
        }
        words.join(" ")
    }

    /// A list in words: "A, B and C".
    pub fn list(&self, items: &[String]) -> String {
        let formats = self.formats();
        let array: Array = items.iter().map(|item| JsValue::from_str(&isolated(item))).collect();
        let list = formats.apply(&formats.list, "ListFormat", "format", r#"{"type":"conjunction"}"#, &array);
        list.unwrap_or_else(|| items.join(", "))
    }
}
