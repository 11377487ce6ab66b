//! Names that do not tell of which category a criterion is.

use super::CategoryId;
use crate::sorted::Sorted;

/// Names that criteria of several categories have.
#[derive(Debug, Default)]
pub struct Namesakes(Sorted<String, Bearers>);

#[derive(Debug, PartialEq)]
enum Bearers {
    Within(Option<CategoryId>),
    InSeveral,
}

impl Namesakes {
    /// Those among the names of these criteria, each with its category.
    pub fn among(all: impl Iterator<Item = (Option<CategoryId>, String)>) -> Self {
        let mut names = Sorted::default();
        for (category, name) in all {
            let bearers = names.entry(name, Bearers::Within(category));
            if *bearers != Bearers::Within(category) {
                *bearers = Bearers::InSeveral;
            }
        }
        Self(names)
    }

    /// Whether criteria of several categories are called so.
    pub fn contains(&self, name: &str) -> bool {
        self.0.get(name) == Some(&Bearers::InSeveral)
    }
}
