//! Text from outside is text, whatever it says.

use super::sample::{assessment, nth, scorecard};
use super::stage::{Stage, publish};
use crate::scripts::call;
use js_sys::Reflect;
use leptos::prelude::*;
use quality_assessment::assessment::{Definition, EditedField, HistoryEntry, State, TicketId};
use std::sync::Arc;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

const HOSTILE: &str = "<img src=x onerror=alert(1)><script>alert(2)</script>{name}";

#[wasm_bindgen_test]
async fn hostile_strings_stay_text() {
    let mut hostile = assessment("aiReady");
    hostile.ai_summary = Some(HOSTILE.into());
    nth(&mut hostile, 0).reason = Some(HOSTILE.into());
    let stage = Stage::showing("en", hostile, scorecard(3)).await;
    assert!(stage.all("img, script").is_empty());
    assert_eq!(stage.texts(".reason")[0], HOSTILE);
    assert_eq!(stage.texts("[part=summary-text]"), [HOSTILE]);
}

/// In every place that can show a text from outside.
#[wasm_bindgen_test]
async fn hostile_strings_stay_text_in_every_place_that_has_one() {
    for text in [
        HOSTILE,
        "<svg onload=alert(1)><style>*{display:none}</style><a href=\"javascript:alert(1)\">x</a>",
        "javascript:alert(1)",
        "\u{202e}\u{2067}\0\u{7}\u{feff}{{alert(1)}}",
    ] {
        let text: Arc<str> = text.into();
        let mut hostile = assessment("aiReady");
        hostile.state = State::from_word(&text);
        hostile.supervisor_assessment = Some(text.clone());
        hostile.history = vec![HistoryEntry {
            field: EditedField::from_path(&text),
            old: Some(text.clone()),
            new: Some(text.clone()),
            ..HistoryEntry::default()
        }];
        let mut asked = scorecard(3);
        asked.name = Some(text.clone());
        for category in &mut asked.categories {
            category.label = Some(text.clone());
            for definition in &mut category.criteria {
                let words = (Some(text.clone()), Some(text.clone()));
                let (label, description) = words;
                *definition = Arc::new(Definition { label, description, ..Definition::clone(definition) });
            }
        }
        let stage = Stage::showing("en", hostile, asked).await;
        stage.props.is_dialog_open.set(true);
        stage.settle().await;
        assert!(stage.all("img, script, svg, style, a[href]").is_empty(), "{text}");
        assert!(stage.text().matches(&*text).count() > 5, "{text} cannot be read: {}", stage.text());
    }
}

#[wasm_bindgen_test]
async fn a_ticket_is_linked_only_to_where_it_is_harmless() {
    let mut ticketed = assessment("aiReady");
    ticketed.ticket = Some(TicketId(880));
    let stage = Stage::showing("en", ticketed, scorecard(3)).await;
    for (template, href) in [
        ("/tickets/{ticketId}", Some("/tickets/880")),
        ("https://desk.example/{ticketId}?a=1:2", Some("https://desk.example/880?a=1:2")),
        ("javascript:alert({ticketId})", None),
        ("java\nscript:alert({ticketId})", None),
        (" JavaScript:alert({ticketId})", None),
        ("data:text/html,{ticketId}", None),
    ] {
        stage.props.appearance.ticket_href.set(Some(template.into()));
        stage.settle().await;
        let links: Vec<_> = stage.all("a").iter().filter_map(|a| a.get_attribute("href")).collect();
        assert_eq!(links.first().map(String::as_str), href, "{template:?}");
    }
}

/// A strict page refuses `innerHTML`, which Leptos uses for a fully literal inner element. Developers who add one learn
/// of it here, and not from a host.
#[wasm_bindgen_test]
async fn nothing_is_written_as_html() {
    let restore = call(include_str!("strangers.js"), "countHtml");
    for state in ["aiReady", "aiInProgress", "error", "deleted"] {
        let stage = Stage::showing("en", assessment(state), scorecard(3)).await;
        stage.props.is_dialog_open.set(true);
        publish(&stage.signals, assessment(state), scorecard(4));
        stage.settle().await;
    }
    let count = Reflect::apply(&restore.into(), &JsValue::NULL, &js_sys::Array::new()).unwrap();
    assert_eq!(count.as_f64(), Some(0.0));
}
