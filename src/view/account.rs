//! How the total came about: what the categories brought, beside the API's own number.

use super::part;
use super::ui::Ui;
use super::waiting::{self, later};
use super::{naming, total};
use crate::assessment::{Account, CategoryAccount, ResultKind, ShownResult};
use crate::locale::{Locale, NOTHING, Text};
use leptos::prelude::*;
use markup::markup;

/// A fold with a table. Only for a final result: while a run goes on, the sheet mixes scores from before it and from
/// it. And not in blind mode as long as the AI has a share in the total.
pub fn account(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let ShownResult { assessment, .. } = total::shown(ui).filter(|shown| shown.kind == ResultKind::Final)?;
    let is_blind = ui.hides_ai() && assessment.is_of_ai();
    // By the assessment itself, which is there before its sheet: what comes later would move the page.
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

/// The table that is in the fold, and what its sum is to the total.
pub fn table(ui: &Ui) -> Option<AnyView> {
    let locale = &ui.locale();
    let ShownResult { assessment, .. } = total::shown(ui)?;
    let (totals, sheet) = (&assessment.totals, &*ui.sheet());
    if sheet.categories.is_empty() {
        return None;
    }
    let account = Account::of(sheet);
    let given = totals.scored.map_or(NOTHING.to_owned(), |scored| locale.number(scored));
    let sum = locale.number(account.sum);
    let verdict = match account.adds_up_to(totals) {
        Some(true) => locale.text(Text::AccountAddsUp).into_owned(),
        Some(false) => locale.fill(Text::AccountDiffers, &[("sum", &sum), ("total", &given)]),
        None => locale.text(Text::AccountNoTotal).into_owned(),
    };
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
    let points = match one.scored {
        Some(scored) if one.max > 0.0 => {
            locale.fill(Text::ScoreOf, &[("scored", &locale.number(scored)), ("max", &locale.number(one.max))])
        }
        scored => scored.map_or(NOTHING.to_owned(), |scored| locale.number(scored)),
    };
    let points = match one.is_knocked_out {
        true => locale.fill(Text::AccountKnockedOut, &[("points", &points)]),
        false => points,
    };
    let gap = has_gaps.then(|| cell(locale.number(one.unscored as f64)));
    markup! { <tr><th scope="row" dir="auto">{name}</th> {cell(points)} {gap}</tr> }.into_any()
}

fn head(text: String) -> AnyView {
    markup! { <th scope="col">{text}</th> }.into_any()
}

fn cell(text: String) -> AnyView {
    markup! { <td>{text}</td> }.into_any()
}
