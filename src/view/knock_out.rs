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
    let mut struck = struck(ui).into_iter();
    let (title, first) = struck.next()?;
    let rest: Vec<_> = struck.map(|(line, _)| sentences(vec![line])).collect();
    let show = first.map(|key| {
        let reveal = ui.props.reveal.clone();
        button("button", ui.locale().text(Text::ShowCriterion).into_owned(), move || {
            reveal.update(|(count, wanted)| {
                *count += 1;
                *wanted = Some(key.clone());
            });
        })
    });
    Some(frame("knock-out", any(title), Some(rest.into_any()), show))
}

/// A sentence for each knock-out that struck, with the key of its criterion.
pub fn struck(ui: &Ui) -> Vec<(String, Option<Arc<str>>)> {
    let locale = ui.locale();
    let sheet = ui.sheet();
    let hides_ai = ui.hides_ai();
    let struck = sheet.knock_outs_by(&mut ui.sums.borrow_mut());
    let seen = struck.iter().filter(|k| !(hides_ai && k.row.is_of_ai()));
    seen.map(|knock_out| {
        let criterion = naming::criterion(&locale, knock_out.row);
        let category = sheet.categories.get(knock_out.category);
        let key = category.and_then(|category| Some(key_of(category.id?, knock_out.row.id()?)));
        let line = match knock_out.scope {
            KnockOutScope::Assessment => {
                let criterion = distinct_name(&locale, &sheet, knock_out.category, criterion);
                locale.fill(Text::KnockedOutAssessment, &[("criterion", &criterion)])
            }
            KnockOutScope::Category => {
                let category = category.map(|category| naming::category(&locale, category)).unwrap_or_default();
                locale.fill(Text::KnockedOutCategory, &[("criterion", &criterion), ("category", &category)])
            }
        };
        (line, key)
    })
    .collect()
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
