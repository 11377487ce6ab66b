//! Peers that show the same assessment to the same person: other tabs, and elements of this page with another token.

use super::feed::Feed;
use super::identity::Identity;
use super::tabs::{Tabs, Word};
use super::who::Who;
use crate::run::Event;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// The connection to the peers. One of all polls, and tells the others when there is something new.
pub struct Peers {
    identity: Rc<Identity>,
    who: Rc<Who>,
    feed: Feed,
    heard: Rc<dyn Fn(Word)>,
    /// The place among them, once the person is known.
    tabs: RefCell<Option<Tabs>>,
    /// Whether this tab wants to be the one that polls.
    wants_lead: Cell<bool>,
    me: Weak<Peers>,
}

impl Peers {
    /// Joins the peers, if the person is known. `heard` is called with their messages.
    pub fn join(identity: Rc<Identity>, who: Rc<Who>, feed: Feed, heard: Rc<dyn Fn(Word)>) -> Rc<Self> {
        let tabs = Tabs::join(&identity, feed.clone(), heard.clone());
        Rc::new_cyclic(|me| Self {
            identity,
            who,
            feed,
            heard,
            tabs: RefCell::new(tabs),
            wants_lead: Cell::new(false),
            me: me.clone(),
        })
    }

    /// Tries to become the one that polls. For an opaque token, its owner has to be asked for first.
    pub fn campaign(&self) {
        self.wants_lead.set(true);
        if self.identity.user.stranger().is_none() || self.tabs.borrow().is_some() {
            return self.bid();
        }
        let me = self.me.clone();
        self.who.ask(Box::new(move |_| {
            let Some(peers) = me.upgrade() else { return };
            peers.tabs.replace(Tabs::join(&peers.identity, peers.feed.clone(), peers.heard.clone()));
            if peers.wants_lead.get() {
                peers.bid();
            }
        }));
    }

    /// Stops being the one that polls, or stops trying.
    pub fn resign(&self) {
        self.wants_lead.set(false);
        if let Some(tabs) = &*self.tabs.borrow() {
            tabs.resign();
        }
    }

    /// Tells the others the outcome of a request.
    pub fn share(&self, word: Word) {
        if let Some(tabs) = &*self.tabs.borrow() {
            tabs.share(word);
        }
    }

    fn bid(&self) {
        let has_bid = self.tabs.borrow().as_ref().is_some_and(Tabs::campaign);
        if !has_bid {
            // As far as can be known, there are no others.
            self.feed.tell(Event::LeadGained);
        }
    }
}
