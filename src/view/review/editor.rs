//! The editor of a draft: its score, its reason, and its status.

use super::super::button::button;
use super::super::score::score;
use super::super::ui::Ui;
use super::quoting::quoting;
use super::reviewing::Review;
use super::words;
use crate::assessment::{Definition, Field, Provenance, Row, Saved, ScoringType};
use crate::locale::{Locale, Text};
use crate::number::{number_in, text_of};
use crate::review::{Draft, DraftStatus, digits};
use leptos::prelude::*;
use leptos::task::tick;
use markup::markup;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// The maximum number of points for which each score has a button.
const SEGMENTS: f64 = 10.0;

/// The editor. Its fields are the browser's own; [`follow`] fills them from the draft.
pub fn editor(review: &Review, field: Field, draft: &Draft) -> Option<AnyView> {
    let locale = review.ui.locale();
    let row = review.row(field)?;
    if let DraftStatus::Conflict(theirs) = &draft.status {
        return Some(conflict(review, field, draft, theirs));
    }
    let typed = review.clone();
    let on_reason = move |event: web_sys::Event| {
        let text = event_target::<HtmlTextAreaElement>(&event).value();
        typed.edit(field, |edit| edit.text = text.into());
    };
    let label = locale.text(Text::Reason).into_owned();
    let is_lost = review.desk.kept.is_nobody.get() && draft.is_changed();
    let not_kept = is_lost.then(|| {
        let text = locale.text(Text::DraftNotKept).into_owned();
        markup! { <p class="review-note">{text}</p> }
    });
    let view = markup! {
        <div class="review-editor" role="group">
            {points(review, field, &row, &locale)}
            {digits_so_far(review, &row, &locale)}
            <textarea
                class="review-reason"
                part="review-reason"
                rows="2"
                dir="auto"
                aria-label=label
                on:input=on_reason
            ></textarea>
            {(!draft.is_saving()).then(|| quoting(review, field))}
            {words::trouble(&locale, &draft.status)}
            {not_kept}
            {buttons(review, field, draft, &row, &locale)}
        </div>
    };
    Some(view.into_any())
}

/// A radio for each score, or a number field if there are too many.
fn points(review: &Review, field: Field, row: &Row, locale: &Locale) -> AnyView {
    let definition = row.definition.as_deref();
    let label = locale.text(Text::ScoreLabel).into_owned();
    let Some(choices) = choices(definition, locale) else {
        return number(review, field, definition, label, locale);
    };
    // A row that only the scorecard knows has no AI score to mark.
    let ai = ai_score(review, field, row);
    let choices = choices.into_iter().map(|(score, name)| {
        let chosen = review.clone();
        let value = text_of(score);
        let is_ai = ai == Some(score);
        markup! {
            <label class="segment" data-ai=is_ai.then_some("")>
                <input
                    type="radio"
                    name="review-score"
                    value=value
                    on:change=move |_: web_sys::Event| chosen.edit(field, |edit| edit.score = Some(score))
                />
                <span>{name}</span>
            </label>
        }
    });
    let choices: Vec<_> = choices.collect();
    markup! { <div class="segments" role="radiogroup" aria-label=label>{choices}</div> }.into_any()
}

