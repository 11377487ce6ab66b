//! What is known of the conversation, and what is being done to know more.

use super::super::criteria::Panel;
use super::quotes::Hit;
use crate::api::Error;
use crate::assessment::{CategoryId, CriterionId, MessageId};
use crate::evidence::{Conversation, Direction, Haystack, Passage, Pattern, first};
use crate::session::{Told, conversation};
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
    /// The quotation whose passage somebody wants to see.
    pub wanted: ArcRwSignal<Option<Wanted>>,
    /// The one whose passage was led to last.
    pub shown: ArcRwSignal<Option<Wanted>>,
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

/// A quotation of a row: the category and the criterion, and its number among the row's.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// The category.
    pub category: Option<CategoryId>,
    /// The criterion.
    pub criterion: Option<CriterionId>,
    /// Which of its quotations.
    pub number: usize,
}

/// A conversation that can be searched.
pub struct Talk {
    /// Its messages, in its order.
    pub messages: Vec<Haystack>,
    /// The message that was assessed, by its place.
    pub assessed: Option<usize>,
    /// The order in which they are searched.
    order: Vec<usize>,
}

impl Talk {
    fn of(conversation: &Conversation, reply: Option<MessageId>) -> Self {
        let messages: Vec<_> = conversation.messages.iter().map(Haystack::of).collect();
        let assessed = messages.iter().position(|one| reply.is_some() && one.message().id == reply);
        // What was assessed is what reasons quote, then whatever else the agent wrote.
        let is_reply = |at: &usize| messages[*at].message().direction != Direction::Out;
        let mut order: Vec<usize> = (0..messages.len()).collect();
        order.sort_by_key(|at| (Some(*at) != assessed, is_reply(at)));
        Self { messages, assessed, order }
    }

    /// Where a quotation stands: in which message, and where in that.
    pub fn find(&self, pattern: &Pattern) -> Option<(usize, Vec<Passage>)> {
        first(self.order.iter().filter_map(|at| Some((*at, self.messages.get(*at)?))), pattern)
    }

    /// How many bytes a search looks at.
    pub fn size(&self) -> usize {
        self.messages.iter().flat_map(|one| one.message().texts()).map(str::len).sum()
    }
}

impl Evidence {
    /// Nothing is known yet.
    pub fn new(panel: &Panel) -> Self {
        Self {
            panel: panel.clone(),
            reading: ArcRwSignal::new(Reading::Unasked),
            is_wide: ArcRwSignal::new(None),
            hits: ArcRwSignal::default(),
            wanted: ArcRwSignal::new(None),
            shown: ArcRwSignal::new(None),
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
        let answered = move |told: Told| {
            let reply = signals.assessment.with_untracked(|a| a.as_ref()?.reply);
            reading.set(match told {
                Ok(conversation) => Reading::Here(Arc::new(Talk::of(&conversation, reply))),
                Err(error) => Reading::Missing(error),
            });
        };
        self.in_flight.replace(Some(conversation(&asker, ticket, answered)));
    }
}
