//! Laws of the difference between two texts.

use quality_assessment::assessment::{Piece, Wording};

/// Both texts can be restored from their wording, which has no empty piece.
pub fn between(before: &str, after: &str) {
    let Some(wording) = Wording::between(before, after) else { return };
    let read = |is: fn(&Piece) -> bool| {
        let pieces = wording.pieces.iter().filter(|piece| is(piece));
        pieces
            .map(|piece| match piece {
                Piece::Same(text) | Piece::Gone(text) | Piece::New(text) => *text,
            })
            .collect::<String>()
    };
    assert_eq!(read(|piece| !matches!(piece, Piece::New(_))), before);
    assert_eq!(read(|piece| !matches!(piece, Piece::Gone(_))), after);
    let is_empty = |piece: &Piece| matches!(piece, Piece::Same("") | Piece::Gone("") | Piece::New(""));
    assert!(!wording.pieces.iter().any(is_empty), "a piece of nothing: {:?}", wording.pieces);
}

/// A text compared with itself is one piece.
pub fn itself(text: &str) {
    if let Some(wording) = Wording::between(text, text).filter(|_| !text.is_empty()) {
        assert_eq!(wording.pieces, [Piece::Same(text)]);
    }
}

/// Two texts from bytes: those before the first 0 and those after it.
pub fn words(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (before, after) = text.split_once('\0').unwrap_or((&text, ""));
    between(before, after);
    itself(before);
}
