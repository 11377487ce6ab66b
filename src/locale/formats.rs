//! The browser's formatters for one locale.

use super::intl::Formatter;
use super::plain::{Kind, Plain, Style};
use crate::assessment::Timestamp;
use crate::sorted::Sorted;
use js_sys::Date;
use std::cell::{OnceCell, RefCell};
use wasm_bindgen::JsValue;

/// The placeholder for a missing value that must be shown.
pub const NOTHING: &str = "–";

/// The formatters of one locale, each created when it is first needed.
#[derive(Debug)]
pub struct Formats {
    tag: String,
    /// The locale whose numbers and dates need no `Intl`, if it is one.
    plain: Option<Plain>,
    pub(super) zone: Option<String>,
    numbers: [Sizes; 3],
    pub(super) decimal: FormatterCell,
    dates: [FormatterCell; 3],
    utc_day: FormatterCell,
    pub(super) stamp: FormatterCell,
    pub(super) stamp_of_day: FormatterCell,
    units: [FormatterCell; 3],
    pub(super) list: FormatterCell,
    /// Numbers formatted before: a long list has few different ones, and needs each thousands of times.
    pub(super) written: Written,
    /// Dates formatted before.
    pub(super) dated: Written,
    /// Days formatted before.
    pub(super) on_days: Written,
}

/// The maximum number of remembered texts.
const MOST_WRITTEN: usize = 256;

pub(super) type Written = RefCell<Sorted<i64, String>>;

pub(super) type FormatterCell = OnceCell<Option<Formatter>>;
/// The formatters for ordinary and for huge numbers.
type Sizes = [FormatterCell; 2];

/// The limit from which a number is written with an exponent: nobody counts three hundred digits, and a row has little
/// room.
const HUGE: f64 = 1e15;

/// The limit below which a value is written as zero with two decimal places.
const SMALLEST: f64 = 0.005;

/// Options by [`Kind`], each for a number and for one that is huge.
const NUMBERS: [[&str; 2]; 3] = [
    [r#"{"maximumFractionDigits":2}"#, r#"{"maximumFractionDigits":2,"notation":"scientific"}"#],
    [
        r#"{"maximumFractionDigits":2,"style":"percent"}"#,
        r#"{"maximumFractionDigits":2,"style":"percent","notation":"scientific"}"#,
    ],
    [
        r#"{"maximumFractionDigits":2,"signDisplay":"exceptZero"}"#,
        r#"{"maximumFractionDigits":2,"signDisplay":"exceptZero","notation":"scientific"}"#,
    ],
];

/// Options by [`Style`].
const DATES: [&str; 3] =
    [r#"{"dateStyle":"medium"}"#, r#"{"dateStyle":"medium","timeStyle":"short"}"#, r#"{"timeStyle":"medium"}"#];

/// The units of a duration, largest first: their seconds, and the options for them.
pub(super) const UNITS: [(u64, &str); 3] = [
    (3600, r#"{"style":"unit","unitDisplay":"short","unit":"hour"}"#),
    (60, r#"{"style":"unit","unitDisplay":"short","unit":"minute"}"#),
    (1, r#"{"style":"unit","unitDisplay":"short","unit":"second"}"#),
];

impl Formats {
    /// Formatters that are not created yet. The browser must know both arguments.
    pub fn new(tag: &str, zone: Option<&str>) -> Self {
        Self {
            tag: tag.to_owned(),
            plain: Plain::of(tag),
            zone: zone.map(str::to_owned),
            numbers: Default::default(),
            decimal: FormatterCell::new(),
            dates: Default::default(),
            utc_day: FormatterCell::new(),
            stamp: FormatterCell::new(),
            stamp_of_day: FormatterCell::new(),
            units: [const { FormatterCell::new() }; 3],
            list: FormatterCell::new(),
            written: Written::default(),
            dated: Written::default(),
            on_days: Written::default(),
        }
    }

    pub(super) fn remembered(&self, written: &Written, key: i64, write: impl FnOnce() -> String) -> String {
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

    pub(super) fn apply(
        &self,
        slot: &FormatterCell,
        kind: &str,
        method: &str,
        options: &str,
        value: &JsValue,
    ) -> Option<String> {
        let formatter = slot.get_or_init(|| Formatter::new(kind, method, &self.tag, options, self.zone.as_deref()));
        formatter.as_ref()?.apply(value)
    }

    /// A number with at most two decimal places, however large it is.
    pub(super) fn number(&self, kind: Kind, value: f64) -> String {
        // A zero has no sign.
        let value = if value.abs() < SMALLEST { 0.0 } else { value };
        or_nothing(self.plain.and_then(|plain| plain.number(kind, value)).or_else(|| {
            let size = usize::from(value.abs() >= HUGE);
            let value = if kind == Kind::Percent { value / 100.0 } else { value };
            let (slot, options) = (&self.numbers[kind as usize][size], NUMBERS[kind as usize][size]);
            self.apply(slot, "NumberFormat", "format", options, &value.into())
        }))
    }

    /// A moment in the reader's time zone.
    pub(super) fn date(&self, style: Style, at: Timestamp) -> String {
        // Only the browser's own time zone is known without `Intl`.
        let plain = self.plain.filter(|_| self.zone.is_none()).and_then(|plain| plain.date(at, false, style));
        or_nothing(plain.or_else(|| self.intl_date(&self.dates[style as usize], DATES[style as usize], at)))
    }

    /// A day without a time, the same in every time zone.
    pub(super) fn utc_day(&self, at: Timestamp) -> String {
        let plain = self.plain.and_then(|plain| plain.date(at, true, Style::Day));
        or_nothing(plain.or_else(|| self.intl_date(&self.utc_day, r#"{"dateStyle":"medium","timeZone":"UTC"}"#, at)))
    }

    fn intl_date(&self, slot: &FormatterCell, options: &str, at: Timestamp) -> Option<String> {
        self.apply(slot, "DateTimeFormat", "format", options, &js_date(at))
    }

    pub(super) fn unit(&self, index: usize, value: u64) -> Option<String> {
        let (_, options) = UNITS.get(index)?;
        self.apply(self.units.get(index)?, "NumberFormat", "format", options, &(value as f64).into())
    }
}

/// A `Date` of the browser.
pub(super) fn js_date(at: Timestamp) -> JsValue {
    Date::new(&(at.0 as f64).into()).into()
}

/// The text, or its placeholder.
fn or_nothing(text: Option<String>) -> String {
    text.unwrap_or_else(|| NOTHING.to_owned())
}
