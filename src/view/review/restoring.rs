//! Restoring earlier values: after a run, and from the history.

use super::super::button::button;
use super::super::naming;
use super::super::ui::Ui;
use super::saving::Saving;
use crate::assessment::{Change, Comparison, Definition, EditedField, Field, Saved, ScoringType};
use crate::locale::{Locale, Text};
use crate::number::number_in;
use crate::review::Edit;
use leptos::prelude::*;
use markup::markup;
use std::sync::Arc;

/// A criterion's definitions before and after a run, as far as they are known.
pub type Measures = (Option<Arc<Definition>>, Option<Arc<Definition>>);

/// The class of a button beside another one.
const BUTTON: &str = "button copy";

/// The button that restores a person's score that a run has overwritten, or the note that this is done. `measures` are
/// the criterion's definitions before and after.
pub fn of_change(ui: &Ui, locale: &Locale, change: &Change, measures: Measures, title: &str) -> Option<AnyView> {
    let (field, edit) = lost(change, measures)?;
    one(ui, locale, field, edit, (BUTTON, naming::quoted(locale, title)))
}

/// Whether a person's score that a run has overwritten has been restored.
pub fn is_restored(ui: &Ui, change: &Change) -> bool {
    let field = change.category.zip(change.id()).map(|(category, id)| Field::Criterion(category, id));
    let (Some(saving), Some(field), Some(before)) = (Saving::of(ui), field, &change.before) else { return false };
    is_there(&saving, field, &Edit::of(&Saved::of_criterion(before)))
}

/// The button for a summary that a person had written.
pub fn of_summary(ui: &Ui, locale: &Locale, comparison: &Comparison) -> Option<AnyView> {
    let edit = lost_summary(ui, comparison)?;
    let of = naming::quoted(locale, &locale.text(Text::AiSummary));
    let button = one(ui, locale, Field::Summary, edit, (BUTTON, of));
    let text = locale.text(Text::SummaryOverwritten).into_owned();
    Some(markup! { <div class="restore-summary"><p class="change-note">{text}</p> {button}</div> }.into_any())
}

/// The button that restores all of them, if there is more than one. `measures` returns the definitions of a criterion
/// before and after.
pub fn of_all(
    ui: &Ui,
    locale: &Locale,
    comparison: &Comparison,
    measures: &dyn Fn(&Change) -> Measures,
) -> Option<AnyView> {
    let saving = may(ui)?;
    let summary = lost_summary(ui, comparison).map(|edit| (Field::Summary, edit));
    let all = comparison.overridden().filter_map(|change| lost(change, measures(change))).chain(summary);
    let all: Vec<_> = all.filter(|(field, edit)| is_open(&saving, *field, edit)).collect();
    let is_sent = saving.desk.machine.with(|machine| machine.drafts().iter().any(|(_, draft)| draft.is_restoring));
    if all.len() < 2 || is_sent {
        return None;
    }
    let note = locale.text(Text::RestoreNote).into_owned();
    let text = locale.text(Text::RestoreAll).into_owned();
    let restore = button("button", text, move || saving.restore(all.clone()));
    Some(markup! { <div class="restore-all">{restore} <p class="change-note">{note}</p></div> }.into_any())
}

/// The button that restores the value before an edit. Blind mode does not restore withheld values.
pub fn of_edit(ui: &Ui, locale: &Locale, edit: &crate::assessment::HistoryEntry, is_withheld: bool) -> Option<AnyView> {
    let old = edit.old.as_deref().filter(|_| !is_withheld)?;
    let saving = may(ui)?;
    let (field, wanted) = match &edit.field {
        EditedField::Score(category, criterion) => {
            let field = Field::Criterion(*category, *criterion);
            (field, Edit { score: Some(number_in(old)?), ..Edit::of(&saving.saved(field)?) })
        }
        EditedField::Reason(category, criterion) => {
            let field = Field::Criterion(*category, *criterion);
            (field, Edit { text: old.into(), ..Edit::of(&saving.saved(field)?) })
        }
        // "Verified" cannot be undone.
        EditedField::State(..) => return None,
        EditedField::Other(path) => {
            let field = match &**path {
                "aiSummary" => Field::Summary,
                "supervisorAssessment" => Field::Note,
                _ => return None,
            };
            (field, Edit { score: None, text: old.into() })
        }
    };
    // A value that is there again needs no restoring.
    if Edit::of(&saving.saved(field)?) == wanted {
        return None;
    }
    one(ui, locale, field, wanted, ("link", String::new()))
}

