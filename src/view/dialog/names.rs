//! Names in a line: all of them, the first few at sight and the rest unfolded.

use crate::locale::{Locale, Text};
use leptos::prelude::*;
use markup::view;

/// So many names are read in a line; where there are more, all are listed under it.
const AT_SIGHT: usize = 5;

/// A line whose `{names}` are these. Nobody's name is left out: whoever wants to know, can.
pub fn names_line(locale: &Locale, class: &'static str, text: &str, names: Vec<String>) -> AnyView {
    let few = AT_SIGHT.min(names.len());
    let (sight, all) = if names.len() <= AT_SIGHT + 1 {
        (locale.list(&names), None)
    } else {
        let more = locale.count(names.len() - few, Text::AndMoreOne, Text::AndMoreOther);
        let first = names.iter().take(few).cloned().chain([more]).collect::<Vec<_>>();
        (locale.list(&first), Some(names))
    };
    let text = text.replace("{names}", &sight);
    let all = all.map(|names| {
        let title = locale.count(names.len(), Text::ShowAllOne, Text::ShowAllOther);
        let names: Vec<_> = names.into_iter().map(|name| view! { <li dir="auto">{name}</li> }).collect();
        view! {
            <details class="names">
                <summary class="fold-title">{title}</summary>
                <ul class="names-list" role="list">{names}</ul>
            </details>
        }
    });
    view! { <li class=class dir="auto"><span>{text}</span> {all}</li> }.into_any()
}
