//! The parts of a message's body as plain text.

/// One piece of a body, as text: nothing in it has a meaning for a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph; its lines end with `\n`.
    Paragraph(String),
    /// An item of a list. In a numbered list it begins with its number.
    Item(String),
    /// The address of a link in the previous block, with the link's words if they do not show it.
    Link(String),
    /// Quoted text of earlier messages, which are part of the conversation themselves. Not nested.
    Quoted(Vec<Block>),
}

impl Block {
    /// Its texts in reading order: one, or those of the quoted blocks.
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
