//! Percentage and points, as the API gives them.

use super::naming;
use super::ui::Ui;
use crate::assessment::{Assessment, ResultKind, ShownResult, State, Totals};
use crate::locale::{Locale, Text};
use leptos::prelude::*;
use markup::markup;

/// The result. In blind mode it is withheld as long as the AI has a share in it: it would reveal what is hidden. A
/// result that is not final, or not reviewed yet, is shown muted to the person who was assessed.
pub fn total(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let shown = shown(ui)?;
    let totals = &shown.assessment.totals;
    if let Some(gap) = incomplete_view(ui, &locale, totals) {
        return Some(gap);
    }
    if !totals.is_scored() {
        return None;
    }
    let title = locale.text(title(shown.kind)).into_owned();
    let is_titled = shown.kind != ResultKind::Final;
    let title_class = if is_titled { "total-title" } else { "unseen" };
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
    let is_provisional = is_provisional(ui);
    let provisional = is_provisional.then(|| {
        let text = locale.text(Text::ProvisionalText).into_owned();
        markup! { <p class="provisional">{text}</p> }
    });
    let change = change_of_share(ui, &locale);
    let share = totals.percentage.map(|percentage| {
        let words = locale.percent(percentage);
        markup! { <p class="total-share">{words} {change}</p> }
    });
    let measured_by = other_revision(ui, &locale, &shown.assessment);
    let view = markup! {
        <div class="total" part="total" data-muted=(is_provisional || is_titled).then_some("")>
            <p class=title_class>{title}</p>
            {share}
            <p class="total-points">{points(&locale, totals)}</p>
            {provisional}
            {reviewer(ui, &locale).map(|text| markup! { <p class="total-by" dir="auto">{text}</p> })}
            {measured_by.map(|text| markup! { <p class="total-revision" dir="auto">{text}</p> })}
        </div>
    };
    Some(view.into_any())
}

/// "Reviewed by" or "In review by" a person; nothing before a review. Tracked.
pub fn reviewer(ui: &Ui, locale: &Locale) -> Option<String> {
    let assessment = ui.assessment_head().filter(|now| now.state.is_under_review())?;
    let name = ui.person(assessment.assessor?, locale).name;
    let text = if assessment.state.is_review_finished() { Text::ReviewedBy } else { Text::ReviewingBy };
    Some(locale.fill(text, &[("name", &name)]))
}

/// Whether the reader may not edit and the review is not finished: the result may still change.
pub fn is_provisional(ui: &Ui) -> bool {
    let is_open = |state: &State| !state.is_review_finished() && !state.is_unknown();
    ui.is_reader() && ui.assessment_head().is_some_and(|now| is_open(&now.state))
}

/// The numbers of scored and of all criteria after a run that failed midway: its scores until then add up to no result.
fn progress_of_failure(ui: &Ui) -> Option<(usize, usize)> {
    let shown = shown(ui)?;
    if shown.kind != ResultKind::Final || shown.assessment.state != State::Error || is_withheld(ui) {
        return None;
    }
    let sheet = ui.sheet();
    let (scored, all) = (sheet.rows().filter(|row| row.points().is_some()).count(), sheet.rows().count());
    (scored < all).then_some((scored, all))
}

/// "Incomplete: 5 of 11 criteria" after a run that failed midway; tracked.
pub fn incomplete(ui: &Ui, locale: &Locale) -> Option<String> {
    let (scored, all) = progress_of_failure(ui)?;
    let (scored, all) = (locale.number(scored as f64), locale.number(all as f64));
    Some(locale.fill(Text::Incomplete, &[("scored", &scored), ("all", &all)]))
}

/// The replacement for the result of a run that failed midway.
fn incomplete_view(ui: &Ui, locale: &Locale, totals: &Totals) -> Option<AnyView> {
    let title = incomplete(ui, locale)?;
    let (_, all) = progress_of_failure(ui)?;
    let text = locale.fill(Text::IncompleteText, &[("all", &locale.number(all as f64))]);
    let view = markup! {
        <div class="total" part="total" data-muted="">
            <p class="incomplete">{title}</p>
            <p class="total-points">{points(locale, totals)}</p>
            <p class="total-points">{text}</p>
        </div>
    };
    Some(view.into_any())
}

