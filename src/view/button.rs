//! Buttons: with a text, or with an icon that has a name.

use leptos::prelude::*;
use markup::markup;

/// A button.
pub fn button(class: &'static str, text: String, mut on_click: impl FnMut() + 'static) -> AnyView {
    markup! { <button type="button" class=class part="button" on:click=move |_| on_click()>{text}</button> }.into_any()
}

/// A button that shows an icon of the style sheet's, and is called `name`, which is also shown where the pointer rests.
pub fn icon_button(icon: &'static str, name: String, mut on_click: impl FnMut() + 'static) -> AnyView {
    let title = name.clone();
    markup! {
        <button
            type="button"
            class="icon-button"
            part="button"
            data-icon=icon
            aria-label=name
            title=title
            on:click=move |_| on_click()
        ></button>
    }
    .into_any()
}
