//! The state of the conversation, and its loading.

use super::super::criteria::Panel;
use super::quotes::Hit;
use super::talk::{QuotationId, Talk};
use crate::api::Error;
use crate::session::{ConversationOutcome, conversation};
use crate::web::InFlight;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

/// State that the sections of the conversation share.
#[derive(Clone)]
pub struct Evidence {
    /// The list, and the handle that every section receives.
    pub panel: Panel,
    /// The conversation, as far as it is loaded.
    pub reading: ArcRwSignal<Reading>,
    /// Whether there is a column for it; `None` before that is known.
    pub is_wide: ArcRwSignal<Option<bool>>,
    /// The quotations that were found, in the order of the criteria.
    pub hits: ArcRwSignal<Arc<Vec<Hit>>>,
    /// Whether the search is done: before that, messages have no room for the criteria that quote them.
    pub is_searched: ArcRwSignal<bool>,
    /// The quotation whose passage somebody wants to see.
    pub wanted: ArcRwSignal<Option<QuotationId>>,
    /// The quotation whose passage was shown last.
    pub shown: ArcRwSignal<Option<QuotationId>>,
    /// The quotation that somebody wanted to see and that was not found.
    pub missed: ArcRwSignal<Option<(QuotationId, Arc<str>)>>,
    in_flight: SendWrapper<Rc<RefCell<Option<InFlight>>>>,
}

/// The state of the conversation.
#[derive(Clone)]
pub enum Reading {
    /// Not requested.
    Unasked,
    /// Requested.
    Coming,
    /// The conversation, loaded.
    Here(Arc<Talk>),
    /// The error: it could not be loaded.
    Missing(Error),
}

impl Evidence {
    /// The initial state.
    pub fn new(panel: &Panel) -> Self {
        Self {
            panel: panel.clone(),
            reading: ArcRwSignal::new(Reading::Unasked),
            is_wide: ArcRwSignal::new(None),
            hits: ArcRwSignal::default(),
            is_searched: ArcRwSignal::new(false),
            wanted: ArcRwSignal::new(None),
            shown: ArcRwSignal::new(None),
            missed: ArcRwSignal::new(None),
            in_flight: SendWrapper::new(Rc::default()),
        }
    }

    /// Requests it, unless it is there or in flight.
    pub fn ask(&self) {
        let is_there = matches!(*self.reading.read_untracked(), Reading::Coming | Reading::Here(_));
        let ticket = self.panel.ui.props.signals.assessment.with_untracked(|a| a.as_ref()?.ticket);
        let (false, Some(ticket), Some(asker)) = (is_there, ticket, self.panel.ui.props.actions.asker()) else {
            return;
        };
        self.reading.set(Reading::Coming);
        let (reading, signals) = (self.reading.clone(), self.panel.ui.props.signals.clone());
        let answered = move |outcome: ConversationOutcome| {
            let reply = signals.assessment.with_untracked(|a| a.as_ref()?.reply);
            reading.set(match outcome {
                Ok(conversation) => Reading::Here(Arc::new(Talk::of(&conversation, reply))),
                Err(error) => Reading::Missing(error),
            });
        };
        self.in_flight.replace(Some(conversation(&asker, ticket, answered)));
    }
}
