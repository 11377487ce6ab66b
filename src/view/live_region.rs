//! One polite live region for all elements of the page.
//!
//! It is in the light DOM, since screen readers do not reliably read regions inside shadow roots, and it exists, empty,
//! before anything is said. Where it cannot be heard, for example behind a modal dialog, the browser's own
//! announcements are used (`in_front.js`). It is hidden through the CSSOM: a strict `style-src` forbids only style
//! attributes.

use super::ui::Ui;
use crate::locale::Locale;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::Document;

#[wasm_bindgen(module = "/src/view/in_front.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn bring(region: &web_sys::HtmlElement) -> Result<(), JsValue>;

    #[wasm_bindgen(catch)]
    fn notify(region: &web_sys::HtmlElement, words: &str) -> Result<(), JsValue>;
}

/// A share in the page's live region, which is removed with the last share.
pub struct LiveRegion(());

struct Region {
    element: web_sys::HtmlElement,
    shares: usize,
    /// The waiting sentences, each with its language; several elements may speak at once.
    words: Vec<(&'static str, String)>,
    timer: Option<Timeout>,
}

thread_local! {
    static REGION: RefCell<Option<Region>> = const { RefCell::new(None) };
}

/// The time for which a sentence stays, in milliseconds. People who read the page to its end later come across no old
/// news.
const SENTENCE_STAYS: u32 = 10_000;

/// The usual clipped box that only screen readers see.
const HIDDEN: [(&str, &str); 8] = [
    ("position", "fixed"),
    ("inset", "0 auto auto 0"),
    ("inline-size", "1px"),
    ("block-size", "1px"),
    ("overflow", "hidden"),
    ("clip-path", "inset(50%)"),
    ("white-space", "nowrap"),
    ("pointer-events", "none"),
];

impl LiveRegion {
    /// Takes a share; the first one creates the region.
    pub fn acquire() -> Self {
        REGION.with_borrow_mut(|region| match region {
            Some(region) => region.shares += 1,
            None => {
                *region = make().map(|element| Region { element, shares: 1, words: Vec::new(), timer: None });
            }
        });
        Self(())
    }

    /// Announces `words` after what is being said, in their language and in the speaker's document. Never more than
    /// what is on the screen: everybody around may hear it.
    pub fn say(&self, ui: &Ui, words: &str) {
        REGION.with_borrow_mut(|region| {
            let Some(region) = region else { return };
            let lang = ui.props.appearance.locale.with_untracked(Locale::text_lang);
            region.words.push((lang, words.to_owned()));
            region.go_to(ui.props.actions.document());
            _ = bring(&region.element);
            // Emptied first and filled a moment later, so that the same sentence is heard a second time.
            region.element.set_text_content(None);
            region.timer = Some(Timeout::new(100, speak));
        });
    }
}

impl Region {
    /// Moves the region into this document. Screen readers of another window do not hear the first one.
    fn go_to(&self, document: Option<Document>) {
        if let Some(document) = document.filter(|document| self.element.owner_document().as_ref() != Some(document))
            && let Some(body) = document.body()
        {
            _ = body.append_child(&self.element);
        }
    }
}

impl Drop for LiveRegion {
    fn drop(&mut self) {
        let last = REGION.with_borrow_mut(|region| {
            let shares = region.as_mut().map(|region| {
                region.shares -= 1;
                region.shares
            });
            if shares == Some(0) { region.take() } else { None }
        });
        if let Some(region) = last {
            region.element.remove();
        }
    }
}

fn speak() {
    REGION.with_borrow_mut(|region| {
        let Some(region) = region else { return };
        for (lang, words) in std::mem::take(&mut region.words) {
            let _ = sentence(&region.element, lang, &words);
            _ = notify(&region.element, &words);
        }
        region.timer = Some(Timeout::new(SENTENCE_STAYS, fall_silent));
    });
}

fn sentence(region: &web_sys::HtmlElement, lang: &str, words: &str) -> Option<()> {
    let sentence = region.owner_document()?.create_element("p").ok()?;
    sentence.set_attribute("lang", lang).ok()?;
    sentence.set_text_content(Some(words));
    region.append_child(&sentence).ok()?;
    Some(())
}

fn fall_silent() {
    REGION.with_borrow_mut(|region| {
        if let Some(region) = region {
            region.element.set_text_content(None);
        }
    });
}

fn make() -> Option<web_sys::HtmlElement> {
    let document = web_sys::window()?.document()?;
    let element: web_sys::HtmlElement = document.create_element("div").ok()?.unchecked_into();
    for (name, value) in [("role", "status"), ("aria-live", "polite"), ("data-quality-assessment", "")] {
        element.set_attribute(name, value).ok()?;
    }
    for (name, value) in HIDDEN {
        element.style().set_property(name, value).ok()?;
    }
    document.body()?.append_child(&element).ok()?;
    Some(element)
}
