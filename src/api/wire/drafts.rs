//! What is kept of drafts beyond a reload: what a person has typed, and what was saved when they began.

use super::Problems;
use super::patch::{number_field, object, text_field};
use super::tree::{Object, Tree};
use crate::assessment::{CategoryId, CriterionId, Saved, Timestamp};
use crate::review::{Draft, Edit, Key};

/// Writes drafts that would change something, at this time; `None` if there is none.
pub fn keep_drafts<'d>(since: Timestamp, drafts: impl Iterator<Item = (&'d Key, &'d Draft)>) -> Option<String> {
    let drafts: Vec<_> = drafts.filter_map(|(key, draft)| draft.is_changed().then(|| written(*key, draft))?).collect();
    let all = ["\"drafts\":[", &drafts.join(","), "]"].concat();
    (!drafts.is_empty()).then(|| object(&[["\"since\":", &since.0.to_string()].concat(), all]))
}

/// Reads what was kept, each draft by itself.
pub fn kept_drafts(text: &str) -> Vec<(Key, Draft)> {
    let problems = Problems::default();
    let Some(tree) = Tree::new(text.as_bytes(), &problems) else { return Vec::new() };
    let all = tree.object().map(|whole| whole.objects("drafts", read));
    all.into_iter().flatten().flatten().collect()
}

/// Since when something is kept, whatever it is.
pub fn kept_since(text: &str) -> Option<Timestamp> {
    let problems = Problems::default();
    Some(Timestamp(Tree::new(text.as_bytes(), &problems)?.object()?.int("since")?))
}

fn written((category, criterion): Key, draft: &Draft) -> Option<String> {
    let edit = draft.edit.as_ref()?;
    let mut fields = vec![
        ["\"categoryId\":", &category.0.to_string()].concat(),
        ["\"criterionId\":", &criterion.0.to_string()].concat(),
        text_field("reason", &edit.reason),
        text_field("beganReason", &draft.began.reason),
        text_field("baseReason", &draft.base.reason),
        ["\"baseVerified\":", if draft.base.is_verified { "1" } else { "0" }].concat(),
    ];
    fields.extend(number_field("score", edit.score));
    fields.extend(number_field("beganScore", draft.began.score));
    fields.extend(number_field("baseScore", draft.base.score));
    Some(object(&fields))
}

fn read(o: &Object) -> Option<(Key, Draft)> {
    let key = (CategoryId(o.int("categoryId")?), CriterionId(o.int("criterionId")?));
    let text = |name: &str| o.text(name).unwrap_or_else(|| "".into());
    let edit = Edit { score: o.number("score"), reason: text("reason") };
    let base = Saved {
        score: o.number("baseScore"),
        reason: text("baseReason"),
        is_verified: o.bool("baseVerified").unwrap_or_default(),
    };
    let began = Edit { score: o.number("beganScore"), reason: text("beganReason") };
    Some((key, Draft { began, ..Draft::new(Some(edit), base) }))
}
