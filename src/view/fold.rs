//! Something that most people need not see: made when somebody first opens it.

use leptos::prelude::*;

/// A fold with this title. What is in it is made when it is opened for the first time, and kept from then on.
pub fn fold(class: &'static str, title: String, content: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let content: Box<dyn Fn() -> AnyView + Send + Sync> = Box::new(content);
    let was_opened = ArcRwSignal::new(false);
    let open = was_opened.clone();
    let on_toggle: Box<dyn FnMut(leptos::ev::Event)> = Box::new(move |_| {
        if !open.get_untracked() {
            open.set(true);
        }
    });
    let body = move || if was_opened.get() { content() } else { ().into_any() };
    view! {
        <details class=class on:toggle=on_toggle>
            <summary class="fold-title">{title}</summary>
            {body}
        </details>
    }
    .into_any()
}
