//! Texts in German and English; numbers, dates and lists by the browser's own `Intl`, or as it writes them.
//!
//! A [`Locale`] is a full language tag with a time zone: `de-CH` formats numbers differently from `de-DE`, and both
//! have the German texts. A tag or a zone that the browser refuses never fails: it falls back to the nearest one.
//!
//! In a language without its own texts, everything is English, including plurals, lists and dates: a sentence has one
//! grammar. The calendar is Gregorian and digits are those of the texts, whatever is usual in the region: they appear
//! beside ids and years that the API wrote.

mod fill;
mod formats;
mod intl;
mod plain;
mod pseudo;
mod quantities;
mod table;

pub use fill::isolated;
pub use formats::NOTHING;
pub use table::Text;

use crate::sorted::Sorted;
use fill::fill;
use formats::Formats;
use send_wrapper::SendWrapper;
use std::borrow::Cow;
use std::sync::Arc;

/// A language with its region, a time zone, and the host's own texts. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Locale(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    tag: String,
    zone: Option<String>,
    language: Language,
    messages: Messages,
    /// The formatters, created on first use and kept: creating an `Intl` object costs a hundred times as much as using
    /// it.
    formats: SendWrapper<Formats>,
}

/// The host's own texts, by the key of the text that they replace. See [`Text::key`].
pub type Messages = Arc<Sorted<String, Arc<str>>>;

/// The languages of the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// German, formal.
    German,
    /// A pseudo-locale: strange and long English (`en-XA`). Anything outside brackets was never translatable.
    Pseudo,
}

impl Locale {
    /// The locale of a BCP 47 tag. Anything that the browser does not accept falls back: an unknown region to its
    /// language, an unknown language to English, an unknown time zone to the browser's own.
    pub fn new(tag: &str, time_zone: Option<&str>) -> Self {
        Self::with_messages(tag, time_zone, Messages::default())
    }

    /// The same, with texts of the host in place of ours.
    pub fn with_messages(tag: &str, time_zone: Option<&str>, messages: Messages) -> Self {
        let tag = intl::usable_tag(tag);
        let zone = time_zone.filter(|zone| intl::is_time_zone(zone)).map(str::to_owned);
        let language = Language::of(&tag);
        let formats = SendWrapper::new(Formats::new(language.of_texts(&tag), zone.as_deref()));
        Self(Arc::new(Inner { tag, zone, language, messages, formats }))
    }

    /// The tag, in the form that the browser accepts.
    pub fn tag(&self) -> &str {
        &self.0.tag
    }

    /// The language of the texts.
    pub fn language(&self) -> Language {
        self.0.language
    }

    /// The tag of the texts' language, for `lang`.
    pub fn text_lang(&self) -> &'static str {
        match self.0.language {
            Language::English => "en",
            Language::German => "de",
            Language::Pseudo => "en-XA",
        }
    }

    /// A text without gaps.
    pub fn text(&self, text: Text) -> Cow<'static, str> {
        if !self.0.messages.is_empty()
            && let Some(own) = self.0.messages.get(&*text.key())
        {
            return Cow::Owned(own.to_string());
        }
        match self.0.language {
            Language::English => Cow::Borrowed(text.english()),
            Language::German => Cow::Borrowed(text.german()),
            Language::Pseudo => Cow::Owned(pseudo::pseudo(text.english())),
        }
    }

    /// A text whose gaps, such as `{name}`, are filled.
    pub fn fill(&self, text: Text, gaps: &[(&str, &str)]) -> String {
        fill(&self.text(text), gaps)
    }

    /// A counting text, with `{count}` filled. English and German, the languages of the texts, have the same rule:
    /// `one` is for 1, `other` for everything else.
    pub fn count(&self, count: usize, one: Text, other: Text) -> String {
        let text = if count == 1 { one } else { other };
        self.fill(text, &[("count", &self.number(count as f64))])
    }

    /// The formats of this locale.
    fn formats(&self) -> &Formats {
        &self.0.formats
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
            || (self.0.tag == other.0.tag && self.0.zone == other.0.zone && self.0.messages == other.0.messages)
    }
}

impl Language {
    /// The tag if the texts are in its language, otherwise that of the texts.
    fn of_texts(self, tag: &str) -> &str {
        let is_own = self == Self::German || tag == "en" || tag.starts_with("en-");
        if is_own { tag } else { "en" }
    }

    fn of(tag: &str) -> Self {
        let mut parts = tag.split('-');
        match parts.next() {
            Some(primary) if primary.eq_ignore_ascii_case("de") => Self::German,
            _ if parts.any(|part| part.eq_ignore_ascii_case("XA")) => Self::Pseudo,
            _ => Self::English,
        }
    }
}
