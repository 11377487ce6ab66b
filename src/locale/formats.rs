//! The browser's formatters for one locale.

use super::intl::Formatter;
use crate::sorted::Sorted;
use std::cell::{OnceCell, RefCell};
use wasm_bindgen::JsValue;

/// The placeholder for a missing value that must be shown.
pub const NOTHING: &str = "–";

/// The formatters of one locale, each created when it is first needed.
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
/// One for ordinary numbers, and one for huge ones.
pub(super) type Sizes = [FormatterCell; 2];

/// The limit from which a number is written with an exponent: nobody counts three hundred digits, and a row has little
/// room.
const HUGE: f64 = 1e15;

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

    /// A number with at most two decimal places, however large it is; a value below `smallest` is written as zero.
    pub(super) fn sized(&self, sizes: &Sizes, options: &[&str; 2], value: f64, smallest: f64) -> String {
        // A zero has no sign.
        let value = if value.abs() < smallest { 0.0 } else { value };
        let size = usize::from(value.abs() >= HUGE);
        or_nothing(self.apply(&sizes[size], "NumberFormat", "format", options[size], &value.into()))
    }

    pub(super) fn unit(&self, index: usize, value: u64) -> Option<String> {
        let (_, options) = UNITS.get(index)?;
        self.apply(self.units.get(index)?, "NumberFormat", "format", options, &(value as f64).into())
    }
}

/// The text, or its placeholder.
pub(super) fn or_nothing(text: Option<String>) -> String {
    text.unwrap_or_else(|| NOTHING.to_owned())
}
