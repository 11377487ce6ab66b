//! Folds: content that most people do not need, created when somebody opens it.

use super::element::{following, reactive};
use super::ui::Ui;
use leptos::ev::Event;
use leptos::prelude::*;
use markup::markup;

/// A fold with this title. `key` identifies it among all folds of the element: it stays open, and filled, when the
/// section around it runs again. Its content is created only while it is open, or printed.
pub fn fold(
    ui: &Ui,
    class: &'static str,
    key: String,
    title: String,
    content: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let content: Box<dyn Fn() -> AnyView + Send + Sync> = Box::new(content);
    let folds = ui.folds.clone();
    let is_open = ArcMemo::new({
        let (folds, key) = (folds.clone(), key.clone());
        move |_| folds.with(|folds| folds.contains(&*key))
    });
    let on_toggle = move |event: Event| {
        let now = event_target::<web_sys::Element>(&event).has_attribute("open");
        if folds.with_untracked(|folds| folds.contains(&*key)) != now {
            folds.update(|folds| {
                if now {
                    folds.insert(key.clone(), ());
                } else {
                    folds.remove(&*key);
                }
            });
        }
    };
    let (opened, is_printing) = (is_open.clone(), ui.is_printing.clone());
    let body = reactive(move || (opened.get() || is_printing.get()).then(&content));
    markup! {
        <details class=class open=following(move || is_open.get()) on:toggle=on_toggle>
            <summary class="fold-title">{title}</summary>
            {body}
        </details>
    }
    .into_any()
}
