//! A button with a text.

use leptos::prelude::*;
use markup::markup;

/// A button.
pub fn button(class: &'static str, text: String, mut on_click: impl FnMut() + 'static) -> AnyView {
    markup! { <button type="button" class=class part="button" on:click=move |_| on_click()>{text}</button> }.into_any()
}
