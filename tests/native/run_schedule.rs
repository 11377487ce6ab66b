//! The numbers of the schedule.

use quality_assessment::run::schedule::{Pace, after_failure, after_retry_after, back_off, poll, retry_after};

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;

#[test]
fn waits_grow_by_the_factors_of_the_schedule() {
    let waits = [0, 1, 2, 3, 4, 5, 6, 100].map(|answers| poll(2_000, Pace::Quick, answers, 0, 0.5));
    assert_eq!(waits, [2_000, 2_000, 3_000, 5_000, 8_000, 10_000, 10_000, 10_000]);
}

#[test]
fn an_unprocessed_assessment_is_polled_slowly_from_the_start() {
    let waits = [0, 1, 5].map(|answers| poll(2_000, Pace::Slow, answers, 0, 0.5));
    assert_eq!(waits, [10_000; 3]);
}

#[test]
fn after_three_minutes_every_wait_is_fifteenfold() {
    for pace in [Pace::Quick, Pace::Slow] {
        assert_eq!(poll(2_000, pace, 5, 3 * MINUTE - 1, 0.5), 10_000);
        assert_eq!(poll(2_000, pace, 5, 3 * MINUTE, 0.5), 30_000);
        assert_eq!(poll(2_000, pace, 0, 3 * MINUTE, 0.5), 30_000);
    }
}

#[test]
fn the_dice_spread_a_wait_by_a_fifth_to_either_side() {
    let waits = [0.0, 0.25, 0.5, 0.75, 1.0].map(|dice| poll(2_000, Pace::Quick, 0, 0, dice));
    assert_eq!(waits, [1_600, 1_800, 2_000, 2_200, 2_400]);
}

#[test]
fn loaded_dice_stay_within_the_spread() {
    assert_eq!([-1.0, 2.0, f64::NAN].map(|dice| poll(2_000, Pace::Quick, 0, 0, dice)), [1_600, 2_400, 1_600]);
}

#[test]
fn back_off_doubles_up_to_a_minute() {
    let longest = [1, 2, 3, 4, 5, 6, 7, 1_000, u32::MAX].map(|failures| back_off(2_000, failures, 1.0));
    assert_eq!(longest[..5], [2_400, 4_800, 9_600, 19_200, 38_400]);
    assert_eq!(longest[5..], [MINUTE; 4]);
}

#[test]
fn back_off_is_still_spread_at_its_cap() {
    assert_eq!([back_off(2_000, 60, 0.0), back_off(2_000, 60, 1.0)], [40 * SECOND, MINUTE]);
    assert_eq!([back_off(60_000, 1, 0.0), back_off(60_000, 1, 1.0)], [40 * SECOND, MINUTE]);
}

#[test]
fn the_wait_that_a_server_asks_for_is_never_cut_short_and_stretched_by_a_fifth_at_most() {
    assert_eq!([retry_after(120 * SECOND, 0.0), retry_after(120 * SECOND, 1.0)], [120 * SECOND, 144 * SECOND]);
}

#[test]
fn no_server_can_ask_for_more_than_ten_minutes() {
    assert_eq!([retry_after(3600 * SECOND, 0.0), retry_after(3600 * SECOND, 1.0)], [10 * MINUTE; 2]);
    assert_eq!(retry_after(i64::MAX, 1.0), 10 * MINUTE);
    assert_eq!(retry_after(i64::MIN, 0.0), 0);
}

/// `Retry-After: 0`, or a date that had passed on the way, led to the next request at once, and a server that repeated
/// it was asked as fast as it could answer.
#[test]
fn a_server_that_asks_for_no_wait_is_still_not_asked_at_once() {
    assert_eq!([after_retry_after(2_000, 0, 0.0), after_retry_after(2_000, 0, 1.0)], [1_600, 2_400]);
    assert_eq!([after_retry_after(2_000, 5_000, 0.0), after_retry_after(2_000, 5_000, 1.0)], [5_000, 6_000]);
}

/// A widget that was waiting 10 s between polls tried again after 2, 4 and 8 s when the server began to fail.
#[test]
fn a_server_that_fails_is_not_asked_more_often_than_one_that_answers() {
    assert_eq!([1, 2, 3, 4, 5].map(|n| after_failure(2_000, 10_000, n, 0.5)), [10_000, 10_000, 10_000, 16_000, 32_000]);
    assert_eq!(after_failure(2_000, 0, 1, 0.5), 2_000);
}

#[test]
fn but_it_is_asked_once_a_minute_at_least() {
    assert_eq!(after_failure(60_000, 900_000, 1, 0.5), MINUTE);
}
