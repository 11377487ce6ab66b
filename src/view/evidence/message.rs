//! Messages of the conversation.

use super::super::element::reactive;
use super::super::fold::fold;
use super::folded::{SHOWN_AT_ONCE, quoted_key, rest_key};
use super::reading::Evidence;
use super::rows::isolated;
use crate::evidence::{Block, Direction, Message};
use crate::locale::{Locale, NOTHING, Text};
use leptos::prelude::*;
use markup::markup;
use std::ops::Range;
use std::sync::Arc;

/// The message at this position.
pub fn message(evidence: &Evidence, locale: &Locale, at: usize, message: &Arc<Message>, is_assessed: bool) -> AnyView {
    let (kind, way) = match &message.direction {
        _ if message.is_private => ("internal", Some(Text::MessageInternal)),
        Direction::In => ("in", Some(Text::MessageIn)),
        Direction::Out => ("out", Some(Text::MessageOut)),
        Direction::Internal => ("internal", Some(Text::MessageInternal)),
        Direction::Other(_) | Direction::Missing => ("", None),
    };
    let way = way.map(|way| markup! { <span class="message-way">{locale.text(way).into_owned()}</span> });
    let sender =
        message.sender.as_deref().map_or_else(|| locale.text(Text::MessageUnsigned).into_owned(), str::to_owned);
    let sent = message.sent.map_or_else(|| NOTHING.to_owned(), |at| locale.date(Some(at)));
    let assessed = is_assessed.then(|| {
        let text = locale.text(Text::MessageAssessed).into_owned();
        markup! { <p class="message-mark">{text}</p> }
    });
    let lang = message.language.as_deref().map(str::to_owned);
    let view = markup! {
        <li
            class="message"
            part="message"
            data-kind=kind
            data-at=at.to_string()
            data-assessed=is_assessed
        >
            {assessed}
            <p class="message-head">
                <strong dir="auto">{sender}</strong> " " {way} " " <span class="message-time">{sent}</span>
            </p>
            <div class="message-body" lang=lang>{body(evidence, at, message, locale)}</div>
            {hits(evidence, at)}
        </li>
    };
    view.into_any()
}

/// Its text: the beginning, and the rest on request.
fn body(evidence: &Evidence, at: usize, message: &Arc<Message>, locale: &Locale) -> AnyView {
    let mut size = 0;
    let length = |block: &Block| block.texts().map(str::len).sum::<usize>();
    // Quoted blocks are folded anyway.
    let is_short = |block: &&Block| {
        size += if matches!(block, Block::Quoted(_)) { 0 } else { length(block) };
        size <= SHOWN_AT_ONCE
    };
    let count = message.body.iter().take_while(is_short).count();
    let rest = message.body.get(count..).unwrap_or_default();
    let rest = (!rest.is_empty()).then(|| {
        let letters: usize = rest.iter().flat_map(Block::texts).map(|text| text.chars().count()).sum();
        let title = locale.fill(Text::MessageRest, &[("count", &locale.number(letters as f64))]);
        let (evidence, message, locale) = (evidence.clone(), message.clone(), locale.clone());
        let ui = evidence.panel.ui.clone();
        fold(&ui, "message-fold", rest_key(at), title, move || {
            blocks(&evidence, at, &message, count..message.body.len(), &locale)
        })
    });
    markup! { <div>{blocks(evidence, at, message, 0..count, locale)} {rest}</div> }.into_any()
}

fn blocks(evidence: &Evidence, at: usize, message: &Arc<Message>, range: Range<usize>, locale: &Locale) -> AnyView {
    let mut number = message.body.iter().take(range.start).map(|block| block.texts().count()).sum::<usize>();
    let (mut views, mut items) = (Vec::new(), Vec::new());
    for place in range {
        let Some(block) = message.body.get(place) else { break };
        match block {
            Block::Item(text) => items.push(item(text, number)),
            _ => {
                end_list(&mut items, &mut views);
                views.push(match block {
                    Block::Quoted(_) => quoted(evidence, at, place, number, message, locale),
                    _ => said(block, number),
                });
            }
        }
        number += block.texts().count();
    }
    end_list(&mut items, &mut views);
    views.collect_view().into_any()
}

/// One text. It is the only text of its element, on which `marks` relies.
fn said(block: &Block, number: usize) -> AnyView {
    let class = if matches!(block, Block::Link(_)) { "said address" } else { "said" };
    let text = block.texts().next().unwrap_or_default().to_owned();
    markup! { <p class=class dir="auto" data-text=number.to_string()>{text}</p> }.into_any()
}

fn item(text: &str, number: usize) -> AnyView {
    let text = text.to_owned();
    markup! { <li class="said item" dir="auto" data-text=number.to_string()>{text}</li> }.into_any()
}

fn end_list(items: &mut Vec<AnyView>, views: &mut Vec<AnyView>) {
    if !items.is_empty() {
        let items = std::mem::take(items);
        views.push(markup! { <ul>{items}</ul> }.into_any());
    }
}

/// The quoted text of earlier messages, folded.
fn quoted(
    evidence: &Evidence,
    at: usize,
    place: usize,
    number: usize,
    message: &Arc<Message>,
    locale: &Locale,
) -> AnyView {
    let title = locale.text(Text::MessageQuoted).into_owned();
    let message = message.clone();
    fold(&evidence.panel.ui, "message-fold", quoted_key(at, place), title, move || {
        let Some(Block::Quoted(inner)) = message.body.get(place) else { return ().into_any() };
        inner.iter().enumerate().map(|(at, block)| said(block, number + at)).collect_view().into_any()
    })
}

/// The criteria that quote it: each links back to its quotation.
fn hits(evidence: &Evidence, at: usize) -> AnyView {
    let evidence = evidence.clone();
    reactive(move || {
        let locale = evidence.panel.ui.locale();
        let hits = evidence.hits.get();
        let here = || hits.iter().enumerate().filter(|(_, hit)| hit.message == at);
        let own: Vec<_> = here()
            .map(|(number, hit)| {
                let mut text = locale.fill(Text::EvidenceFor, &[("criterion", &isolated(&hit.criterion))]);
                if here().filter(|(_, other)| other.criterion == hit.criterion).count() > 1 {
                    let quote = locale.fill(Text::Quoted, &[("name", &isolated(&hit.quote))]);
                    text = [&*text, ": ", &*quote].concat();
                }
                let gaps = [("criterion", &*hit.criterion), ("quote", &*hit.quote)];
                let name = locale.fill(Text::EvidenceForNamed, &gaps);
                let (of, evidence) = (hit.of, evidence.clone());
                let is_shown = evidence.shown.get() == Some(of);
                markup! {
                    <li>
                        <button
                            type="button"
                            class="hit"
                            part="button"
                            data-hit=number.to_string()
                            title=hit.criterion.to_string()
                            aria-label=name
                            aria-current=is_shown.then_some("true")
                            on:click=move |_| super::lead::back(&evidence, of)
                        >
                            {text}
                        </button>
                    </li>
                }
            })
            .collect();
        (!own.is_empty()).then(|| markup! { <ul class="hits" role="list">{own}</ul> }.into_any())
    })
}
