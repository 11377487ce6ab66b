//! Lines for the day and for those who have talked about it, on paper.

use super::ui::Ui;
use crate::locale::Text;
use leptos::prelude::*;
use markup::markup;

/// On paper only: lines for the day and for those who have talked about it.
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
