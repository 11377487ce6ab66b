//! The AI's summary and a person's note, edited where they stand.

use super::super::button::button;
use super::super::element::{Element, reactive};
use super::super::live_region::LiveRegion;
use super::super::ui::Ui;
use super::saving::Saving;
use super::words;
use crate::assessment::Field;
use crate::locale::Text;
use crate::review::{Draft, Ended, Standing};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::task::tick;
use markup::markup;
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, HtmlTextAreaElement};

/// So many lines a box has at most that no style sheet lets grow.
const LINES: u32 = 40;

/// The box of one text, and what is around it.
#[derive(Clone)]
struct Writing {
    saving: Saving,
    field: Field,
    /// Whether it is asked if the draft is to be thrown away.
    asks: ArcRwSignal<bool>,
    /// Where all of it is drawn.
    place: SendWrapper<Rc<RefCell<Option<web_sys::Element>>>>,
}

/// "Edit" beside the heading, and the box in the place of the text once that is pressed.
pub fn text(ui: &Ui, field: Field) -> AnyView {
    let Some(saving) = Saving::of(ui) else { return ().into_any() };
    let place = SendWrapper::new(Rc::default());
    let writing = Writing { saving, field, asks: ArcRwSignal::new(false), place };
    follow(&writing);
    follow_end(&writing);
    let (drawn, place) = (writing.clone(), writing.place.clone());
    Element::new("div")
        .attribute("class", "text-edit")
        .child(reactive(move || body(&drawn)))
        .on_drawn(move |element| _ = place.replace(Some(element.clone())))
        .into_any()
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
        let text = if is_empty { Text::AddNote } else { Text::EditText };
        let (text, opened) = (locale.text(text).into_owned(), writing.clone());
        let unseen = match field {
            Field::Summary => [" ", &*locale.text(Text::AiSummary)].concat(),
            _ if is_empty => String::new(),
            _ => [" ", &*locale.text(Text::Supervisor)].concat(),
        };
        let view = markup! {
            <button type="button" class="link" part="button" on:click=move |_| open(&opened)>
                {text} <span class="unseen">{unseen}</span>
            </button>
            {words::ended(saving, field)}
        };
        return Some(view.into_any());
    };
    Some(match &draft.standing {
        Standing::Conflict(theirs) => {
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
    let on_input = move |event: web_sys::Event| {
        let area = event_target::<HtmlTextAreaElement>(&event);
        grow(&area);
        typed.edit(field, |edit| edit.text = area.value().into());
    };
    let pressed = writing.clone();
    let on_key = move |event: KeyboardEvent| match &*event.key() {
        _ if event.is_composing() => {}
        "Enter" if event.ctrl_key() || event.meta_key() => {
            event.prevent_default();
            pressed.saving.save(field);
        }
        "Escape" => {
            // It ends here: a host may close by it what the element stands in.
            event.stop_propagation();
            event.prevent_default();
            close(&pressed);
        }
        _ => {}
    };
    let is_lost = saving.desk.kept.is_nobody.get() && draft.is_changed();
    let not_kept = is_lost.then(|| {
        let text = locale.text(Text::DraftNotKept).into_owned();
        markup! { <p class="review-note">{text}</p> }
    });
    markup! {
        <div class="text-editor" role="group" on:keydown=on_key>
            <textarea class="review-reason" part="review-reason" rows="3" dir="auto" aria-label=label on:input=on_input></textarea>
            {words::trouble(&locale, &draft.standing)}
            {not_kept}
            {buttons(writing, draft)}
        </div>
    }
    .into_any()
}

fn buttons(writing: &Writing, draft: &Draft) -> AnyView {
    let locale = writing.saving.ui.locale();
    let text = |text: Text| locale.text(text).into_owned();
    if draft.is_saving() {
        return words::saving(&locale);
    }
    let field = writing.field;
    if writing.asks.get() {
        let (dropped, kept) = (writing.clone(), writing.asks.clone());
        return markup! {
            <div class="review-actions" role="group">
                <p class="review-note" role="alert">{text(Text::DiscardAsk)}</p>
                {button("button", text(Text::Discard), move || discard(&dropped))}
                {button("button", text(Text::KeepEditing), move || kept.set(false))}
            </div>
        }
        .into_any();
    }
    let (saved, closed) = (writing.saving.clone(), writing.clone());
    markup! {
        <div class="review-actions">
            <button
                type="button"
                class="button primary"
                part="button"
                aria-disabled=(!draft.is_sendable(field)).then_some("true")
                on:click=move |_| _ = saved.save(field)
            >
                {text(Text::Save)}
            </button>
            {button("button", text(Text::Cancel), move || close(&closed))}
        </div>
    }
    .into_any()
}

fn open(writing: &Writing) {
    writing.asks.set(false);
    writing.saving.begin(writing.field);
    focus_soon(writing, "textarea");
}

/// Where something was changed, it is asked first.
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
    writing.saving.discard(writing.field);
    focus_soon(writing, "button");
}

/// Lets the box say what the draft says, once it is drawn.
fn follow(writing: &Writing) {
    let writing = writing.clone();
    Effect::new(move |_: Option<()>| {
        let draft = writing.saving.draft(writing.field);
        // Whatever has it drawn again.
        writing.asks.track();
        writing.saving.ui.props.signals.assessment.track();
        let Some(edit) = draft.and_then(|draft| draft.edit) else { return };
        let writing = writing.clone();
        spawn_local(async move {
            tick().await;
            let Some(area) = find(&writing, "textarea") else { return };
            let area = area.unchecked_into::<HtmlTextAreaElement>();
            // What is typed is there already, and to write it again would move the caret.
            if area.value() != *edit.text {
                area.set_value(&edit.text);
            }
            grow(&area);
        });
    });
}

/// Says what was saved, and gives the focus back to the button that had opened the box.
fn follow_end(writing: &Writing) {
    let writing = writing.clone();
    Effect::new(move |before: Option<Option<Ended>>| {
        let ended = writing.saving.desk.machine.with(|machine| machine.ended_of(writing.field).cloned());
        if let Some(ended) = ended.as_ref().filter(|_| before.is_some_and(|before| before != ended)) {
            let locale = writing.saving.ui.props.appearance.locale.get_untracked();
            LiveRegion::acquire().say(&writing.saving.ui, &locale.text(words::said(ended.field, ended.done)));
            let place = writing.place.borrow().clone();
            if place.is_some_and(|place| place.matches(":focus-within").unwrap_or(false)) {
                focus_soon(&writing, "button");
            }
        }
        ended
    });
}

fn focus_soon(writing: &Writing, what: &'static str) {
    let writing = writing.clone();
    spawn_local(async move {
        tick().await;
        if let Some(found) = find(&writing, what) {
            let _ = found.unchecked_into::<HtmlElement>().focus();
        }
    });
}

fn find(writing: &Writing, what: &str) -> Option<web_sys::Element> {
    writing.place.borrow().as_ref()?.query_selector(what).ok().flatten()
}

/// As high as its text, where the style sheet does not see to that.
fn grow(area: &HtmlTextAreaElement) {
    while area.scroll_height() > area.client_height() && area.rows() < LINES && area.client_height() > 0 {
        area.set_rows(area.rows() + 1);
    }
}
