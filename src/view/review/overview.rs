//! The overview of checked and unchecked criteria, before the review is finished.

use super::super::criteria::provenance_word;
use super::super::element::any;
use super::super::naming;
use super::super::score::points;
use super::saving::Saving;
use crate::assessment::{CategoryId, Field, Row, Step};
use crate::locale::{Locale, Text};
use crate::number::number_in;
use leptos::prelude::*;
use markup::markup;

/// The checked criteria, and those that stay as they are. Nothing here is withheld: it lists criteria, not scores.
pub fn overview(saving: &Saving, step: Step) -> Option<AnyView> {
    let locale = saving.ui.locale();
    if step == Step::Discuss {
        let text = locale.text(Text::DiscussText).into_owned();
        return Some(markup! { <p>{text}</p> }.into_any());
    }
    let sheet = saving.ui.sheet();
    let all = || sheet.categories.iter().flat_map(|category| category.rows.iter().map(|row| (category.id, row)));
    let groups = [Text::FinishChecked, Text::FinishStays, Text::FinishUnscored];
    let groups = groups.map(|kind| (kind, all().filter(|(_, row)| kind_of(row) == kind).collect::<Vec<_>>()));
    let groups = groups.into_iter().filter(|(_, rows)| !rows.is_empty()).map(|(kind, rows)| {
        let title = [&*locale.text(kind), " ", &*locale.number(rows.len() as f64)].concat();
        let unopened = rows.iter().filter(|(id, row)| is_unopened(saving, kind, *id, row)).count();
        let note = match kind {
            _ if unopened == 0 => None,
            Text::FinishChecked => {
                Some(locale.count(unopened, Text::ConfirmedUnopenedOne, Text::ConfirmedUnopenedOther))
            }
            Text::FinishStays => Some(locale.count(unopened, Text::StaysUnopenedOne, Text::StaysUnopenedOther)),
            _ => None,
        };
        let lines: Vec<_> = rows.into_iter().map(|(id, row)| line(saving, &locale, kind, id, row)).collect();
        markup! {
            <p class="preview-title">{title} " " <span class="step-by">{note}</span></p>
            <ul class="step-list" role="list">{lines}</ul>
        }
    });
    Some(any(groups.collect_view()))
}

/// The group of a row.
fn kind_of(row: &Row) -> Text {
    match row.points() {
        _ if row.is_verified() => Text::FinishChecked,
        Some(_) => Text::FinishStays,
        None => Text::FinishUnscored,
    }
}

/// Whether the page knows that the person has not opened it: it cannot know about checks elsewhere.
fn is_unopened(saving: &Saving, kind: Text, category: Option<CategoryId>, row: &Row) -> bool {
    let field = category.zip(row.id()).map(|(category, criterion)| Field::Criterion(category, criterion));
    let opened = &saving.desk.opened;
    match kind {
        Text::FinishChecked => {
            field.is_some_and(|field| opened.with(|opened| opened.is_confirmed_unopened(field) && !opened.has(field)))
        }
        _ => field.is_none_or(|field| opened.with(|opened| !opened.has(field))),
    }
}

fn line(saving: &Saving, locale: &Locale, kind: Text, category: Option<CategoryId>, row: &Row) -> AnyView {
    let is_withheld = saving.ui.hides_ai() && row.is_of_ai();
    let score = match is_withheld {
        true => locale.text(Text::Withheld).into_owned(),
        false => points(locale, row.points(), row.definition.as_deref()),
    };
    let name = naming::criterion(locale, row);
    let is_unopened = is_unopened(saving, kind, category, row);
    let by = match row.criterion.as_deref().filter(|_| row.is_verified()) {
        Some(_) if is_unopened => locale.text(Text::ConfirmedUnopened).into_owned(),
        Some(criterion) => naming::verified(&saving.ui, locale, criterion, ai_score(saving, category, row)),
        None if kind == Text::FinishStays => {
            locale.text(if is_unopened { Text::NotOpened } else { Text::Opened }).into_owned()
        }
        None => provenance_word(row.criterion.as_deref(), locale),
    };
    markup! {
        <li class="step-line"><span dir="auto">{name}</span> <span class="step-by">{by}</span> <b>{score}</b></li>
    }
    .into_any()
}

/// The AI's score, if a person has changed it.
fn ai_score(saving: &Saving, category: Option<CategoryId>, row: &Row) -> Option<f64> {
    let scores = saving.ui.ai_scores();
    let ai = number_in(scores.get(category?, row.id()?)?)?;
    (row.points() != Some(ai) && !saving.ui.hides_ai()).then_some(ai)
}
