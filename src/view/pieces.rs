//! Small pieces that many sections are made of.

use super::Name;
use super::element::Element;
use super::link::safe_href;
use super::ui::Ui;
use leptos::prelude::*;
use markup::markup;

/// A heading `depth` levels below the element's first one. An empty `id` means none.
pub fn heading(ui: &Ui, depth: u8, class: &'static str, id: &'static str, text: String) -> AnyView {
    let tag = match ui.props.appearance.heading_level.get().clamp(1, 4) + depth.min(2) {
        1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    let id = (!id.is_empty()).then_some(id);
    Element::new(tag).attribute("class", class).attribute("id", id).child(text).into_any()
}

/// Text from outside: shown as it is, in its own direction, with its own line breaks.
pub fn prose(class: &'static str, part: &'static str, text: &str) -> AnyView {
    markup! { <p class=class part=part dir="auto">{text.to_owned()}</p> }.into_any()
}

/// A small line that says where something is from, with an icon of the sheet's.
pub fn mark(kind: &'static str, text: String) -> AnyView {
    markup! { <p class="mark" data-kind=kind>{text}</p> }.into_any()
}

/// A button.
pub fn button(class: &'static str, text: String, mut on_click: impl FnMut() + 'static) -> AnyView {
    markup! { <button type="button" class=class part="button" on:click=move |_| on_click()>{text}</button> }.into_any()
}

/// One name and value of a `<dl>`.
pub fn fact(name: String, value: AnyView) -> AnyView {
    markup! { <div class="fact"><dt>{name}</dt><dd dir="auto">{value}</dd></div> }.into_any()
}

/// A link if there is a harmless address, the plain text otherwise.
pub fn link(text: String, href: Option<String>) -> AnyView {
    match href {
        Some(href) => markup! { <a class="link" part="link" href=href>{text}</a> }.into_any(),
        None => text.into_any(),
    }
}

/// A person's name, as a link if the host knows one.
pub fn person(name: &Name) -> AnyView {
    link(name.name.to_string(), name.href.as_deref().and_then(safe_href))
}

/// A designed screen: a title, a sentence and what can be done.
pub fn message(kind: &'static str, title: AnyView, text: AnyView, action: Option<AnyView>) -> AnyView {
    markup! {
        <div class="screen" part="screen" data-kind=kind>
            <div class="screen-icon" aria-hidden="true" data-kind=kind></div>
            {title}
            <p class="screen-text">{text}</p>
            {action}
        </div>
    }
    .into_any()
}
