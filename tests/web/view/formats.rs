//! Numbers and dates that are written without `Intl`, compared with it.

use js_sys::Function;
use quality_assessment::assessment::{Timestamp, When};
use quality_assessment::locale::Locale;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen(module = "/tests/web/view/formats.js")]
extern "C" {
    /// The writer of a language.
    fn intl(tag: &str) -> Function;
}

fn by_intl(writer: &Function, value: f64, at: Timestamp) -> String {
    writer.call2(&JsValue::NULL, &value.into(), &(at.0 as f64).into()).unwrap().as_string().unwrap()
}

fn by_us(locale: &Locale, value: f64, at: Timestamp) -> String {
    let all = [
        locale.number(value),
        locale.percent(value),
        locale.change(value),
        locale.date(Some(When::Moment(at))),
        locale.on_day(When::Moment(at)),
        locale.date(Some(When::Day(at))),
        locale.time(at),
    ];
    all.join(" | ").replace(char::is_whitespace, " ")
}

/// Every month, hours around midnight and noon, both sides of the changes to and from summer time.
fn moments() -> impl Iterator<Item = &'static str> {
    [
        "2026-01-01T00:00:00Z",
        "2026-02-28T23:59:59Z",
        "2024-02-29T12:00:01Z",
        "2026-03-29T00:59:59Z",
        "2026-03-29T01:00:00Z",
        "2026-04-09T09:05:07Z",
        "2026-05-31T10:30:00Z",
        "2026-06-30T11:59:59Z",
        "2026-07-07T13:00:00Z",
        "2026-08-15T00:30:00Z",
        "2026-09-09T18:04:00Z",
        "2026-10-25T00:59:59Z",
        "2026-10-25T01:00:00Z",
        "2026-11-30T22:23:20Z",
        "2026-12-31T23:59:59Z",
        "1969-12-31T23:59:59Z",
        "1066-10-14T09:00:00Z",
        "9999-12-31T12:00:00Z",
    ]
    .into_iter()
}

#[wasm_bindgen_test]
fn numbers_and_dates_are_written_as_by_intl() {
    let numbers = [
        0.0,
        0.004,
        0.005,
        0.25,
        1.0,
        1.005,
        2.675,
        4.5,
        9.99,
        9.995,
        12.345,
        75.0,
        93.12,
        99.999,
        100.0,
        999.0,
        999.999,
        1000.0,
        1234.5,
        12_345.678,
        999_999.99,
        1_234_567.0,
        123_456_789.12,
        99_999_999_999.0,
        1e12,
        1e14,
    ];
    for tag in ["de", "de-DE", "en", "en-US", "en-GB"] {
        let (locale, writer) = (Locale::new(tag, None), intl(tag));
        let at = Timestamp::parse("2026-11-30T22:23:20Z").unwrap();
        // Intl writes "0,4 %" as it is; what rounds to zero has no sign here.
        for value in numbers.into_iter().filter(|value| *value == 0.0 || *value >= 0.005) {
            assert_eq!(by_us(&locale, value, at), by_intl(&writer, value, at), "{value} in {tag}");
            let value = if value == 0.0 { value } else { -value };
            assert_eq!(by_us(&locale, value, at), by_intl(&writer, value, at), "{value} in {tag}");
        }
        for hundredths in (1..=10_000).step_by(37) {
            let value = f64::from(hundredths) / 100.0;
            assert_eq!(by_us(&locale, value, at), by_intl(&writer, value, at), "{value} in {tag}");
        }
        for moment in moments() {
            let at = Timestamp::parse(moment).unwrap();
            assert_eq!(by_us(&locale, 1.0, at), by_intl(&writer, 1.0, at), "{moment} in {tag}");
        }
    }
}

/// A host's time zone is known to `Intl` alone.
#[wasm_bindgen_test]
fn a_time_zone_of_the_host_is_observed() {
    let at = Timestamp::parse("2026-11-30T22:23:20Z").unwrap();
    assert_eq!(Locale::new("de", Some("Asia/Tokyo")).date(Some(When::Moment(at))), "01.12.2026, 07:23");
    assert_eq!(Locale::new("de", Some("Asia/Tokyo")).date(Some(When::Day(at))), "30.11.2026");
}
