//! Numbers, percentages, dates, durations and lists as a locale writes them.

use super::Locale;
use super::intl::Formatter;
use crate::assessment::Timestamp;
use js_sys::{Array, Date};
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use wasm_bindgen::JsValue;

/// What stands where a value that must show is missing.
pub const NOTHING: &str = "–";

/// The formatters of one locale, each made when it is first needed.
#[derive(Debug)]
pub struct Formats {
    tag: String,
    zone: Option<String>,
    number: Sizes,
    percent: Sizes,
    change: Sizes,
    date: Slot,
    day: Slot,
    stamp: Slot,
    time: Slot,
    units: [Slot; 3],
    list: Slot,
    plural: Slot,
    /// Numbers that have been written before: a long list has few different ones, and asks for each thousands of times.
    written: Written,
    /// Dates that have been written before.
    dated: Written,
}

/// More numbers than these are not remembered.
const MOST_WRITTEN: usize = 256;

type Written = RefCell<HashMap<i64, String>>;

type Slot = OnceCell<Option<Formatter>>;
/// One for numbers that people write out, and one for those that they do not.
type Sizes = [Slot; 2];

/// From here on a number is written with an exponent: nobody counts three hundred digits, and a row holds few.
const HUGE: f64 = 1e15;

/// Options for a number, and for one that is huge.
const NUMBER: [&str; 2] = [r#"{"maximumFractionDigits":2}"#, r#"{"maximumFractionDigits":2,"notation":"scientific"}"#];
const PERCENT: [&str; 2] = [
    r#"{"maximumFractionDigits":2,"style":"percent"}"#,
    r#"{"maximumFractionDigits":2,"style":"percent","notation":"scientific"}"#,
];
const CHANGE: [&str; 2] = [
    r#"{"maximumFractionDigits":2,"signDisplay":"exceptZero"}"#,
    r#"{"maximumFractionDigits":2,"signDisplay":"exceptZero","notation":"scientific"}"#,
];

/// The units of a duration, largest first: their seconds, and the options for them.
const UNITS: [(u64, &str); 3] = [
    (3600, r#"{"style":"unit","unitDisplay":"short","unit":"hour"}"#),
    (60, r#"{"style":"unit","unitDisplay":"short","unit":"minute"}"#),
    (1, r#"{"style":"unit","unitDisplay":"short","unit":"second"}"#),
];

impl Formats {
    /// Nothing is made yet. Both must be known to the browser.
    pub fn new(tag: &str, zone: Option<&str>) -> Self {
        Self {
            tag: tag.to_owned(),
            zone: zone.map(str::to_owned),
            number: Sizes::default(),
            percent: Sizes::default(),
            change: Sizes::default(),
            date: Slot::new(),
            day: Slot::new(),
            stamp: Slot::new(),
            time: Slot::new(),
            units: [const { Slot::new() }; 3],
            list: Slot::new(),
            plural: Slot::new(),
            written: Written::default(),
            dated: Written::default(),
        }
    }

    /// Makes what every assessment needs. A browser reads its data of a language with the first formatter, which takes
    /// longer than all others together; there is time for that while the first answer is on its way.
    pub fn warm_up(&self, locale: &Locale) {
        let _ = (locale.percent(1.0), locale.number(1.0), locale.date(Some(Timestamp(0))));
    }

    /// Is `count` one, grammatically?
    pub fn is_one(&self, count: f64) -> bool {
        self.apply(&self.plural, "PluralRules", "select", "{}", &count.into()).as_deref() == Some("one")
    }

    fn remembered(&self, written: &Written, key: i64, write: impl FnOnce() -> String) -> String {
        let known = written.borrow().get(&key).cloned();
        known.unwrap_or_else(|| {
            let text = write();
            let mut written = written.borrow_mut();
            if written.len() < MOST_WRITTEN {
                written.insert(key, text.clone());
            }
            text
        })
    }

    fn apply(&self, slot: &Slot, kind: &str, method: &str, options: &str, value: &JsValue) -> Option<String> {
        let formatter = slot.get_or_init(|| Formatter::new(kind, method, &self.tag, options, self.zone.as_deref()));
        formatter.as_ref()?.apply(value)
    }

    /// A number in at most two digits after the point, however large it is.
    fn sized(&self, sizes: &Sizes, options: &[&str; 2], value: f64) -> String {
        let size = usize::from(value.abs() >= HUGE);
        or_nothing(self.apply(&sizes[size], "NumberFormat", "format", options[size], &value.into()))
    }

    fn unit(&self, index: usize, value: u64) -> Option<String> {
        let (_, options) = UNITS.get(index)?;
        self.apply(self.units.get(index)?, "NumberFormat", "format", options, &(value as f64).into())
    }
}

impl Locale {
    /// A number, with at most two digits after the point.
    pub fn number(&self, value: f64) -> String {
        let formats = self.formats();
        formats.remembered(&formats.written, value.to_bits().cast_signed(), || {
            formats.sized(&formats.number, &NUMBER, value)
        })
    }

    /// What stands before the fraction of a number: a comma or a point.
    pub fn decimal(&self) -> char {
        if self.number(1.5).contains(',') { ',' } else { '.' }
    }

    /// A percentage; `value` is 0–100.
    pub fn percent(&self, value: f64) -> String {
        let formats = self.formats();
        formats.sized(&formats.percent, &PERCENT, value / 100.0)
    }

    /// A difference, with its sign.
    pub fn change(&self, value: f64) -> String {
        let formats = self.formats();
        formats.sized(&formats.change, &CHANGE, value)
    }

    /// Day and time of day.
    pub fn date(&self, at: Option<Timestamp>) -> String {
        let Some(at) = at else { return NOTHING.to_owned() };
        let formats = self.formats();
        formats.remembered(&formats.dated, at.0, || {
            let options = r#"{"dateStyle":"medium","timeStyle":"short"}"#;
            or_nothing(formats.apply(&formats.date, "DateTimeFormat", "format", options, &date(at)))
        })
    }

    /// The day that `at` is midnight of in UTC, which is how a day without an hour is read: the same in every time zone.
    pub fn day(&self, at: Timestamp) -> String {
        let formats = self.formats();
        let options = r#"{"dateStyle":"medium","timeZone":"UTC"}"#;
        or_nothing(formats.apply(&formats.day, "DateTimeFormat", "format", options, &date(at)))
    }

    /// "2026-11-19 10:25", in the reader's time zone, which spreadsheets of every language read as a date; nothing if no
    /// calendar reaches it. Swedish is written so.
    pub fn stamp(&self, at: Timestamp) -> String {
        let options = r#"{"dateStyle":"short","timeStyle":"short"}"#;
        let formats = self.formats();
        let make = || Formatter::new("DateTimeFormat", "format", "sv", options, formats.zone.as_deref());
        let swedish = formats.stamp.get_or_init(make);
        swedish.as_ref().and_then(|format| format.apply(&date(at))).unwrap_or_default()
    }

    /// The time of day, to the second.
    pub fn time(&self, at: Timestamp) -> String {
        let formats = self.formats();
        let options = r#"{"timeStyle":"medium"}"#;
        or_nothing(formats.apply(&formats.time, "DateTimeFormat", "format", options, &date(at)))
    }

    /// A length of time: "1 hr 5 min", "4 min 12 sec", "0 sec". Its two largest units are enough for anybody.
    pub fn duration(&self, seconds: f64) -> String {
        // Out of range and not a number saturate to something that can be shown.
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
        let array: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
        let list = formats.apply(&formats.list, "ListFormat", "format", r#"{"type":"conjunction"}"#, &array);
        list.unwrap_or_else(|| items.join(", "))
    }
}

fn or_nothing(text: Option<String>) -> String {
    text.unwrap_or_else(|| NOTHING.to_owned())
}

fn date(at: Timestamp) -> JsValue {
    Date::new(&(at.0 as f64).into()).into()
}
