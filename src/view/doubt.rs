//! A re-run whose answer was lost.

use super::banner::{banner, quoted};
use super::button::button;
use super::element::any;
use super::ui::Ui;
use crate::locale::Text;
use crate::session::RerunStatus;
use leptos::prelude::*;
use markup::markup;

/// The state of the doubtful re-run, and what is being done about it.
pub fn doubt(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let (title, text, error, is_unclear) = match ui.props.signals.rerun.get() {
        RerunStatus::Doubtful(error) => (Text::DoubtfulTitle, Text::DoubtfulText, error, false),
        RerunStatus::Unclear(error) => (Text::UnclearTitle, Text::UnclearText, error, true),
        _ => return None,
    };
    let line = locale.text(text).into_owned();
    let text = markup! { <p class="banner-line">{line}</p> {quoted(&locale, error.message.as_deref())} };
    let actions = ui.props.actions.clone();
    let action = if is_unclear {
        button("button quiet", locale.text(Text::Dismiss).into_owned(), move || actions.dismiss())
    } else {
        button("button", locale.text(Text::CheckNow).into_owned(), move || actions.reload())
    };
    Some(banner("trouble", any(locale.text(title).into_owned()), Some(text.into_any()), Some(action)))
}
