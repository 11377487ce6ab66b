//! Sends requests and types what comes of them.

use super::answer::{Answer, Deadline, read};
use super::request::Request;
use super::token::subject_of;
use super::{Ahead, ApiBase, Error, ErrorKind, Owner, Speaker, TokenSource, wire};
use crate::assessment::{AssessmentId, ScorecardId, TicketId, UserId};
use crate::web::{Leaving, is_online};
use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use js_sys::Promise;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{AbortController, AbortSignal};

/// A page that is still there so long after it was about to be left has stayed, in milliseconds.
const STAYS: u32 = 10_000;

/// Speaks to one API on behalf of one person.
pub struct Client {
    base: ApiBase,
    /// Whose tokens they are, if they say so.
    subject: Option<Box<str>>,
    tokens: RefCell<Rc<TokenSource>>,
    last_token: RefCell<Option<Rc<str>>>,
    /// What was asked for before there was a client, until something else is asked for.
    ahead: RefCell<Option<Rc<Ahead>>>,
    has_told_of_stranger: Cell<bool>,
}

impl Client {
    /// A client of the API at `base` on behalf of `subject`, if that is known, with tokens from `tokens`; its first
    /// requests may be on their way already.
    pub fn new(base: ApiBase, subject: Option<Box<str>>, tokens: Rc<TokenSource>, ahead: Option<Rc<Ahead>>) -> Self {
        Self {
            base,
            subject,
            tokens: RefCell::new(tokens),
            last_token: RefCell::default(),
            ahead: RefCell::new(ahead),
            has_told_of_stranger: Cell::new(false),
        }
    }

    /// From now on asks `tokens`, which speaks for the same person: the host has handed over another function, and
    /// the old one may know stale tokens only.
    pub fn adopt(&self, tokens: Rc<TokenSource>) {
        self.tokens.replace(tokens);
    }

    /// One assessment, in the full format. A refused token is not renewed: whoever asks decides what comes next.
    pub async fn assessment(&self, id: AssessmentId, abort: &AbortController) -> Answer {
        self.get(&self.base.assessment(id), abort).await
    }

    /// Has the AI score an assessment again, by this scorecard revision or by the latest active one. Sent once,
    /// whatever comes of it.
    pub async fn refresh(&self, id: AssessmentId, scorecard: Option<ScorecardId>, abort: &AbortController) -> Answer {
        let url = self.base.refresh(id);
        self.send(Request::post(&url, wire::refresh(scorecard)), Deadline::Post, abort, None).await
    }

    /// Changes an assessment by hand, as `body` says. Sent once, whatever comes of it.
    pub async fn save(&self, id: AssessmentId, body: String, abort: &AbortController) -> Answer {
        let url = self.base.assessment(id);
        self.send(Request::patch(&url, body), Deadline::Get, abort, None).await
    }

    /// One scorecard revision. A refused token is renewed once.
    pub async fn scorecard(&self, id: ScorecardId, abort: &AbortController) -> Answer {
        self.get_renewed(&self.base.scorecard(id), abort).await
    }

    /// All scorecards. A refused token is renewed once.
    pub async fn scorecards(&self, abort: &AbortController) -> Answer {
        self.get_renewed(&self.base.scorecards(), abort).await
    }

    /// What was written in a ticket. A refused token is renewed once.
    pub async fn conversation(&self, id: TicketId, abort: &AbortController) -> Answer {
        self.get_renewed(&self.base.conversation(id), abort).await
    }

    /// `GET` of who is signed in, which nobody asks for ahead.
    async fn profile(&self, abort: &AbortController) -> Answer {
        self.send(Request::get(&self.base.profile()), Deadline::Get, abort, None).await
    }

    async fn get(&self, url: &str, abort: &AbortController) -> Answer {
        self.send(Request::get(url), Deadline::Get, abort, Some(url)).await
    }

    async fn get_renewed(&self, url: &str, abort: &AbortController) -> Answer {
        match self.get(url, abort).await {
            Answer::Failed(error) if error.refuses_token() && self.renew_token().await.is_ok() => {
                self.get(url, abort).await
            }
            answer => answer,
        }
    }

    /// Asks for another token in the place of the one that the API refused.
    ///
    /// # Errors
    /// As [`TokenSource::token`].
    pub async fn renew_token(&self) -> Result<(), Error> {
        let stale = self.last_token.borrow().clone();
        let tokens = self.tokens.borrow().clone();
        tokens.renew(stale.as_ref()).await
    }

