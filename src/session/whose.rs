//! The person for whom a token speaks: from the token, or, if that names nobody, by comparison with what is known.

use super::identity::{Identity, User};
use crate::api::{ApiBase, Client, Error, ErrorKind, Owner, Stranger, TokenSource};
use crate::assessment::UserId;
use std::rc::Rc;
use web_sys::AbortController;

/// The present view while the person is being determined.
pub struct Shown {
    /// The view of the element itself.
    pub own: Option<Current>,
    /// The view of another element of the same assessment, for a person whose token names nobody.
    pub other: Option<Current>,
}

/// The person to whom an assessment is shown at present.
pub struct Current {
    /// The person.
    pub user: User,
    /// The client that sends requests on their behalf.
    pub client: Rc<Client>,
    /// Whether nothing is on the screen, nor ever was.
    pub is_empty: bool,
}

/// The person for whom `tokens` speaks. If the provider fails, or the API refuses its token, what is shown stays, with
/// the token that works.
pub async fn whose(base: &ApiBase, tokens: &Rc<TokenSource>, shown: &dyn Fn() -> Shown) -> User {
    match tokens.owner().await {
        Owner::Browser => User::Cookies,
        Owner::Subject(subject) => User::Subject(subject),
        Owner::Opaque(token) => match Stranger::with_token(base, &token) {
            Some(known) => User::Stranger(known),
            None => compared(base, tokens, &token, shown()).await,
        },
        Owner::Nobody => match shown().own {
            Some(current) => current.goes_on(tokens),
            None => User::Stranger(Stranger::another()),
        },
    }
}

/// Whether the present token speaks for somebody else. Another opaque token of the same source is assumed to belong to
/// the same person, unless the API says otherwise.
pub async fn is_of_another(client: &Client, identity: &Identity) -> bool {
    match (client.owner().await, &identity.user) {
        (Owner::Subject(now), User::Subject(then)) => now != *then,
        (Owner::Opaque(token), User::Stranger(stranger)) => {
            let known = Stranger::with_token(&identity.base, &token);
            let is_another = match (known, stranger.id()) {
                (Some(known), _) => known != *stranger,
                (None, Some(then)) => who(client).await.is_ok_and(|now| now.is_some_and(|now| now != then)),
                (None, None) => false,
            };
            if !is_another {
                stranger.add_token(&identity.base, &token);
            }
            is_another
        }
        (Owner::Nobody, _) | (Owner::Browser, User::Cookies) => false,
        _ => true,
    }
}

impl Current {
    /// Gives the token that works to a source whose own token does not, and returns its owner.
    fn goes_on(self, tokens: &TokenSource) -> User {
        match self.client.present_token() {
            Some(token) => tokens.take_over(token),
            // It was already reported that there is none.
            None => tokens.clear_refusal(),
        }
        self.user
    }
}

/// The owner of an unknown token that names nobody, by the API's answers for it and for the token in use.
async fn compared(base: &ApiBase, tokens: &Rc<TokenSource>, token: &Rc<str>, shown: Shown) -> User {
    let is_own = shown.own.is_some();
    let Some(current) = shown.own.or(shown.other) else { return new_stranger(base, token, None) };
    let known = current.user.stranger();
    if let Some(known) = known.filter(|_| is_own && current.is_empty) {
        // Nothing is on the screen that could belong to somebody else.
        known.add_token(base, token);
        return User::Stranger(known);
    }
    match who(&Client::new(base.clone(), None, tokens.clone(), None)).await {
        Ok(Some(id)) => {
            let Some(known) = known else { return new_stranger(base, token, Some(id)) };
            let theirs = match known.id() {
                Some(id) => Some(id),
                None => who(&current.client).await.ok().flatten(),
            };
            if theirs != Some(id) {
                return new_stranger(base, token, Some(id));
            }
            known.set_id(id);
            known.add_token(base, token);
            User::Stranger(known)
        }
        Err(Some(error)) if is_own && error.kind == ErrorKind::Unauthenticated => current.goes_on(tokens),
        // If nobody can be known, another token counts as somebody else's.
        Ok(None) | Err(_) => new_stranger(base, token, None),
    }
}

fn new_stranger(base: &ApiBase, token: &Rc<str>, id: Option<UserId>) -> User {
    let stranger = Stranger::with_token(base, token).unwrap_or_else(Stranger::another);
    stranger.add_token(base, token);
    if let Some(id) = id {
        stranger.set_id(id);
    }
    User::Stranger(stranger)
}

/// The person for whom the client's token speaks, according to the API.
async fn who(client: &Client) -> Result<Option<UserId>, Option<Error>> {
    let Ok(abort) = AbortController::new() else { return Ok(None) };
    client.who(&abort).await
}
