//! The `Retry-After` header, in both of its forms.

use proptest::prelude::*;
use quality_assessment::api::retry_after;
use quality_assessment::assessment::Timestamp;

/// Wed, 21 Oct 2015 07:28:00 GMT.
const NOW: Timestamp = Timestamp(1_445_412_480_000);
const TEN_MINUTES: i64 = 600_000;

#[test]
fn seconds_are_seconds() {
    assert_eq!(["0", "1", "120", " 120 "].map(|h| retry_after(h, NOW)), [0, 1_000, 120_000, 120_000].map(Some));
}

#[test]
fn a_date_means_a_wait_until_then() {
    assert_eq!(retry_after("Wed, 21 Oct 2015 07:28:30 GMT", NOW), Some(30_000));
    assert_eq!(retry_after("Wed, 21 Oct 2015 07:28:00 GMT", NOW), Some(0));
}

#[test]
fn a_date_in_the_past_means_no_wait() {
    assert_eq!(retry_after("Wed, 21 Oct 2015 07:27:00 GMT", NOW), Some(0));
}

#[test]
fn no_wait_is_longer_than_ten_minutes() {
    let long = ["601", "4294967295", "4294967296", "99999999999999999999", "Thu, 22 Oct 2015 07:28:00 GMT"];
    assert_eq!(long.map(|header| retry_after(header, NOW)), [Some(TEN_MINUTES); 5]);
    assert_eq!(retry_after("600", NOW), Some(TEN_MINUTES));
}

#[test]
fn any_other_header_is_ignored() {
    let neither =
        ["", " ", "-5", "1.5", "soon", "2015-10-21T07:28:00Z", "Wed, 21 Oct 2015 07:28:00", "Wed, 21 Okt 2015"];
    for header in neither.into_iter().chain(["Wed, 32 Oct 2015 07:28:00 GMT", "Wed, 21 Oct 2015 GMT", ", GMT", "10s"]) {
        assert_eq!(retry_after(header, NOW), None, "{header}");
    }
}

proptest! {
    #![proptest_config(crate::random::config(1_000))]

    #[test]
    fn every_http_date_is_read_as_another_library_writes_it(
        second in -2_000_000_000i64..4_000_000_000,
        wait in 0i64..700,
    ) {
        let then = jiff::Timestamp::from_second(second).expect("in range");
        let header = jiff::fmt::rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&then).expect("a date");
        let now = Timestamp((second - wait) * 1000);
        prop_assert_eq!(retry_after(&header, now), Some((wait * 1000).min(TEN_MINUTES)), "{}", header);
    }

    #[test]
    fn no_header_makes_it_panic(header in "\\PC{0,40}") {
        let wait = retry_after(&header, NOW);
        prop_assert!(wait.is_none_or(|ms| (0..=TEN_MINUTES).contains(&ms)));
    }
}
