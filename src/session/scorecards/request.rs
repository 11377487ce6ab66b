//! Shared requests: one is sent for all callers that speak for the same person.

use crate::api::{Answer, ApiBase, Client, Error, ErrorKind, wire};
use crate::assessment::{Scorecard, ScorecardId};
use crate::session::identity::User;
use crate::web::InFlight;
use std::cell::RefCell;
use std::ptr;
use std::rc::{Rc, Weak};
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use web_sys::AbortController;

/// The means to request scorecards on behalf of one person.
pub struct Asker {
    /// The address of the API.
    pub base: ApiBase,
    /// The person.
    pub user: User,
    /// Sends the requests.
    pub client: Rc<Client>,
    /// Called when the token turns out to speak for somebody else.
    pub somebody_else: Rc<dyn Fn()>,
}

/// The wanted data: one revision, or all scorecards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// This revision.
    Revision(ScorecardId),
    /// All scorecards.
    List,
}

/// The outcome.
pub type Scorecards = Result<Vec<Arc<Scorecard>>, Error>;

/// A place among the callers that wait for an answer; dropping it gives the place up.
pub struct Waiting(Rc<Waiter>);

struct Waiter {
    asker: Rc<Asker>,
    wanted: Wanted,
    answered: Rc<dyn Fn(&Scorecards)>,
    /// The awaited request; `None` once it is answered.
    request: RefCell<Option<Rc<SharedRequest>>>,
}

/// A request in flight, held by every caller that waits for it. When the last one gives up, it is aborted.
struct SharedRequest {
    base: ApiBase,
    user: User,
    wanted: Wanted,
    /// The waiting callers in order. One that no longer holds the request is skipped.
    waiting: RefCell<Vec<Weak<Waiter>>>,
    _in_flight: InFlight,
}

thread_local! {
    static UNDER_WAY: RefCell<Vec<Weak<SharedRequest>>> = const { RefCell::new(Vec::new()) };
}

/// Waits for an answer to a request that is in flight for the same person, or to one that is sent now. `answered` is
/// called once, never from within this call.
pub fn wait_for(asker: &Rc<Asker>, wanted: Wanted, answered: Rc<dyn Fn(&Scorecards)>) -> Waiting {
    let place = Rc::new(Waiter { asker: asker.clone(), wanted, answered, request: RefCell::default() });
    place.ask();
    Waiting(place)
}

impl Waiting {
    /// Whether the answer is still to come.
    pub fn is_on_its_way(&self) -> bool {
        self.0.request.borrow().is_some()
    }
}

impl Waiter {
    fn ask(self: &Rc<Self>) {
        let under_way = UNDER_WAY.with_borrow(|all| {
            let is_it = |one: &Rc<SharedRequest>| {
                one.wanted == self.wanted && one.user == self.asker.user && one.base == self.asker.base
            };
            all.iter().filter_map(Weak::upgrade).find(is_it)
        });
        let request = under_way.unwrap_or_else(|| send(&self.asker, self.wanted));
        request.waiting.borrow_mut().push(Rc::downgrade(self));
        self.request.replace(Some(request));
    }

    /// Handles the answer to `request`. By now, another revision may be awaited.
    fn hear(self: &Rc<Self>, request: &SharedRequest, sender: &Asker, answer: Option<&Scorecards>) {
        if !self.request.borrow().as_ref().is_some_and(|own| ptr::eq(&**own, request)) {
            return;
        }
        self.request.take();
        // Where one provider's tokens failed, another's may succeed.
        let is_own = self.asker.client.asks_the_same(&sender.client);
        let is_refused = |answer: &Scorecards| matches!(answer, Err(e) if e.kind == ErrorKind::Unauthenticated);
        match answer.filter(|answer| is_own || !is_refused(answer)) {
            Some(answer) => (self.answered)(answer),
            None => self.ask(),
        }
    }
}

fn send(asker: &Rc<Asker>, wanted: Wanted) -> Rc<SharedRequest> {
    let (in_flight, abort) = InFlight::new();
    let (base, user) = (asker.base.clone(), asker.user.clone());
    let request = Rc::new(SharedRequest { base, user, wanted, waiting: RefCell::default(), _in_flight: in_flight });
    UNDER_WAY.with_borrow_mut(|all| {
        all.retain(|one| one.strong_count() > 0);
        all.push(Rc::downgrade(&request));
    });
    let (sender, sent) = (asker.clone(), Rc::downgrade(&request));
    spawn_local(async move {
        let Some(abort) = abort else { return };
        let answer = ask(&sender, wanted, &abort).await;
        if let Some(request) = sent.upgrade() {
            request.answered(&sender, answer.as_ref());
        }
    });
    request
}

/// Sends the request. `None` if nobody wants it, or if somebody else is signed in now.
async fn ask(asker: &Asker, wanted: Wanted, abort: &AbortController) -> Option<Scorecards> {
    let answer = match wanted {
        Wanted::Revision(id) => asker.client.scorecard(id, abort).await,
        Wanted::List => asker.client.scorecards(abort).await,
    };
    match answer {
        Answer::Aborted => None,
        Answer::SomebodyElse => {
            (asker.somebody_else)();
            None
        }
        Answer::Failed(error) => Some(Err(error)),
        Answer::Body(bytes) => Some(match wanted {
            Wanted::Revision(id) => wire::scorecard(&bytes).and_then(|(scorecard, _)| as_wanted(id, scorecard)),
            Wanted::List => wire::scorecards(&bytes),
        }),
    }
}

impl SharedRequest {
    fn answered(&self, sender: &Asker, answer: Option<&Scorecards>) {
        // Later callers send their own request.
        UNDER_WAY.with_borrow_mut(|all| all.retain(|one| !ptr::eq(one.as_ptr(), self)));
        for place in self.waiting.take().iter().filter_map(Weak::upgrade) {
            place.hear(self, sender, answer);
        }
    }
}

/// The wanted scorecards. One with another number is a mistake on the way; one with neither number nor categories says
/// nothing that ids do not. One that only lacks its number is accepted.
fn as_wanted(wanted: ScorecardId, mut scorecard: Scorecard) -> Scorecards {
    let is_it = scorecard.id.map_or(!scorecard.categories.is_empty(), |id| id == wanted);
    scorecard.id = Some(wanted);
    if is_it { Ok(vec![Arc::new(scorecard)]) } else { Err(Error::new(ErrorKind::Malformed)) }
}
