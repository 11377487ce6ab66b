//! Sends the requests that the machine orders, and reports their outcomes.

use super::bodies::{Body, Reader};
use super::feed::Feed;
use super::identity::Identity;
use super::whose::is_of_another;
use crate::api::{Answer, Client, Error, ErrorKind};
use crate::assessment::ScorecardId;
use crate::run::{Event, RequestId};
use crate::web::InFlight;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// The means to request one assessment on behalf of one person.
#[derive(Clone)]
pub struct Ask {
    /// The assessment, and on whose behalf it is requested.
    pub identity: Rc<Identity>,
    /// Sends the requests.
    pub client: Rc<Client>,
    /// Reads the answers.
    pub reader: Rc<Reader>,
    /// Called with the outcome of a GET or a POST.
    pub arrived: Rc<dyn Fn(Event)>,
    /// Called when the token turns out to speak for somebody else.
    pub somebody_else: Rc<dyn Fn()>,
}

/// The requests of a machine, one at a time. Dropping it aborts the one in flight.
pub struct Requests {
    ask: Ask,
    feed: Feed,
    in_flight: RefCell<Option<InFlight>>,
}

impl Requests {
    /// A sender with nothing in flight.
    pub fn new(ask: Ask, feed: Feed) -> Self {
        Self { ask, feed, in_flight: RefCell::default() }
    }

    /// Requests the assessment.
    pub fn get(&self, request: RequestId) {
        let (in_flight, abort) = InFlight::new();
        self.in_flight.replace(Some(in_flight));
        let ask = self.ask.clone();
        spawn_local(async move {
            let Some(abort) = abort else { return };
            let event = match ask.client.assessment(ask.identity.id, &abort).await {
                Answer::Aborted => return,
                Answer::SomebodyElse => return (ask.somebody_else)(),
                Answer::Failed(error) => Event::FetchFailed(request, error),
                Answer::Body(bytes) => match ask.reader.read(bytes) {
                    Ok(Body::Same) => Event::AnsweredTheSame(request),
                    Ok(Body::New(assessment)) => Event::Answered(request, assessment),
                    Err(error) => Event::FetchFailed(request, error),
                },
            };
            (ask.arrived)(event);
        });
    }

    /// Requests a re-run, with this revision or the latest active one.
    pub fn post(&self, request: RequestId, scorecard: Option<ScorecardId>) {
        let (in_flight, abort) = InFlight::new();
        self.in_flight.replace(Some(in_flight));
        let ask = self.ask.clone();
        spawn_local(async move {
            let Some(abort) = abort else { return };
            let event = match ask.client.refresh(ask.identity.id, scorecard, &abort).await {
                Answer::Aborted => return,
                Answer::SomebodyElse => return (ask.somebody_else)(),
                Answer::Failed(error) => Event::RerunFailed(request, error),
                Answer::Body(bytes) => match ask.reader.read(bytes) {
                    Ok(Body::New(assessment)) => Event::RerunAnswered(request, assessment),
                    // Accepted, but without a readable answer: the outcome has to be checked.
                    Ok(Body::Same) | Err(_) => Event::RerunFailed(request, Error::new(ErrorKind::Malformed)),
                },
            };
            (ask.arrived)(event);
        });
    }

    /// Aborts the request in flight.
    pub fn abort(&self) {
        self.in_flight.take();
    }

    /// Asks the token source for another token.
    pub fn renew(&self) {
        let (ask, feed) = (self.ask.clone(), self.feed.clone());
        spawn_local(async move {
            let event = match ask.client.renew_token().await {
                Ok(()) if is_of_another(&ask.client, &ask.identity).await => return (ask.somebody_else)(),
                Ok(()) => Event::TokenRenewed,
                Err(error) => Event::TokenRefused(error),
            };
            feed.tell(event);
        });
    }
}
