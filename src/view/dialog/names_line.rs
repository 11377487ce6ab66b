//! A line of names: the first few visible, the rest folded.

use super::super::naming;
use crate::locale::{Locale, Text};
use leptos::prelude::*;
use markup::markup;

/// A line with these `{names}`. None is left out: those beyond the first few can be unfolded.
pub fn names_line(locale: &Locale, class: &'static str, text: &str, names: Vec<String>) -> AnyView {
    let all = naming::are_many(&names).then(|| names.clone());
    let text = text.replace("{names}", &naming::some_of(locale, names));
    let all = all.map(|names| {
        let title = locale.count(names.len(), Text::ShowAllOne, Text::ShowAllOther);
        let names: Vec<_> = names.into_iter().map(|name| markup! { <li dir="auto">{name}</li> }).collect();
        markup! {
            <details class="names">
                <summary class="fold-title">{title}</summary>
                <ul class="names-list" role="list">{names}</ul>
            </details>
        }
    });
    markup! { <li class=class dir="auto"><span>{text}</span> {all}</li> }.into_any()
}
