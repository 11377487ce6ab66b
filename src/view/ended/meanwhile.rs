//! Edits by people while the AI was at work.

use super::super::full_name::FullNames;
use super::super::naming;
use super::super::ui::Ui;
use crate::assessment::{EditedField, HistoryEntry, UserId};
use crate::locale::{Locale, Text};
use crate::sorted::Sorted;

/// One sentence for each person, with what they edited.
pub fn meanwhile(ui: &Ui, locale: &Locale, edits: &[HistoryEntry]) -> Vec<String> {
    if edits.is_empty() {
        return Vec::new();
    }
    let sheet = ui.sheet();
    let (rows, names) = (sheet.rows_by_key(), FullNames::of_sheet(locale, &sheet));
    let name = |field: &EditedField| match field {
        EditedField::Score(category, id) | EditedField::Reason(category, id) | EditedField::State(category, id) => {
            let row = rows.get(*category, *id);
            let unknown = || locale.fill(Text::Criterion, &[("id", &id.0.to_string())]);
            row.map_or_else(unknown, |row| names.row(Some(*category), row))
        }
        other => naming::field(locale, other),
    };
    let mut people: Vec<(Option<UserId>, Vec<String>)> = Vec::new();
    let mut places = Sorted::default();
    let mut named = Sorted::default();
    for edit in edits {
        let field = name(&edit.field);
        let place = *places.entry(edit.user, people.len());
        if place == people.len() {
            people.push((edit.user, Vec::new()));
        }
        if let Some((_, fields)) = people.get_mut(place)
            && named.insert((edit.user, field.clone()), ())
        {
            fields.push(field);
        }
    }
    let sentence = |(user, fields): (Option<UserId>, Vec<String>)| {
        let fields = naming::some_of(locale, fields);
        match user.map(|user| ui.person(user, locale).name) {
            Some(name) => locale.fill(Text::MeanwhileBy, &[("name", &name), ("fields", &fields)]),
            None => locale.fill(Text::Meanwhile, &[("fields", &fields)]),
        }
    };
    people.into_iter().map(sentence).collect()
}
