//! What of a message is folded, and by which keys its folds are known.

use crate::evidence::{Block, Message};

/// So much of a message is there at once, in bytes. The rest is unfolded.
pub const AT_ONCE: usize = 6_000;

/// The fold of what is behind the beginning of a message.
pub fn rest_key(at: usize) -> String {
    ["talk-rest-", &at.to_string()].concat()
}

/// The fold of what a message quotes, by the place of the block.
pub fn quoted_key(at: usize, block: usize) -> String {
    ["talk-quoted-", &at.to_string(), "-", &block.to_string()].concat()
}

/// The block in which a text stands, and how much of the message is before it.
pub fn block_of(message: &Message, text: usize) -> Option<(usize, bool)> {
    let mut first = 0;
    let mut size = 0;
    for (at, block) in message.body.iter().enumerate() {
        let count = block.texts().count();
        let is_quoted = matches!(block, Block::Quoted(_));
        size += if is_quoted { 0 } else { block.texts().map(str::len).sum::<usize>() };
        if text < first + count {
            return Some((at, size > AT_ONCE));
        }
        first += count;
    }
    None
}
