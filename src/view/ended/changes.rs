//! The region that lists what a run changed.

use super::super::pieces::heading;
use super::super::score::{is_of_ai, score};
use super::super::shared::Cx;
use super::super::{total, words};
use super::comparison::{Change, Comparison};
use crate::assessment::{CategoryId, Criterion, Definition, Provenance, Row, Scorecard, ScorecardId, SheetCategory};
use crate::locale::{Locale, Text};
use crate::session::{Revisions, Yardstick};
use leptos::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// Criterion by criterion, by category; a sentence when there is nothing to compare with.
pub fn changes(cx: &Cx) -> AnyView {
    let Some(ended) = cx.props.signals.ended.get() else { return ().into_any() };
    let locale = cx.locale();
    let sentence = |text: Text| {
        let text = locale.text(text).into_owned();
        view! { <p class="change-note">{text}</p> }.into_any()
    };
    let body = match cx.comparison.get() {
        _ if ended.before.is_none() => sentence(Text::NoBefore),
        Some(c) if c.changes.is_empty() && c.revision.is_none() && !c.has_new_summary && c.totals.0 == c.totals.1 => {
            sentence(Text::NothingChanged)
        }
        Some(comparison) => listed(cx, &locale, &comparison),
        None => ().into_any(),
    };
    view! {
        <section class="card changes" part="changes" aria-labelledby="changes-heading">
            {heading(cx, 1, "card-title", "changes-heading", locale.text(Text::WhatChanged).into_owned())}
            {body}
        </section>
    }
    .into_any()
}

fn listed(cx: &Cx, locale: &Locale, comparison: &Comparison) -> AnyView {
    let is_blind = cx.hides_ai();
    let sheet = cx.sheet();
    let mut whole = Vec::new();
    let (before, after) = &comparison.totals;
    if before != after && !is_blind {
        whole.push((Text::Total, from_to(locale, &total::in_words(locale, before), &total::in_words(locale, after))));
    }
    if let Some((from, to)) = comparison.revision {
        whole.push((Text::RevisionLabel, from_to(locale, &revision(cx, locale, from), &revision(cx, locale, to))));
    }
    if comparison.has_new_summary {
        whole.push((Text::AiSummary, locale.text(Text::SummaryChanged).into_owned()));
    }
    let whole: Vec<_> =
        whole.into_iter().map(|(name, text)| line(locale.text(name).into_owned(), vec![text])).collect();
    let used = comparison.revision.and_then(|(from, _)| scorecard(cx, from));
    let groups: Vec<_> = grouped(comparison)
        .into_iter()
        .map(|(id, changes)| {
            let category = sheet.categories.iter().find(|c| c.id == id);
            let unknown = SheetCategory { id, ..SheetCategory::default() };
            let title = words::category(locale, category.unwrap_or(&unknown));
            let rows: HashMap<_, _> = category.iter().flat_map(|c| &c.rows).map(|row| (row.id(), row)).collect();
            let lines: Vec<_> = changes
                .iter()
                .map(|change| {
                    // What is gone is known to the revision of before only.
                    let gone = Row {
                        definition: definition(&used, change),
                        criterion: change.before.clone(),
                        is_previous: false,
                    };
                    let row = rows.get(&change.id()).copied().unwrap_or(&gone);
                    line(words::criterion(locale, row), said(locale, change, row, is_blind))
                })
                .collect();
            view! {
                <div class="change-group">
                    <p class="change-category" dir="auto">{title}</p>
                    <ul class="change-list">{lines}</ul>
                </div>
            }
        })
        .collect();
    let rest = (comparison.unchanged > 0)
        .then(|| locale.count(comparison.unchanged, Text::UnchangedOne, Text::UnchangedOther))
        .map(|text| view! { <p class="change-note">{text}</p> });
    view! { <ul class="change-list whole">{whole}</ul> {groups} {rest} }.into_any()
}

/// Changes by category, in the order in which they come.
fn grouped(comparison: &Comparison) -> Vec<(Option<CategoryId>, Vec<&Change>)> {
    let mut groups: Vec<(Option<CategoryId>, Vec<&Change>)> = Vec::new();
    for change in &comparison.changes {
        match groups.iter_mut().find(|(id, _)| *id == change.category) {
            Some((_, group)) => group.push(change),
            None => groups.push((change.category, vec![change])),
        }
    }
    groups
}

/// What is to be said of one criterion.
fn said(locale: &Locale, change: &Change, row: &Row, is_blind: bool) -> Vec<String> {
    let sides = (change.before.as_ref(), change.after.as_ref());
    if is_blind && (is_of_ai(sides.0) || is_of_ai(sides.1)) {
        return vec![locale.text(Text::AiChangeWithheld).into_owned()];
    }
    let score = |c: &Criterion| score(locale, c.points(), row.definition.as_deref());
    let (before, after) = match sides {
        (Some(before), Some(after)) => (before, after),
        (None, Some(new)) => return vec![locale.text(Text::CriterionAdded).into_owned(), score(new)],
        (Some(_), None) => return vec![locale.text(Text::CriterionRemoved).into_owned()],
        (None, None) => return Vec::new(),
    };
    let mut said = Vec::new();
    if before.points() != after.points() {
        said.push(from_to(locale, &score(before), &score(after)));
    }
    if before.provenance != after.provenance {
        said.push(from_to(locale, &provenance(locale, before), &provenance(locale, after)));
    }
    if before.reason != after.reason {
        said.push(locale.text(Text::ReasonChanged).into_owned());
    }
    said
}

fn provenance(locale: &Locale, criterion: &Criterion) -> String {
    let text = match &criterion.provenance {
        Provenance::AiGenerated => Text::ByAi,
        Provenance::HumanVerified => Text::Verified,
        Provenance::Unscored => Text::ProvenanceNone,
        Provenance::Other(word) => return locale.fill(Text::ProvenanceOther, &[("state", word)]),
        Provenance::Missing => return crate::locale::NOTHING.to_owned(),
    };
    locale.text(text).into_owned()
}

fn revision(cx: &Cx, locale: &Locale, id: ScorecardId) -> String {
    scorecard(cx, id).map_or_else(|| words::revision_by_id(locale, id), |s| words::revision(locale, &s))
}

/// A revision, if it has been loaded for whatever reason.
fn scorecard(cx: &Cx, id: ScorecardId) -> Option<Arc<Scorecard>> {
    let signals = &cx.props.signals;
    let used = signals.yardstick.with(|yardstick| match yardstick {
        Yardstick::Known(scorecard) if scorecard.id == Some(id) => Some(scorecard.clone()),
        _ => None,
    });
    used.or_else(|| {
        signals.revisions.with(|revisions| match revisions {
            Revisions::Known(list) => list.iter().find(|s| s.id == Some(id)).cloned(),
            _ => None,
        })
    })
}

fn definition(scorecard: &Option<Arc<Scorecard>>, change: &Change) -> Option<Arc<Definition>> {
    scorecard.as_ref()?.definition(change.category?, change.id()?).cloned()
}

fn from_to(locale: &Locale, from: &str, to: &str) -> String {
    locale.fill(Text::TotalFromTo, &[("from", from), ("to", to)])
}

fn line(name: String, said: Vec<String>) -> AnyView {
    let said: Vec<_> = said.into_iter().map(|text| view! { <span class="change-said">{text}</span> }).collect();
    view! { <li class="change"><span class="change-name" dir="auto">{name}</span> <span class="change-what">{said}</span></li> }
        .into_any()
}
