//! Percentage and points, as the API gives them.

use super::naming;
use super::ui::Ui;
use crate::assessment::{Assessment, ResultKind, ShownResult, Totals};
use crate::locale::{Locale, Text};
use leptos::prelude::*;
use markup::markup;

/// The result. In blind mode it is withheld as long as the AI has a share in it: it would tell what is hidden.
pub fn total(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let shown = shown(ui)?;
    let totals = &shown.assessment.totals;
    if !totals.is_scored() {
        return None;
    }
    let title = locale.text(title(shown.kind)).into_owned();
    if is_withheld(ui) {
        let withheld = locale.text(Text::TotalWithheld).into_owned();
        let view = markup! {
            <div class="total" part="total">
                <p class="total-title">{title}</p>
                <p class="total-points">{withheld}</p>
            </div>
        };
        return Some(view.into_any());
    }
    let share = totals.percentage.map(|percentage| {
        let words = locale.percent(percentage);
        let width = [(percentage.clamp(0.0, 100.0) as u32).to_string().as_str(), "%"].concat();
        markup! {
            <p class="total-share">{words}</p>
            <div class="total-bar" aria-hidden="true"><div class="total-fill" style=("inline-size", width)></div></div>
        }
    });
    let measured_by = other_revision(ui, &locale, &shown.assessment);
    let view = markup! {
        <div class="total" part="total">
            <p class="total-title">{title}</p>
            {share}
            <p class="total-points">{points(&locale, totals)}</p>
            {measured_by.map(|text| markup! { <p class="total-revision" dir="auto">{text}</p> })}
        </div>
    };
    Some(view.into_any())
}

/// The revision of the result that is shown, if the run that goes on uses another one, which is shown beside it.
fn other_revision(ui: &Ui, locale: &Locale, shown: &Assessment) -> Option<String> {
    let other = shown.scorecard.filter(|_| ui.assessment_head().is_some_and(|now| now.scorecard != shown.scorecard));
    other.map(|id| locale.fill(Text::ScoredWith, &[("revision", &naming::revision_name(ui, id, locale))]))
}

/// Whose totals are shown; tracked.
pub fn shown(ui: &Ui) -> Option<ShownResult> {
    ShownResult::of(ui.previous(), ui.assessment(), ui.is_running())
}

/// What totals are called.
pub fn title(kind: ResultKind) -> Text {
    match kind {
        ResultKind::Final => Text::Result,
        ResultKind::Previous => Text::PreviousResult,
        ResultKind::SoFar => Text::ResultSoFar,
    }
}

/// Whether blind mode withholds the result, since the AI has a share in it; tracked.
pub fn is_withheld(ui: &Ui) -> bool {
    ui.hides_ai() && shown(ui).is_some_and(|shown| shown.assessment.is_of_ai())
}

/// "24 of 32 points; 47 in all", as far as it is known.
pub fn points(locale: &Locale, totals: &Totals) -> String {
    let number = |value: Option<f64>| value.map(|value| locale.number(value)).unwrap_or_default();
    let (scored, used, total) = (number(totals.scored), number(totals.used_max), number(totals.total_max));
    let gaps = [("scored", &*scored), ("used", &*used), ("total", &*total)];
    let text = match (totals.scored, totals.used_max, totals.total_max) {
        (Some(_), Some(_), Some(_)) => Text::PointsOfAll,
        (Some(_), Some(_), None) => Text::Points,
        (Some(_), None, Some(_)) => return locale.fill(Text::Points, &[("scored", &scored), ("used", &total)]),
        (Some(_), None, None) => Text::PointsOnly,
        (None, _, Some(_)) => Text::PointsMost,
        (None, _, None) => return String::new(),
    };
    locale.fill(text, &gaps)
}

/// "75%; 24 of 32 points; 47 in all", for a sentence.
pub fn in_words(locale: &Locale, totals: &Totals) -> String {
    let share = totals.percentage.map(|percentage| locale.percent(percentage));
    let points = Some(points(locale, totals)).filter(|points| !points.is_empty());
    match (share, points) {
        (Some(share), Some(points)) => [&*share, " (", &*points, ")"].concat(),
        (share, points) => share.or(points).unwrap_or_else(|| crate::locale::NOTHING.to_owned()),
    }
}

/// "Total: 75% (…) → 80% (…).", or that it is the same.
pub fn change(locale: &Locale, (before, after): &(Totals, Totals)) -> String {
    let (from, to) = (in_words(locale, before), in_words(locale, after));
    if before == after {
        locale.fill(Text::TotalSame, &[("total", &to)])
    } else {
        locale.fill(Text::TotalChanged, &[("from", &from), ("to", &to)])
    }
}
