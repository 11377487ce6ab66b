//! The workflow as six steps, with their dates as far as they are known.

use super::ui::Ui;
use crate::assessment::State;
use crate::locale::Text;
use leptos::prelude::*;
use markup::markup;

const STEPS: [Text; 6] = [
    Text::StepUnprocessed,
    Text::StepAiInProgress,
    Text::StepAiReady,
    Text::StepReviewOngoing,
    Text::StepReviewed,
    Text::StepDiscussed,
];

/// The steps in their order, and the present one. A failed run is at the AI's step and says so; an unknown state is at
/// none.
pub fn workflow(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let assessment = ui.assessment_head()?;
    let has_failed = assessment.state == State::Error;
    let at = if has_failed { &State::AiInProgress } else { &assessment.state };
    let current = State::WORKFLOW.iter().position(|state| state == at);
    let last = STEPS.len() - 1;
    let dates = [assessment.created, None, None, None, assessment.assessed, assessment.discussed];
    let steps = STEPS.iter().enumerate().map(|(index, text)| {
        let is_current = current == Some(index);
        let is_done = current.is_some_and(|current| index < current || (is_current && index == last));
        let (step, note) = match (is_current, is_done) {
            (true, _) if has_failed => ("failed", Some(Text::StateError)),
            (true, true) => ("done", None),
            (true, false) => ("current", None),
            (false, true) => ("done", Some(Text::StepDone)),
            (false, false) => ("ahead", None),
        };
        let note = note.map(|note| {
            let note = locale.text(note).into_owned();
            markup! { <span class="unseen">{[" (", &note, ")"].concat()}</span> }
        });
        let label = locale.text(*text).into_owned();
        let date = dates.get(index).copied().flatten().filter(|_| is_done || is_current);
        let date = date.map(|at| {
            let date = locale.date(Some(at));
            markup! { <span class="step-date">{date}</span> }
        });
        markup! {
            <li class="step" data-step=step aria-current=is_current.then_some("step")>
                <span class="step-label">{label}{note}</span>
                {date}
            </li>
        }
    });
    let label = locale.text(Text::Workflow).into_owned();
    Some(markup! { <ol class="workflow" part="workflow" aria-label=label>{steps.collect_view()}</ol> }.into_any())
}
