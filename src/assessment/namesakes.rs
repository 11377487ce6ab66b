//! Names that do not reveal a criterion's category.

use super::CategoryId;
use crate::sorted::Sorted;

/// Names that criteria of several categories share.
#[derive(Debug, Default)]
pub struct Namesakes(Sorted<String, Bearers>);

#[derive(Debug, PartialEq)]
enum Bearers {
    Within(Option<CategoryId>),
    InSeveral,
}

impl Namesakes {
    /// The shared ones among the names of these criteria, each given with its category.
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

    /// Whether criteria of several categories have this name.
    pub fn contains(&self, name: &str) -> bool {
        self.0.get(name) == Some(&Bearers::InSeveral)
    }
}
