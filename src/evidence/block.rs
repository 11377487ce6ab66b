//! What the body of a message is made of, once it is plain text.

/// One piece of a body, as text: nothing in it means anything to a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph; its lines end with `\n`.
    Paragraph(String),
    /// An item of a list. That of a numbered one begins with its number.
    Item(String),
    /// Where a link of the block before leads, with its words: they alone would not tell.
    Link(String),
    /// What the message quotes of earlier ones, which stand in the conversation by themselves. Holds no other of its
    /// kind.
    Quoted(Vec<Block>),
}

impl Block {
    /// Its texts in the order of reading: one, or those that are quoted.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let (own, quoted) = match self {
            Self::Paragraph(text) | Self::Item(text) | Self::Link(text) => (Some(text.as_str()), &[][..]),
            Self::Quoted(blocks) => (None, blocks.as_slice()),
        };
        let inner = quoted.iter().filter_map(|block| match block {
            Self::Paragraph(text) | Self::Item(text) | Self::Link(text) => Some(text.as_str()),
            Self::Quoted(_) => None,
        });
        own.into_iter().chain(inner)
    }
}
