//! The skeleton: the shape of what is to come.

use super::ui::Ui;
use crate::locale::{Locale, Text};
use leptos::prelude::*;
use markup::markup;

/// The final layout in grey, invisible for its first 200 ms (by the style sheet): on a fast connection nobody sees it.
/// Until the wasm is there, `element/shell/screen.js` draws the same.
pub fn skeleton(locale: &Locale) -> AnyView {
    let bars = |kind: &'static str, count: usize| {
        (0..count).map(|_| markup! { <div class=format!("bone {kind}")></div> }).collect_view()
    };
    let label = locale.text(Text::Loading).into_owned();
    markup! {
        <div class="skeleton" part="skeleton" role="group" aria-busy="true" aria-label=label>
            <div class="bones" aria-hidden="true">{bars("title", 1)} {bars("line", 1)}</div>
            <div class="bones" aria-hidden="true">{bars("line", 3)}</div>
            <div class="bones" aria-hidden="true">{bars("row", 6)}</div>
        </div>
    }
    .into_any()
}

/// The skeleton as a screen.
pub fn loading(ui: &Ui) -> Option<AnyView> {
    Some(skeleton(&ui.locale()))
}
