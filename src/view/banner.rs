//! A message above the page.

use super::pieces::prose;
use crate::locale::{Locale, Text};
use leptos::prelude::*;
use markup::markup;

/// Title, text and what can be done. Its tone is told by a word and an icon, and by colour last.
pub fn banner(tone: &'static str, title: AnyView, text: AnyView, actions: AnyView) -> AnyView {
    markup! {
        <div class="banner" part="banner" data-tone=tone>
            <div class="banner-text">
                <p class="banner-title">{title}</p>
                {text}
            </div>
            <div class="banner-actions">{actions}</div>
        </div>
    }
    .into_any()
}

/// Sentences, one after the other; empty ones are left out.
pub fn sentences(sentences: Vec<String>) -> AnyView {
    let text = sentences.into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return ().into_any();
    }
    markup! { <p class="banner-line">{text}</p> }.into_any()
}

/// The server's own words, quoted as plain text.
pub fn quoted(locale: &Locale, message: Option<&str>) -> AnyView {
    let Some(message) = message.filter(|m| !m.trim().is_empty()) else { return ().into_any() };
    let says = locale.text(Text::ServerSays).into_owned();
    markup! { <figure class="quote"><figcaption>{says}</figcaption><blockquote>{prose("prose", "", message)}</blockquote></figure> }
        .into_any()
}
