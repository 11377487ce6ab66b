//! The dialog for a step of the workflow, which is final: what was checked, what was not, and what follows.

use super::super::dialog::frame::Frame;
use super::super::dialog::modal::{OpenModal, close};
use super::super::element::reactive;
use super::super::heading::heading;
use super::super::live_region::LiveRegion;
use super::super::naming;
use super::super::ui::Ui;
use super::overview::overview;
use super::saving::Saving;
use super::step::open_step;
use super::words;
use crate::assessment::{Assessment, Changes, Step};
use crate::locale::Text;
use crate::review::{Event, Machine, StepProgress};
use crate::session::Desk;
use crate::web::now;
use leptos::html::Dialog;
use leptos::prelude::*;
use markup::markup;
use send_wrapper::SendWrapper;
use std::sync::Arc;

/// The dialog's state.
#[derive(Clone)]
struct Asked {
    saving: Saving,
    /// The assessment that the person saw when the dialog was opened, or when a change was reported.
    seen: ArcRwSignal<Option<Arc<Assessment>>>,
    /// Whether the next assessment is wanted afterwards.
    goes_on: ArcRwSignal<bool>,
}

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

/// Whether scores are being saved.
fn is_saving(machine: &Machine) -> bool {
    machine.drafts().iter().any(|(_, draft)| draft.is_saving())
}

fn content(asked: &Asked, step: Step) -> AnyView {
    let parts: [fn(&Asked, Step) -> Option<AnyView>; 4] =
        [head, |asked, step| overview(&asked.saving, step), trouble, buttons];
    let [head, overview, trouble, buttons] = parts.map(|part| {
        let asked = asked.clone();
        reactive(move || part(&asked, step))
    });
    markup! {
        <div class="dialog-body">
            {head}
            <div class="dialog-scroll" tabindex="0">{overview} <div aria-live="polite">{trouble}</div></div>
            {buttons}
        </div>
    }
    .into_any()
}

fn head(asked: &Asked, step: Step) -> Option<AnyView> {
    let ui = &asked.saving.ui;
    let locale = ui.locale();
    let assessment = ui.assessment()?;
    let agent = assessment.agent.map(|agent| ui.person(agent, &locale).name.to_string());
    let ticket = assessment.ticket.map(|ticket| [&*locale.text(Text::Ticket), " ", &*ticket.0.to_string()].concat());
    let result = assessment.totals.percentage.filter(|_| !ui.hides_ai()).map(|percentage| locale.percent(percentage));
    let whose = [agent, ticket, result].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let title = match step {
        Step::Finish => Text::FinishTitle,
        Step::Discuss => Text::DiscussTitle,
    };
    let title = heading(ui, 1, "dialog-title", "step-title", locale.text(title).into_owned());
    Some(
        markup! { <div class="dialog-head">{title} <p class="dialog-subtitle" dir="auto">{whose}</p></div> }.into_any(),
    )
}

/// The problem, followed by the note that the step is final.
fn trouble(asked: &Asked, step: Step) -> Option<AnyView> {
    let locale = asked.saving.ui.locale();
    let text = |text: Text| {
        let text = locale.text(text).into_owned();
        markup! { <p class="review-error" role="alert">{text}</p> }.into_any()
    };
    let (status, unsaved) =
        asked.saving.desk.machine.with(|machine| (machine.step_progress().clone(), machine.unsaved()));
    let is_open = open_step(&asked.saving.ui) == Some(step);
    match status {
        _ if unsaved > 0 && step == Step::Finish => Some(text(Text::FinishUnsaved)),
        StepProgress::Moved => Some(text(Text::StepMoved)),
        StepProgress::Refused(error) => Some(words::refused(&locale, &error)),
        StepProgress::Unclear(_) => Some(words::unclear(&locale)),
        StepProgress::None if !is_open => Some(text(Text::StepMoved)),
        _ => None,
    }
}

fn buttons(asked: &Asked, step: Step) -> Option<AnyView> {
    let locale = asked.saving.ui.locale();
    let text = |text: Text| locale.text(text).into_owned();
    let is_sending =
        asked.saving.desk.machine.with(|machine| matches!(machine.step_progress(), StepProgress::Sending(_)));
    let is_saving = asked.saving.desk.machine.with(|machine| is_saving(machine));
    let unsaved = asked.saving.desk.machine.with(|machine| machine.unsaved());
    let is_locked =
        is_sending || is_saving || open_step(&asked.saving.ui) != Some(step) || (step == Step::Finish && unsaved > 0);
    let submit = |name: Text, is_main: bool, goes_on: bool| {
        let asked = asked.clone();
        let label = match is_main {
            true if is_sending => Text::Sending,
            true if is_saving => Text::Saving,
            _ => name,
        };
        let class = if is_main { "button primary" } else { "button" };
        let on_click = move |_| {
            if !is_locked {
                take(&asked, step, goes_on);
            }
        };
        markup! {
            <button
                type="button"
                class=class
                part="button"
                aria-disabled=is_locked.then_some("true")
                on:click=on_click
            >
                {text(label)}
            </button>
        }
    };
    let has_next = asked.saving.ui.props.appearance.neighbours.get().is_some_and(|neighbours| neighbours.has_next);
    let goes_on = (step == Step::Finish && has_next).then(|| submit(Text::FinishAndNext, true, true));
    let label = if step == Step::Finish { Text::Finish } else { Text::DiscussTitle };
    let submit = submit(label, goes_on.is_none(), false);
    let opened = asked.saving.ui.props.step.clone();
    let warning = (step == Step::Finish).then(|| text(Text::FinishWarning));
    let name = naming::agent(&asked.saving.ui).filter(|_| step == Step::Finish);
    let final_to = name.map(|name| [" ", &*locale.fill(Text::FinishSeen, &[("name", &name)])].concat());
    let view = markup! {
        <div class="step-foot">
            <p class="step-warning"><b>{text(Text::NoWayBack)}</b> " " {warning} {final_to}</p>
            <div class="dialog-buttons">
                <button
                    type="button"
                    class="button"
                    part="button"
                    autofocus=""
                    on:click=move |_| opened.set(None)
                >
                    {text(Text::Cancel)}
                </button>
                {submit}
                {goes_on}
            </div>
        </div>
    };
    Some(view.into_any())
}

/// Takes the step, unless the host refuses.
fn take(asked: &Asked, step: Step, goes_on: bool) {
    let Some(seen) = asked.seen.get_untracked() else { return };
    let changes = Changes::of_step(step, now());
    if asked.saving.ui.props.actions.before_save(&Desk::written(&changes)) {
        asked.goes_on.set(goes_on);
        asked.saving.desk.tell(Event::StepAsked(step, seen));
    } else {
        asked.saving.ui.props.step.set(None);
    }
}
