//! Single keys, and their list.

use super::button::button;
use super::criteria::Panel;
use super::dialog::modal::{OpenModal, close, keep_escape};
use super::element::reactive;
use super::heading::heading;
use super::part;
use super::ui::Ui;
use crate::locale::Text;
use crate::run::Permission;
use leptos::ev::KeyboardEvent;
use leptos::html::Dialog;
use leptos::prelude::*;
use markup::markup;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The key that re-runs; it does nothing without the button.
const RERUN: &str = "r";

/// The keys, in the order in which they are listed.
const KEYS: [(&str, Text); 9] = [
    ("n", Text::NextProblem),
    ("p", Text::PreviousProblem),
    ("↓", Text::ShortcutDown),
    ("↑", Text::ShortcutUp),
    ("f", Text::ShortcutFilter),
    ("j", Text::NextOne),
    ("k", Text::PreviousOne),
    (RERUN, Text::DialogTitle),
    ("?", Text::ShortcutList),
];

/// The menu's button that opens the list of keys; nothing if there are none.
pub fn opener(ui: &Ui) -> Option<AnyView> {
    if !ui.props.appearance.shortcuts.get() {
        return None;
    }
    let is_open = ui.is_help_open.clone();
    Some(button("menu-item", ui.locale().text(Text::Shortcuts).into_owned(), move || is_open.set(true)))
}

/// The dialog with the list, closed until it is wanted.
pub fn help(ui: &Ui) -> AnyView {
    let node = NodeRef::<Dialog>::new();
    let is_open = ui.is_help_open.clone();
    Effect::new({
        let is_open = is_open.clone();
        move |watch: Option<Option<SendWrapper<OpenModal>>>| {
            let is_wanted = is_open.get();
            let dialog = node.get()?;
            if !is_wanted {
                if dialog.open() {
                    close(&dialog);
                }
                return None;
            }
            if dialog.open() {
                return watch.flatten();
            }
            let gone = is_open.clone();
            let shown = OpenModal::show(&dialog, move || gone.set(false));
            if shown.is_none() {
                is_open.set(false);
            }
            shown.map(SendWrapper::new)
        }
    });
    let closed = is_open.clone();
    let body = {
        let ui = ui.clone();
        reactive(move || ui.is_help_open.get().then(|| list(&ui)))
    };
    markup! {
        <dialog
            class="dialog help"
            part="dialog"
            aria-labelledby="help-title"
            node_ref=node
            on:close=move |_| closed.set(false)
            on:keydown=move |event: KeyboardEvent| keep_escape(&event)
        >
            {body}
        </dialog>
    }
    .into_any()
}

/// The keys at a criterion, for reviewers.
const REVIEW_KEYS: [(&str, Text); 5] = [
    ("↵", Text::Confirm),
    ("⇧ ↵", Text::ConfirmAndNext),
    ("e", Text::Change),
    ("0–9", Text::ShortcutDigits),
    ("Ctrl ↵", Text::Save),
];

fn list(ui: &Ui) -> AnyView {
    let locale = ui.locale();
    let (has_rerun, has_neighbours) = (has_rerun(ui), ui.props.appearance.neighbours.get().is_some());
    let is_offered = |key: &str| match key {
        RERUN => has_rerun,
        "j" | "k" => has_neighbours,
        _ => true,
    };
    let review = REVIEW_KEYS.into_iter().filter(|_| ui.is_reviewing());
    let lines = KEYS.into_iter().filter(|(key, _)| is_offered(key)).chain(review).map(|(key, text)| {
        let does = locale.text(text).into_owned();
        markup! { <div class="fact"><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div> }
    });
    let title = locale.text(Text::Shortcuts).into_owned();
    let note = locale.text(Text::ShortcutsNote).into_owned();
    let is_open = ui.is_help_open.clone();
    markup! {
        <div class="dialog-body">
            {heading(ui, 1, "dialog-title", "help-title", title)}
            <dl class="facts keys">{lines.collect_view()}</dl>
            <p class="field-note">{note}</p>
            <div class="dialog-buttons">
                {button("button", locale.text(Text::Close).into_owned(), move || is_open.set(false))}
            </div>
        </div>
    }
    .into_any()
}

/// Whether there is a re-run button, locked or not.
fn has_rerun(ui: &Ui) -> bool {
    ui.permission().is_some_and(|permission| permission != Permission::Hidden)
}

/// Handles a key. Returns false if it is none of these and left to the browser.
pub fn act(panel: &Panel, event: &KeyboardEvent) -> bool {
    let Some(page) = event.current_target().map(JsCast::unchecked_into::<Element>) else { return false };
    let from = event.target().map(JsCast::unchecked_into::<Element>);
    match &*event.key() {
        key @ ("n" | "p") => panel.go_to_deduction(key == "n"),
        key @ ("ArrowDown" | "ArrowUp") => {
            // Elsewhere the arrows scroll, as usual.
            let row = from.and_then(|from| from.closest(".criterion").ok().flatten());
            return row.is_some() && panel.walk(row.as_ref(), key == "ArrowDown");
        }
        "f" => panel.toggle_lost(),
        key @ ("j" | "k") => return go(panel, key == "j"),
        RERUN if has_rerun(&panel.ui) => press(&page, ".rerun .button"),
        "?" => {
            part::ask();
            panel.ui.is_help_open.set(true);
        }
        _ => return false,
    }
    true
}

/// Goes to a neighbouring assessment. Returns whether there is one.
fn go(panel: &Panel, is_next: bool) -> bool {
    let neighbours = panel.ui.props.appearance.neighbours.get();
    let is_there = neighbours.is_some_and(|n| if is_next { n.has_next } else { n.has_previous });
    if is_there {
        panel.ui.props.actions.go(is_next);
    }
    is_there
}

/// Clicks a button without taking the focus: when the dialog closes, the focus is where it was. A locked or waiting
/// button stays inactive, and the focus moves to the reason.
fn press(page: &Element, selector: &str) {
    let Ok(Some(element)) = page.query_selector(selector) else { return };
    let element = element.unchecked_into::<HtmlElement>();
    if element.has_attribute("aria-disabled") {
        let _ = element.focus();
    }
    element.click();
}
