//! The host's settings, read again whenever one changes.
//!
//! Only the class (`shell/reflect.js`) parses attributes: this module reads its typed properties.

use crate::api::{ApiBase, Error, ErrorKind};
use crate::assessment::AssessmentId;
use crate::locale::Messages;
use crate::session::SessionRequest;
use crate::sorted::Sorted;
use crate::view::Neighbours;
use crate::web::{as_function, property};
use js_sys::{Function, Reflect};
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// The first number that JavaScript cannot distinguish from the next one.
const NO_ID: f64 = 9_007_199_254_740_992.0;

/// The settings of one element.
pub struct ElementSettings {
    element: HtmlElement,
}

impl ElementSettings {
    /// The settings of `element`.
    pub fn of(element: &HtmlElement) -> Self {
        Self { element: element.clone() }
    }

    /// The wanted assessment, with the API's address and the token provider; `None` if no assessment is named.
    ///
    /// # Errors
    /// [`ErrorKind::Rejected`] if the value of an attribute is not valid; the message names it.
    pub fn request(&self) -> Result<Option<SessionRequest>, Error> {
        let Some(id) = self.attribute("assessment-id").filter(|id| !id.trim().is_empty()) else { return Ok(None) };
        let wrong = |name: &str, value: &str| {
            let shown: String = without_user(value).chars().take(80).collect();
            let message = Some(format!("{name}=\"{shown}\"").into());
            Error { message, ..Error::new(ErrorKind::Rejected) }
        };
        let is_id = |id: &f64| *id >= 0.0 && id.fract() == 0.0 && *id < NO_ID;
        let id = self.number("assessmentId").filter(is_id).ok_or_else(|| wrong("assessment-id", &id))?;
        let base = self.text("apiBase").unwrap_or_default();
        let base = ApiBase::parse(&base).map_err(|_| wrong("api-base", &base))?;
        let interval = self.number("pollInterval").unwrap_or_default();
        #[expect(clippy::cast_possible_truncation, reason = "a whole number below 2^53; a cast from float saturates")]
        let (id, interval) = (id as i64, interval as i64);
        let provider = self.function("tokenProvider");
        Ok(Some(SessionRequest { base, id: AssessmentId(id), provider, interval, ahead: None }))
    }

    /// The language that the class has found: the nearest ancestor's, or the browser's.
    pub fn language(&self) -> String {
        self.property("language").as_string().unwrap_or_default()
    }

    /// The IANA time zone, if one is set.
    pub fn time_zone(&self) -> Option<String> {
        self.text("timeZone")
    }

    /// The level of the element's own heading, 1–4.
    pub fn heading_level(&self) -> u8 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the class gives 1 to 4")]
        let level = self.number("headingLevel").unwrap_or(2.0) as u8;
        level
    }

    /// Whether AI scores, reasons and summary are withheld.
    pub fn hide_ai(&self) -> bool {
        self.property("hideAi").is_truthy()
    }

    /// The template of a ticket's address.
    pub fn ticket_href(&self) -> Option<String> {
        self.text("ticketHref")
    }

    /// The template of a criterion's address.
    pub fn criterion_href(&self) -> Option<String> {
        self.text("criterionHref")
    }

    /// Whether single keys act while the focus is inside.
    pub fn shortcuts(&self) -> bool {
        self.property("shortcuts").is_truthy()
    }

    /// Whether scores can be confirmed and changed.
    pub fn review(&self) -> bool {
        self.property("review").is_truthy()
    }

    /// Whether the conversation is shown beside the criteria.
    pub fn evidence(&self) -> bool {
        self.property("evidence").is_truthy()
    }

    /// The criterion to show.
    pub fn criterion(&self) -> Option<String> {
        self.text("criterion")
    }

    /// Whether the host takes questions on criteria: it listens for them, or fills the slot for them.
    pub fn takes_questions(&self) -> bool {
        self.property("takesQuestions").is_truthy()
    }

    /// The assessment's place in the host's list; `None` if the host gives none.
    pub fn neighbours(&self) -> Option<Neighbours> {
        let given = self.property("neighbours");
        if !given.is_object() {
            return None;
        }
        let of = |name: &str| property(&given, name).unwrap_or(JsValue::UNDEFINED);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast from float saturates")]
        let count = |name: &str| of(name).as_f64().filter(|count| *count >= 1.0).map(|count| count as u32);
        Some(Neighbours {
            has_previous: of("previous").is_truthy(),
            has_next: of("next").is_truthy(),
            position: count("position"),
            total: count("total"),
        })
    }

    /// The function that returns names of people.
    pub fn user_resolver(&self) -> Option<Function> {
        self.function("userResolver")
    }

    /// The texts that replace the element's own; values that are not texts are skipped.
    pub fn messages(&self) -> Messages {
        // Each text is read separately, so that a throwing getter costs only its own text. JSON is no option: it calls
        // `toJSON`, which a library may have added to all texts.
        let given = self.property("messages");
        let names = Reflect::own_keys(&given).unwrap_or_default();
        let text = |name: JsValue| Some((name.as_string()?, Reflect::get(&given, &name).ok()?.as_string()?.into()));
        names.iter().filter_map(text).collect::<Sorted<_, _>>().into()
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.element.get_attribute(name)
    }

    fn text(&self, name: &str) -> Option<String> {
        self.property(name).as_string().filter(|text| !text.is_empty())
    }

    fn number(&self, name: &str) -> Option<f64> {
        self.property(name).as_f64()
    }

    fn function(&self, name: &str) -> Option<Function> {
        as_function(&self.property(name))
    }

    fn property(&self, name: &str) -> JsValue {
        Reflect::get(&self.element, &name.into()).unwrap_or(JsValue::UNDEFINED)
    }
}

/// An address without any user name and password: nobody must read them on the screen.
fn without_user(value: &str) -> String {
    // A password may contain the sign, too: the server follows the last one.
    match value.rsplit_once('@') {
        Some((before, rest)) if before.contains([':', '/', '\\']) => ["…@", rest].concat(),
        _ => value.to_owned(),
    }
}
