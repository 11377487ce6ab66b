//! Placeholders for the second part's sections until they are there: room, so that nothing moves when they arrive, or a
//! note that they could not be loaded.

use super::button::button;
use super::criteria::Panel;
use super::element::reactive;
use super::part::{self, Part, PartState};
use super::ui::{Ui, live};
use crate::assessment::{Context, Step};
use crate::locale::Text;
use leptos::prelude::*;
use markup::markup;

/// The estimated number of criteria that a run has changed, until they are counted.
const EXPECTED_CHANGES: f32 = 8.0;

/// A section of the second part once that is there, `waiting` until then.
pub fn later(ui: &Ui, section: fn(&Part) -> fn(&Ui) -> AnyView, waiting: fn(&Ui) -> Option<AnyView>) -> AnyView {
    let ui = ui.clone();
    reactive(move || {
        let section = part::sections().map(section);
        Some(section.map_or_else(|| live(&ui, waiting), |section| section(&ui)))
    })
}

/// Fetches the second part at once when somebody prints. The browser does not wait: sections that arrive in time are
/// printed, and the printout says that the rest is missing.
pub fn follow_paper(ui: &Ui) {
    let is_printing = ui.is_printing.clone();
    Effect::new(move |_: Option<()>| {
        if is_printing.get() {
            part::ask();
        }
    });
}

/// An empty placeholder, for a section that arrives too late to keep room for it.
pub fn nothing(_: &Ui) -> Option<AnyView> {
    None
}

/// The placeholder for the next step of a review: as large as its button, or the head would grow by a line.
pub fn step(ui: &Ui) -> Option<AnyView> {
    let assessment = ui.assessment_head()?;
    let is_open = ui.is_reviewing() && [Step::Finish, Step::Discuss].iter().any(|step| step.is_open(&assessment));
    (is_open && !ui.is_running()).then(|| markup! { <div class="step-place"></div> }.into_any())
}

/// The placeholder for the button to write a note where there is none.
pub fn note(ui: &Ui) -> Option<AnyView> {
    let assessment = ui.assessment_head()?;
    let is_open = ui.is_reviewing() && assessment.state.is_open_to_edits();
    let is_empty = assessment.supervisor_assessment.as_deref().is_none_or(|note| note.trim().is_empty());
    (is_open && is_empty).then(|| markup! { <div class="note-place"></div> }.into_any())
}

/// The placeholder in an open fold.
pub fn line(ui: &Ui) -> Option<AnyView> {
    let is_missing = matches!(part::state(), PartState::Lost) || ui.is_printing.get();
    let text = if is_missing { Text::PartLost } else { Text::PartComing };
    let text = ui.locale().text(text).into_owned();
    Some(markup! { <p class="account-note">{text}</p> }.into_any())
}

/// The placeholder for the changes of a run.
pub fn changes(ui: &Ui) -> Option<AnyView> {
    // The number of its lines is known once the second part, which compares, is there.
    ui.props.signals.ended.get().and_then(|_| card(ui, 4.0 + 3.5 * EXPECTED_CHANGES))
}

/// The placeholder for the exceptions among the ticket's circumstances.
pub fn exceptions(ui: &Ui) -> Option<AnyView> {
    let assessment = ui.assessment_head()?;
    let customer = assessment.context.customer.as_ref()?;
    let is_low = customer.csat.as_ref().is_some_and(|csat| csat.is_low());
    let count =
        [customer.has_missed_sla(), customer.reopened == Some(true), is_low].into_iter().filter(|is| *is).count();
    // The browser multiplies: printing a fraction would add 3 % to what is fetched first.
    let height = ["calc(1.3em * ", &count.to_string(), ")"].concat();
    (count > 0).then(|| markup! { <div class="waiting" style=("min-block-size", height)></div> }.into_any())
}

/// The placeholder for context and history.
pub fn side(ui: &Ui) -> Option<AnyView> {
    let assessment = ui.assessment_head()?;
    let (facts, edits) = (facts(&assessment.context), assessment.history.len());
    let is_some = |count: usize| if count > 0 { 1.5 } else { 0.0 };
    (facts + edits > 0).then(|| card(ui, 1.5 * facts as f32 + is_some(edits))).flatten()
}

/// Room of this height, in `em`.
fn card(ui: &Ui, height: f32) -> Option<AnyView> {
    let locale = ui.locale();
    if matches!(part::state(), PartState::Lost) || ui.is_printing.get() {
        let text = locale.text(Text::PartLost).into_owned();
        let again = button("button", locale.text(Text::TryAgain).into_owned(), part::ask);
        return Some(markup! { <div class="card lost-part" part="note"><p>{text}</p> {again}</div> }.into_any());
    }
    let label = locale.text(Text::PartComing).into_owned();
    let height = [&*((height as u32).to_string()), "em"].concat();
    let view = markup! {
        <div class="card waiting" role="group" aria-busy="true" aria-label=label style=("min-block-size", height)>
            <div class="bones" aria-hidden="true"><div class="bone title"></div><div class="bone line"></div></div>
        </div>
    };
    Some(view.into_any())
}

/// The place of the button for the conversation, which a wide element does without.
pub fn way(ui: &Ui) -> AnyView {
    let ui = ui.clone();
    reactive(move || {
        let way = || later(&ui, |part| part.evidence_way, nothing);
        ui.has_evidence.get().then(|| markup! { <div class="talk-way">{way()}</div> }.into_any())
    })
}

/// The place of the conversation: a column in a wide element, otherwise invisible.
pub fn evidence(panel: &Panel) -> AnyView {
    let panel = panel.clone();
    reactive(move || {
        if !panel.ui.has_evidence.get() {
            return None;
        }
        let talk = part::sections().map(|part| (part.evidence)(&panel));
        Some(markup! { <div class="talk-place">{talk}</div> }.into_any())
    })
}

/// The number of lines of the context.
fn facts(context: &Context) -> usize {
    let usage = context.ai_usage.as_ref().map_or(0, |usage| 1 + usize::from(!usage.agents.is_empty()));
    let time = context.time.as_ref().map_or(0, |time| [time.duration, time.after_work].iter().flatten().count());
    let customer = context.customer.as_ref().map_or(0, |customer| {
        let there = [
            customer.sla_met.is_some() || customer.closed_after_sla.is_some(),
            customer.due.is_some(),
            customer.closed.is_some(),
            customer.reopened.is_some(),
            customer.csat.is_some(),
        ];
        there.into_iter().filter(|is_there| *is_there).count()
    });
    usage + time + customer
}
