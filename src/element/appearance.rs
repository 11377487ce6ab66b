//! The settings that say how an assessment is shown, whichever it is; the view follows them.

use super::settings::Settings;
use crate::locale::Locale;
use crate::session::put;
use leptos::prelude::*;
use std::sync::Arc;

/// How one element shows what it shows. The signals stay the same from one assessment to the next.
pub struct Appearance {
    /// Language, region, time zone and the host's own texts.
    pub locale: ArcRwSignal<Locale>,
    /// The level of the first heading.
    pub heading_level: ArcRwSignal<u8>,
    /// Is this blind mode?
    pub hide_ai: ArcRwSignal<bool>,
    /// The template of a ticket's address.
    pub ticket_href: ArcRwSignal<Option<Arc<str>>>,
    /// The template of a criterion's address.
    pub criterion_href: ArcRwSignal<Option<Arc<str>>>,
    /// May keys alone act?
    pub shortcuts: ArcRwSignal<bool>,
}

impl Appearance {
    /// What holds before the settings have been followed for the first time.
    pub fn new(settings: &Settings) -> Self {
        Self {
            locale: ArcRwSignal::new(Locale::new(&settings.language(), settings.time_zone().as_deref())),
            heading_level: ArcRwSignal::new(2),
            hide_ai: ArcRwSignal::new(false),
            ticket_href: ArcRwSignal::new(None),
            criterion_href: ArcRwSignal::new(None),
            shortcuts: ArcRwSignal::new(false),
        }
    }

    /// Takes over what the settings say now.
    pub fn follow(&self, settings: &Settings) {
        let zone = settings.time_zone();
        put(&self.locale, Locale::with_messages(&settings.language(), zone.as_deref(), settings.messages()));
        put(&self.heading_level, settings.heading_level());
        put(&self.hide_ai, settings.hide_ai());
        put(&self.ticket_href, settings.ticket_href().map(Into::into));
        put(&self.criterion_href, settings.criterion_href().map(Into::into));
        put(&self.shortcuts, settings.shortcuts());
    }
}
