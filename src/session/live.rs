//! All that a session acquires while somebody wants to see it, in one value: leaving is dropping it.

use super::kept_result::KeptResult;
use super::page::Page;
use super::peers::Peers;
use super::publisher::Publisher;
use super::requests::Requests;
use super::scorecards::{Asker, RevisionList};
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;

/// Where a session stands.
pub enum Stage {
    /// Nobody has joined yet.
    New,
    /// Somebody wants to see it.
    Live(Rc<Live>),
    /// The last one has left, or the token speaks for somebody else: nobody may join any more.
    Over,
}

/// What is released when nobody wants to see the assessment any more.
pub struct Live {
    /// What the machine has ordered.
    pub requests: Requests,
    /// What is on the screen.
    pub screen: Rc<Publisher>,
    /// On whose behalf the API is asked, for what is asked for beside the machine's orders.
    pub asker: Rc<Asker>,
    /// The list of revisions.
    pub list: RevisionList,
    /// The result from before a run.
    pub kept: Rc<KeptResult>,
    /// The wait for the next request.
    pub wait: RefCell<Option<Timeout>>,
    /// The way to other tabs.
    pub peers: Rc<Peers>,
    /// What tells of what the page goes through.
    pub _page: Page,
}
