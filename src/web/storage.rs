//! The tab's own storage, which ends with the tab.

use web_sys::Storage;

/// The storage of this tab; `None` where the browser or a sandbox forbids it.
pub fn tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// The names of all entries.
pub fn names(storage: &Storage) -> Vec<String> {
    (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok()?).collect()
}
