//! Names of people, each asked for once.

use super::{Forward, Name, Props};
use crate::assessment::UserId;
use crate::locale::{Locale, Text};
use crate::sorted::Sorted;
use leptos::prelude::*;
use std::sync::{Arc, Mutex};

/// The names that the host has told, and the ids that it was asked for.
pub struct People {
    names: ArcRwSignal<Arc<Sorted<UserId, Name>>>,
    actions: Forward,
    asked: Mutex<Sorted<UserId, ()>>,
}

impl People {
    /// An empty store.
    pub fn new(props: &Props) -> Self {
        Self { names: props.names.clone(), actions: props.actions.clone(), asked: Mutex::default() }
    }

    /// The name, or "User 42" until the host has told one; `unnamed` replaces the latter. Tracked: a name that arrives
    /// later is shown then.
    pub fn name(&self, id: UserId, locale: &Locale, unnamed: Option<String>) -> Name {
        if let Some(name) = self.names.with(|names| names.get(&id).cloned()) {
            return name;
        }
        // The lock is released before the host is asked: it may answer at once.
        let is_new = self.asked.lock().is_ok_and(|mut asked| asked.insert(id, ()));
        if is_new {
            untrack(|| self.actions.resolve(id));
        }
        Name {
            name: unnamed.unwrap_or_else(|| locale.fill(Text::User, &[("id", &id.0.to_string())])).into(),
            href: None,
        }
    }
}
