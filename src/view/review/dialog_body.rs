//! The content of the dialog for a step: whose review it is, what was checked, what prevents the step, and its buttons.

use super::super::element::reactive;
use super::super::heading::heading;
use super::super::naming;
use super::asked::{Asked, is_saving};
use super::overview::overview;
use super::step::open_step;
use super::words;
use crate::assessment::{Changes, Step};
use crate::locale::Text;
use crate::review::{Event, StepProgress};
use crate::session::Desk;
use crate::web::now;
use leptos::prelude::*;
use markup::markup;

/// The content, part by part: each is drawn anew by itself.
pub fn content(asked: &Asked, step: Step) -> AnyView {
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
