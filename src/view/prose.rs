//! Texts written by somebody, and the mark of their source.

use leptos::prelude::*;
use markup::markup;

/// Text from outside: shown as it is, in its own direction, with its own line breaks.
pub fn prose(class: &'static str, part: &'static str, text: &str) -> AnyView {
    markup! { <p class=class part=part dir="auto">{text.to_owned()}</p> }.into_any()
}

/// A small line that names a source, with an icon of the sheet.
pub fn mark(kind: &'static str, text: String) -> AnyView {
    markup! { <p class="mark" data-kind=kind>{text}</p> }.into_any()
}
