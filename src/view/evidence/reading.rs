//! What is known of the conversation, and what is being done to know more.

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

/// What the sections of the conversation share.
#[derive(Clone)]
pub struct Evidence {
    /// The list, and what every section is handed.
    pub panel: Panel,
    /// What is known.
    pub reading: ArcRwSignal<Reading>,
    /// Whether there is a column for it; `None` before that is known.
    pub is_wide: ArcRwSignal<Option<bool>>,
    /// The quotations that were found, in the order of the criteria.
    pub hits: ArcRwSignal<Arc<Vec<Hit>>>,
    /// Whether they were looked for: before that a message has no room for who quotes it.
    pub is_looked: ArcRwSignal<bool>,
    /// The quotation whose passage somebody wants to see.
    pub wanted: ArcRwSignal<Option<QuotationId>>,
    /// The one whose passage was led to last.
    pub shown: ArcRwSignal<Option<QuotationId>>,
    /// The quotation that somebody wanted to see, and that is not there.
    pub missed: ArcRwSignal<Option<(QuotationId, Arc<str>)>>,
    in_flight: SendWrapper<Rc<RefCell<Option<InFlight>>>>,
}

/// What is known of the conversation.
#[derive(Clone)]
pub enum Reading {
    /// Nobody has wanted it.
    Unasked,
    /// It was asked for.
    Coming,
    /// Here it is.
    Here(Arc<Talk>),
    /// It cannot be had.
    Missing(Error),
}

impl Evidence {
    /// Nothing is known yet.
    pub fn new(panel: &Panel) -> Self {
        Self {
            panel: panel.clone(),
            reading: ArcRwSignal::new(Reading::Unasked),
            is_wide: ArcRwSignal::new(None),
            hits: ArcRwSignal::default(),
            is_looked: ArcRwSignal::new(false),
            wanted: ArcRwSignal::new(None),
            shown: ArcRwSignal::new(None),
            missed: ArcRwSignal::new(None),
            in_flight: SendWrapper::new(Rc::default()),
        }
    }

    /// Asks for it, unless it is there or on its way.
    pub fn ask(&self) {
        let is_there = matches!(*self.reading.read_untracked(), Reading::Coming | Reading::Here(_));
        let ticket = self.panel.ui.props.signals.assessment.with_untracked(|a| a.as_ref()?.ticket);
        let (false, Some(ticket), Some(asker)) = (is_there, ticket, self.panel.ui.props.actions.asker()) else {
            return;
        };
        self.reading.set(Reading::Coming);
        let (reading, signals) = (self.reading.clone(), self.panel.ui.props.signals.clone());
        let answered = move |told: ConversationOutcome| {
            let reply = signals.assessment.with_untracked(|a| a.as_ref()?.reply);
            reading.set(match told {
                Ok(conversation) => Reading::Here(Arc::new(Talk::of(&conversation, reply))),
                Err(error) => Reading::Missing(error),
            });
        };
        self.in_flight.replace(Some(conversation(&asker, ticket, answered)));
    }
}
