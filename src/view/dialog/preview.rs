//! The preview of the choice's effects.

use super::super::full_name::FullNames;
use super::super::naming;
use super::super::review::at_risk;
use super::super::ui::Ui;
use super::lines::{difference_lines, line};
use super::names_line::names_line;
use super::state::DialogState;
use crate::assessment::{Assessment, Forecast, Row, Scorecard, State, Verified};
use crate::locale::{Locale, NOTHING, Text};
use crate::session::Revisions;
use leptos::prelude::*;
use markup::markup;
use std::sync::Arc;

/// Verified scores that may be lost, both revisions, their differences, and the number of replaced scores. Possible
/// losses come first: if there is little room, the end is out of sight.
pub fn preview(state: &DialogState) -> Option<AnyView> {
    let locale = state.ui.locale();
    let assessment = state.ui.assessment()?;
    let revisions = match state.ui.props.signals.revisions.get() {
        Revisions::Known(list) => list,
        _ => Arc::new([]),
    };
    let from = assessment.scorecard.and_then(|id| state.ui.revision(id));
    let to = match state.chosen() {
        Some(id) => revisions.iter().find(|s| s.id == Some(id)),
        None => Scorecard::latest_active(&revisions),
    };
    let forecast = Forecast::of(&assessment, to.map(|to| &**to));
    let mut lines = Vec::new();
    let risks = [
        (&forecast.at_risk, Text::EffectHumanOne, Text::EffectHumanOther),
        (&forecast.dropped, Text::EffectDroppedOne, Text::EffectDroppedOther),
    ];
    for (verified, one, other) in risks.into_iter().filter(|(verified, ..)| !verified.is_empty()) {
        let text = locale.count(verified.len(), one, other);
        lines.push(names_line(&locale, "at-risk", &text, names(&state.ui, &locale, verified)));
    }
    lines.extend(at_risk::lines(&state.ui, &locale));
    lines.extend(match to {
        Some(to) => revision_lines(&locale, from.as_deref(), &assessment, to),
        None if Scorecard::none_is_active(&revisions) => vec![line(locale.text(Text::EffectNoneActive).into_owned())],
        None => vec![line(locale.text(Text::EffectLatest).into_owned())],
    });
    if forecast.replaced > 0 {
        lines.push(line(locale.count(forecast.replaced, Text::EffectAiOne, Text::EffectAiOther)));
    }
    let title = locale.text(Text::EffectTitle).into_owned();
    let view = markup! {
        <p class="preview-title">{title}</p>
        <ul class="preview-list" role="list">{lines}</ul>
    };
    Some(view.into_any())
}

fn revision_lines(locale: &Locale, from: Option<&Scorecard>, assessment: &Assessment, to: &Scorecard) -> Vec<AnyView> {
    let (name, from_id) = (naming::revision(locale, to), assessment.scorecard);
    if from_id.is_some() && to.id == from_id {
        // A first run does not score again.
        let text = if assessment.state == State::Unprocessed { Text::EffectFirst } else { Text::EffectSame };
        return vec![line(locale.fill(text, &[("to", &name)]))];
    }
    let old = match (from, from_id) {
        (Some(from), _) => naming::revision(locale, from),
        (None, Some(id)) => naming::revision_by_id(locale, id),
        (None, None) => NOTHING.to_owned(),
    };
    let mut lines = vec![line(locale.fill(Text::EffectFromTo, &[("from", &old), ("to", &name)]))];
    match from {
        Some(from) => lines.extend(difference_lines(locale, from, to)),
        None => lines.push(line(locale.text(Text::EffectUnknown).into_owned())),
    }
    lines
}

/// The names of these criteria.
fn names(ui: &Ui, locale: &Locale, verified: &[Verified<'_>]) -> Vec<String> {
    let sheet = ui.sheet();
    let (rows, full) = (sheet.rows_by_key(), FullNames::of_sheet(locale, &sheet));
    let name = |(category, criterion): &Verified<'_>| {
        let unknown = Row { definition: None, criterion: Some(Arc::new((*criterion).clone())), is_previous: false };
        let row = category.zip(criterion.id).and_then(|(category, id)| rows.get(category, id));
        naming::quoted(locale, &full.row(*category, row.unwrap_or(&unknown)))
    };
    verified.iter().map(name).collect()
}
