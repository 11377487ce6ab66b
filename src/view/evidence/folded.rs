//! The folded parts of a message, and the keys of their folds.

use crate::evidence::{Block, Message};

/// The number of bytes of a message that are shown at once. The rest is folded.
pub const SHOWN_AT_ONCE: usize = 6_000;

/// The key of the fold with the rest of a message.
pub fn rest_key(at: usize) -> String {
    ["talk-rest-", &at.to_string()].concat()
}

/// The key of the fold with a quoted block.
pub fn quoted_key(at: usize, block: usize) -> String {
    ["talk-quoted-", &at.to_string(), "-", &block.to_string()].concat()
}

/// The block that contains a text, and whether the block is in the rest of the message.
pub fn block_of(message: &Message, text: usize) -> Option<(usize, bool)> {
    let mut first = 0;
    let mut size = 0;
    for (at, block) in message.body.iter().enumerate() {
        let count = block.texts().count();
        let is_quoted = matches!(block, Block::Quoted(_));
        size += if is_quoted { 0 } else { block.texts().map(str::len).sum::<usize>() };
        if text < first + count {
            return Some((at, size > SHOWN_AT_ONCE));
        }
        first += count;
    }
    None
}
