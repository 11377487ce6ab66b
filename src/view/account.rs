//! The composition of the total: a bar for each category, and a table beside the API's own number.

use super::part;
use super::ui::Ui;
use super::waiting::{self, later};
use super::{naming, total};
use crate::assessment::{Account, CategoryAccount, ResultKind, ShownResult};
use crate::locale::{Locale, NOTHING, Text};
use leptos::prelude::*;
use markup::markup;

/// One line for each category: its points, as a bar and in numbers, and their grade. In blind mode only what people
/// scored.
pub fn bars(ui: &Ui) -> Option<AnyView> {
    let locale = &ui.locale();
    let sheet = ui.sheet();
    if sheet.categories.is_empty() || total::is_withheld(ui) || sheet.rows().all(|row| row.points().is_none()) {
        return None;
    }
    let account = Account::by(&sheet, &mut ui.sums.borrow_mut());
    let bars: Vec<_> = sheet
        .categories
        .iter()
        .zip(&account.categories)
        .map(|(category, one)| bar(locale, naming::category(locale, category), one, account.is_knocked_out))
        .collect();
    let label = locale.text(Text::Totals).into_owned();
    Some(markup! { <ul class="bars" part="bars" role="list" aria-label=label>{bars}</ul> }.into_any())
}

fn bar(locale: &Locale, name: String, one: &CategoryAccount, is_all_out: bool) -> AnyView {
    let is_out = one.is_knocked_out || is_all_out;
    let share = one.scored.filter(|_| one.max > 0.0 && !is_out).map(|scored| (scored / one.max).clamp(0.0, 1.0));
    let tone = match share {
        _ if is_out => "bad",
        Some(share) if share < 0.5 => "bad",
        Some(share) if share < 0.7 => "partial",
        _ => "",
    };
    let width = [&*((share.unwrap_or_default() * 100.0) as u32).to_string(), "%"].concat();
    let points = category_points(locale, one);
    let track = share.map(|_| {
        markup! {
            <span class="bar-track" aria-hidden="true">
                <span class="bar-fill" style=("inline-size", width)></span>
            </span>
        }
    });
    markup! {
        <li class="category-bar" data-tone=tone>
            <span class="bar-name" dir="auto">{name}</span>
            {track}
            <span class="bar-points">{points}</span>
        </li>
    }
    .into_any()
}

/// "11 of 35", or the effect of a knock-out.
pub fn category_points(locale: &Locale, one: &CategoryAccount) -> String {
    let Some(scored) = one.scored else { return NOTHING.to_owned() };
    let (scored, max) = (locale.number(scored), locale.number(one.max));
    let text = match one.max > 0.0 {
        true if one.is_knocked_out => Text::AccountKnockedOut,
        true => Text::ScoreOf,
        false => return scored,
    };
    locale.fill(text, &[("scored", &scored), ("max", &max)])
}

/// A fold with a table. Only for a final result: during a run, the sheet mixes its scores with earlier ones. Not in
/// blind mode as long as the AI has a share in the total.
pub fn account(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let ShownResult { assessment, .. } = total::shown(ui).filter(|shown| shown.kind == ResultKind::Final)?;
    let is_blind = ui.hides_ai() && assessment.is_of_ai();
    // Decided by the assessment itself, which arrives before its sheet: later content would move the page.
    let has_scores = assessment.criteria().any(|(_, criterion)| criterion.points().is_some());
    if is_blind || assessment.totals.is_empty() || !has_scores {
        return None;
    }
    let title = locale.text(Text::AccountTitle).into_owned();
    let view = markup! {
        <details class="account" part="account" on:toggle=move |_| part::ask()>
            <summary class="fold-title">{title}</summary>
            {later(ui, |part| part.account, waiting::line)}
        </details>
    };
    Some(view.into_any())
}

/// The table inside the fold, and the relation of its sum to the total.
pub fn table(ui: &Ui) -> Option<AnyView> {
    let locale = &ui.locale();
    let ShownResult { assessment, .. } = total::shown(ui)?;
    let (totals, sheet) = (&assessment.totals, &*ui.sheet());
    if sheet.categories.is_empty() {
        return None;
    }
    let account = Account::of(sheet);
    let given = totals.scored.map_or(NOTHING.to_owned(), |scored| locale.number(scored));
    // The points of the categories before any knock-out.
    let brought: f64 = account.categories.iter().filter_map(|one| one.scored).sum();
    let (brought, sum) = (locale.number(brought), locale.number(account.sum));
    let is_struck = brought != sum;
    let gaps = [("sum", if is_struck { &*brought } else { &*sum }), ("total", &given)];
    let verdict = match account.adds_up_to(totals) {
        Some(true) if is_struck => locale.fill(Text::AccountStruck, &gaps),
        Some(true) => locale.text(Text::AccountAddsUp).into_owned(),
        Some(false) => locale.fill(Text::AccountDiffers, &[("sum", &sum), ("total", &given)]),
        None => locale.text(Text::AccountNoTotal).into_owned(),
    };
    let sum = if is_struck { locale.fill(Text::TotalFromTo, &[("from", &brought), ("to", &sum)]) } else { sum };
    let all_out = account.is_knocked_out.then(|| locale.text(Text::AccountAllKnockedOut).into_owned());
    let all_out = all_out.map(|text| markup! { <p class="account-note">{text}</p> });
    let has_gaps = account.categories.iter().any(|c| c.unscored > 0);
    let rows: Vec<_> = sheet
        .categories
        .iter()
        .zip(&account.categories)
        .map(|(category, one)| row(locale, naming::category(locale, category), one, has_gaps))
        .collect();
    let gaps = has_gaps.then(|| head(locale.text(Text::NotScored).into_owned()));
    let text = |text: Text| locale.text(text).into_owned();
    let foot = [(Text::AccountSum, sum), (Text::AccountGiven, given)].map(|(name, points)| {
        let name = text(name);
        let gap = has_gaps.then(|| cell(String::new()));
        markup! { <tr><th scope="row">{name}</th> {cell(points)} {gap}</tr> }
    });
    let view = markup! {
        <div class="account-body">
            <table class="account-table">
                <thead>
                    <tr>{head(text(Text::AccountCategory))} {head(text(Text::AccountPoints))} {gaps}</tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>{foot}</tfoot>
            </table>
            {all_out}
            <p class="account-note">{verdict}</p>
        </div>
    };
    Some(view.into_any())
}

fn row(locale: &Locale, name: String, one: &CategoryAccount, has_gaps: bool) -> AnyView {
    let points = category_points(locale, one);
    let gap = has_gaps.then(|| cell(locale.number(one.unscored as f64)));
    markup! { <tr><th scope="row" dir="auto">{name}</th> {cell(points)} {gap}</tr> }.into_any()
}

fn head(text: String) -> AnyView {
    markup! { <th scope="col">{text}</th> }.into_any()
}

fn cell(text: String) -> AnyView {
    markup! { <td>{text}</td> }.into_any()
}
