//! People's work that a run puts at risk, for the re-run dialog.

use super::super::dialog::names_line;
use super::super::naming;
use super::super::ui::Ui;
use super::saving::Saving;
use crate::assessment::Field;
use crate::locale::{Locale, Text};
use leptos::prelude::*;
use markup::markup;

/// The drafts whose scores will change, and the summary that a person has written.
pub fn lines(ui: &Ui, locale: &Locale) -> Vec<AnyView> {
    let mut lines = Vec::new();
    if ui.assessment_head().is_some_and(|assessment| assessment.has_summary_of_a_person()) {
        let text = locale.text(Text::EffectSummary).into_owned();
        lines.push(markup! { <li class="at-risk">{text}</li> }.into_any());
    }
    let Some(saving) = ui.is_reviewing().then(|| Saving::of(ui)).flatten() else { return lines };
    let drafts: Vec<Field> = saving.desk.machine.with(|machine| {
        machine.drafts().iter().filter(|(_, draft)| draft.is_changed()).map(|(field, _)| *field).collect()
    });
    if !drafts.is_empty() {
        let text = locale.count(drafts.len(), Text::EffectDraftOne, Text::EffectDraftOther);
        let names = drafts.into_iter().map(|field| naming::quoted(locale, &name(&saving, locale, field)));
        lines.push(names_line(locale, "at-risk", &text, names.collect()));
    }
    lines
}

fn name(saving: &Saving, locale: &Locale, field: Field) -> String {
    match field {
        Field::Summary => locale.text(Text::AiSummary).into_owned(),
        Field::Note => locale.text(Text::Supervisor).into_owned(),
        Field::Criterion(_, id) => match saving.row(field) {
            Some(row) => naming::criterion(locale, &row),
            None => locale.fill(Text::Criterion, &[("id", &id.0.to_string())]),
        },
    }
}
