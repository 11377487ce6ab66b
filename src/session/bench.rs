//! What a review is done with, for the part of the wasm that knows how.
//!
//! The machine of saving and its driver belong to the second part, which a first view does without: here is only the place
//! where it is put once it is there, and what it is given.

use super::bodies::Reader;
use super::identity::Identity;
use super::signals::Signals;
use crate::api::{Client, Error};
use crate::run::Event;
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

/// What a review is done with, and the place of the one that is under way.
#[derive(Clone)]
pub struct Bench {
    pub(super) tools: Tools,
    pub(super) slot: ReviewerSlot,
}

/// The place of the review that is under way: one for all elements that show the assessment.
pub type ReviewerSlot = Rc<RefCell<Option<Rc<dyn Reviewer>>>>;

/// What a review is done with.
#[derive(Clone)]
pub struct Tools {
    /// Which assessment, and on whose behalf.
    pub identity: Rc<Identity>,
    /// Sends the requests.
    pub client: Rc<Client>,
    /// Reads what they bring.
    pub reader: Rc<Reader>,
    /// What is shown.
    pub signals: Signals,
    /// Puts on the screen what came of a request.
    pub arrived: Rc<dyn Fn(Event)>,
    /// Tells the elements.
    pub told: Rc<dyn Fn(News)>,
    /// Called when the token turns out to speak for somebody else.
    pub somebody_else: Rc<dyn Fn()>,
}

/// What the elements are told of a review.
#[derive(Clone, Debug)]
pub enum News {
    /// The API has taken these changes, as JSON.
    Saved(String),
    /// A wish to save came to nothing.
    Failed(Error),
    /// There is now something that is not saved, or nothing any more.
    Unsaved(bool),
}

/// What goes on once it is decided what became of a wish to save.
pub type Settled = Box<dyn FnOnce(Result<(), Error>)>;

/// Who saves what is typed.
pub trait Reviewer {
    /// Saves all drafts in one write.
    fn save(&self, then: Settled);
    /// Drops all that is not on its way.
    fn forget(&self);
    /// Itself, for who knows what it is.
    fn into_any(self: Rc<Self>) -> Rc<dyn Any>;
}
