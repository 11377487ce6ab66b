//! Assembly of a session's parts: each reports to the others through closures that keep nothing alive.

use super::execute::Executor;
use super::identity::Identity;
use super::kept_result::KeptResult;
use super::live::Live;
use super::page::Page;
use super::peers::Peers;
use super::publisher::Publisher;
use super::requests::{Ask, Requests};
use super::scorecards::{Asker, RevisionList, Scorecards};
use super::who::Who;
use crate::api::Client;
use std::cell::RefCell;
use std::rc::{Rc, Weak};

/// Acquires everything for somebody who wants to see an assessment. `somebody_else` is called when the token turns out
/// to speak for somebody else.
pub fn assemble(
    executor: &Rc<Executor>,
    identity: &Rc<Identity>,
    client: &Rc<Client>,
    somebody_else: Rc<dyn Fn()>,
) -> Live {
    let [a, b, c, d, e] = std::array::from_fn(|_| Rc::downgrade(executor));
    let arrived = Rc::new(move |event| with(&a, |executor| executor.arrived(event)));
    let answered = Rc::new(move |event| with(&b, |executor| executor.tell_and_share(event)));
    let deliver = Rc::new(move |command| with(&c, |executor| executor.deliver(command)));
    let listed = Rc::new(move |list: &Scorecards| with(&d, |executor| executor.signals.take_revisions(list)));
    let heard = Rc::new(move |word| with(&e, |executor| executor.heard(word)));

    let (feed, reader) = (executor.engine.feed(), executor.reader.clone());
    let asker = Rc::new(Asker {
        base: identity.base.clone(),
        user: identity.user.clone(),
        client: client.clone(),
        somebody_else: somebody_else.clone(),
    });
    let ask =
        Ask { identity: identity.clone(), client: client.clone(), reader: reader.clone(), arrived, somebody_else };
    let who = Who::new(identity, client.clone());
    Live {
        requests: Requests::new(ask, feed.clone()),
        screen: Publisher::new(executor.signals.clone(), reader, asker.clone(), answered, deliver),
        list: RevisionList::new(asker.clone(), listed),
        asker,
        kept: KeptResult::new(identity.clone(), who.clone(), feed.clone()),
        wait: RefCell::default(),
        peers: Peers::join(identity.clone(), who, feed.clone(), heard),
        _page: Page::watch(&feed),
    }
}

fn with(executor: &Weak<Executor>, act: impl FnOnce(&Executor)) {
    if let Some(executor) = executor.upgrade() {
        act(&executor);
    }
}
