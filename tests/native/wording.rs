//! What differs between two texts, word by word.

use quality_assessment::assessment::{Piece, Wording};

#[test]
fn a_changed_word_stands_between_those_that_stayed() {
    let wording = Wording::between("The agent was friendly and quick.", "The agent was brief and quick.");
    let pieces =
        [Piece::Same("The agent was "), Piece::Gone("friendly "), Piece::New("brief "), Piece::Same("and quick.")];
    assert_eq!(wording.map(|w| w.pieces), Some(pieces.to_vec()));
}

#[test]
fn what_has_nothing_in_common_is_not_woven_together() {
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
