//! On whose behalf an element asks: what its token tells, and for a token that names nobody what can be found out.

use super::identity::{Identity, User};
use crate::api::{ApiBase, Client, Error, ErrorKind, Owner, Stranger, TokenSource};
use crate::assessment::UserId;
use std::rc::Rc;
use web_sys::AbortController;

/// What is shown while it is found out on whose behalf somebody asks.
pub struct Shown {
    /// What the element itself shows, by a token.
    pub own: Option<Current>,
    /// What another element shows of the same assessment, to a person whose token names nobody.
    pub other: Option<Current>,
}

/// Who is shown an assessment at the moment.
pub struct Current {
    /// On whose behalf.
    pub user: User,
    /// What asks on their behalf.
    pub client: Rc<Client>,
    /// Whether nothing is on the screen, and nothing was.
    pub is_empty: bool,
}

/// On whose behalf `tokens` speaks. A provider that fails, or whose token the API does not take, costs nothing that is
/// shown, which goes on with the token that works.
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
            None => User::Stranger(Stranger::new()),
        },
    }
}

/// Whether the token of the moment speaks for somebody else. Another opaque token of the same source is taken for the
/// same person's, unless the API says otherwise.
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
    /// Gives the token that works to a source whose own one does not, and says whose it is.
    fn goes_on(self, tokens: &TokenSource) -> User {
        match self.client.present_token() {
            Some(token) => tokens.take_over(token),
            // It is said already that there is none.
            None => tokens.clear_refusal(),
        }
        self.user
    }
}

/// Whose a token is that names nobody and was never seen, by what the API says of it and of the one that is in use.
async fn compared(base: &ApiBase, tokens: &Rc<TokenSource>, token: &Rc<str>, shown: Shown) -> User {
    let is_own = shown.own.is_some();
    let Some(current) = shown.own.or(shown.other) else { return new_stranger(base, token, None) };
    let known = current.user.stranger();
    if let Some(known) = known.filter(|_| is_own && current.is_empty) {
        // There is nothing on the screen that could be somebody else's.
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
        // Where nobody can be known, another token is somebody else's.
        Ok(None) | Err(_) => new_stranger(base, token, None),
    }
}

fn new_stranger(base: &ApiBase, token: &Rc<str>, id: Option<UserId>) -> User {
    let stranger = Stranger::with_token(base, token).unwrap_or_else(Stranger::new);
    stranger.add_token(base, token);
    if let Some(id) = id {
        stranger.set_id(id);
    }
    User::Stranger(stranger)
}

/// Who the API says that the client's token speaks for.
async fn who(client: &Client) -> Result<Option<UserId>, Option<Error>> {
    let Ok(abort) = AbortController::new() else { return Ok(None) };
    client.who(&abort).await
}
