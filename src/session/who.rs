//! The identity of the person, where neither cookies nor the token tell it: the API is asked.

use super::identity::{Identity, User};
use crate::api::{Client, Error, Stranger};
use crate::assessment::UserId;
use crate::web::InFlight;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// Called with the person: `Ok(None)` if the API cannot tell, an error if it could not be asked.
pub type PersonKnown = Box<dyn FnOnce(Result<Option<UserId>, Error>)>;

/// Asks for the person, once for all simultaneous callers.
pub struct Who {
    user: User,
    client: Rc<Client>,
    /// The request in flight, and the callbacks that wait for it.
    asked: RefCell<Option<(InFlight, Vec<PersonKnown>)>>,
}

impl Who {
    /// An instance that has not requested anything yet.
    pub fn new(identity: &Identity, client: Rc<Client>) -> Rc<Self> {
        Rc::new(Self { user: identity.user.clone(), client, asked: RefCell::default() })
    }

    /// Asks, and calls `then` whatever the outcome; never from within this call.
    pub fn ask(self: &Rc<Self>, then: PersonKnown) {
        if let Some((_, waiting)) = &mut *self.asked.borrow_mut() {
            return waiting.push(then);
        }
        let (in_flight, abort) = InFlight::new();
        self.asked.replace(Some((in_flight, vec![then])));
        let me = Rc::downgrade(self);
        let (client, known) = (self.client.clone(), self.user.stranger().and_then(Stranger::id));
        spawn_local(async move {
            let Some(abort) = abort else { return };
            let answer = if let Some(id) = known { Ok(Some(id)) } else { client.who(&abort).await };
            let Some(me) = me.upgrade() else { return };
            let person = match answer {
                Ok(person) => Ok(person),
                Err(Some(error)) => Err(error),
                // An aborted request has no callers any more.
                Err(None) => return,
            };
            if let (Some(stranger), Ok(Some(id))) = (me.user.stranger(), &person) {
                stranger.set_id(*id);
            }
            let waiting = me.asked.take().map(|(_, waiting)| waiting);
            for then in waiting.into_iter().flatten() {
                then(person.clone());
            }
        });
    }
}
