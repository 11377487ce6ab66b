//! One session per API, person and assessment, shared by all elements of the page.

use super::driver::Session;
use super::identity::{Identity, User};
use crate::api::{Ahead, ApiBase, Client, TokenSource};
use crate::assessment::AssessmentId;
use js_sys::Function;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// What an element asks for.
#[derive(Clone, Debug)]
pub struct Request {
    /// Where the API is.
    pub base: ApiBase,
    /// Which assessment.
    pub id: AssessmentId,
    /// Where tokens come from; `None` leaves it to the browser's cookies.
    pub provider: Option<Function>,
    /// The first wait while the AI runs, in milliseconds.
    pub interval: i64,
    /// The first look and its scorecard, if they were asked for already.
    pub ahead: Option<Rc<Ahead>>,
}

thread_local! {
    static SESSIONS: RefCell<Vec<Weak<Session>>> = const { RefCell::new(Vec::new()) };
    static SOURCES: RefCell<Vec<(ApiBase, Weak<TokenSource>, u32)>> = const { RefCell::new(Vec::new()) };
    static NEXT_SOURCE: Cell<u32> = const { Cell::new(0) };
}

/// The session for `request`, which may be shared with other elements. Asks for the token if there is a provider:
/// only it tells whose session it is. A provider that fails gives a session that says so.
pub async fn open(request: Request) -> Rc<Session> {
    let (tokens, number) = source(&request);
    let user = if tokens.has_provider() {
        tokens.subject().await.map_or(User::Unknown(number), |subject| User::Subject(subject.into()))
    } else {
        User::Cookies
    };
    let identity = Identity { base: request.base, user, id: request.id };
    SESSIONS.with_borrow_mut(|sessions| {
        sessions.retain(|s| s.strong_count() > 0);
        let shared = sessions.iter().filter_map(Weak::upgrade).find(|s| !s.is_over.get() && s.identity == identity);
        if let Some(shared) = shared {
            shared.client.adopt(tokens);
            return shared;
        }
        let subject = match &identity.user {
            User::Subject(subject) => Some(subject.clone()),
            User::Cookies | User::Unknown(_) => None,
        };
        let client = Client::new(identity.base.clone(), subject, tokens, request.ahead);
        let session = Session::new(identity, client, request.interval);
        sessions.push(Rc::downgrade(&session));
        session
    })
}

impl Session {
    /// Its source of tokens speaks for somebody else now: what is shown here is not theirs, nor is what was kept. It is
    /// the same for all who ask that source.
    pub(super) fn end_for_another(&self) {
        let is_alike = |one: &Rc<Session>| {
            !one.is_over.get() && one.identity.user == self.identity.user && one.client.asks_the_same(&self.client)
        };
        let all: Vec<_> =
            SESSIONS.with_borrow(|sessions| sessions.iter().filter_map(Weak::upgrade).filter(is_alike).collect());
        for session in all {
            session.forget();
            session.is_over.set(true);
            session.each_observer(|observer| observer.identity_changed());
        }
    }
}

/// The source that asks `request`'s provider on behalf of its API: one for all elements that were given the same
/// function, so that it is asked once.
fn source(request: &Request) -> (Rc<TokenSource>, u32) {
    SOURCES.with_borrow_mut(|sources| {
        sources.retain(|(_, source, _)| source.strong_count() > 0);
        let known = sources.iter().find_map(|(base, source, number)| {
            let source = source.upgrade().filter(|s| *base == request.base && s.asks(request.provider.as_ref()))?;
            Some((source, *number))
        });
        known.unwrap_or_else(|| {
            let number = NEXT_SOURCE.replace(NEXT_SOURCE.get() + 1);
            let asked = request.ahead.as_ref().map(|ahead| ahead.token());
            let source = Rc::new(TokenSource::new(request.provider.clone(), asked));
            sources.push((request.base.clone(), Rc::downgrade(&source), number));
            (source, number)
        })
    })
}
