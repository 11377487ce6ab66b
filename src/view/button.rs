//! Buttons with a text, or with a named icon.

use leptos::prelude::*;
use markup::markup;

/// A button.
pub fn button(class: &'static str, text: String, mut on_click: impl FnMut() + 'static) -> AnyView {
    markup! { <button type="button" class=class part="button" on:click=move |_| on_click()>{text}</button> }.into_any()
}

/// A button that shows an icon of the style sheet, with `name` as its accessible name and tooltip.
pub fn icon_button(icon: &'static str, name: String, on_click: impl FnMut() + 'static) -> AnyView {
    icon_button_if(true, icon, name, on_click)
}

/// The same button. If it is not active, it stays where it is and does nothing.
pub fn icon_button_if(
    is_active: bool,
    icon: &'static str,
    name: String,
    mut on_click: impl FnMut() + 'static,
) -> AnyView {
    let title = name.clone();
    let on_click = move |_| {
        if is_active {
            on_click();
        }
    };
    markup! {
        <button
            type="button"
            class="icon-button"
            part="button"
            data-icon=icon
            aria-label=name
            aria-disabled=(!is_active).then_some("true")
            title=title
            on:click=on_click
        ></button>
    }
    .into_any()
}
