//! Drafts kept beyond a reload: a person's input, and the saved values from when they began.

use super::Problems;
use super::patch::{number_field, object, text_field};
use super::tree::{Object, Tree};
use crate::assessment::{CategoryId, CriterionId, Field, Saved};
use crate::review::{Draft, Edit};

/// Writes the drafts that would change something; `None` if there is none.
pub fn keep_drafts<'d>(drafts: impl Iterator<Item = (&'d Field, &'d Draft)>) -> Option<String> {
    let drafts: Vec<_> =
        drafts.filter_map(|(field, draft)| draft.is_changed().then(|| written(*field, draft))?).collect();
    (!drafts.is_empty()).then(|| object(&[["\"drafts\":[", &drafts.join(","), "]"].concat()]))
}

/// Reads kept drafts, each one independently.
pub fn kept_drafts(text: &str) -> Vec<(Field, Draft)> {
    let problems = Problems::default();
    let Some(tree) = Tree::new(text.as_bytes(), &problems) else { return Vec::new() };
    let all = tree.object().map(|whole| whole.objects("drafts", read));
    all.into_iter().flatten().flatten().collect()
}

/// The names are those of a PATCH.
const SUMMARY: &str = "aiSummary";
const NOTE: &str = "supervisorAssessment";

fn written(field: Field, draft: &Draft) -> Option<String> {
    let edit = draft.edit.as_ref()?;
    let mut fields = match field {
        Field::Criterion(category, criterion) => vec![
            ["\"categoryId\":", &category.0.to_string()].concat(),
            ["\"criterionId\":", &criterion.0.to_string()].concat(),
        ],
        Field::Summary => vec![text_field("field", SUMMARY)],
        Field::Note => vec![text_field("field", NOTE)],
    };
    fields.extend([
        text_field("text", &edit.text),
        text_field("beganText", &draft.began.text),
        text_field("baseText", &draft.base.text),
        ["\"baseVerified\":", if draft.base.is_verified { "1" } else { "0" }].concat(),
    ]);
    fields.extend(number_field("score", edit.score));
    fields.extend(number_field("beganScore", draft.began.score));
    fields.extend(number_field("baseScore", draft.base.score));
    Some(object(&fields))
}

fn read(o: &Object) -> Option<(Field, Draft)> {
    let text = |name: &str| o.text(name).unwrap_or_else(|| "".into());
    let field = match &*text("field") {
        SUMMARY => Field::Summary,
        NOTE => Field::Note,
        _ => Field::Criterion(CategoryId(o.int("categoryId")?), CriterionId(o.int("criterionId")?)),
    };
    let edit = Edit { score: o.number("score"), text: text("text") };
    let base = Saved {
        score: o.number("baseScore"),
        text: text("baseText"),
        is_verified: o.bool("baseVerified").unwrap_or_default(),
    };
    let began = Edit { score: o.number("beganScore"), text: text("beganText") };
    Some((field, Draft { began, ..Draft::new(Some(edit), base) }))
}
