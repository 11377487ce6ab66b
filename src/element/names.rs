//! Names of people, from the host's `userResolver`.

use crate::assessment::UserId;
use crate::sorted::Sorted;
use crate::view::Name;
use crate::web::{in_time, is_same_function, property};
use js_sys::Function;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

/// The names that one element knows. Each id is asked for once.
#[derive(Default)]
pub struct Names {
    /// The names known so far.
    pub known: ArcRwSignal<Arc<Sorted<UserId, Name>>>,
    wanted: RefCell<Sorted<UserId, ()>>,
    resolver: RefCell<Option<Function>>,
    has_reported: Cell<bool>,
}

impl Names {
    /// Asks for the name of `user`, unless it was asked for before.
    pub fn want(self: &Rc<Self>, user: UserId) {
        if self.wanted.borrow_mut().insert(user, ()) {
            self.ask(user);
        }
    }

    /// Sets another resolver: all names are asked for again.
    pub fn set_resolver(self: &Rc<Self>, resolver: Option<Function>) {
        if is_same_function(self.resolver.borrow().as_ref(), resolver.as_ref()) {
            return;
        }
        self.resolver.replace(resolver);
        self.known.set(Arc::default());
        let wanted: Vec<_> = self.wanted.borrow().keys().copied().collect();
        for user in wanted {
            self.ask(user);
        }
    }

    fn ask(self: &Rc<Self>, user: UserId) {
        let Some(resolver) = self.resolver.borrow().clone() else { return };
        let me = Rc::downgrade(self);
        #[expect(clippy::cast_precision_loss, reason = "ids are far below 2^53")]
        let answer = resolver.call1(&JsValue::UNDEFINED, &(user.0 as f64).into());
        spawn_local(async move {
            let answer = match in_time(answer).await {
                Ok(answer) => Some(answer),
                // The id replaces the name, unless that comes late.
                Err(missing) => {
                    if me.upgrade().is_some_and(|names| !names.has_reported.replace(true)) {
                        missing.tell("QA127 the userResolver");
                    }
                    let Some(late) = missing.late else { return };
                    late.await.ok()
                }
            };
            let (Some(names), Some(name)) = (me.upgrade(), answer.as_ref().and_then(name)) else { return };
            let is_current = is_same_function(names.resolver.borrow().as_ref(), Some(&resolver));
            if is_current {
                names.known.update(|known| _ = Arc::make_mut(known).insert(user, name));
            }
        });
    }
}

fn name(answer: &JsValue) -> Option<Name> {
    let text = |key: &str| property(answer, key).ok()?.as_string().filter(|t| !t.trim().is_empty());
    Some(Name { name: text("name")?.into(), href: text("href").map(Into::into) })
}
