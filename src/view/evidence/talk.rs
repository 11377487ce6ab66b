//! A conversation that can be searched, and what is looked for.

use crate::assessment::{CategoryId, CriterionId, MessageId};
use crate::evidence::{Conversation, Direction, Haystack, Passage, Pattern, first};

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
    /// Makes a conversation ready; `reply` is the message that was assessed.
    pub fn of(conversation: &Conversation, reply: Option<MessageId>) -> Self {
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

/// A quotation of a row: the category and the criterion, and its number among the row's.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct QuotationId {
    /// The category.
    pub category: Option<CategoryId>,
    /// The criterion.
    pub criterion: Option<CriterionId>,
    /// Which of its quotations.
    pub number: usize,
}
