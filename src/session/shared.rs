//! Requests that several sessions wait for: one goes out for all who speak for the same person.

use super::driver::Session;
use super::identity::User;
use crate::api::{Answer, ApiBase, Error, ErrorKind, wire};
use crate::assessment::{Scorecard, ScorecardId};
use crate::web::InFlight;
use std::cell::RefCell;
use std::ptr;
use std::rc::{Rc, Weak};
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use web_sys::AbortController;

/// What sessions wait for: one revision, or all that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Revision(ScorecardId),
    List,
}

/// What came of it.
pub(super) type Scorecards = Result<Vec<Arc<Scorecard>>, Error>;

/// A request under way. Each session that waits for the answer holds it; when the last one lets go, it is aborted.
pub(super) struct SharedRequest {
    base: ApiBase,
    user: User,
    wanted: Wanted,
    /// Whoever came to wait, first come first. Who does not hold it any more is passed over.
    waiting: RefCell<Vec<Weak<Session>>>,
    _in_flight: InFlight,
}

thread_local! {
    static UNDER_WAY: RefCell<Vec<Weak<SharedRequest>>> = const { RefCell::new(Vec::new()) };
}

impl Session {
    /// Waits for an answer: to a request that is on its way already on behalf of the same person, or to one of its own.
    pub(super) fn wait_for(&self, wanted: Wanted) {
        let under_way = UNDER_WAY.with_borrow(|all| {
            let is_it = |one: &Rc<SharedRequest>| {
                one.wanted == wanted && one.user == self.identity.user && one.base == self.identity.base
            };
            all.iter().filter_map(Weak::upgrade).find(is_it)
        });
        let request = under_way.unwrap_or_else(|| self.send_for_all(wanted));
        request.waiting.borrow_mut().push(self.weak());
        self.held(wanted).replace(Some(request));
    }

    fn send_for_all(&self, wanted: Wanted) -> Rc<SharedRequest> {
        let (in_flight, abort) = InFlight::new();
        let (base, user) = (self.identity.base.clone(), self.identity.user.clone());
        let request = Rc::new(SharedRequest { base, user, wanted, waiting: RefCell::default(), _in_flight: in_flight });
        UNDER_WAY.with_borrow_mut(|all| {
            all.retain(|one| one.strong_count() > 0);
            all.push(Rc::downgrade(&request));
        });
        // The sender is kept for as long as somebody waits, though its last element may have left.
        let (sender, sent) = (self.weak().upgrade(), Rc::downgrade(&request));
        spawn_local(async move {
            let (Some(sender), Some(abort)) = (sender, abort) else { return };
            let answer = sender.ask(wanted, &abort).await;
            if let Some(request) = sent.upgrade() {
                request.answered(&sender, answer.as_ref());
            }
        });
        request
    }

    /// Asks for it. `None` if nobody wants it, or not on behalf of who is signed in now.
    async fn ask(&self, wanted: Wanted, abort: &AbortController) -> Option<Scorecards> {
        let answer = match wanted {
            Wanted::Revision(id) => self.client.scorecard(id, abort).await,
            Wanted::List => self.client.scorecards(abort).await,
        };
        match answer {
            Answer::Aborted => None,
            Answer::SomebodyElse => {
                self.end_for_another();
                None
            }
            Answer::Failed(error) => Some(Err(error)),
            Answer::Body(bytes) => Some(match wanted {
                Wanted::Revision(id) => wire::scorecard(&bytes).and_then(|(scorecard, _)| as_wanted(id, scorecard)),
                Wanted::List => wire::scorecards(&bytes),
            }),
        }
    }

    fn take_scorecards(&self, wanted: Wanted, answer: &Scorecards) {
        match wanted {
            Wanted::Revision(id) => self.take_yardstick(id, answer),
            Wanted::List => self.take_revisions(answer),
        }
    }

    /// Where a session holds what it waits for.
    fn held(&self, wanted: Wanted) -> &RefCell<Option<Rc<SharedRequest>>> {
        match wanted {
            Wanted::Revision(_) => &self.scorecard_request,
            Wanted::List => &self.list_request,
        }
    }
}

impl SharedRequest {
    fn answered(&self, sender: &Session, answer: Option<&Scorecards>) {
        // Who asks from now on asks anew.
        UNDER_WAY.with_borrow_mut(|all| all.retain(|one| !ptr::eq(one.as_ptr(), self)));
        let waiting = self.waiting.take();
        for session in waiting.iter().filter_map(Weak::upgrade) {
            // Am I still the one? Another revision may have been asked for, or the last element may have left.
            let held = session.held(self.wanted);
            if !held.borrow().as_ref().is_some_and(|held| ptr::eq(&**held, self)) {
                continue;
            }
            held.take();
            // What one provider's tokens could not get, another's may.
            let is_refused = |answer: &Scorecards| matches!(answer, Err(e) if e.kind == ErrorKind::Unauthenticated);
            let is_own = session.client.asks_the_same(&sender.client);
            match answer.filter(|answer| is_own || !is_refused(answer)) {
                Some(answer) => session.take_scorecards(self.wanted, answer),
                None if session.is_over.get() => {}
                None => session.wait_for(self.wanted),
            }
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
