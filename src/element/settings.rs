//! What the host says through attributes and properties, read anew whenever one changes.

use crate::api::{ApiBase, Error, ErrorKind};
use crate::assessment::AssessmentId;
use crate::locale::Messages;
use crate::number::number_in;
use crate::run::schedule::DEFAULT_INTERVAL;
use crate::session::Request;
use crate::sorted::Sorted;
use crate::web::as_function;
use js_sys::{Function, Reflect};
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// What the host has set on one element.
pub struct Settings {
    element: HtmlElement,
}

impl Settings {
    /// The settings of `element`.
    pub fn of(element: &HtmlElement) -> Self {
        Self { element: element.clone() }
    }

    /// Which assessment, where, and on whose behalf; `None` if no assessment is named.
    ///
    /// # Errors
    /// [`ErrorKind::Rejected`] if an attribute cannot be meant as it stands; the message names it.
    pub fn request(&self) -> Result<Option<Request>, Error> {
        let Some(id) = self.attribute("assessment-id").filter(|id| !id.trim().is_empty()) else { return Ok(None) };
        let wrong = |name: &str, value: &str| {
            let shown: String = without_user(value).chars().take(80).collect();
            let message = Some(format!("{name}=\"{shown}\"").into());
            Error { message, ..Error::new(ErrorKind::Rejected) }
        };
        let id = id.trim().parse().ok().filter(|id| *id >= 0).ok_or_else(|| wrong("assessment-id", &id))?;
        let base = self.attribute("api-base").filter(|base| !base.trim().is_empty());
        let base = base.unwrap_or_else(|| ApiBase::DEFAULT.to_owned());
        let base = ApiBase::parse(&base).map_err(|_| wrong("api-base", &base))?;
        let interval = self.attribute("poll-interval").and_then(|ms| number_in(ms.trim()));
        #[expect(clippy::cast_possible_truncation, reason = "clamped by the machine; a cast from float saturates")]
        let interval = interval.filter(|ms| ms.is_finite()).map_or(DEFAULT_INTERVAL, |ms| ms as i64);
        let provider = self.function("tokenProvider");
        Ok(Some(Request { base, id: AssessmentId(id), provider, interval, ahead: None }))
    }

    /// The language as the class has found it: the nearest ancestor's, else the browser's.
    pub fn language(&self) -> String {
        self.property("language").as_string().unwrap_or_default()
    }

    /// The IANA time zone, if one is set.
    pub fn time_zone(&self) -> Option<String> {
        self.attribute("time-zone").filter(|zone| !zone.trim().is_empty())
    }

    /// 1–4; 2 if it is not set or not one of them.
    pub fn heading_level(&self) -> u8 {
        let level = self.attribute("heading-level").and_then(|level| level.trim().parse().ok());
        level.filter(|level| (1..=4).contains(level)).unwrap_or(2)
    }

    /// Are the AI's scores, reasons and summary to be withheld?
    pub fn hide_ai(&self) -> bool {
        self.element.has_attribute("hide-ai")
    }

    /// The template of a ticket's address.
    pub fn ticket_href(&self) -> Option<String> {
        self.attribute("ticket-href").filter(|href| !href.is_empty())
    }

    /// The template of a criterion's address.
    pub fn criterion_href(&self) -> Option<String> {
        self.attribute("criterion-href").filter(|href| !href.is_empty())
    }

    /// May keys alone act, while the focus is inside?
    pub fn shortcuts(&self) -> bool {
        self.element.has_attribute("shortcuts")
    }

    /// The function that names people.
    pub fn user_resolver(&self) -> Option<Function> {
        self.function("userResolver")
    }

    /// The texts that the host would rather have; what is no text is passed over.
    pub fn messages(&self) -> Messages {
        // Each by itself: a getter of the host's that throws costs its own text. Not as JSON, which asks `toJSON` of
        // whatever has one, and a library may have given it to all texts.
        let given = self.property("messages");
        let names = Reflect::own_keys(&given).unwrap_or_default();
        let text = |name: JsValue| Some((name.as_string()?, Reflect::get(&given, &name).ok()?.as_string()?.into()));
        names.iter().filter_map(text).collect::<Sorted<_, _>>().into()
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.element.get_attribute(name)
    }

    fn function(&self, name: &str) -> Option<Function> {
        as_function(&self.property(name))
    }

    fn property(&self, name: &str) -> JsValue {
        Reflect::get(&self.element, &name.into()).unwrap_or(JsValue::UNDEFINED)
    }
}

/// An address without the name and the password in it, if there is one: nobody is to read them on the screen.
fn without_user(value: &str) -> String {
    match value.split_once('@') {
        Some((before, rest)) if before.contains(':') => ["…@", rest].concat(),
        _ => value.to_owned(),
    }
}
