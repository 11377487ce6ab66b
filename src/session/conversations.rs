//! What was written in tickets: asked for when somebody wants to read it, and kept for as long as the page lives.
//!
//! It is the most private of all that is shown here. So it is kept in memory only, by whom it was shown to, and goes with
//! them: see [`drop_conversations`].

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

/// What came of asking.
pub type ConversationOutcome = Result<Arc<Conversation>, Error>;

/// Who may read which conversation: of which API, and on whose behalf.
type ConversationKey = (ApiBase, User, TicketId);

/// More than these are not kept: a page may live for days.
const MOST_KEPT: usize = 20;

thread_local! {
    /// The one that was read last comes last.
    static KEPT: RefCell<Vec<(ConversationKey, Arc<Conversation>)>> = const { RefCell::new(Vec::new()) };
    /// Drops them. Nothing of what keeps them is in the first part of the wasm before there are some.
    static DROP: Cell<fn()> = const { Cell::new(|| ()) };
}

/// Drops whatever is kept, for whomever.
pub fn drop_conversations() {
    DROP.get()();
}

/// Asks for what was written in a ticket, unless it is kept. `answered` is called once, never from within this call; not
/// at all if what comes back is dropped before.
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
        let told = match asker.client.conversation(ticket, &abort).await {
            Answer::Aborted => return,
            Answer::SomebodyElse => return (asker.somebody_else)(),
            Answer::Failed(error) => Err(error),
            Answer::Body(bytes) => wire::conversation(&bytes).map(Arc::new),
        };
        if abort.signal().aborted() {
            return;
        }
        if let Ok(conversation) = &told {
            keep(key, conversation.clone());
        }
        answered(told);
    });
    in_flight
}

fn kept(key: &ConversationKey) -> Option<Arc<Conversation>> {
    KEPT.with_borrow_mut(|kept| {
        let at = kept.iter().position(|(own, _)| own == key)?;
        let found = kept.remove(at);
        let conversation = found.1.clone();
        kept.push(found);
        Some(conversation)
    })
}

fn keep(key: ConversationKey, conversation: Arc<Conversation>) {
    DROP.set(|| drop(KEPT.take()));
    KEPT.with_borrow_mut(|kept| {
        kept.retain(|(own, _)| *own != key);
        kept.push((key, conversation));
        if kept.len() > MOST_KEPT {
            kept.remove(0);
        }
    });
}
