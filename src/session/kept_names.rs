//! The names of this element's entries in the tab's own storage.

use super::identity::{DRAFTS, PREFIX};
use crate::api::wire;
use crate::assessment::Timestamp;
use crate::web::storage;
use web_sys::Storage;

/// 24 hours, in milliseconds.
const LONGEST_KEPT: i64 = 24 * 60 * 60 * 1000;

/// Whether anything is kept, for any person.
pub fn is_anything_kept(storage: &Storage) -> bool {
    !ours(storage).is_empty()
}

/// Drops all entries.
pub fn drop_all() {
    if let Some(storage) = storage::tab() {
        drop_where(&storage, |_| true);
    }
}

/// Drops the entries of the API at `base` that belong to anybody but the person of `name`: names end in the person,
/// after the number of the assessment.
pub fn drop_of_others(storage: &Storage, base: &str, name: &str) {
    let below = format!("{base}|");
    let person = |name: &str| {
        let name = name.strip_prefix(PREFIX).or_else(|| name.strip_prefix(DRAFTS))?;
        Some(name.strip_prefix(&below)?.split_once('|')?.1.to_owned())
    };
    let own = person(name);
    drop_where(storage, |other| person(other).is_some_and(|other| Some(other) != own));
}

/// Drops old entries, left by pages that never came back. Drafts stay: nobody else has what was typed.
pub fn drop_old(storage: &Storage, now: Timestamp) {
    drop_where(storage, |name| {
        if name.starts_with(DRAFTS) {
            return false;
        }
        let text = storage.get_item(name).ok().flatten().unwrap_or_default();
        // After the clock was set back, an entry may be from the future: it counts as old, too.
        !wire::kept(&text).is_some_and(|kept| (-LONGEST_KEPT..LONGEST_KEPT).contains(&now.since(kept.since)))
    });
}

fn drop_where(storage: &Storage, is_to_go: impl Fn(&str) -> bool) {
    for name in ours(storage).into_iter().filter(|name| is_to_go(name)) {
        _ = storage.remove_item(&name);
    }
}

fn ours(storage: &Storage) -> Vec<String> {
    storage::names(storage).into_iter().filter(|name| name.starts_with(PREFIX) || name.starts_with(DRAFTS)).collect()
}
