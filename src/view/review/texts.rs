//! The AI's summary and a person's note, edited in place.

use super::super::button::button;
use super::super::element::{Element, any, reactive};
use super::super::ui::Ui;
use super::saving::Saving;
use super::{discarding, words};
use crate::assessment::{Assessment, Field};
use crate::locale::Text;
use crate::review::{Draft, DraftStatus};
use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use leptos::task::tick;
use markup::markup;
use send_wrapper::SendWrapper;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlTextAreaElement;

/// The maximum number of lines of a box that no style sheet grows.
const MOST_LINES: u32 = 40;

/// The box of one text, and its surroundings.
#[derive(Clone)]
struct Writing {
    saving: Saving,
    field: Field,
    /// Whether the person is being asked to discard the draft.
    asks: ArcRwSignal<bool>,
    /// Whether the box or the button has to get the focus when it is drawn next.
    wants_focus: SendWrapper<Rc<Cell<bool>>>,
}

/// "Edit" beside the text, and, once that is pressed, the box in its place; for people who may edit it. It is not part
/// of the text's section: that runs again with each answer, and the box has to stay.
pub fn text(ui: &Ui, field: Field) -> AnyView {
    let ui = ui.clone();
    let is_open = ArcMemo::new({
        let ui = ui.clone();
        move |_| {
            let is_withheld = field == Field::Summary && ui.hides_ai();
            let is_now = |assessment: &Assessment| assessment.state.is_open_to_edits();
            ui.is_reviewing() && !is_withheld && ui.assessment_head().is_some_and(|head| is_now(&head))
        }
    });
    reactive(move || if is_open.get() { Some(made(Saving::of(&ui)?, field)) } else { None })
}

fn made(saving: Saving, field: Field) -> AnyView {
    let wants_focus = SendWrapper::new(Rc::default());
    let writing = Writing { saving, field, asks: ArcRwSignal::new(false), wants_focus };
    markup! { <div class="text-edit">{reactive(move || body(&writing))}</div> }.into_any()
}

fn body(writing: &Writing) -> Option<AnyView> {
    let (saving, field) = (&writing.saving, writing.field);
    let locale = saving.ui.locale();
    let draft = saving.draft(field);
    if let Some(lock) = saving.lock() {
        return draft.and_then(|draft| words::locked(&locale, lock, Some(&draft)));
    }
    let Some(draft) = draft else {
        let is_empty = saving.saved(field)?.text.trim().is_empty();
        if is_empty && field == Field::Summary {
            return None;
        }
        let text = if is_empty { Text::AddNote } else { Text::EditText };
        let (text, opened) = (locale.text(text).into_owned(), writing.clone());
        let unseen = match field {
            Field::Summary => [" ", &*locale.text(Text::AiSummary)].concat(),
            _ if is_empty => String::new(),
            _ => [" ", &*locale.text(Text::Supervisor)].concat(),
        };
        let drawn = writing.clone();
        let button = Element::new("button")
            .attribute("type", "button")
            .attribute("class", "link")
            .attribute("part", "button")
            .on("click", ev::click, move |_| open(&opened))
            .child(text)
            .child(markup! { <span class="unseen">{unseen}</span> })
            .on_drawn(move |element| focus_if_wanted(&drawn, element));
        return Some(any((button, words::ended(saving, field))));
    };
    Some(match &draft.status {
        DraftStatus::Conflict(theirs) => {
            let (keeping, overruling) = (writing.clone(), saving.clone());
            let choice = words::Choice {
                keep: Box::new(move || discard(&keeping)),
                overrule: Box::new(move || _ = overruling.overrule(field)),
            };
            words::conflict(saving, field, &draft, theirs, choice)
        }
        _ => editor(writing, &draft),
    })
}

