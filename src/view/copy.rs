//! Copying of text to the clipboard, with feedback.

use super::contract::Deed;
use super::copy_field::CopyField;
use super::element::{any, reactive};
use super::live_region::LiveRegion;
use super::ui::Ui;
use crate::locale::Text;
use gloo_timers::callback::Timeout;
use js_sys::Reflect;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use markup::markup;
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlElement;

/// The duration of the feedback on the button, in milliseconds.
const SAID_FOR: u32 = 4_000;

/// A button that copies the present result of `text` and gives feedback in its own place. If copying fails, the text is
/// shown below it, selected. `of` distinguishes it from other such buttons for people who cannot see its place; empty
/// if there is no other. `what` is its name in the host's log.
pub fn copy_button(
    ui: &Ui,
    class: &'static str,
    label: Text,
    what: &'static str,
    of: String,
    text: impl Fn() -> String + Send + Sync + 'static,
) -> AnyView {
    let ui = ui.clone();
    let outcome = ArcRwSignal::new(None::<Text>);
    let timer = SendWrapper::new(Rc::new(RefCell::new(None::<Timeout>)));
    let said = {
        let (ui, outcome) = (ui.clone(), outcome.clone());
        reactive(move || Some(any(ui.locale().text(outcome.get().unwrap_or(label)).into_owned())))
    };
    let field = SendWrapper::new(Rc::new(RefCell::new(None::<CopyField>)));
    let on_click = move |event: MouseEvent| {
        let (text, ui, outcome, timer) = (text(), ui.clone(), outcome.clone(), timer.clone());
        let (field, button) = (field.clone(), event.current_target().map(JsCast::unchecked_into::<HtmlElement>));
        field.borrow_mut().take();
        spawn_local(async move {
            let mut is_copied = copy(&ui, &text).await;
            if let Some(button) = button.filter(|_| !is_copied) {
                let name = ui.props.appearance.locale.get_untracked().text(Text::CopyByHand);
                let selected = CopyField::beside(&button, &name, &text).ok();
                is_copied = selected.as_ref().is_some_and(CopyField::copy);
                // A text that could not be copied stays there, selected, for the person's own keys.
                field.replace(selected.filter(|_| !is_copied));
                if is_copied {
                    let _ = button.focus();
                }
            }
            // Including a text that is shown for copying by hand.
            ui.props.actions.log(Deed::Copy, what);
            let said = if is_copied { Text::Copied } else { Text::CopyRefused };
            let locale = ui.props.appearance.locale.get_untracked();
            LiveRegion::acquire().say(&ui, &locale.text(said));
            outcome.set(Some(said));
            timer.replace(Some(Timeout::new(SAID_FOR, move || outcome.set(None))));
        });
    };
    markup! {
        <button type="button" class=class part="button" on:click=on_click>
            {said}
            {(!of.is_empty()).then(|| markup! { <span class="unseen">{[" ", &of].concat()}</span> })}
        </button>
    }
    .into_any()
}

/// Whether the browser accepts it at once. It refuses on an insecure page and in a frame without permission, and
/// accepts text only from the focused window.
async fn copy(ui: &Ui, text: &str) -> bool {
    let Some(window) = ui.props.actions.document().and_then(|document| document.default_view()) else { return false };
    let clipboard = Reflect::get(&window.navigator(), &"clipboard".into()).ok().filter(|c| c.is_object());
    let Some(clipboard) = clipboard else { return false };
    let clipboard: web_sys::Clipboard = clipboard.unchecked_into();
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
