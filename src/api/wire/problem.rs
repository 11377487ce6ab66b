//! Problems in a body that could still be decoded.

use std::cell::{Cell, RefCell};

/// One field that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Its path, such as `data.categories[2].criteria[0].score`.
    pub path: String,
    /// The expected kind of value.
    pub expected: Expected,
}

/// The kind of value that was expected where something could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A text or a number.
    TextOrNumber,
    /// A number.
    Number,
    /// A whole number.
    WholeNumber,
    /// `true` or `false`.
    Boolean,
    /// A date, with or without its time.
    Date,
    /// The word for a state.
    State,
    /// The word for a scoring type.
    ScoringType,
    /// The path of a field.
    Field,
    /// A list.
    List,
    /// An object.
    Object,
}

/// Collects problems while a body is decoded.
#[derive(Debug, Default)]
pub struct Problems {
    list: RefCell<Vec<Problem>>,
    count: Cell<usize>,
}

impl Problems {
    /// The maximum number of problems kept: nobody reads more, and a hostile body could have millions.
    const MOST_PROBLEMS: usize = 20;

    /// The problems found, in the order of the body.
    pub fn into_vec(self) -> Vec<Problem> {
        self.list.into_inner()
    }

    /// The number of problems, including those that were not kept.
    pub(super) fn count(&self) -> usize {
        self.count.get()
    }

    pub(super) fn add(&self, path: impl FnOnce() -> String, expected: Expected) {
        self.count.set(self.count.get() + 1);
        let mut list = self.list.borrow_mut();
        if list.len() < Self::MOST_PROBLEMS {
            list.push(Problem { path: path(), expected });
        }
    }
}
