//! Message banners above the page.

use super::prose::prose;
use crate::locale::{Locale, Text};
use leptos::prelude::*;
use markup::markup;

/// A banner of title, text and action. A word and an icon show its tone; colour only supports them.
pub fn banner(tone: &'static str, title: AnyView, text: Option<AnyView>, action: Option<AnyView>) -> AnyView {
    markup! {
        <div class="banner" part="banner" data-tone=tone>
            <div class="banner-text">
                <p class="banner-title">{title}</p>
                {text}
            </div>
            <div class="banner-actions">{action}</div>
        </div>
    }
    .into_any()
}

/// Sentences, one after the other; empty ones are left out.
pub fn sentences(sentences: Vec<String>) -> Option<AnyView> {
    let text = sentences.into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return None;
    }
    Some(markup! { <p class="banner-line">{text}</p> }.into_any())
}

/// The server's own words, quoted as plain text.
pub fn quoted(locale: &Locale, message: Option<&str>) -> Option<AnyView> {
    let message = message.filter(|m| !m.trim().is_empty())?;
    let says = locale.text(Text::ServerSays).into_owned();
    let view = markup! {
        <figure class="quote">
            <figcaption>{says}</figcaption>
            <blockquote>{prose("prose", "", message)}</blockquote>
        </figure>
    };
    Some(view.into_any())
}
