//! Word-by-word differences between two texts.

use quality_assessment::assessment::{Piece, Wording};

#[test]
fn a_changed_word_is_between_the_unchanged_ones() {
    let wording = Wording::between("The agent was friendly and quick.", "The agent was brief and quick.");
    let pieces =
        [Piece::Same("The agent was "), Piece::Gone("friendly "), Piece::New("brief "), Piece::Same("and quick.")];
    assert_eq!(wording.map(|w| w.pieces), Some(pieces.to_vec()));
}

#[test]
fn a_word_may_also_only_come_or_go() {
    let pieces = |before, after| Wording::between(before, after).map(|w| w.pieces);
    let (start, end) = (Piece::Same("One "), Piece::Same("three four."));
    assert_eq!(pieces("One two three four.", "One three four."), Some(vec![start, Piece::Gone("two "), end]));
    assert_eq!(pieces("One three four.", "One two three four."), Some(vec![start, Piece::New("two "), end]));
    assert_eq!(pieces("One three four.", "One three four."), Some(vec![Piece::Same("One three four.")]));
}

#[test]
fn texts_are_merged_if_a_quarter_of_the_longer_one_is_in_both() {
    let is_merged = |before, after| Wording::between(before, after).is_some();
    assert!(is_merged("same aaaaaaaaaaa", "same b") && is_merged("same b", "same aaaaaaaaaaa"));
    assert!(!is_merged("same aaaaaaaaaaaa", "same b") && !is_merged("same b", "same aaaaaaaaaaaa"));
}

#[test]
fn texts_with_nothing_in_common_are_not_merged() {
    assert_eq!(Wording::between("one two three", "vier fünf sechs"), None);
    assert_eq!(Wording::between("", "something"), None);
}

#[test]
fn a_text_of_a_megabyte_does_not_keep_anybody_waiting() {
    let long = |word: &str| [word, " "].concat().repeat(200_000);
    let begun = std::time::Instant::now();
    assert_eq!(Wording::between(&long("a"), &long("b")), None);
    assert!(begun.elapsed().as_secs() < 2);
}

/// The worst texts that are compared at all: as long as possible, with only every fourth word in common.
#[test]
fn six_pages_that_have_little_in_common_are_compared_in_time() {
    let text =
        |own: &str| (0..1_000).map(|n| if n % 4 == 0 { format!("same{n} ") } else { format!("{own}{n} ") }).collect();
    let (before, after): (String, String) = (text("a"), text("b"));
    let begun = std::time::Instant::now();
    let wording = Wording::between(&before, &after);
    assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
    assert!(wording.is_some_and(|w| w.pieces.iter().filter(|piece| matches!(piece, Piece::Same(_))).count() == 250));
}
