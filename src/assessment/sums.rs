//! What is counted of one category, for [`super::Tally`].

use super::{SheetCategory, Subtotal};

/// The sums of one category.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sums {
    /// Its points and gaps.
    pub subtotal: Subtotal,
    /// The positions of its knock-outs that struck.
    pub struck: Vec<usize>,
}

impl SheetCategory {
    /// Everything that is counted of it.
    pub fn sums(&self) -> Sums {
        let struck = self.rows.iter().enumerate().filter(|(_, row)| row.has_struck());
        Sums { subtotal: self.subtotal(), struck: struck.map(|(at, _)| at).collect() }
    }
}
