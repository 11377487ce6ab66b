//! The conversation as a column, if there is room.

use super::super::button::{button, icon_button};
use super::super::element::reactive;
use super::super::facts::address;
use super::super::heading::heading;
use super::super::link::link;
use super::super::ui::{Ui, live};
use super::reading::{Evidence, Reading};
use super::rows::isolated;
use super::{marks, message::message};
use crate::api::ErrorKind;
use crate::locale::Text;
use leptos::prelude::*;
use markup::markup;

/// The column.
pub fn column(evidence: &Evidence) -> AnyView {
    markup! {
        <section class="talk" part="conversation" aria-labelledby="talk-heading">
            {live(&evidence.panel.ui, head)}
            {content(evidence)}
        </section>
    }
    .into_any()
}

/// Its title, and the link to the ticket.
pub fn head(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let ticket = ui.assessment_head()?.ticket.map(|ticket| {
        let text = [&*locale.text(Text::Ticket), " ", &*ticket.0.to_string()].concat();
        link(text, address(ui, ticket))
    });
    let is_open = ui.is_conversation_open.clone();
    let close = ui.is_conversation_open.get().then(|| {
        let name = locale.text(Text::Close).into_owned();
        icon_button("close", name, move || is_open.set(false))
    });
    let title = heading(ui, 1, "section-title", "talk-heading", locale.text(Text::Conversation).into_owned());
    Some(markup! { <div class="talk-head">{title} <span class="talk-ticket">{ticket}</span> {close}</div> }.into_any())
}

/// The conversation, or the reason why it is missing. Can be scrolled by keyboard.
pub fn content(evidence: &Evidence) -> AnyView {
    let shown = evidence.clone();
    let body = reactive(move || Some(body(&shown)));
    let label = {
        let ui = evidence.panel.ui.clone();
        super::super::element::following(move || ui.locale().text(Text::Conversation).into_owned())
    };
    markup! { <div class="talk-body" tabindex="0" role="group" aria-label=label>{body}</div> }.into_any()
}

fn body(evidence: &Evidence) -> AnyView {
    let ui = &evidence.panel.ui;
    let locale = ui.locale();
    let note =
        |text: Text| markup! { <p class="talk-note" role="status">{locale.text(text).into_owned()}</p> }.into_any();
    match evidence.reading.get() {
        Reading::Unasked | Reading::Coming => note(Text::ConversationLoading),
        Reading::Here(_) if !evidence.is_searched.get() => note(Text::ConversationLoading),
        Reading::Here(talk) if talk.messages.is_empty() => note(Text::ConversationEmpty),
        Reading::Here(talk) => {
            let messages: Vec<_> = talk
                .messages
                .iter()
                .enumerate()
                .map(|(at, one)| message(evidence, &locale, at, one.message(), talk.assessed == Some(at)))
                .collect();
            let missed = evidence.missed.get().map(|(_, text)| {
                let text = locale.fill(Text::QuoteNotFound, &[("quote", &isolated(&text))]);
                markup! { <p class="talk-note" role="status">{text}</p> }
            });
            let unmarked = (!marks::can_mark(ui)).then(|| note(Text::EvidenceUnmarked));
            markup! { <div>{missed} {unmarked} <ol class="messages" role="list">{messages}</ol></div> }.into_any()
        }
        Reading::Missing(error) => match error.kind {
            ErrorKind::Forbidden => note(Text::ConversationForbidden),
            ErrorKind::NotFound => note(Text::ConversationMissing),
            _ => {
                let again = evidence.clone();
                let again = button("button", locale.text(Text::TryAgain).into_owned(), move || again.ask());
                markup! { <div>{note(Text::ConversationFailed)} {again}</div> }.into_any()
            }
        },
    }
}
