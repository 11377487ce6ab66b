//! What was written about the whole: by the AI, and by a person. The two are never mixed up.

use super::heading::heading;
use super::prose::{mark, prose};
use super::ui::Ui;
use crate::assessment::Assessment;
use crate::locale::Text;
use leptos::prelude::*;
use markup::markup;
use std::sync::Arc;

/// The AI's summary, marked as such; a sentence in its place in blind mode.
pub fn summary(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let (text, is_previous) = ai_summary(ui)?;
    let body = if ui.hides_ai() {
        let withheld = locale.text(Text::SummaryWithheld).into_owned();
        markup! { <p class="withheld">{withheld}</p> }.into_any()
    } else {
        prose("prose", "summary-text", &text)
    };
    let previous = is_previous.then(|| mark("previous", locale.text(Text::PreviousMark).into_owned()));
    let view = markup! {
        <section class="card writing" part="summary" data-by="ai">
            <div class="card-head">
                {heading(ui, 1, "card-title", "", locale.text(Text::AiSummary).into_owned())}
                {mark("ai", locale.text(Text::AiMark).into_owned())}
                {previous}
            </div>
            {body}
        </section>
    };
    Some(view.into_any())
}

/// What the AI wrote, and whether that is from before the run that goes on.
pub fn ai_summary(ui: &Ui) -> Option<(Arc<str>, bool)> {
    let written = |a: Arc<Assessment>| a.ai_summary.clone().filter(|t| !t.trim().is_empty());
    let before = ui.previous().and_then(written);
    let now = ui.assessment_head().and_then(written);
    // A run writes the summary last: until then the previous one is shown, with a mark.
    let is_previous = before.is_some() && (now.is_none() || now == before);
    Some((now.or(before)?, is_previous))
}

/// The supervisor's assessment.
pub fn supervisor(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let text = ui.assessment_head().and_then(|a| a.supervisor_assessment.clone());
    let text = text.filter(|t| !t.trim().is_empty())?;
    let view = markup! {
        <section class="card writing" part="supervisor" data-by="person">
            <div class="card-head">
                {heading(ui, 1, "card-title", "", locale.text(Text::Supervisor).into_owned())}
                {mark("person", locale.text(Text::HumanMark).into_owned())}
            </div>
            {prose("prose", "supervisor-text", &text)}
        </section>
    };
    Some(view.into_any())
}
