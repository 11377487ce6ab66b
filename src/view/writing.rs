//! Texts on the whole: by the AI, and by a person. The two are never mixed.

use super::heading::heading;
use super::prose::{mark, prose};
use super::total;
use super::ui::Ui;
use super::unfold::unfold;
use crate::assessment::{Assessment, State};
use crate::locale::{Locale, Text};
use leptos::prelude::*;
use markup::markup;
use std::sync::Arc;

/// The AI's summary, marked as such; in blind mode a sentence in its place.
pub fn summary(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let (text, is_previous) = ai_summary(ui)?;
    let body = if ui.hides_ai() {
        let withheld = locale.text(Text::SummaryWithheld).into_owned();
        markup! { <p class="withheld">{withheld}</p> }.into_any()
    } else {
        clamped(&locale, "summary-text", &text)
    };
    let previous = is_previous.then(|| mark("previous", locale.text(Text::PreviousMark).into_owned()));
    let view = markup! {
        <section class="writing" part="summary" data-by="ai">
            <div class="writing-head">
                {heading(ui, 1, "writing-title", "", locale.text(Text::AiSummary).into_owned())} {previous}
            </div>
            {body}
        </section>
    };
    Some(view.into_any())
}

/// Text from outside, of which three lines are shown if there is little room, with a button for the rest.
fn clamped(locale: &Locale, part: &'static str, text: &str) -> AnyView {
    let lines = text.lines().count();
    let fold = match text.chars().take(700).count() {
        _ if lines > 8 => "always",
        700.. => "always",
        140.. => "narrow",
        _ if lines > 3 => "narrow",
        _ => "",
    };
    let more = locale.text(Text::More).into_owned();
    let more = (!fold.is_empty()).then(|| {
        markup! { <button type="button" class="more" part="more" aria-expanded="false" on:click=unfold>{more}</button> }
    });
    markup! { <div class="clamped" data-fold=fold>{prose("prose", part, text)} {more}</div> }.into_any()
}

/// The AI's summary, and whether it is from before the current run.
pub fn ai_summary(ui: &Ui) -> Option<(Arc<str>, bool)> {
    let written = |a: Arc<Assessment>| a.ai_summary.clone().filter(|t| !t.trim().is_empty());
    let before = ui.previous().and_then(written);
    let now = ui.assessment_head().and_then(written);
    // A run writes the summary last: until then the previous one is shown, with a mark.
    let is_previous = before.is_some() && (now.is_none() || now == before);
    Some((now.or(before)?, is_previous))
}

/// A person's note on the whole.
pub fn supervisor(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let assessment = ui.assessment_head()?;
    let text = assessment.supervisor_assessment.clone().filter(|t| !t.trim().is_empty())?;
    let title = match assessment.assessor {
        Some(user) => locale.fill(Text::SupervisorBy, &[("name", &ui.person(user, &locale).name)]),
        None => locale.text(Text::Supervisor).into_owned(),
    };
    let view = markup! {
        <section class="writing" part="supervisor" data-by="person">
            <div class="writing-head">{heading(ui, 1, "writing-title", "", title)}</div>
            {clamped(&locale, "supervisor-text", &text)}
        </section>
    };
    Some(view.into_any())
}

/// A note for the person who was assessed: what becomes of scores that nobody has reviewed yet.
pub fn what_next(ui: &Ui) -> Option<AnyView> {
    // Nobody reviews what the AI has not finished.
    let is_reviewed_next = matches!(ui.assessment_head()?.state, State::AiReady | State::ReviewOngoing);
    if !is_reviewed_next || !total::is_provisional(ui) || !total::shown(ui)?.assessment.totals.is_scored() {
        return None;
    }
    let locale = ui.locale();
    let text = locale.text(Text::WhatNextText).into_owned();
    let view = markup! {
        <section class="writing">
            <div class="writing-head">
                {heading(ui, 1, "writing-title", "", locale.text(Text::WhatNext).into_owned())}
            </div>
            <p>{text}</p>
        </section>
    };
    Some(view.into_any())
}
