//! Laws of mail bodies and quotations, for any input.

use quality_assessment::evidence::{Block, Haystack, Message, Pattern, blocks, normalized, quotations};
use std::sync::Arc;

/// A body gives the same text twice, which is no longer than the body, and can be searched.
pub fn body(bytes: &[u8]) {
    let html = String::from_utf8_lossy(bytes);
    let read = blocks(&html);
    assert_eq!(read, blocks(&html));
    let texts: Vec<&str> = read.iter().flat_map(Block::texts).collect();
    assert!(texts.iter().all(|text| !text.trim().is_empty()), "{texts:?}");
    // A number before each list item, and a link's words a second time.
    assert!(texts.iter().map(|text| text.len()).sum::<usize>() <= 8 * html.len(), "more came out than went in");
    let is_quoted = |block: &Block| matches!(block, Block::Quoted(_));
    let is_odd =
        |block: &Block| matches!(block, Block::Quoted(inner) if inner.is_empty() || inner.iter().any(is_quoted));
    assert!(!read.iter().any(is_odd));
    let message = Arc::new(Message { body: read.clone(), ..Message::default() });
    if let Some(text) = texts.first() {
        literal(&message, text);
    }
    quotes(bytes);
}

/// Quotations are in the text, in order and without overlaps.
pub fn quotes(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut end = 0;
    for range in quotations(&text) {
        assert!(range.start > end && range.end >= range.start, "{range:?}");
        assert!(!text[range.clone()].trim().is_empty());
        end = range.end;
    }
}

/// A text that a message contains word for word is found in it, and what is found equals what was searched for.
pub fn literal(message: &Arc<Message>, quotation: &str) {
    let Some(pattern) = Pattern::of(quotation) else { return };
    let haystack = Haystack::of(message);
    let found = haystack.find(&pattern).unwrap_or_else(|| panic!("{quotation:?} is not found"));
    let text = |number: usize| message.texts().nth(number).expect("it is one of the texts");
    let letters: String = found.iter().map(|one| normalized(&text(one.text)[one.range.clone()])).collect();
    let wanted = normalized(quotation);
    let bare = |text: &str| text.replace(['.', ',', ';', ':', '!', '?', '\'', '[', ']', '(', ')'], "");
    if wanted.contains("...") {
        assert!(found.iter().all(|one| wanted.contains(&normalized(&text(one.text)[one.range.clone()]))));
    } else {
        assert_eq!(bare(&letters), bare(&wanted));
    }
}