fn editor(writing: &Writing, draft: &Draft) -> AnyView {
    let (saving, field) = (&writing.saving, writing.field);
    let locale = saving.ui.locale();
    let label = locale.text(if field == Field::Summary { Text::AiSummary } else { Text::Supervisor }).into_owned();
    let typed = saving.clone();
    let on_input = move |event| {
        let area = event_target::<HtmlTextAreaElement>(&event);
        grow(&area);
        typed.edit(field, |edit| edit.text = area.value().into());
    };
    let pressed = writing.clone();
    let on_key = move |event: KeyboardEvent| match &*event.key() {
        _ if event.is_composing() => {}
        "Enter" if event.ctrl_key() || event.meta_key() => {
            event.prevent_default();
            save(&pressed);
        }
        "Escape" => {
            // The event is stopped: a host might close what contains the element.
            event.stop_propagation();
            event.prevent_default();
            close(&pressed);
        }
        _ => {}
    };
    let drawn = writing.clone();
    // This is only the initial text: what is typed is there already.
    let text = draft.edit.as_ref().map(|edit| edit.text.to_string()).unwrap_or_default();
    let area = Element::new("textarea")
        .attribute("class", "review-reason")
        .attribute("part", "review-reason")
        .attribute("rows", "3")
        .attribute("dir", "auto")
        .attribute("aria-label", label)
        .on("input", ev::input, on_input)
        .child(text)
        .on_drawn(move |element| focus_if_wanted(&drawn, element));
    markup! {
        <div class="text-editor" role="group" on:keydown=on_key>
            {area}
            {words::trouble(&locale, &draft.status)}
            {discarding::not_kept(saving, &locale, draft)}
            {buttons(writing, draft)}
        </div>
    }
    .into_any()
}

fn buttons(writing: &Writing, draft: &Draft) -> AnyView {
    let locale = writing.saving.ui.locale();
    if draft.is_saving() {
        return words::saving(&locale);
    }
    let field = writing.field;
    if writing.asks.get() {
        let dropped = writing.clone();
        return discarding::question(&locale, &writing.asks, move || discard(&dropped));
    }
    let (saved, closed) = (writing.clone(), writing.clone());
    markup! {
        <div class="review-actions">
            {words::save(&locale, draft.is_sendable(field), move || save(&saved))}
            {button("button", locale.text(Text::Cancel).into_owned(), move || close(&closed))}
        </div>
    }
    .into_any()
}

fn open(writing: &Writing) {
    writing.asks.set(false);
    writing.wants_focus.set(true);
    writing.saving.begin(writing.field);
}

/// Closes the box; if something was changed, the person is asked first.
fn close(writing: &Writing) {
    let is_changed = |draft: Option<&Draft>| draft.is_some_and(Draft::is_changed);
    let is_changed = writing.saving.desk.machine.with_untracked(|machine| is_changed(machine.draft(writing.field)));
    if is_changed && !writing.asks.get_untracked() {
        writing.asks.set(true);
    } else {
        discard(writing);
    }
}

fn discard(writing: &Writing) {
    writing.asks.set(false);
    writing.wants_focus.set(true);
    writing.saving.discard(writing.field);
}

fn save(writing: &Writing) {
    if writing.saving.save(writing.field) {
        writing.wants_focus.set(true);
    }
}

/// Focuses a replacement of the focused thing, once it is on the page.
fn focus_if_wanted(writing: &Writing, element: &web_sys::Element) {
    let is_wanted = writing.wants_focus.replace(false);
    let element = element.clone();
    spawn_local(async move {
        tick().await;
        let element: HtmlTextAreaElement = element.unchecked_into();
        if is_wanted {
            let _ = element.focus();
        }
        if element.tag_name().eq_ignore_ascii_case("textarea") {
            grow(&element);
        }
    });
}

/// Grows the box to the height of its text, where the style sheet does not.
fn grow(area: &HtmlTextAreaElement) {
    while area.scroll_height() > area.client_height() && area.rows() < MOST_LINES && area.client_height() > 0 {
        area.set_rows(area.rows() + 1);
    }
}