    /// On whose behalf the token of the moment speaks. Whoever asks the same source may have renewed it.
    pub async fn owner(&self) -> Owner {
        let tokens = self.tokens.borrow().clone();
        tokens.owner().await
    }

    /// The token that its source has at the moment.
    pub fn present_token(&self) -> Option<Rc<str>> {
        self.tokens.borrow().present()
    }

    /// Whether its source has another token than the one that was sent last, or one where none was sent.
    pub fn has_another_token(&self) -> bool {
        let present = self.present_token();
        present.is_some() && present != *self.last_token.borrow()
    }

    /// Are its tokens those of the very same source?
    pub fn asks_the_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&*self.tokens.borrow(), &*other.tokens.borrow())
    }

    /// Who the API says is signed in: `Ok(None)` if its answer does not tell.
    ///
    /// # Errors
    /// As any request; `None` if it was given up.
    pub async fn who(&self, abort: &AbortController) -> Result<Option<UserId>, Option<Error>> {
        match self.profile(abort).await {
            Answer::Body(bytes) => Ok(wire::profile(&bytes)),
            Answer::Failed(error) => Err(Some(error)),
            Answer::Aborted | Answer::SomebodyElse => Err(None),
        }
    }

    /// Tells whoever has set it up, once, that something other than the API has answered, and where.
    fn tell_of_stranger(&self, url: &str, speaker: Speaker) {
        let what = match speaker {
            Speaker::Nobody | Speaker::Api => return,
            Speaker::Page => "a page of HTML is no answer of the API: ",
            Speaker::Redirect => "a redirect is no answer of the API, and is not followed: ",
        };
        if !self.has_told_of_stranger.replace(true) {
            web_sys::console::warn_1(&["quality-assessment: ", what, url].concat().into());
        }
    }

    async fn sent_ahead(&self, url: &str, token: Option<&str>, signal: &AbortSignal) -> Option<Promise> {
        let ahead = self.ahead.borrow().clone()?;
        let sent = ahead.answer(url, token, signal).await;
        if sent.is_none() {
            // Whatever else it has is not wanted.
            self.ahead.take();
        }
        sent
    }

    async fn send(
        &self,
        request: Request<'_>,
        deadline: Deadline,
        abort: &AbortController,
        ahead: Option<&str>,
    ) -> Answer {
        let tokens = self.tokens.borrow().clone();
        let token = match tokens.token().await {
            Ok(token) => token,
            Err(error) => return Answer::Failed(error),
        };
        if abort.signal().aborted() {
            return Answer::Aborted;
        }
        if self.subject.is_some() && token.as_deref().and_then(subject_of).as_deref() != self.subject.as_deref() {
            return Answer::SomebodyElse;
        }
        self.last_token.replace(token.clone());
        let is_late = Rc::new(Cell::new(false));
        let timer = {
            let (is_late, abort) = (is_late.clone(), abort.clone());
            Timeout::new(deadline.patience(), move || {
                is_late.set(true);
                abort.abort();
            })
        };
        let (signal, leaving) = (abort.signal(), Leaving::watch());
        let sent = match ahead {
            Some(url) => self.sent_ahead(url, token.as_deref(), &signal).await,
            None => None,
        };
        let (url, is_write) = (request.url, request.body.is_some());
        let answer = async { read(sent.map_or_else(|| request.send(token.as_deref(), &signal), Ok)?, is_write).await };
        let answer = answer.await;
        drop(timer);
        if answer.is_err() && leaving.is_near() && !signal.aborted() {
            // Firefox ends requests with the click on a link. Who leaves is not told of it; who stays is, later.
            TimeoutFuture::new(STAYS).await;
        }
        match answer {
            Ok(Answer::Failed(error)) => {
                self.tell_of_stranger(url, error.speaker);
                let message = error.message.map(|message| wire::redacted(&message, token.as_deref()).into());
                Answer::Failed(Error { message, ..error })
            }
            Ok(answer) => answer,
            Err(_) if is_late.get() => Answer::Failed(Error::new(ErrorKind::Timeout)),
            Err(_) if signal.aborted() => Answer::Aborted,
            Err(_) => Answer::Failed(Error::new(if is_online() { ErrorKind::Network } else { ErrorKind::Offline })),
        }
    }
}
