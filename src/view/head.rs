//! The head: title, state, workflow, result and facts.

use super::heading::heading;
use super::ui::{Ui, live};
use super::waiting::{later, nothing};
use super::{account, badge, facts, naming, rerun, total, workflow};
use leptos::prelude::*;
use markup::markup;

/// The head of the page.
pub fn head(ui: &Ui) -> AnyView {
    markup! {
        <header class="head" part="head">
            <div class="title-row">
                <div class="title-block">{live(ui, title)} {live(ui, badge::badge)}</div>
                {rerun::rerun(ui)}
            </div>
            {live(ui, workflow::workflow)}
            <div class="overview">{live(ui, total::total)} {live(ui, facts::facts)}</div>
            <div class="folds">{live(ui, account::account)} {later(ui, |part| part.newer, nothing)}</div>
        </header>
    }
    .into_any()
}

fn title(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let id = ui.assessment_head().and_then(|assessment| assessment.id);
    Some(heading(ui, 0, "title", "heading", naming::heading(&locale, id)))
}
