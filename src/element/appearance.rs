//! The settings for the appearance of any assessment; the view follows them.

use super::settings::ElementSettings;
use crate::locale::Locale;
use crate::session::put;
use crate::view::Appearance;

/// The appearance before the settings are followed for the first time.
pub fn before(settings: &ElementSettings) -> Appearance {
    Appearance::new(Locale::new(&settings.language(), settings.time_zone().as_deref()))
}

/// Updates the appearance from the present settings.
pub fn follow(appearance: &Appearance, settings: &ElementSettings) {
    let zone = settings.time_zone();
    put(&appearance.locale, Locale::with_messages(&settings.language(), zone.as_deref(), settings.messages()));
    put(&appearance.heading_level, settings.heading_level());
    put(&appearance.hide_ai, settings.hide_ai());
    put(&appearance.ticket_href, settings.ticket_href().map(Into::into));
    put(&appearance.criterion_href, settings.criterion_href().map(Into::into));
    put(&appearance.review, settings.review());
    put(&appearance.shortcuts, settings.shortcuts());
    put(&appearance.neighbours, settings.neighbours());
    put(&appearance.criterion, settings.criterion().map(Into::into));
    put(&appearance.evidence, settings.evidence());
    put(&appearance.takes_questions, settings.takes_questions());
}
