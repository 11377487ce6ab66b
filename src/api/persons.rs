//! Whose an opaque token is: one that is no JWT, or names nobody.
//!
//! The same token is the same person, whatever function gave it. Another token may be the same person's, too: that is
//! what `GET /profile` is asked for. Tokens are kept in memory only, a few for each person.

use super::ApiBase;
use crate::assessment::UserId;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// A person of this page whose tokens do not say who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stranger(u32);

/// What is known of one.
struct KnownPerson {
    stranger: Stranger,
    base: ApiBase,
    /// The newest last.
    tokens: Vec<Rc<str>>,
    /// Who the API says it is, once that was asked.
    id: Option<UserId>,
}

/// So many tokens of one person, and so many persons, are remembered.
const MOST: usize = 16;

thread_local! {
    static KNOWN: RefCell<Vec<KnownPerson>> = const { RefCell::new(Vec::new()) };
    static NEXT: Cell<u32> = const { Cell::new(0) };
}

impl Stranger {
    /// A person of whom nothing is known yet. Each one is another.
    pub fn another() -> Self {
        Self(NEXT.replace(NEXT.get() + 1))
    }

    /// The person whose token this is, if it was seen before.
    pub fn with_token(base: &ApiBase, token: &str) -> Option<Self> {
        KNOWN.with_borrow(|known| {
            let is_theirs = |one: &&KnownPerson| one.base == *base && one.tokens.iter().any(|own| **own == *token);
            known.iter().find(is_theirs).map(|one| one.stranger)
        })
    }

    /// Remembers that this token is theirs.
    pub fn add_token(self, base: &ApiBase, token: &Rc<str>) {
        KNOWN.with_borrow_mut(|known| {
            for one in known.iter_mut().filter(|one| one.base == *base) {
                one.tokens.retain(|own| own != token);
            }
            let index = known.iter().position(|one| one.stranger == self);
            let mut one = match index {
                Some(index) => known.remove(index),
                None => KnownPerson { stranger: self, base: base.clone(), tokens: Vec::new(), id: None },
            };
            push(&mut one.tokens, token.clone());
            push(known, one);
        });
    }

    /// Who the API has said it is.
    pub fn id(self) -> Option<UserId> {
        KNOWN.with_borrow(|known| known.iter().find(|one| one.stranger == self).and_then(|one| one.id))
    }

    /// Remembers who the API says it is.
    pub fn set_id(self, id: UserId) {
        KNOWN.with_borrow_mut(|known| {
            if let Some(one) = known.iter_mut().find(|one| one.stranger == self) {
                one.id = Some(id);
            }
        });
    }
}

/// Adds to a list that forgets its oldest.
fn push<T>(list: &mut Vec<T>, item: T) {
    if list.len() == MOST {
        list.remove(0);
    }
    list.push(item);
}
