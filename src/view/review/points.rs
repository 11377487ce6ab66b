//! The fields for a score: a radio for each, or a number field.

use super::ai_score::ai_score;
use super::reviewing::Review;
use crate::assessment::{Definition, Field, Row, ScoringType};
use crate::locale::{Locale, Text};
use crate::number::{number_in, text_of};
use crate::review::digits;
use leptos::prelude::*;
use markup::markup;
use web_sys::HtmlInputElement;

/// The maximum number of points for which each score has a button.
const SEGMENTS: f64 = 10.0;

/// A radio for each score, or a number field if there are too many.
pub fn points(review: &Review, field: Field, row: &Row, locale: &Locale) -> AnyView {
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
pub fn digits_so_far(review: &Review, row: &Row, locale: &Locale) -> Option<AnyView> {
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
