//! The banner of knock-outs that struck.

use super::banner::{banner as frame, sentences};
use super::button::button;
use super::element::any;
use super::naming;
use super::ui::Ui;
use crate::assessment::{CategoryId, CriterionId, KnockOutScope, Row, Sheet};
use crate::locale::{Locale, Text};
use leptos::prelude::*;
use std::sync::Arc;

/// The criterion that struck, and what it set to 0. In blind mode the AI's knock-outs are withheld.
pub fn banner(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let sheet = ui.sheet();
    let hides_ai = ui.hides_ai();
    let struck = sheet.knock_outs_by(&mut ui.struck.borrow_mut());
    let struck: Vec<_> = struck.iter().filter(|k| !(hides_ai && k.row.is_of_ai())).collect();
    let first = struck.first().and_then(|knock_out| {
        let category = sheet.categories.get(knock_out.category)?.id?;
        Some(key_of(category, knock_out.row.id()?))
    });
    let mut lines = struck.iter().map(|knock_out| {
        let criterion = naming::criterion(&locale, knock_out.row);
        match knock_out.scope {
            KnockOutScope::Assessment => {
                let criterion = distinct_name(&locale, &sheet, knock_out.category, criterion);
                locale.fill(Text::KnockedOutAssessment, &[("criterion", &criterion)])
            }
            KnockOutScope::Category => {
                let category = sheet.categories.get(knock_out.category).map(|c| naming::category(&locale, c));
                let category = category.unwrap_or_default();
                locale.fill(Text::KnockedOutCategory, &[("criterion", &criterion), ("category", &category)])
            }
        }
    });
    let title = lines.next()?;
    let rest: Vec<_> = lines.map(|line| sentences(vec![line])).collect();
    let show = first.map(|key| {
        let reveal = ui.props.reveal.clone();
        button("button", locale.text(Text::ShowCriterion).into_owned(), move || {
            reveal.update(|(count, wanted)| {
                *count += 1;
                *wanted = Some(key.clone());
            });
        })
    });
    Some(frame("knock-out", any(title), Some(rest.into_any()), show))
}

/// The criterion's name, with its category's if another category has a criterion of the same name.
fn distinct_name(locale: &Locale, sheet: &Sheet, at: usize, name: String) -> String {
    let is_called_so = |row: &Row| row.definition.as_ref().is_some_and(|d| d.label.as_deref() == Some(&name));
    let mut others = sheet.categories.iter().enumerate().filter(|(other, _)| *other != at);
    match sheet.categories.get(at).filter(|_| others.any(|(_, other)| other.rows.iter().any(is_called_so))) {
        Some(category) => naming::with_category(locale, &name, &naming::category(locale, category)),
        None => name,
    }
}

/// The criterion's key, as a host writes it.
fn key_of(category: CategoryId, criterion: CriterionId) -> Arc<str> {
    [&*category.0.to_string(), ".", &*criterion.0.to_string()].concat().into()
}
