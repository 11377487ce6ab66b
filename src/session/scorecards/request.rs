//! Requests that several wait for: one goes out for all who speak for the same person.

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

/// On whose behalf scorecards are asked for, and how.
pub struct Asker {
    /// Where the API is.
    pub base: ApiBase,
    /// On whose behalf.
    pub user: User,
    /// Sends the requests.
    pub client: Rc<Client>,
    /// Called when the token turns out to speak for somebody else.
    pub somebody_else: Rc<dyn Fn()>,
}

/// What is waited for: one revision, or all that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// This revision.
    Revision(ScorecardId),
    /// All scorecards.
    List,
}

/// What came of it.
pub type Scorecards = Result<Vec<Arc<Scorecard>>, Error>;

/// A place among those who wait for an answer; dropping it gives the place up.
pub struct Waiting(Rc<Waiter>);

struct Waiter {
    asker: Rc<Asker>,
    wanted: Wanted,
    answered: Rc<dyn Fn(&Scorecards)>,
    /// What is waited for; `None` once it is answered.
    request: RefCell<Option<Rc<SharedRequest>>>,
}

/// A request on its way, held by every place that waits for it. When the last one is given up, it is aborted.
struct SharedRequest {
    base: ApiBase,
    user: User,
    wanted: Wanted,
    /// First come, first served. A place that does not hold the request any more is passed over.
    waiting: RefCell<Vec<Weak<Waiter>>>,
    _in_flight: InFlight,
}

thread_local! {
    static UNDER_WAY: RefCell<Vec<Weak<SharedRequest>>> = const { RefCell::new(Vec::new()) };
}

/// Waits for an answer to a request that is on its way already on behalf of the same person, or to one that is sent now.
/// `answered` is called once, never from within this call.
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

    /// The answer to `request` is there. Another revision may be waited for by now.
    fn hear(self: &Rc<Self>, request: &SharedRequest, sender: &Asker, answer: Option<&Scorecards>) {
        if !self.request.borrow().as_ref().is_some_and(|own| ptr::eq(&**own, request)) {
            return;
        }
        self.request.take();
        // What one provider's tokens could not get, another's may.
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

/// Asks for it. `None` if nobody wants it, or not on behalf of who is signed in now.
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
        // Who asks from now on sends a request of their own.
        UNDER_WAY.with_borrow_mut(|all| all.retain(|one| !ptr::eq(one.as_ptr(), self)));
        for place in self.waiting.take().iter().filter_map(Weak::upgrade) {
            place.hear(self, sender, answer);
        }
    }
}

/// A scorecard with another number is a mistake of somebody between here and there; one with neither number nor
/// categories says nothing that ids do not. One that only lacks its number is the one that was asked for.
fn as_wanted(wanted: ScorecardId, mut scorecard: Scorecard) -> Scorecards {
    let is_it = scorecard.id.map_or(!scorecard.categories.is_empty(), |id| id == wanted);
    scorecard.id = Some(wanted);
    if is_it { Ok(vec![Arc::new(scorecard)]) } else { Err(Error::new(ErrorKind::Malformed)) }
}