/// The button for one value; nothing if it cannot be saved or is not valid, and a note if it is there again.
fn one(ui: &Ui, locale: &Locale, field: Field, edit: Edit, (class, of): (&'static str, String)) -> Option<AnyView> {
    let saving = may(ui)?;
    if is_there(&saving, field, &edit) {
        let text = locale.text(Text::Restored).into_owned();
        return Some(markup! { <span class="restored">{text}</span> }.into_any());
    }
    if !fits(&saving, field, &edit) {
        return None;
    }
    if let Some(draft) = saving.draft(field) {
        let text = match draft.is_saving() {
            true => Text::Saving,
            // The person has to decide on it in the row.
            false => Text::RestoreHasDraft,
        };
        let text = locale.text(text).into_owned();
        return Some(markup! { <span class="restored">{text}</span> }.into_any());
    }
    let text = locale.text(Text::Restore).into_owned();
    let unseen = (!of.is_empty()).then(|| markup! { <span class="unseen">{[" ", &of].concat()}</span> });
    let on_click = move |_| saving.restore(vec![(field, edit.clone())]);
    Some(
        markup! {
            <button type="button" class=class part="button" on:click=on_click>{text} {unseen}</button>
        }
        .into_any(),
    )
}

/// The means to restore, if it is possible at present.
fn may(ui: &Ui) -> Option<Saving> {
    if !ui.is_reviewing() || ui.is_printing.get() {
        return None;
    }
    Saving::of(ui).filter(|saving| saving.lock().is_none())
}

/// A person's value that a run has replaced. Points of another scale would say something else than the person did.
fn lost(change: &Change, (was, is): Measures) -> Option<(Field, Edit)> {
    let measure = |definition: Arc<Definition>| (definition.max_points, definition.scoring);
    if was.map(measure) != is.map(measure) {
        return None;
    }
    let before = change.before.as_ref()?;
    before.points()?;
    change.after.as_ref()?;
    Some((Field::Criterion(change.category?, change.id()?), Edit::of(&Saved::of_criterion(before))))
}

/// The summary that a person had written and a run has replaced since.
fn lost_summary(ui: &Ui, comparison: &Comparison) -> Option<Edit> {
    let before = comparison.summary.0.as_ref().filter(|_| comparison.has_other_summary() && !ui.hides_ai())?;
    let is_by_a_person = ui.assessment_head()?.has_written_summary(before);
    is_by_a_person.then(|| Edit { score: None, text: before.clone() })
}

fn is_open(saving: &Saving, field: Field, edit: &Edit) -> bool {
    !is_there(saving, field, edit) && fits(saving, field, edit) && saving.draft(field).is_none()
}

fn is_there(saving: &Saving, field: Field, edit: &Edit) -> bool {
    saving.saved(field).is_some_and(|now| now.is_verified && Edit::of(&now) == *edit)
}

/// Whether the present revision allows such a score.
fn fits(saving: &Saving, field: Field, edit: &Edit) -> bool {
    if !matches!(field, Field::Criterion(..)) {
        return true;
    }
    let Some(row) = saving.row(field).filter(|row| row.criterion.is_some()) else { return false };
    let takes = |score: f64, definition: &Definition| match (definition.max_points, &definition.scoring) {
        (Some(max), ScoringType::MetNotMet) => score == 0.0 || score == max,
        (Some(max), _) => (0.0..=max).contains(&score),
        (None, _) => true,
    };
    edit.score.is_some_and(|score| row.definition.is_none_or(|definition| takes(score, &definition)))
}
