//! Two texts merged: removed words are struck through, added ones underlined.

use super::element::any;
use super::prose::prose;
use crate::assessment::{Piece, Wording};
use crate::locale::{Locale, NOTHING, Text};
use leptos::prelude::*;
use markup::markup;

/// The changes of a text, word by word. If little of it is left, or only one side exists, both texts are shown one
/// after the other, which is easier to read.
pub fn wording(locale: &Locale, before: Option<&str>, after: Option<&str>) -> AnyView {
    let woven = before.zip(after).and_then(|(before, after)| Wording::between(before, after));
    let Some(woven) = woven else {
        return [(Text::Before, before), (Text::After, after)]
            .map(|(title, text)| titled(locale, title, text))
            .into_any();
    };
    let pieces: Vec<_> = woven
        .pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Same(text) => any(text.to_owned()),
            Piece::Gone(text) => markup! { <del class="gone">{text.to_owned()}</del> }.into_any(),
            Piece::New(text) => markup! { <ins class="new">{text.to_owned()}</ins> }.into_any(),
        })
        .collect();
    markup! { <p class="prose wording" part="wording" dir="auto">{pieces}</p> }.into_any()
}

/// A text under a small title.
pub fn titled(locale: &Locale, title: Text, text: Option<&str>) -> AnyView {
    let title = locale.text(title).into_owned();
    let text = prose("prose", "", text.unwrap_or(NOTHING));
    markup! { <div class="titled"><p class="titled-title">{title}</p> {text}</div> }.into_any()
}
