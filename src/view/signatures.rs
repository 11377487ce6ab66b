//! Lines on paper for the date and the signatures of those who have talked about it.

use super::ui::Ui;
use crate::locale::Text;
use leptos::prelude::*;
use markup::markup;

/// Lines for the date and the signatures; on paper only.
pub fn signatures(ui: &Ui) -> Option<AnyView> {
    if !ui.is_printing.get() {
        return None;
    }
    let locale = ui.locale();
    let lines = [Text::SignDate, Text::SignSupervisor, Text::SignAgent].map(|line| {
        let line = locale.text(line).into_owned();
        markup! { <p>{line}</p> }
    });
    Some(markup! { <div class="signatures">{lines}</div> }.into_any())
}
