//! What a row is made of and how it looks, for those who build rows and those who write them.

/// How many texts a row has; their order is that of [`super::text::RowText`].
pub const SLOTS: usize = 6;

/// How a row looks: the tone of its score, and who it is from.
pub type Look = (&'static str, &'static str);
