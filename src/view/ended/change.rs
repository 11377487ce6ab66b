//! The change of one criterion.

use super::super::fold::fold;
use super::super::prose::prose;
use super::super::score::score;
use super::super::ui::Ui;
use super::super::wording::wording;
use super::revisions::{ComparedScorecards, name};
use crate::assessment::{Change, Criterion, Definition, Provenance};
use crate::locale::{Locale, NOTHING, Text};
use leptos::prelude::*;
use markup::markup;
use std::sync::Arc;

/// One line: its name, the change of its score and source, and, unfolded, of its reason.
pub fn change(ui: &Ui, locale: &Locale, scorecards: &ComparedScorecards, change: &Change) -> AnyView {
    let name = name(locale, scorecards, change);
    if is_withheld(ui, change) {
        return line(name, "other", vec![locale.text(Text::AiChangeWithheld).into_owned()], None);
    }
    let (was, is) = scorecards.definitions(change);
    let score = |criterion: &Criterion, definition: Option<&Arc<Definition>>| {
        score(locale, criterion.points(), definition.map(|d| &**d))
    };
    let (said, tone) = match (&change.before, &change.after) {
        (Some(before), Some(after)) => {
            let scores = (score(before, was), score(after, is));
            let mut said = vec![if scores.0 == scores.1 { scores.1 } else { from_to(locale, &scores.0, &scores.1) }];
            if before.provenance != after.provenance {
                said.push(from_to(locale, &provenance(locale, before), &provenance(locale, after)));
            }
            (said, tone(before.points(), after.points()))
        }
        (None, Some(new)) => (vec![score(new, is), locale.text(Text::CriterionAdded).into_owned()], "added"),
        (Some(old), None) => (vec![score(old, was), locale.text(Text::CriterionRemoved).into_owned()], "removed"),
        (None, None) => (Vec::new(), "other"),
    };
    line(name, tone, said, reason(ui, locale, change))
}

/// Whether blind mode withholds it.
pub fn is_withheld(ui: &Ui, change: &Change) -> bool {
    ui.hides_ai() && change.is_of_ai()
}

/// "From → to".
pub fn from_to(locale: &Locale, from: &str, to: &str) -> String {
    locale.fill(Text::TotalFromTo, &[("from", from), ("to", to)])
}

/// The source of a score in words.
pub fn provenance(locale: &Locale, criterion: &Criterion) -> String {
    let text = match &criterion.provenance {
        Provenance::AiGenerated => Text::ByAi,
        Provenance::HumanVerified => Text::Verified,
        Provenance::Unscored => Text::ProvenanceNone,
        Provenance::Other(word) => return locale.fill(Text::ProvenanceOther, &[("state", word)]),
        Provenance::Missing => return NOTHING.to_owned(),
    };
    locale.text(text).into_owned()
}

/// The reason, as a fold if it was rewritten.
fn reason(ui: &Ui, locale: &Locale, change: &Change) -> Option<AnyView> {
    let of = |side: &Option<Criterion>| side.as_ref().and_then(|c| c.reason.clone()).filter(|r| !r.trim().is_empty());
    let (before, after) = (of(&change.before), of(&change.after));
    if before == after {
        return None;
    }
    let number = |id: Option<i64>| id.map(|id| id.to_string()).unwrap_or_default();
    let key = ["reason", &number(change.category.map(|id| id.0)), &number(change.id().map(|id| id.0))].join(" ");
    if change.before.is_some() && change.after.is_some() {
        let language = locale.clone();
        let title = locale.text(Text::ReasonChanged).into_owned();
        let both = move || wording(&language, before.as_deref(), after.as_deref());
        return Some(fold(ui, "change-reason", key, title, both));
    }
    // A new or removed criterion has one text only.
    let text = after.or(before).unwrap_or_default();
    Some(fold(ui, "change-reason", key, locale.text(Text::Reason).into_owned(), move || prose("prose", "", &text)))
}

fn tone(before: Option<f64>, after: Option<f64>) -> &'static str {
    match before.zip(after) {
        Some((before, after)) if after > before => "better",
        Some((before, after)) if after < before => "worse",
        _ => "other",
    }
}

fn line(name: String, tone: &'static str, said: Vec<String>, reason: Option<AnyView>) -> AnyView {
    let said: Vec<_> = said.into_iter().map(|text| markup! { <span class="change-said">{text}</span> }).collect();
    markup! {
        <li class="change" part="change" data-tone=tone>
            <p class="change-name" dir="auto">{name}</p>
            <p class="change-what">{said}</p>
            {reason}
        </li>
    }
    .into_any()
}
