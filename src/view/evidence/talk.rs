//! Searchable conversations.

use crate::assessment::{CategoryId, CriterionId, MessageId};
use crate::evidence::{Conversation, Direction, Haystack, Passage, Pattern, first};

/// A searchable conversation.
pub struct Talk {
    /// Its messages, in its order.
    pub messages: Vec<Haystack>,
    /// The position of the message that was assessed.
    pub assessed: Option<usize>,
    /// The order in which they are searched.
    order: Vec<usize>,
}

impl Talk {
    /// Prepares a conversation; `reply` is the message that was assessed.
    pub fn of(conversation: &Conversation, reply: Option<MessageId>) -> Self {
        let messages: Vec<_> = conversation.messages.iter().map(Haystack::of).collect();
        let assessed = messages.iter().position(|one| reply.is_some() && one.message().id == reply);
        // Reasons usually quote the assessed message, then the agent's other ones.
        let is_reply = |at: &usize| messages[*at].message().direction != Direction::Out;
        let mut order: Vec<usize> = (0..messages.len()).collect();
        order.sort_by_key(|at| (Some(*at) != assessed, is_reply(at)));
        Self { messages, assessed, order }
    }

    /// The position of a quotation: its message, and the passages in it.
    pub fn find(&self, pattern: &Pattern) -> Option<(usize, Vec<Passage>)> {
        first(self.order.iter().filter_map(|at| Some((*at, self.messages.get(*at)?))), pattern)
    }

    /// The number of bytes that a search visits.
    pub fn size(&self) -> usize {
        self.messages.iter().flat_map(|one| one.message().texts()).map(str::len).sum()
    }
}

/// The id of a quotation: category, criterion, and its number in the row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct QuotationId {
    /// The category.
    pub category: Option<CategoryId>,
    /// The criterion.
    pub criterion: Option<CriterionId>,
    /// Its number in the row.
    pub number: usize,
}
