//! Scores that are typed by digits.

use quality_assessment::assessment::{Definition, ScoringType};
use quality_assessment::review::digits::{goes_on, is_digit, typed};

#[test]
fn digits_above_nine_take_two_keys_and_are_a_score_after_each() {
    let definition = |scoring, max| Definition { scoring, max_points: Some(max), ..Definition::default() };
    let twenty = definition(ScoringType::NumericScale, 20.0);
    assert_eq!(typed("", "1", Some(&twenty)), Some(("1".to_owned(), 1.0)));
    assert_eq!(typed("1", "5", Some(&twenty)), Some(("15".to_owned(), 15.0)));
    assert_eq!(typed("15", "7", Some(&twenty)), Some(("7".to_owned(), 7.0)), "157 are too many: it starts over");
    assert_eq!(typed("0", "5", Some(&twenty)), Some(("5".to_owned(), 5.0)));
    assert!(!goes_on("0", Some(&twenty)), "a zero is not the first of two digits");
    assert!(goes_on("1", Some(&twenty)) && goes_on("2", Some(&twenty)) && !goes_on("3", Some(&twenty)));
    let five = definition(ScoringType::NumericScale, 5.0);
    assert_eq!((typed("", "7", Some(&five)), goes_on("1", Some(&five))), (None, false));
    let met = definition(ScoringType::MetNotMet, 15.0);
    assert_eq!(typed("", "1", Some(&met)), Some(("1".to_owned(), 15.0)), "met");
    assert_eq!(typed("1", "0", Some(&met)), Some(("0".to_owned(), 0.0)), "not met");
    assert_eq!((typed("", "5", Some(&met)), goes_on("1", Some(&met))), (None, false));
}

#[test]
fn only_the_ten_digits_are_keys_of_scores() {
    assert!(('0'..='9').all(|digit| is_digit(&digit.to_string())));
    assert!(!["", "a", "-", ".", "12", "F1", "٣", "Enter", " "].into_iter().any(is_digit));
}