/// "+8", if the last run that ended has changed the percentage.
fn change_of_share(ui: &Ui, locale: &Locale) -> Option<AnyView> {
    // The AI may have had a share in the previous total, which blind mode withholds.
    let comparison = ui.comparison.get().filter(|_| !ui.is_running() && !ui.hides_ai())?;
    let (before, after) = (comparison.totals.0.percentage?, comparison.totals.1.percentage?);
    let tone = if after > before { "better" } else { "worse" };
    let text = locale.change(after - before);
    (before != after).then(|| markup! { <span class="total-change" data-tone=tone>{text}</span> }.into_any())
}

/// The revision of the result that is shown, if the current run uses another one, which is shown beside it.
fn other_revision(ui: &Ui, locale: &Locale, shown: &Assessment) -> Option<String> {
    let other = shown.scorecard.filter(|_| ui.assessment_head().is_some_and(|now| now.scorecard != shown.scorecard));
    other.map(|id| locale.fill(Text::ScoredWith, &[("revision", &naming::revision_name(ui, id, locale))]))
}

/// The assessment whose totals are shown, and their kind; tracked.
pub fn shown(ui: &Ui) -> Option<ShownResult> {
    ShownResult::of(ui.previous(), ui.assessment(), ui.is_running())
}

/// The title of totals of this kind.
pub fn title(kind: ResultKind) -> Text {
    match kind {
        ResultKind::Final => Text::Result,
        ResultKind::Previous => Text::PreviousResult,
        ResultKind::SoFar => Text::ResultSoFar,
    }
}

/// Whether blind mode withholds the result, because the AI has a share in it; tracked.
pub fn is_withheld(ui: &Ui) -> bool {
    ui.hides_ai() && shown(ui).is_some_and(|shown| shown.assessment.is_of_ai())
}

/// "24 of 32 points", and "; 47 in all" if that differs. As far as it is known.
pub fn points(locale: &Locale, totals: &Totals) -> String {
    let number = |value: Option<f64>| value.map(|value| locale.number(value)).unwrap_or_default();
    let (scored, used, total) = (number(totals.scored), number(totals.used_max), number(totals.total_max));
    let gaps = [("scored", &*scored), ("used", &*used), ("total", &*total)];
    let text = match (totals.scored, totals.used_max, totals.total_max) {
        (Some(_), Some(used), Some(total)) if used == total => Text::Points,
        (Some(_), Some(_), Some(_)) => Text::PointsOfAll,
        (Some(_), Some(_), None) => Text::Points,
        (Some(_), None, Some(_)) => return locale.fill(Text::Points, &[("scored", &scored), ("used", &total)]),
        (Some(_), None, None) => Text::PointsOnly,
        (None, _, Some(_)) => Text::PointsMost,
        (None, _, None) => return String::new(),
    };
    locale.fill(text, &gaps)
}

/// "75% (24 of 32 points; 47 in all)", for a sentence.
pub fn in_words(locale: &Locale, totals: &Totals) -> String {
    let share = totals.percentage.map(|percentage| locale.percent(percentage));
    let points = Some(points(locale, totals)).filter(|points| !points.is_empty());
    match (share, points) {
        (Some(share), Some(points)) => [&*share, " (", &*points, ")"].concat(),
        (share, points) => share.or(points).unwrap_or_else(|| crate::locale::NOTHING.to_owned()),
    }
}

/// The result after the last run in words, or how far it came; tracked.
pub fn after(ui: &Ui, locale: &Locale, after: &Totals) -> String {
    incomplete(ui, locale).unwrap_or_else(|| in_words(locale, after))
}

/// "Total: 75% (…) → 80% (…).", or that it has not changed; tracked.
pub fn change(ui: &Ui, locale: &Locale, (before, after): &(Totals, Totals)) -> String {
    let (from, to) = (in_words(locale, before), self::after(ui, locale, after));
    if from == to {
        locale.fill(Text::TotalSame, &[("total", &to)])
    } else {
        locale.fill(Text::TotalChanged, &[("from", &from), ("to", &to)])
    }
}
