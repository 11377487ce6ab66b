//! The browser's formatters for one locale.

use super::intl::Formatter;
use crate::sorted::Sorted;
use std::cell::{OnceCell, RefCell};
use wasm_bindgen::JsValue;

/// What stands where a value that must show is missing.
pub const NOTHING: &str = "–";

/// The formatters of one locale, each made when it is first needed.
#[derive(Debug)]
pub struct Formats {
    tag: String,
    pub(super) zone: Option<String>,
    pub(super) number: Sizes,
    pub(super) percent: Sizes,
    pub(super) change: Sizes,
    pub(super) decimal: FormatterCell,
    pub(super) date: FormatterCell,
    pub(super) day: FormatterCell,
    pub(super) on_day: FormatterCell,
    pub(super) stamp: FormatterCell,
    pub(super) stamp_of_day: FormatterCell,
    pub(super) time: FormatterCell,
    units: [FormatterCell; 3],
    pub(super) list: FormatterCell,
    /// Numbers that have been written before: a long list has few different ones, and asks for each thousands of times.
    pub(super) written: Written,
    /// Dates that have been written before.
    pub(super) dated: Written,
    /// Days that have been written before.
    pub(super) on_days: Written,
}

/// More numbers than these are not remembered.
const MOST_WRITTEN: usize = 256;

pub(super) type Written = RefCell<Sorted<i64, String>>;

pub(super) type FormatterCell = OnceCell<Option<Formatter>>;
/// One for numbers that people write out, and one for those that they do not.
pub(super) type Sizes = [FormatterCell; 2];

/// From here on a number is written with an exponent: nobody counts three hundred digits, and a row holds few.
const HUGE: f64 = 1e15;

/// The units of a duration, largest first: their seconds, and the options for them.
pub(super) const UNITS: [(u64, &str); 3] = [
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
            decimal: FormatterCell::new(),
            date: FormatterCell::new(),
            day: FormatterCell::new(),
            on_day: FormatterCell::new(),
            stamp: FormatterCell::new(),
            stamp_of_day: FormatterCell::new(),
            time: FormatterCell::new(),
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

    /// A number in at most two digits after the point, however large it is; what is less than `smallest` is nothing.
    pub(super) fn sized(&self, sizes: &Sizes, options: &[&str; 2], value: f64, smallest: f64) -> String {
        // What is written as nothing has no sign.
        let value = if value.abs() < smallest { 0.0 } else { value };
        let size = usize::from(value.abs() >= HUGE);
        or_nothing(self.apply(&sizes[size], "NumberFormat", "format", options[size], &value.into()))
    }

    pub(super) fn unit(&self, index: usize, value: u64) -> Option<String> {
        let (_, options) = UNITS.get(index)?;
        self.apply(self.units.get(index)?, "NumberFormat", "format", options, &(value as f64).into())
    }
}

/// The text, or what stands in the place of one.
pub(super) fn or_nothing(text: Option<String>) -> String {
    text.unwrap_or_else(|| NOTHING.to_owned())
}
