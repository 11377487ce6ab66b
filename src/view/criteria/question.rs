//! Questions on a criterion, from the person who was assessed.

use super::super::naming;
use super::panel::Panel;
use leptos::prelude::*;
use web_sys::Element;

/// Tells the host that there is a question on the criterion of this button, and shows the host's slot below it.
pub fn question(panel: &Panel, button: &Element) {
    let Some(element) = button.closest(".criterion").ok().flatten() else { return };
    let (category, id, label) = {
        let Ok(list) = panel.list.try_borrow() else { return };
        let Some((category, row)) = list.as_ref().and_then(|list| list.row_of(&element)) else { return };
        let Some(id) = row.id() else { return };
        (category, id, naming::criterion(&panel.ui.props.appearance.locale.get_untracked(), row))
    };
    let page = element.closest(".criteria").ok().flatten();
    if let Some(slot) = page.and_then(|page| page.query_selector("slot[name=question]").ok().flatten()) {
        let _ = element.append_child(&slot);
    }
    panel.ui.props.actions.question(category, id, &label);
}
