//! Single keys that act while the focus is inside, where the host wants them.
//!
//! People who speak to their computer type letters without meaning to, so there are none unless the host asks for them,
//! and none ever acts from outside the element (WCAG 2.1.4).

use super::criteria::Panel;
use super::ui::Ui;
use crate::locale::Text;
use crate::run::Permission;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::markup;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The key that re-runs; it does nothing where there is no button.
const RERUN: &str = "r";

/// The keys, in the order in which they are listed.
const KEYS: [(&str, Text); 5] = [
    ("n", Text::NextProblem),
    ("p", Text::PreviousProblem),
    ("f", Text::ShortcutFilter),
    (RERUN, Text::DialogTitle),
    ("?", Text::ShortcutList),
];

/// Where keys mean something else.
const BUSY: &str = "input, select, textarea, dialog, [contenteditable]";

/// What the page does with a key.
pub fn handler(panel: &Panel) -> impl FnMut(KeyboardEvent) + 'static + use<> {
    let panel = panel.clone();
    move |event| {
        if panel.ui.props.appearance.shortcuts.get_untracked() && is_meant(&event) && untrack(|| act(&panel, &event)) {
            event.prevent_default();
        }
    }
}

/// The list of them, at the foot of the page; nothing if there are none.
pub fn list(ui: &Ui) -> Option<AnyView> {
    if !ui.props.appearance.shortcuts.get() {
        return None;
    }
    let locale = ui.locale();
    let has_rerun = has_rerun(ui);
    let lines = KEYS.into_iter().filter(|(key, _)| *key != RERUN || has_rerun).map(|(key, text)| {
        let does = locale.text(text).into_owned();
        markup! { <div class="fact"><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div> }
    });
    let title = locale.text(Text::Shortcuts).into_owned();
    let note = locale.text(Text::ShortcutsNote).into_owned();
    let view = markup! {
        <details class="shortcuts" part="shortcuts">
            <summary class="fold-title">{title}</summary>
            <p class="shortcuts-note">{note}</p>
            <dl class="facts">{lines.collect_view()}</dl>
        </details>
    };
    Some(view.into_any())
}

/// Whether there is a button that re-runs, locked or not.
fn has_rerun(ui: &Ui) -> bool {
    ui.permission().is_some_and(|permission| permission != Permission::Hidden)
}

fn is_meant(event: &KeyboardEvent) -> bool {
    let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
    // By no check, here and below: in another document they may be of another window's class.
    let target = event.target().map(JsCast::unchecked_into::<Element>);
    let is_busy = target.is_none_or(|target| !matches!(target.closest(BUSY), Ok(None)));
    !(has_modifier || is_busy || event.repeat() || event.is_composing() || event.default_prevented())
}

/// `false` if the key is none of these, and the browser's to deal with.
fn act(panel: &Panel, event: &KeyboardEvent) -> bool {
    let Some(page) = event.current_target().map(JsCast::unchecked_into::<Element>) else { return false };
    match &*event.key() {
        key @ ("n" | "p") => panel.go_to_problem(key == "n"),
        "f" => focus(&page, ".chip[aria-pressed=\"true\"]"),
        RERUN if has_rerun(&panel.ui) => press(&page, ".rerun .button"),
        "?" => {
            if let Ok(Some(list)) = page.query_selector(".shortcuts") {
                let _ = list.set_attribute("open", "");
            }
            focus(&page, ".shortcuts > summary");
        }
        _ => return false,
    }
    true
}

fn focus(page: &Element, selector: &str) {
    if let Ok(Some(element)) = page.query_selector(selector) {
        let _ = element.unchecked_ref::<HtmlElement>().focus();
    }
}

/// As a click would: what a lock or a wait forbids stays forbidden, and the focus is where the reason is read.
fn press(page: &Element, selector: &str) {
    focus(page, selector);
    if let Ok(Some(element)) = page.query_selector(selector) {
        element.unchecked_ref::<HtmlElement>().click();
    }
}
