//! Points in time, compared with another parser of the same texts.

use proptest::prelude::*;
use quality_assessment::assessment::{Timestamp, When};

fn at(text: &str) -> Option<i64> {
    Timestamp::parse(text).map(|timestamp| timestamp.0)
}

#[test]
fn the_two_forms_of_the_api_mean_the_same() {
    assert_eq!(at("2023-11-07T05:31:56Z"), Some(1_699_335_116_000));
    assert_eq!(at("2023-11-07 05:31:56"), Some(1_699_335_116_000));
}

#[test]
fn everything_but_the_date_may_be_left_out() {
    let midnight = Some(1_699_315_200_000);
    let others = ["2023-11-07T00:00", "2023-11-07T00:00:00", "2023-11-07t00:00z", " 2023-11-07 "];
    for text in ["2023-11-07", "2023-11-07T00:00Z"].into_iter().chain(others) {
        assert_eq!(at(text), midnight, "{text}");
    }
}

/// In New York it was the evening of the previous day.
#[test]
fn a_day_without_an_hour_is_a_day_and_no_moment() {
    let midnight = Timestamp(1_699_315_200_000);
    assert_eq!(When::parse(" 2023-11-07 "), Some(When::Day(midnight)));
    assert_eq!(When::parse("2023-11-07T00:00"), Some(When::Moment(midnight)));
    assert_eq!([When::Day(midnight), When::Moment(midnight)].map(When::first), [midnight; 2]);
    assert_eq!(When::parse("2023-13-07"), None);
}

#[test]
fn offsets_are_understood_in_every_form() {
    let same = ["+02:00", "+0200", "+02"].map(|zone| at(&format!("2023-11-07T07:31:56{zone}")));
    assert_eq!(same, [Some(1_699_335_116_000); 3]);
    assert_eq!(at("2023-11-07T00:01:56-05:30"), Some(1_699_335_116_000));
}

#[test]
fn fractions_count_to_the_millisecond() {
    let of = |fraction: &str| at(&format!("1970-01-01T00:00:00{fraction}Z"));
    assert_eq!([of(".5"), of(".05"), of(".123456789"), of(".9999")], [500, 50, 123, 999].map(Some));
}

#[test]
fn a_leap_second_is_the_last_of_its_minute() {
    assert_eq!(["2016-12-31T23:59:59Z", "2016-12-31T23:59:60Z"].map(at), [Some(1_483_228_799_000); 2]);
}

#[test]
fn a_text_that_is_not_a_time_is_none() {
    let dates =
        ["", "today", "2023", "2023-13-01", "2023-00-01", "2023-02-29", "1900-02-29", "2023-04-31", "2023-01-00"];
    let forms = [
        "2023-1-007",
        "02023-11-7",
        "023-11-007",
        "2023-11-1-",
        "20231107",
        "2023-11-07X",
        "2023-11-7T00",
        "+023-11-07",
        "2023-11-07T",
        "äää-äää-ä",
    ];
    let times = ["24:00", "00:60", "00:00:61", "00", "00:00:00:00", "0a:00", "-1:00", "00:00:00.x", "00:00Zulu"];
    let zones = ["+24:00", "+00:60", "+", "+1:2:3", "+12a0", "+é1", "Z+01:00"];
    for text in dates.into_iter().chain(forms) {
        assert_eq!(at(text), None, "{text}");
    }
    for text in
        times.map(|t| format!("2023-11-07T{t}")).into_iter().chain(zones.map(|z| format!("2023-11-07T00:00{z}")))
    {
        assert_eq!(at(&text), None, "{text}");
    }
}

/// Numbers are checked before anything is computed with them.
#[test]
fn a_number_of_any_length_that_is_no_time_is_none() {
    for digits in ["1000000000", "9223372036854775807", "9223372036854775808", "99999999999999999999999"] {
        for time in ["{}:00", "00:{}", "00:00:{}", "00:00+{}", "00:00-{}:00", "00:00+00:{}"] {
            let text = format!("2023-11-07T{}", time.replace("{}", digits));
            assert_eq!(at(&text), None, "{text}");
        }
    }
}

#[test]
fn leap_years_follow_the_rule_of_four_hundred() {
    assert_eq!(
        ["2024-02-29", "2000-02-29", "1900-02-29", "2100-02-29"].map(|d| at(d).is_some()),
        [true, true, false, false]
    );
    assert_eq!(at("2000-03-01").zip(at("2000-02-29")).map(|(a, b)| a - b), Some(86_400_000));
}

#[test]
fn time_is_counted_without_overflow() {
    let (first, last) = (Timestamp(i64::MIN), Timestamp(i64::MAX));
    assert_eq!((last.since(first), first.since(last)), (i64::MAX, i64::MIN));
    assert_eq!((last.after(1), first.after(-1)), (last, first));
    assert_eq!((Timestamp(5).since(Timestamp(2)), Timestamp(2).after(3)), (3, Timestamp(5)));
}

proptest! {
    #![proptest_config(crate::random::config(3_000))]

    #[test]
    fn every_instant_is_read_as_another_library_reads_it(
        (year, month, day) in (0i16..=9999, 1i8..=12, 1i8..=31),
        (hour, minute, second) in (0i8..24, 0i8..60, 0i8..60),
        fraction in proptest::option::of("[0-9]{1,9}"),
        offset in proptest::option::of((any::<bool>(), 0i8..24, 0i8..60)),
        separator in prop_oneof![Just('T'), Just(' '), Just('t')],
    ) {
        let fraction = fraction.map(|digits| format!(".{digits}")).unwrap_or_default();
        let zone = offset.map_or("Z".to_owned(), |(west, hours, minutes)| {
            format!("{}{hours:02}:{minutes:02}", if west { '-' } else { '+' })
        });
        let text = format!("{year:04}-{month:02}-{day:02}{separator}{hour:02}:{minute:02}:{second:02}{fraction}{zone}");
        match text.parse::<jiff::Timestamp>() {
            // Milliseconds are cut off, not rounded, always towards the past.
            Ok(theirs) => {
                let milliseconds = theirs.as_nanosecond().div_euclid(1_000_000) as i64;
                prop_assert_eq!(at(&text), Some(milliseconds), "{}", text)
            }
            Err(_) if jiff::civil::Date::new(year, month, day).is_err() => prop_assert_eq!(at(&text), None, "{}", text),
            // At the very ends of its calendar the other library gives up sooner.
            Err(_) => prop_assert!(year == 0 || year == 9999 || offset.is_some(), "{}", text),
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,40}", date in "[0-9TZ:.+ -]{0,30}") {
        let _ = (at(&text), at(&date), at(&format!("2023-11-07{text}")), at(&format!("2023-11-07T00:00{date}")));
    }
}
