//! Sends requests and types their outcomes.

use super::answer::{Answer, Deadline, read};
use super::request::Request;
use super::token::subject_of;
use super::{Ahead, ApiBase, Error, ErrorKind, Owner, Speaker, TokenSource, wire};
use crate::assessment::{AssessmentId, ScorecardId, TicketId, UserId};
use crate::web::{Leaving, is_online, later};
use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use js_sys::Promise;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{AbortController, AbortSignal};

/// The time in milliseconds after which a page that was about to be left counts as having stayed.
const STAYS: u32 = 10_000;

/// A client of one API on behalf of one person.
pub struct Client {
    base: ApiBase,
    /// The subject of its tokens, if they have one.
    subject: Option<Box<str>>,
    tokens: RefCell<Rc<TokenSource>>,
    last_token: RefCell<Option<Rc<str>>>,
    /// Requests that were sent before there was a client; dropped when something else is requested.
    ahead: RefCell<Option<Rc<Ahead>>>,
    has_reported_stranger: Cell<bool>,
}

impl Client {
    /// A client of the API at `base` on behalf of `subject`, if that is known, with tokens from `tokens`. Its first
    /// requests may be in flight already.
    pub fn new(base: ApiBase, subject: Option<Box<str>>, tokens: Rc<TokenSource>, ahead: Option<Rc<Ahead>>) -> Self {
        Self {
            base,
            subject,
            tokens: RefCell::new(tokens),
            last_token: RefCell::default(),
            ahead: RefCell::new(ahead),
            has_reported_stranger: Cell::new(false),
        }
    }

    /// Switches to `tokens`, which speaks for the same person: the host has set another function, and the old one may
    /// know only stale tokens.
    pub fn adopt(&self, tokens: Rc<TokenSource>) {
        self.tokens.replace(tokens);
    }

    /// Requests one assessment in the full format. A refused token is not renewed: the caller decides what comes next.
    pub async fn assessment(&self, id: AssessmentId, abort: &AbortController) -> Answer {
        self.get(&self.base.assessment(id), abort).await
    }

    /// Starts a run of the AI on an assessment, with this scorecard revision or the latest active one. Sent once,
    /// whatever the outcome.
    pub async fn refresh(&self, id: AssessmentId, scorecard: Option<ScorecardId>, abort: &AbortController) -> Answer {
        let url = self.base.refresh(id);
        self.send(Request::post(&url, wire::refresh(scorecard)), Deadline::Post, abort, None).await
    }

    /// Changes an assessment by hand, as `body` says. Sent once, whatever the outcome.
    pub async fn save(&self, id: AssessmentId, body: String, abort: &AbortController) -> Answer {
        let url = self.base.assessment(id);
        self.send(Request::patch(&url, body), Deadline::Get, abort, None).await
    }

    /// Requests one scorecard revision. A refused token is renewed once.
    pub async fn scorecard(&self, id: ScorecardId, abort: &AbortController) -> Answer {
        self.get_renewed(&self.base.scorecard(id), abort).await
    }

    /// Requests all scorecards. A refused token is renewed once.
    pub async fn scorecards(&self, abort: &AbortController) -> Answer {
        self.get_renewed(&self.base.scorecards(), abort).await
    }

    /// Requests the conversation of a ticket. A refused token is renewed once.
    pub async fn conversation(&self, id: TicketId, abort: &AbortController) -> Answer {
        self.get_renewed(&self.base.conversation(id), abort).await
    }

    /// Requests the person who is signed in; never sent ahead.
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

    /// Asks for another token in place of the one that the API refused.
    ///
    /// # Errors
    /// As [`TokenSource::token`].
    pub async fn renew_token(&self) -> Result<(), Error> {
        let stale = self.last_token.borrow().clone();
        let tokens = self.tokens.borrow().clone();
        tokens.renew(stale.as_ref()).await
    }

    /// The person for whom the current token speaks. Another user of the same source may have renewed it.
    pub async fn owner(&self) -> Owner {
        let tokens = self.tokens.borrow().clone();
        tokens.owner().await
    }

    /// The current token of its source.
    pub fn present_token(&self) -> Option<Rc<str>> {
        self.tokens.borrow().present()
    }

    /// Whether its source has another token than the one that was sent last, or has one where none was sent.
    pub fn has_another_token(&self) -> bool {
        let present = self.present_token();
        present.is_some() && present != *self.last_token.borrow()
    }

    /// Whether its tokens come from the same source.
    pub fn asks_the_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&*self.tokens.borrow(), &*other.tokens.borrow())
    }

    /// The person who is signed in, according to the API; `Ok(None)` if its answer does not tell.
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

    /// Tells developers in the console, once, that something other than the API has answered at its base. The whole
    /// address would contain the assessment's number.
    fn report_stranger(&self, speaker: Speaker) {
        let what = match speaker {
            Speaker::Nobody | Speaker::Api => return,
            Speaker::Page => "HTML instead of an answer from the API: check api-base, ",
            Speaker::Redirect => "a redirect, which is not followed: check api-base, ",
        };
        if !self.has_reported_stranger.replace(true) {
            web_sys::console::warn_1(&["quality-assessment: QA126 ", what, self.base.as_str()].concat().into());
        }
    }

    async fn sent_ahead(&self, url: &str, token: Option<&str>, signal: &AbortSignal) -> Option<Promise> {
        let ahead = self.ahead.borrow().clone()?;
        let sent = ahead.answer(url, token, signal).await;
        if sent.is_none() {
            // Other prefetched requests are not needed.
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
        let is_write = request.body.is_some();
        let answer = async { read(sent.map_or_else(|| request.send(token.as_deref(), &signal), Ok)?, is_write).await };
        let answer = answer.await;
        drop(timer);
        if answer.is_err() && leaving.is_near() && !signal.aborted() {
            // Firefox aborts requests when a link is clicked. A failure on a page that stays is reported later; on a
            // page that is left, never.
            TimeoutFuture::new(STAYS).await;
        }
        // Not before the answer is shown: the removal of this listener takes a browser as long as a small poll.
        later(0, move || drop(leaving));
        match answer {
            Ok(Answer::Failed(error)) => {
                self.report_stranger(error.speaker);
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
