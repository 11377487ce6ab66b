//! The blocks of a body as they come in, and which of them are quoted.

use super::Block;
use super::trail::is_attribution;

/// The maximum number of blocks, for the sake of the page that draws them: the last block takes the rest.
const MOST_BLOCKS: usize = 2000;

/// Collects blocks.
#[derive(Default)]
pub struct Collector {
    blocks: Vec<Block>,
    /// The quoted blocks so far, until unquoted text follows.
    quoted: Vec<Block>,
    count: usize,
}

impl Collector {
    /// Adds a block.
    pub fn push(&mut self, block: Block, is_quoted: bool) {
        self.count += 1;
        if self.count > MOST_BLOCKS {
            let last = if self.quoted.is_empty() { self.blocks.last_mut() } else { self.quoted.last_mut() };
            if let (
                Some(Block::Paragraph(last) | Block::Item(last) | Block::Link(last)),
                Block::Paragraph(text) | Block::Item(text) | Block::Link(text),
            ) = (last, &block)
            {
                last.push('\n');
                last.push_str(text);
                return;
            }
        }
        if is_quoted {
            return self.quoted.push(block);
        }
        if !self.quoted.is_empty() {
            self.blocks.push(Block::Quoted(std::mem::take(&mut self.quoted)));
        }
        self.blocks.push(block);
    }

    /// Moves "On Monday Jo wrote:" to the text that it introduces, which is quoted and follows.
    pub fn take_attribution(&mut self) {
        if let Some(Block::Paragraph(text)) = self.blocks.last()
            && self.quoted.is_empty()
            && is_attribution(text)
        {
            self.quoted.extend(self.blocks.pop());
        }
    }

    /// All blocks.
    pub fn end(mut self) -> Vec<Block> {
        if !self.quoted.is_empty() {
            self.blocks.push(Block::Quoted(self.quoted));
        }
        self.blocks
    }
}
