//! The tools of a review, for the second part of the wasm.
//!
//! The machine of saving and the code that carries out its commands belong to the second part, which a first view does
//! without. This module only holds their place, and the tools they are given.

use super::bodies::Reader;
use super::identity::Identity;
use super::signals::Signals;
use crate::api::{Client, Error};
use crate::run::Event;
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

/// The tools of a review, and the place of the current one.
#[derive(Clone)]
pub struct Bench {
    pub(super) tools: Tools,
    pub(super) slot: ReviewerSlot,
}

/// The place of the current review: one for all elements that show the assessment.
pub type ReviewerSlot = Rc<RefCell<Option<Rc<dyn Reviewer>>>>;

/// The tools of a review.
#[derive(Clone)]
pub struct Tools {
    /// The assessment, and on whose behalf it is requested.
    pub identity: Rc<Identity>,
    /// Sends the requests.
    pub client: Rc<Client>,
    /// Reads the answers.
    pub reader: Rc<Reader>,
    /// The signals of what is shown.
    pub signals: Signals,
    /// Publishes the outcome of a request.
    pub arrived: Rc<dyn Fn(Event)>,
    /// Notifies the elements.
    pub report: Rc<dyn Fn(News)>,
    /// Called when the token turns out to speak for somebody else.
    pub somebody_else: Rc<dyn Fn()>,
}

/// Notifications about a review, for the elements.
#[derive(Clone, Debug)]
pub enum News {
    /// The API has taken these changes, as JSON.
    Saved(String),
    /// A save has failed.
    Failed(Error),
    /// Whether there now are unsaved drafts.
    Unsaved(bool),
}

/// Called once with the outcome of a save.
pub type Settled = Box<dyn FnOnce(Result<(), Error>)>;

/// A review in progress, whose type only the second part knows.
pub trait Reviewer {
    /// Saves all drafts in one write.
    fn save(&self, then: Settled);
    /// Drops everything that is not in flight.
    fn forget(&self);
    /// This value, for downcasting.
    fn into_any(self: Rc<Self>) -> Rc<dyn Any>;
}
