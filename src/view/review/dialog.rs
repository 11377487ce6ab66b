//! The dialog for a step of the workflow, which is final: what was checked, what was not, and what follows.

use super::super::dialog::frame::Frame;
use super::super::dialog::modal::{OpenModal, close};
use super::super::element::reactive;
use super::super::live_region::LiveRegion;
use super::super::naming;
use super::super::ui::Ui;
use super::asked::{Asked, is_saving};
use super::dialog_body::content;
use super::saving::Saving;
use super::step::open_step;
use crate::assessment::Step;
use crate::locale::Text;
use crate::review::{Event, StepProgress};
use leptos::html::Dialog;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// The dialog, closed until it is wanted, for people who may take steps.
pub fn dialog(ui: &Ui) -> AnyView {
    let ui = ui.clone();
    let is_reviewing = ArcMemo::new({
        let ui = ui.clone();
        move |_| ui.is_reviewing()
    });
    reactive(move || if is_reviewing.get() { Some(made(Saving::of(&ui)?)) } else { None })
}

fn made(saving: Saving) -> AnyView {
    let closed = saving.ui.props.step.clone();
    let asked = Asked { saving, seen: ArcRwSignal::new(None), goes_on: ArcRwSignal::new(false) };
    let node = NodeRef::<Dialog>::new();
    open_and_close(&asked, node);
    follow_progress(&asked);
    let body = {
        let asked = asked.clone();
        reactive(move || asked.saving.ui.props.step.get().map(|step| content(&asked, step)))
    };
    let frame = Frame { class: "dialog step-dialog", part: "dialog", labelled_by: "step-title" };
    frame.around(body, node, Box::new(move || closed.set(None)))
}

/// Opens and closes on behalf of the button or the host, and with the outcome of the step.
fn open_and_close(asked: &Asked, node: NodeRef<Dialog>) {
    let asked = asked.clone();
    Effect::new(move |watch: Option<Option<SendWrapper<OpenModal>>>| {
        let wanted = asked.saving.ui.props.step.get();
        let dialog = node.get()?;
        if wanted.is_none() {
            if dialog.open() {
                close(&dialog);
            }
            if watch.flatten().is_some() {
                let taken = asked.saving.desk.machine.with_untracked(|machine| match machine.step_progress() {
                    StepProgress::Done(step) => Some(*step),
                    _ => None,
                });
                asked.saving.desk.tell(Event::StepClosed);
                asked.saving.ui.props.actions.step_closed(taken.is_some());
                // Only now: what is said while the dialog is open is said inside it.
                if let Some(step) = taken {
                    say(&asked.saving.ui, step);
                }
            }
            return None;
        }
        if dialog.open() {
            return watch.flatten();
        }
        let gone = asked.saving.ui.props.step.clone();
        let is_open = untrack(|| open_step(&asked.saving.ui)) == wanted && untrack(|| asked.saving.ui.is_reviewing());
        let shown = is_open.then(|| OpenModal::show(&dialog, move || gone.set(None))).flatten();
        if shown.is_some() {
            asked.goes_on.set(false);
            asked.seen.set(asked.saving.ui.props.signals.assessment.get_untracked());
        } else {
            asked.saving.ui.props.actions.step_closed(false);
            asked.saving.ui.props.step.set(None);
        }
        shown.map(SendWrapper::new)
    });
}

/// Announces the new state.
fn say(ui: &Ui, step: Step) {
    let locale = untrack(|| ui.locale());
    let words = [&*locale.text(Text::HistoryState), ": ", &naming::state(&locale, &step.state())].concat();
    LiveRegion::acquire().say(ui, &words);
}

/// Closes when the step was taken. If something has changed, the person has to see it first. Their own saves that were
/// still in flight when they opened the dialog are no news to them.
fn follow_progress(asked: &Asked) {
    let asked = asked.clone();
    Effect::new(move |was_saving: Option<bool>| {
        let (status, is_saving) =
            asked.saving.desk.machine.with(|machine| (machine.step_progress().clone(), is_saving(machine)));
        if asked.saving.ui.props.step.get_untracked().is_none() {
            return is_saving;
        }
        if was_saving == Some(true) && !is_saving {
            asked.seen.set(asked.saving.ui.props.signals.assessment.get_untracked());
        }
        match status {
            StepProgress::Done(_) => {
                asked.saving.ui.props.step.set(None);
                if asked.goes_on.get_untracked() {
                    asked.saving.ui.props.actions.go(true);
                }
            }
            StepProgress::Moved => asked.seen.set(asked.saving.ui.props.signals.assessment.get_untracked()),
            _ => {}
        }
        is_saving
    });
}
