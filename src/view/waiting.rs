//! What stands in the place of the second part's sections until they are there: room for them, so that nothing moves when
//! they come, or that they could not be had.

use super::button::button;
use super::element::reactive;
use super::part::{self, Part, State};
use super::ui::{Ui, live};
use crate::assessment::Context;
use crate::locale::Text;
use leptos::prelude::*;
use markup::markup;

/// A section of the second part once that is there, `waiting` until then.
pub fn later(ui: &Ui, section: fn(&Part) -> fn(&Ui) -> AnyView, waiting: fn(&Ui) -> Option<AnyView>) -> AnyView {
    let ui = ui.clone();
    reactive(move || {
        let section = part::sections().map(section);
        Some(section.map_or_else(|| live(&ui, waiting), |section| section(&ui)))
    })
}

/// In the place of what is found out so late that no room is kept for it.
pub fn nothing(_: &Ui) -> Option<AnyView> {
    None
}

/// In an open fold.
pub fn line(ui: &Ui) -> Option<AnyView> {
    let text = if matches!(part::state(), State::Lost) { Text::PartLost } else { Text::PartComing };
    let text = ui.locale().text(text).into_owned();
    Some(markup! { <p class="account-note">{text}</p> }.into_any())
}

/// In the place of what a run changed.
pub fn changes(ui: &Ui) -> Option<AnyView> {
    let ended = ui.props.signals.ended.get()?;
    let lines = ended.comparison.as_ref().map_or(1, |comparison| comparison.changes.len().clamp(1, 12));
    card(ui, 4.0 + 3.5 * lines as f32)
}

/// In the place of context and history.
pub fn side(ui: &Ui) -> Option<AnyView> {
    let assessment = ui.assessment_head()?;
    let (facts, edits) = (facts(&assessment.context), assessment.history.len());
    let height =
        [(facts, 3.5), (edits, 7.5)].map(|(count, each)| if count > 0 { 4.0 + each * count as f32 } else { 0.0 });
    (facts + edits > 0).then(|| card(ui, height.iter().sum())).flatten()
}

/// In the place of what stands at the foot. That it could not be had is told once, and higher up where there is a place
/// for it.
pub fn foot(ui: &Ui) -> Option<AnyView> {
    if matches!(part::state(), State::Lost) && side(ui).is_none() {
        return card(ui, 0.0);
    }
    let height = if ui.props.appearance.shortcuts.get() { "5rem" } else { "2rem" };
    Some(markup! { <div class="waiting" style=("min-block-size", height.to_owned())></div> }.into_any())
}

/// Room of this height, in `rem`.
fn card(ui: &Ui, height: f32) -> Option<AnyView> {
    let locale = ui.locale();
    if matches!(part::state(), State::Lost) {
        let text = locale.text(Text::PartLost).into_owned();
        let again = button("button", locale.text(Text::TryAgain).into_owned(), part::ask);
        return Some(markup! { <div class="card lost-part" part="note"><p>{text}</p> {again}</div> }.into_any());
    }
    let label = locale.text(Text::PartComing).into_owned();
    let height = [&*((height as u32).to_string()), "rem"].concat();
    let view = markup! {
        <div class="card waiting" role="group" aria-busy="true" aria-label=label style=("min-block-size", height)>
            <div class="bones" aria-hidden="true"><div class="bone title"></div><div class="bone line"></div></div>
        </div>
    };
    Some(view.into_any())
}

/// So many lines the context has.
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
