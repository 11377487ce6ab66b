//! One session per API, person and assessment, shared by all elements of the page.

use super::conversations::drop_conversations;
use super::identity::{Identity, User};
use super::kept_names::drop_all;
use super::session::Session;
use super::whose::{Current, Shown, whose};
use crate::api::{Ahead, ApiBase, Client, TokenSource};
use crate::assessment::AssessmentId;
use js_sys::Function;
use std::cell::RefCell;
use std::rc::{Rc, Weak};

/// An element's request for a session.
#[derive(Clone, Debug)]
pub struct SessionRequest {
    /// The address of the API.
    pub base: ApiBase,
    /// The assessment.
    pub id: AssessmentId,
    /// The source of tokens; `None` means the browser's cookies.
    pub provider: Option<Function>,
    /// The first wait while the AI runs, in milliseconds.
    pub interval: i64,
    /// The first requests for the assessment and its scorecard, if they were sent already.
    pub ahead: Option<Rc<Ahead>>,
}

thread_local! {
    static SESSIONS: RefCell<Vec<Weak<Session>>> = const { RefCell::new(Vec::new()) };
    static SOURCES: RefCell<Vec<(ApiBase, Weak<TokenSource>)>> = const { RefCell::new(Vec::new()) };
}

/// The session for `request`, which may be shared with other elements; `own` returns the one that the element shows.
/// Asks for the token if there is a provider: only the token tells whose session it is. If the provider fails, the
/// result is the session that is shown, or one that reports the failure.
pub async fn open(request: SessionRequest, own: impl Fn() -> Option<Rc<Session>>) -> Rc<Session> {
    let tokens = source(&request);
    let shown = || {
        let is_it = |one: &Rc<Session>| one.identity.base == request.base && one.identity.id == request.id;
        let own = own().filter(|one| is_it(one) && one.identity.user != User::Cookies);
        let other = find(|one| is_it(one) && one.identity.user.stranger().is_some());
        Shown { own: own.as_deref().map(current), other: other.as_deref().map(current) }
    };
    let user = whose(&request.base, &tokens, &shown).await;
    let identity = Identity { base: request.base, user, id: request.id };
    if let Some(shared) = find(|one| *one.identity == identity) {
        shared.client.adopt(tokens);
        shared.token_offered();
        return shared;
    }
    let subject = match &identity.user {
        User::Subject(subject) => Some(subject.clone()),
        User::Cookies | User::Stranger(_) => None,
    };
    let client = Client::new(identity.base.clone(), subject, tokens, request.ahead);
    let session = Session::new(identity, client, request.interval, end_alike);
    SESSIONS.with_borrow_mut(|sessions| sessions.push(Rc::downgrade(&session)));
    session
}

/// Drops everything that the tab keeps for anybody, and keeps nothing more of current runs.
pub fn forget() {
    SESSIONS.with_borrow(|sessions| sessions.iter().filter_map(Weak::upgrade).for_each(|session| session.be_silent()));
    drop_all();
    drop_conversations();
}

/// A session of this page that is not over and fulfils `is_it`.
fn find(is_it: impl Fn(&Rc<Session>) -> bool) -> Option<Rc<Session>> {
    SESSIONS.with_borrow_mut(|sessions| {
        sessions.retain(|session| session.strong_count() > 0);
        sessions.iter().filter_map(Weak::upgrade).find(|one| !one.is_over() && is_it(one))
    })
}

/// Ends all sessions of the same person as `session` with the same token source, which now speaks for somebody else.
fn end_alike(session: &Session) {
    let is_alike = |one: &Rc<Session>| {
        !one.is_over() && one.identity.user == session.identity.user && one.client.asks_the_same(&session.client)
    };
    let all: Vec<_> =
        SESSIONS.with_borrow(|sessions| sessions.iter().filter_map(Weak::upgrade).filter(is_alike).collect());
    for one in all {
        one.end();
    }
}

fn current(session: &Session) -> Current {
    Current { user: session.identity.user.clone(), client: session.client.clone(), is_empty: session.is_empty() }
}

/// The token source for `request`: one for all elements with the same API and provider function, so that it is asked
/// once.
fn source(request: &SessionRequest) -> Rc<TokenSource> {
    SOURCES.with_borrow_mut(|sources| {
        sources.retain(|(_, source)| source.strong_count() > 0);
        let known = sources.iter().find_map(|(base, source)| {
            source.upgrade().filter(|s| *base == request.base && s.asks(request.provider.as_ref()))
        });
        known.unwrap_or_else(|| {
            let asked = request.ahead.as_ref().map(|ahead| ahead.token());
            let source = Rc::new(TokenSource::new(request.provider.clone(), asked));
            sources.push((request.base.clone(), Rc::downgrade(&source)));
            source
        })
    })
}
