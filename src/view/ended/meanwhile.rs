//! What people edited while the AI was at work.

use super::super::shared::Cx;
use super::super::words;
use crate::assessment::{Edit, EditedField, UserId};
use crate::locale::{Locale, Text};

/// One sentence for each person: who, and what.
pub fn meanwhile(cx: &Cx, locale: &Locale, edits: &[Edit]) -> Vec<String> {
    let mut people: Vec<(Option<UserId>, Vec<String>)> = Vec::new();
    for edit in edits {
        let field = field(cx, locale, &edit.field);
        match people.iter_mut().find(|(user, _)| *user == edit.user) {
            Some((_, fields)) if fields.contains(&field) => {}
            Some((_, fields)) => fields.push(field),
            None => people.push((edit.user, vec![field])),
        }
    }
    let sentence = |(user, fields): (Option<UserId>, Vec<String>)| {
        let fields = words::some_of(locale, fields);
        match user.map(|user| cx.person(user, locale).name) {
            Some(name) => locale.fill(Text::MeanwhileBy, &[("name", &name), ("fields", &fields)]),
            None => locale.fill(Text::Meanwhile, &[("fields", &fields)]),
        }
    };
    people.into_iter().map(sentence).collect()
}

fn field(cx: &Cx, locale: &Locale, field: &EditedField) -> String {
    let (EditedField::Score(category, id) | EditedField::Reason(category, id)) = field else {
        return words::field(locale, field);
    };
    let sheet = cx.sheet();
    let category = sheet.categories.iter().find(|c| c.id == Some(*category));
    let row = category.and_then(|c| c.rows.iter().find(|row| row.id() == Some(*id)));
    row.map_or_else(|| locale.fill(Text::Criterion, &[("id", &id.0.to_string())]), |row| words::criterion(locale, row))
}
