//! An entry of the history: its field, both values side by side, person and time.

use super::super::element::any;
use super::super::fold::fold;
use super::super::full_name::FullNames;
use super::super::link::person;
use super::super::prose::mark;
use super::super::review::restoring;
use super::super::ui::Ui;
use super::edit::Edit;
use crate::assessment::{HistoryEntry, RowsByKey};
use crate::locale::{Locale, NOTHING, Text};
use leptos::prelude::*;
use markup::markup;

/// The length above which a text is folded: otherwise a few rewritten reasons would bury the rest.
const AT_SIGHT: usize = 120;

/// The entry of the change at this position of the history.
pub fn entry(
    ui: &Ui,
    locale: &Locale,
    named: (&RowsByKey<'_>, &FullNames<'_>),
    past: &[HistoryEntry],
    at: usize,
) -> AnyView {
    let Edit { what, old, new, was_of_ai, is_withheld, is_complete } = Edit::of(ui, locale, named, past, at);
    let is_long = [&old, &new].into_iter().flatten().any(|text| text.chars().count() > AT_SIGHT);
    let title = if was_of_ai { ("ai", Text::BeforeByAi) } else { ("before", Text::Before) };
    let titles = [title, ("person", Text::After)].map(|(kind, text)| (kind, locale.text(text).into_owned()));
    let sides = move || {
        let both = titles.clone().into_iter().zip([old.clone(), new.clone()]);
        let both: Vec<_> = both.map(|((kind, title), text)| side(kind, title, text)).collect();
        markup! { <div class="edit-sides" data-long=is_long.then_some("")>{both}</div> }.into_any()
    };
    let sides = match (is_complete, is_long) {
        (true, _) => None,
        (_, true) => {
            let (key, title) = (["edit", &at.to_string()].concat(), locale.text(Text::HistoryTexts).into_owned());
            Some(fold(ui, "edit-fold", key, title, sides))
        }
        (_, false) => Some(sides()),
    };
    let edit = &past[at];
    markup! {
        <li class="edit">
            <p class="edit-what" dir="auto">{what}</p>
            {sides}
            {by(ui, locale, edit)}
            {restoring::of_edit(ui, locale, edit, is_withheld)}
        </li>
    }
    .into_any()
}

fn side(kind: &'static str, title: String, text: Option<String>) -> AnyView {
    let text = text.unwrap_or_else(|| NOTHING.to_owned());
    markup! { <div class="edit-side">{mark(kind, title)} " " <p class="edit-value" dir="auto">{text}</p></div> }
        .into_any()
}

/// The person and the time.
fn by(ui: &Ui, locale: &Locale, edit: &HistoryEntry) -> AnyView {
    let who = edit.user.map(|user| person(&ui.person(user, locale)));
    let between = who.is_some().then(|| any(" · "));
    markup! { <p class="edit-who">{who} {between} {locale.date(edit.at)}</p> }.into_any()
}
