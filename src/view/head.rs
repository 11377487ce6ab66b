//! The head line, which stays in view: the person assessed, the state, and the actions.

use super::element::Element;
use super::heading::heading;
use super::ui::{Ui, live};
use super::waiting::{self, later, nothing};
use super::{badge, facts, menu, naming, neighbours, rerun, run_line, sticky};
use leptos::prelude::*;
use markup::markup;

/// The head of the page.
pub fn head(ui: &Ui) -> AnyView {
    let whose = markup! {
        <div class="whose">
            {live(ui, neighbours::neighbours)} {live(ui, title)} {live(ui, badge::badge)}
        </div>
    };
    let about = markup! { <div class="about">{live(ui, facts::line)} {later(ui, |part| part.newer, nothing)}</div> };
    let acts = markup! {
        <div class="acts">
            {live(ui, facts::progress)}
            <slot name="actions"></slot>
            {later(ui, |part| part.step, waiting::step)}
            {rerun::rerun(ui)}
            {menu::menu(ui)}
        </div>
    };
    Element::new("header")
        .attribute("class", "head")
        .attribute("part", "head")
        .child(whose)
        .child(about)
        .child(live(ui, run_line::run_line))
        .child(acts)
        .on_drawn(sticky::follow)
        .into_any()
}

/// The person assessed; the number of the assessment if nobody is named.
fn title(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let assessment = ui.assessment_head()?;
    let name = naming::agent(ui);
    let title = name.unwrap_or_else(|| naming::heading(&locale, assessment.id));
    Some(heading(ui, 0, "title", "heading", title))
}
