//! The next step of the workflow in the head line: to finish the review, or to mark it as discussed.

use super::super::button;
use super::super::element::reactive;
use super::super::neighbours;
use super::super::ui::{Ui, live};
use crate::assessment::{Field, Step};
use crate::locale::Text;
use crate::session::Desk;
use leptos::prelude::*;
use markup::markup;
use send_wrapper::SendWrapper;
use std::sync::Arc;

/// The button that opens the dialog for the step, and the number of unsaved drafts.
pub fn step(ui: &Ui) -> AnyView {
    let ui = ui.clone();
    let is_reviewing = ArcMemo::new({
        let ui = ui.clone();
        move |_| ui.is_reviewing()
    });
    reactive(move || {
        if !is_reviewing.get() {
            return None;
        }
        let desk = SendWrapper::new(Desk::at(&ui.props.actions.bench()?));
        let ui = ui.clone();
        Some(reactive(move || step_button(&ui, &desk)))
    })
}

/// The same button at the bottom, in reach of the thumb, if there is little room, with the buttons for the neighbours.
pub fn foot(ui: &Ui) -> AnyView {
    let ui = ui.clone();
    let has_step = ArcMemo::new({
        let ui = ui.clone();
        move |_| ui.is_reviewing() && open_step(&ui).is_some()
    });
    reactive(move || {
        has_step.get().then(|| {
            markup! { <div class="review-foot">{live(&ui, neighbours::neighbours)} {step(&ui)}</div> }.into_any()
        })
    })
}

/// The step that can be taken at present; tracked.
pub fn open_step(ui: &Ui) -> Option<Step> {
    let assessment = ui.assessment_head()?;
    [Step::Finish, Step::Discuss].into_iter().find(|step| step.is_open(&assessment) && !ui.is_running())
}

/// The criterion with the first draft, as hosts name it; tracked. Drafts of texts are visible where they are.
fn first_unsaved(desk: &Desk) -> Option<Arc<str>> {
    desk.machine.with(|machine| {
        machine.drafts().iter().filter(|(_, draft)| draft.is_changed()).find_map(|(field, _)| match field {
            Field::Criterion(category, criterion) => {
                Some([&*category.0.to_string(), ".", &*criterion.0.to_string()].concat().into())
            }
            Field::Summary | Field::Note => None,
        })
    })
}

fn step_button(ui: &Ui, desk: &Desk) -> Option<AnyView> {
    let locale = ui.locale();
    let count = desk.machine.with(|machine| machine.unsaved());
    let unsaved = (count > 0).then(|| {
        let text = locale.count(count, Text::UnsavedOne, Text::UnsavedOther);
        match first_unsaved(desk) {
            Some(name) => {
                let reveal = ui.props.reveal.clone();
                let show = move || reveal.update(|(count, key)| (*count, *key) = (*count + 1, Some(name.clone())));
                button::button("link review-unsaved", text, show)
            }
            None => markup! { <p class="review-unsaved">{text}</p> }.into_any(),
        }
    });
    let button = open_step(ui).map(|step| {
        let text = match step {
            Step::Finish => Text::FinishButton,
            Step::Discuss => Text::DiscussButton,
        };
        let opened = ui.props.step.clone();
        markup! {
            <button
                type="button"
                class="button primary"
                part="button"
                aria-haspopup="dialog"
                on:click=move |_| opened.set(Some(step))
            >
                {locale.text(text).into_owned()}
            </button>
        }
    });
    if unsaved.is_none() && button.is_none() {
        return None;
    }
    Some(markup! { <div class="review-step">{unsaved} {button}</div> }.into_any())
}
