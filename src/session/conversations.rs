//! The conversations of tickets: requested when somebody wants to read them, and kept for as long as the page lives.
//!
//! They are the most private data of all. So they are kept in memory only, for the person to whom they were shown, and
//! dropped with them: see [`drop_conversations`].

use super::identity::User;
use super::scorecards::Asker;
use crate::api::{Answer, ApiBase, Error, wire};
use crate::assessment::TicketId;
use crate::evidence::Conversation;
use crate::web::InFlight;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// The outcome of a request.
pub type ConversationOutcome = Result<Arc<Conversation>, Error>;

/// The key of a conversation: API, person and ticket.
type ConversationKey = (ApiBase, User, TicketId);

/// The maximum number kept: a page may live for days.
const MOST_KEPT: usize = 20;

thread_local! {
    /// The kept conversations, the most recently read one last.
    static CONVERSATIONS: RefCell<Vec<(ConversationKey, Arc<Conversation>)>> = const { RefCell::new(Vec::new()) };
    /// The function that drops them. The first part of the wasm does not contain it until there are some.
    static DROP: Cell<fn()> = const { Cell::new(|| ()) };
}

/// Drops all conversations, for all persons.
pub fn drop_conversations() {
    DROP.get()();
}

/// Requests the conversation of a ticket, unless it is kept. `answered` is called once, never from within this call,
/// and not at all if the returned value is dropped before.
#[must_use]
pub fn conversation(
    asker: &Rc<Asker>,
    ticket: TicketId,
    answered: impl FnOnce(ConversationOutcome) + 'static,
) -> InFlight {
    let (in_flight, abort) = InFlight::new();
    let asker = asker.clone();
    spawn_local(async move {
        let Some(abort) = abort else { return };
        let key = (asker.base.clone(), asker.user.clone(), ticket);
        if let Some(kept) = kept(&key) {
            if !abort.signal().aborted() {
                answered(Ok(kept));
            }
            return;
        }
        let outcome = match asker.client.conversation(ticket, &abort).await {
            Answer::Aborted => return,
            Answer::SomebodyElse => return (asker.somebody_else)(),
            Answer::Failed(error) => Err(error),
            Answer::Body(bytes) => wire::conversation(&bytes).map(Arc::new),
        };
        if abort.signal().aborted() {
            return;
        }
        if let Ok(conversation) = &outcome {
            keep(key, conversation.clone());
        }
        answered(outcome);
    });
    in_flight
}

fn kept(key: &ConversationKey) -> Option<Arc<Conversation>> {
    CONVERSATIONS.with_borrow_mut(|kept| {
        let at = kept.iter().position(|(own, _)| own == key)?;
        let found = kept.remove(at);
        let conversation = found.1.clone();
        kept.push(found);
        Some(conversation)
    })
}

fn keep(key: ConversationKey, conversation: Arc<Conversation>) {
    DROP.set(|| drop(CONVERSATIONS.take()));
    CONVERSATIONS.with_borrow_mut(|kept| {
        kept.retain(|(own, _)| *own != key);
        kept.push((key, conversation));
        if kept.len() > MOST_KEPT {
            kept.remove(0);
        }
    });
}
