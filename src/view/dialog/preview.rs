//! What the choice will do.

use super::super::words;
use super::lines::{difference_lines, line};
use super::{Difference, Draft};
use crate::assessment::{Provenance, Scorecard, ScorecardId};
use crate::locale::{Locale, Text};
use crate::session::{Revisions, Yardstick};
use leptos::prelude::*;
use std::sync::Arc;

/// From which revision to which, what that changes, and what is replaced.
pub fn preview(draft: &Draft) -> AnyView {
    let locale = draft.cx.locale();
    let Some(assessment) = draft.cx.assessment() else { return ().into_any() };
    let revisions = match draft.cx.props.signals.revisions.get() {
        Revisions::Known(list) => list,
        _ => Arc::new([]),
    };
    let from = from(draft, &revisions, assessment.scorecard);
    let to = match draft.choice.get() {
        Some(id) => revisions.iter().find(|s| s.id == Some(id)),
        None => Scorecard::latest_active(&revisions),
    };
    let mut lines = revision_lines(&locale, from.as_deref(), assessment.scorecard, to);
    let ai = assessment.ai_generated();
    if ai > 0 {
        lines.push(line(locale.count(ai, Text::EffectAiOne, Text::EffectAiOther)));
    }
    let human = assessment.human_verified();
    if human > 0 {
        let names = verified(draft, &locale);
        let text = locale.count(human, Text::EffectHumanOne, Text::EffectHumanOther);
        let text = text.replace("{names}", &words::some_of(&locale, names));
        lines.push(view! { <li class="at-risk" dir="auto">{text}</li> }.into_any());
    }
    let title = locale.text(Text::EffectTitle).into_owned();
    view! {
        <p class="preview-title">{title}</p>
        <ul class="preview-list">{lines}</ul>
    }
    .into_any()
}

fn revision_lines(
    locale: &Locale,
    from: Option<&Scorecard>,
    from_id: Option<ScorecardId>,
    to: Option<&Arc<Scorecard>>,
) -> Vec<AnyView> {
    let Some(to) = to else { return vec![line(locale.text(Text::EffectLatest).into_owned())] };
    let name = words::revision(locale, to);
    if from_id.is_some() && to.id == from_id {
        return vec![line(locale.fill(Text::EffectSame, &[("to", &name)]))];
    }
    let old = match (from, from_id) {
        (Some(from), _) => words::revision(locale, from),
        (None, Some(id)) => words::revision_by_id(locale, id),
        (None, None) => crate::locale::NOTHING.to_owned(),
    };
    let mut lines = vec![line(locale.fill(Text::EffectFromTo, &[("from", &old), ("to", &name)]))];
    if let Some(from) = from {
        lines.extend(difference_lines(locale, &Difference::between(from, to)));
    }
    lines
}

/// The revision that the assessment was scored with.
fn from(draft: &Draft, revisions: &[Arc<Scorecard>], id: Option<ScorecardId>) -> Option<Arc<Scorecard>> {
    let used = draft.cx.props.signals.yardstick.with(|yardstick| match yardstick {
        Yardstick::Known(scorecard) => Some(scorecard.clone()),
        _ => None,
    });
    used.or_else(|| revisions.iter().find(|s| s.id.is_some() && s.id == id).cloned())
}

/// The names of the criteria that a person has verified.
fn verified(draft: &Draft, locale: &Locale) -> Vec<String> {
    let sheet = draft.cx.sheet();
    let verified = sheet
        .rows()
        .filter(|row| row.criterion.as_ref().is_some_and(|c| c.provenance == Provenance::HumanVerified))
        .map(|row| words::criterion(locale, row));
    verified.collect()
}
