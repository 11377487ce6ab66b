//! Everything that a session acquires while somebody wants to see it, in one value: leaving means dropping it.

use super::kept_result::KeptResult;
use super::page::Page;
use super::peers::Peers;
use super::publisher::Publisher;
use super::requests::Requests;
use super::scorecards::{Asker, RevisionList};
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;

/// The stage of a session's life.
pub enum Stage {
    /// Without members so far.
    New,
    /// At work for at least one member.
    Live(Rc<Live>),
    /// The last member has left, or the token speaks for somebody else: nobody may join any more.
    Over,
}

/// Everything that is released when nobody wants to see the assessment any more.
pub struct Live {
    /// The requests that the machine ordered.
    pub requests: Requests,
    /// The publisher of what is on the screen.
    pub screen: Rc<Publisher>,
    /// Sends requests that the machine did not order, on behalf of the same person.
    pub asker: Rc<Asker>,
    /// The list of revisions.
    pub list: RevisionList,
    /// The store of the previous result.
    pub kept: Rc<KeptResult>,
    /// The wait for the next request.
    pub wait: RefCell<Option<Timeout>>,
    /// The connection to other tabs.
    pub peers: Rc<Peers>,
    /// The observer of the page's events.
    pub _page: Page,
}
