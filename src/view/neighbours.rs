//! Buttons for the neighbouring assessments, if the host says that there are any.

use super::button::icon_button_if;
use super::ui::Ui;
use crate::locale::Text;
use leptos::prelude::*;
use markup::markup;

/// "‹ 3 of 12 ›". A button without a target stays in place and does nothing.
pub fn neighbours(ui: &Ui) -> Option<AnyView> {
    let neighbours = ui.props.appearance.neighbours.get()?;
    let locale = ui.locale();
    let place = neighbours.position.zip(neighbours.total).map(|(position, total)| {
        let (position, total) = (locale.number(f64::from(position)), locale.number(f64::from(total)));
        let text = locale.fill(Text::Position, &[("position", &position), ("total", &total)]);
        markup! { <span class="place">{text}</span> }
    });
    let step = |icon: &'static str, name: Text, is_there: bool, is_next: bool| {
        let actions = ui.props.actions.clone();
        icon_button_if(is_there, icon, locale.text(name).into_owned(), move || actions.go(is_next))
    };
    let view = markup! {
        <div class="neighbours" part="neighbours">
            {step("previous", Text::PreviousOne, neighbours.has_previous, false)}
            {place}
            {step("next", Text::NextOne, neighbours.has_next, true)}
        </div>
    };
    Some(view.into_any())
}