/// The scores with their names; if there are only two, the best first.
fn choices(definition: Option<&Definition>, locale: &Locale) -> Option<Vec<(f64, String)>> {
    let definition = definition?;
    let max = definition.max_points?;
    if definition.scoring == ScoringType::MetNotMet {
        return Some(vec![(max, locale.text(Text::Met).into_owned()), (0.0, locale.text(Text::NotMet).into_owned())]);
    }
    if !(1.0..=SEGMENTS).contains(&max) || max.fract() != 0.0 {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and from 1 to 10")]
    let last = max as u8;
    Some((0..=last).map(|score| (f64::from(score), locale.number(score.into()))).collect())
}

/// The digits typed so far, as long as more could follow.
fn digits_so_far(review: &Review, row: &Row, locale: &Locale) -> Option<AnyView> {
    let digits = review.typed.get();
    let is_open = digits::goes_on(&digits, row.definition.as_deref());
    let text = is_open.then(|| locale.fill(Text::DigitsTyped, &[("digits", &digits)]))?;
    Some(markup! { <p class="review-note" aria-live="polite">{text}</p> }.into_any())
}

/// A number field with its bounds.
fn number(review: &Review, field: Field, definition: Option<&Definition>, label: String, locale: &Locale) -> AnyView {
    let max = definition.and_then(|definition| definition.max_points);
    let bounds = max.map(|max| locale.fill(Text::ScoreBounds, &[("max", &locale.number(max))]));
    let typed = review.clone();
    let on_input = move |event: web_sys::Event| {
        let text = event_target::<HtmlInputElement>(&event).value();
        let score = number_in(&text).filter(|score| *score >= 0.0 && max.is_none_or(|max| *score <= max));
        typed.edit(field, |edit| edit.score = score);
    };
    markup! {
        <label class="review-number">
            <span class="field-label">{label}</span>
            <input
                type="number"
                class="number"
                min="0"
                max=max.map(text_of)
                step="1"
                inputmode="numeric"
                on:input=on_input
            />
            <span class="field-note">{bounds}</span>
        </label>
    }
    .into_any()
}

/// "Save" and "Cancel", or the question whether to discard the draft; and the saved, typed and AI scores.
fn buttons(review: &Review, field: Field, draft: &Draft, row: &Row, locale: &Locale) -> AnyView {
    if draft.is_saving() {
        return words::saving(locale);
    }
    let text = |text: Text| locale.text(text).into_owned();
    if review.asks.get() {
        let (dropped, kept) = (review.clone(), review.clone());
        return markup! {
            <div class="review-actions" role="group">
                <p class="review-note" role="alert">{text(Text::DiscardAsk)}</p>
                {button("button", text(Text::Discard), move || dropped.discard(field))}
                {button("button", text(Text::KeepEditing), move || kept.asks.set(false))}
            </div>
        }
        .into_any();
    }
    let (saving, closing) = (review.clone(), review.clone());
    markup! {
        <div class="review-actions">
            {words::save(locale, draft.is_sendable(field), move || saving.save(field))}
            {button("button", text(Text::Cancel), move || closing.close(field))}
            <p class="review-note">{saved_line(review, field, draft, row, locale)}</p>
        </div>
    }
    .into_any()
}

fn saved_line(review: &Review, field: Field, draft: &Draft, row: &Row, locale: &Locale) -> String {
    if review.withholds(row) {
        return String::new();
    }
    let definition = row.definition.as_deref();
    let number = |points: Option<f64>| match points {
        Some(points) if definition.is_some_and(|one| one.is_met(points).is_none()) => locale.number(points),
        points => score(locale, points, definition),
    };
    let gaps = [("saved", number(draft.base.score)), ("draft", number(draft.score()))];
    let mut gaps: Vec<(&str, &str)> = gaps.iter().map(|(name, text)| (*name, &**text)).collect();
    let ai = ai_score(review, field, row).map(|ai| number(Some(ai)));
    match &ai {
        Some(ai) => {
            gaps.push(("ai", ai));
            locale.fill(Text::DraftStandsAi, &gaps)
        }
        None => locale.fill(Text::DraftStands, &gaps),
    }
}

/// The AI's score, unless it is withheld.
fn ai_score(review: &Review, field: Field, row: &Row) -> Option<f64> {
    if review.ui.hides_ai() {
        return None;
    }
    let is_ai = row.criterion.as_ref().is_some_and(|criterion| criterion.provenance == Provenance::AiGenerated);
    match is_ai {
        true => row.points(),
        false => ai_score_of(&review.ui, field),
    }
}

/// The AI's score that a person has changed; tracked.
pub fn ai_score_of(ui: &Ui, field: Field) -> Option<f64> {
    let Field::Criterion(category, criterion) = field else { return None };
    number_in(ui.ai_scores().get(category, criterion)?)
}

/// Somebody else's saved value beside the draft.
pub fn conflict(review: &Review, field: Field, draft: &Draft, theirs: &Saved) -> AnyView {
    let (keeping, overruling) = (review.clone(), review.clone());
    let choice = words::Choice {
        keep: Box::new(move || keeping.discard(field)),
        overrule: Box::new(move || {
            overruling.focus_row();
            overruling.overrule(field);
        }),
    };
    words::conflict(review, field, draft, theirs, choice)
}

/// Fills the fields from the draft once they are drawn, and focuses a field that was just opened.
pub fn follow(review: &Review) {
    let review = review.clone();
    Effect::new(move |_: Option<()>| {
        review.at.track();
        review.desk.machine.track();
        review.asks.track();
        review.ui.props.signals.assessment.track();
        review.ui.props.signals.following.track();
        review.ui.props.appearance.locale.track();
        let review = review.clone();
        spawn_local(async move {
            tick().await;
            let _ = fill(&review);
        });
    });
}

/// Writes the draft into the fields, if there are any.
fn fill(review: &Review) -> Option<()> {
    let field = review.at.get_untracked()?;
    let edit = review.desk.machine.with_untracked(|machine| machine.draft(field).cloned())?.edit?;
    let strip = review.strip.borrow().clone()?;
    // Typed text is there already, and writing it again would move the caret.
    for input in all(&strip, "input") {
        let input = input.unchecked_into::<HtmlInputElement>();
        let is_chosen = edit.score.is_some() && number_in(&input.value()) == edit.score;
        if input.type_() == "radio" {
            input.set_checked(is_chosen);
        } else if !is_chosen && !input.matches(":focus").unwrap_or(false) {
            input.set_value(&edit.score.map_or_else(String::new, text_of));
        }
    }
    let reason = all(&strip, "textarea").pop()?.unchecked_into::<HtmlTextAreaElement>();
    if reason.value() != *edit.text {
        reason.set_value(&edit.text);
    }
    if review.is_opened.replace(false) {
        show(&strip);
        let chosen = all(&strip, "input:checked, input[type=number]").into_iter().next();
        let first = chosen.or_else(|| all(&strip, "input").into_iter().next())?;
        let _ = first.unchecked_into::<HtmlElement>().focus();
    }
    Some(())
}

/// Scrolls if the editor has opened out of sight.
fn show(strip: &Element) {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    if height.is_some_and(|height| strip.get_bounding_client_rect().bottom() > height) {
        strip.scroll_into_view_with_bool(false);
    }
}

fn all(below: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = below.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)).map(JsCast::unchecked_into).collect()
}
