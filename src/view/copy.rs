//! Text to the clipboard, and whether that worked.

use super::live_region::LiveRegion;
use super::pieces::button;
use super::shared::Cx;
use crate::locale::Text;
use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// A button that copies what `text` gives at that moment, and says in its own place what came of it.
pub fn copy_button(cx: &Cx, label: Text, text: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    let cx = cx.clone();
    let text = std::sync::Arc::new(text);
    let outcome = ArcRwSignal::new(None::<bool>);
    let shown = move || {
        let said = match outcome.get() {
            None => label,
            Some(true) => Text::Copied,
            Some(false) => Text::CopyRefused,
        };
        let (outcome, text, cx) = (outcome.clone(), text.clone(), cx.clone());
        button("button quiet copy", cx.locale().text(said).into_owned(), move || {
            let (outcome, text, cx) = (outcome.clone(), text(), cx.clone());
            spawn_local(async move {
                let is_copied = copy(&text).await;
                let said = if is_copied { Text::Copied } else { Text::CopyRefused };
                LiveRegion::acquire().say(&cx.props.locale.get_untracked().text(said));
                outcome.set(Some(is_copied));
            });
        })
    };
    shown.into_any()
}

/// Does the browser take it? It refuses where the page is not secure, or a frame is not allowed to.
async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let clipboard = Reflect::get(&window.navigator(), &"clipboard".into()).ok().filter(|c| c.is_object());
    let Some(clipboard) = clipboard else { return false };
    let clipboard: web_sys::Clipboard = clipboard.unchecked_into();
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
