//! Sends what the machine orders and reports what came of it.

use super::driver::Session;
use crate::api::{Answer, Error, ErrorKind, wire};
use crate::assessment::{Assessment, ScorecardId, State};
use crate::run::{Event, Lead, Ticket};
use crate::web::InFlight;
use leptos::task::tick;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// What a body turned out to be.
enum Body {
    Same,
    New(Arc<Assessment>),
}

impl Session {
    pub(super) fn send_get(&self, ticket: Ticket) {
        let (in_flight, abort) = InFlight::new();
        self.request.replace(Some(in_flight));
        let me = self.weak();
        spawn_local(async move {
            let (Some(session), Some(abort)) = (me.upgrade(), abort) else { return };
            let event = match session.client.assessment(session.identity.id, &abort).await {
                Answer::Aborted => return,
                Answer::SomebodyElse => return session.end_for_another(),
                Answer::Failed(error) => Event::LookFailed(ticket, error),
                Answer::Body(bytes) => match session.read(bytes) {
                    Ok(Body::Same) => Event::AnsweredTheSame(ticket),
                    Ok(Body::New(assessment)) => Event::Answered(ticket, assessment),
                    Err(error) => Event::LookFailed(ticket, error),
                },
            };
            session.feed_with_labels(event);
        });
    }

    pub(super) fn send_post(&self, ticket: Ticket, scorecard: Option<ScorecardId>) {
        let (in_flight, abort) = InFlight::new();
        self.request.replace(Some(in_flight));
        let me = self.weak();
        spawn_local(async move {
            let (Some(session), Some(abort)) = (me.upgrade(), abort) else { return };
            let event = match session.client.refresh(session.identity.id, scorecard, &abort).await {
                Answer::Aborted => return,
                Answer::SomebodyElse => return session.end_for_another(),
                Answer::Failed(error) => Event::RerunFailed(ticket, error),
                Answer::Body(bytes) => match session.read(bytes) {
                    Ok(Body::New(assessment)) => Event::RerunAnswered(ticket, assessment),
                    // Accepted, but not told what came of it: it has to be looked up.
                    Ok(Body::Same) | Err(_) => Event::RerunFailed(ticket, Error::new(ErrorKind::Malformed)),
                },
            };
            session.feed_and_share(event);
        });
    }

    pub(super) fn renew_token(&self) {
        let me = self.weak();
        spawn_local(async move {
            let Some(session) = me.upgrade() else { return };
            let event = match session.client.renew_token().await {
                Ok(()) => Event::TokenRenewed,
                Err(error) => Event::TokenRefused(error),
            };
            if matches!(event, Event::TokenRenewed) && session.is_of_another().await {
                return session.end_for_another();
            }
            session.feed(event);
        });
    }

    /// Another tab's answer, checked like one from the network; no bytes if it had nothing new to tell.
    pub(super) fn hear(&self, bytes: Vec<u8>) {
        if bytes.is_empty() {
            return self.feed(Event::HeardNothingNew);
        }
        // A body is shown before the next one is read.
        self.release_first();
        if let Ok(Body::New(assessment)) = self.read(bytes) {
            self.feed(Event::Heard(assessment));
        }
    }

    /// First the screen, then the other tabs, if the answer is a new one. Whoever resigns tells them at once: the next
    /// leader would ask for what is known here.
    pub(super) fn feed_and_share(&self, event: Event) {
        let is_new = matches!(event, Event::Answered(..) | Event::RerunAnswered(..));
        let is_look = matches!(event, Event::AnsweredTheSame(_) | Event::LookFailed(..));
        let body = self.last_body.borrow().clone().filter(|_| is_new);
        self.feed(event);
        let Some(body) = body else {
            if is_look {
                // They would look for themselves if they heard nothing for long.
                self.share(&[]);
            }
            return;
        };
        if self.machine.borrow().lead() != Lead::Held {
            return self.share(&body);
        }
        let me = self.weak();
        spawn_local(async move {
            tick().await;
            if let Some(session) = me.upgrade() {
                session.share(&body);
            }
        });
    }

    fn share(&self, body: &[u8]) {
        if let Some(tabs) = &*self.tabs.borrow() {
            tabs.share(body);
        }
    }

    /// The very bytes that are shown cost a comparison and nothing else. Those that were read last and not shown, such
    /// as another tab's that came at the wrong moment, are no reason to pass over an answer.
    fn read(&self, bytes: Vec<u8>) -> Result<Body, Error> {
        let is_shown = self.machine.borrow().state().shown().is_some();
        if is_shown && self.shown_body.borrow().as_deref().is_some_and(|shown| wire::is_same(shown, &bytes)) {
            return Ok(Body::Same);
        }
        let (assessment, problems, known) = wire::assessment_after(bytes.into(), &self.known.borrow())?;
        // Another number is a gateway's cache or another tab's mistake; neither number nor state is no assessment
        // that could take the place of the last good one.
        let is_it = match assessment.id {
            Some(id) => id == self.identity.id,
            None => assessment.state != State::Missing,
        };
        if !is_it {
            return Err(Error::new(ErrorKind::Malformed));
        }
        self.last_problems.replace(problems.into());
        self.last_body.replace(Some(known.body().clone()));
        self.known.replace(known);
        Ok(Body::New(Arc::new(assessment)))
    }
}
