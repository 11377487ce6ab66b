//! Who changed what, from what, to what.

use super::pieces::{heading, person};
use super::score::score;
use super::shared::Cx;
use super::words;
use crate::assessment::{Edit, EditedField, Row, Sheet, State};
use crate::locale::{Locale, Text};
use leptos::prelude::*;
use std::collections::HashMap;

/// The latest changes first; nothing if there are none.
pub fn history(cx: &Cx) -> AnyView {
    let locale = cx.locale();
    let Some(assessment) = cx.assessment().filter(|a| !a.history.is_empty()) else { return ().into_any() };
    let sheet = cx.sheet();
    let rows = by_ids(&sheet);
    let edits: Vec<_> = assessment.history.iter().rev().map(|edit| entry(cx, &locale, &rows, edit)).collect();
    view! {
        <section class="card" part="history" aria-labelledby="history-heading">
            {heading(cx, 1, "card-title", "history-heading", locale.text(Text::History).into_owned())}
            <ol class="history" reversed=true>{edits}</ol>
        </section>
    }
    .into_any()
}

type Rows<'a> = HashMap<(i64, i64), &'a Row>;

fn by_ids(sheet: &Sheet) -> Rows<'_> {
    let rows = sheet.categories.iter().flat_map(|c| c.rows.iter().map(move |row| (c.id, row)));
    rows.filter_map(|(category, row)| Some(((category?.0, row.id()?.0), row))).collect()
}

fn entry(cx: &Cx, locale: &Locale, rows: &Rows<'_>, edit: &Edit) -> AnyView {
    let who = edit.user.map(|user| person(&cx.person(user, locale)));
    let row = match &edit.field {
        EditedField::Score(category, id) | EditedField::Reason(category, id) => rows.get(&(category.0, id.0)),
        EditedField::Other(_) => None,
    };
    let criterion = || match (row, &edit.field) {
        (Some(row), _) => words::criterion(locale, row),
        (None, EditedField::Score(_, id) | EditedField::Reason(_, id)) => {
            locale.fill(Text::Criterion, &[("id", &id.0.to_string())])
        }
        _ => String::new(),
    };
    let what = match &edit.field {
        EditedField::Score(..) => locale.fill(Text::HistoryScore, &[("criterion", &criterion())]),
        EditedField::Reason(..) => locale.fill(Text::HistoryReason, &[("criterion", &criterion())]),
        other => words::field(locale, other),
    };
    let value = |text: &Option<std::sync::Arc<str>>| {
        let text = text.as_deref().filter(|text| !text.trim().is_empty())?;
        Some(match &edit.field {
            EditedField::Score(..) => match text.parse() {
                Ok(points) => score(locale, Some(points), row.and_then(|row| row.definition.as_deref())),
                Err(_) => text.to_owned(),
            },
            EditedField::Other(path) if &**path == "state" => words::state(locale, &State::from_word(text)),
            _ => text.to_owned(),
        })
    };
    let (old, new) = (value(&edit.old), value(&edit.new));
    let change = match (&old, &new) {
        (Some(old), Some(new)) => locale.fill(Text::HistoryFromTo, &[("old", old), ("new", new)]),
        (None, Some(new)) => locale.fill(Text::HistoryTo, &[("new", new)]),
        (Some(old), None) => locale.fill(Text::HistoryFrom, &[("old", old)]),
        (None, None) => String::new(),
    };
    view! {
        <li class="edit">
            <p class="edit-what" dir="auto">{what}</p>
            <p class="edit-change" dir="auto">{change}</p>
            <p class="edit-who">{who} " · " {locale.date(edit.at)}</p>
        </li>
    }
    .into_any()
}
