//! The owners of opaque tokens: tokens that are not JWTs, or that name nobody.
//!
//! The same token means the same person, whichever function gave it. Another token may belong to the same person; `GET
//! /profile` tells. Tokens are kept in memory only, a few for each person.

use super::ApiBase;
use crate::assessment::UserId;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// A person on this page whose tokens do not say who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stranger(u32);

/// The knowledge about one person.
struct KnownPerson {
    stranger: Stranger,
    base: ApiBase,
    /// The person's tokens, the newest last.
    tokens: Vec<Rc<str>>,
    /// The API's id of the person, once it was asked.
    id: Option<UserId>,
}

/// The number of tokens per person, and of persons, that are remembered.
const MOST_REMEMBERED: usize = 16;

thread_local! {
    static KNOWN: RefCell<Vec<KnownPerson>> = const { RefCell::new(Vec::new()) };
    static NEXT: Cell<u32> = const { Cell::new(0) };
}

impl Stranger {
    /// A new person, of whom nothing is known yet.
    pub fn another() -> Self {
        Self(NEXT.replace(NEXT.get() + 1))
    }

    /// The person to whom this token belongs, if it was seen before.
    pub fn with_token(base: &ApiBase, token: &str) -> Option<Self> {
        KNOWN.with_borrow(|known| {
            let is_theirs = |one: &&KnownPerson| one.base == *base && one.tokens.iter().any(|own| **own == *token);
            known.iter().find(is_theirs).map(|one| one.stranger)
        })
    }

    /// Remembers that this token belongs to them.
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

    /// Their id, if the API has told it.
    pub fn id(self) -> Option<UserId> {
        KNOWN.with_borrow(|known| known.iter().find(|one| one.stranger == self).and_then(|one| one.id))
    }

    /// Remembers their id from the API.
    pub fn set_id(self, id: UserId) {
        KNOWN.with_borrow_mut(|known| {
            if let Some(one) = known.iter_mut().find(|one| one.stranger == self) {
                one.id = Some(id);
            }
        });
    }
}

/// Appends to a list that drops its oldest entries.
fn push<T>(list: &mut Vec<T>, item: T) {
    if list.len() == MOST_REMEMBERED {
        list.remove(0);
    }
    list.push(item);
}
