//! The changes of a case to a seed.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

/// The changes to a seed. Places are JSON pointers.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Edits {
    /// New values; a missing field is added.
    set: BTreeMap<String, Value>,
    /// Fields to remove.
    without: Vec<String>,
    /// The number of times to repeat the text at a place, which keeps long texts short here.
    repeat: BTreeMap<String, usize>,
}

impl Edits {
    /// Applies all of them.
    ///
    /// # Panics
    /// If a place is not in the document: the cases are part of the program,
    /// and a test opens each.
    pub(super) fn apply(&self, document: &mut Value) {
        for (place, value) in &self.set {
            if let Some(known) = document.pointer_mut(place) {
                *known = value.clone();
            } else {
                let (fields, name) = parent(document, place);
                fields.insert(name, value.clone());
            }
        }
        for place in &self.without {
            let (fields, name) = parent(document, place);
            fields.remove(&name);
        }
        for (place, times) in &self.repeat {
            let known = document.pointer_mut(place).unwrap_or_else(|| panic!("{place} is nowhere"));
            let text = known.as_str().unwrap_or_default().repeat(*times);
            *known = text.into();
        }
    }
}

fn parent<'d>(document: &'d mut Value, place: &str) -> (&'d mut serde_json::Map<String, Value>, String) {
    let (above, name) = place.rsplit_once('/').unwrap_or(("", place));
    let fields = document.pointer_mut(above).and_then(Value::as_object_mut);
    (fields.unwrap_or_else(|| panic!("{place} is nowhere")), name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn places_are_replaced_added_removed_and_repeated() {
        let edits: Edits = serde_json::from_value(json!({
            "set": { "/a/0/b": null, "/new": "ha" },
            "without": ["/gone"],
            "repeat": { "/new": 3 },
        }))
        .expect("edits");
        let mut document = json!({ "a": [{ "b": 1 }], "gone": true });
        edits.apply(&mut document);
        assert_eq!(document, json!({ "a": [{ "b": null }], "new": "hahaha" }));
    }
}
