//! The element's events and their details.

use super::bodies::lend;
use crate::api::Error;
use crate::run::{Notice, Phase};
use crate::session::{Bodies, Session};
use crate::view::Deed;
use crate::web::define;
use js_sys::Object;
use wasm_bindgen::JsValue;

/// The event for a change of phase.
pub const PHASE_CHANGE: &str = "qa-phasechange";

/// An event to dispatch: its type and its detail.
pub type Outgoing = (&'static str, Object);

/// The host's event for a notice, if there is one.
pub fn of_notice(notice: &Notice, session: &Session) -> Option<Outgoing> {
    let Bodies { shown: now, before } = session.bodies();
    let with_assessment = |detail: Object| {
        lend(&detail, "assessment", now.as_ref());
        detail
    };
    Some(match notice {
        Notice::Loaded => ("qa-load", with_assessment(detail([]))),
        Notice::Polled { changed, attempt } => {
            ("qa-poll", detail([("changed", (*changed).into()), ("attempt", (*attempt).into())]))
        }
        Notice::StateChanged { from, to } => {
            let detail = detail([("from", from.word().into()), ("to", to.word().into())]);
            ("qa-statechange", with_assessment(detail))
        }
        Notice::RerunAccepted => ("qa-rerun", with_assessment(detail([]))),
        Notice::Completed { before: known, outcome } => {
            let detail = with_assessment(detail([("outcome", outcome.word().into())]));
            lend(&detail, "before", before.as_ref().filter(|_| known.is_some()));
            ("qa-complete", detail)
        }
        Notice::Failed(error, retry_at) => {
            #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are far below 2^53")]
            let retry_at = retry_at.map_or(JsValue::NULL, |at| js_sys::Date::new(&(at.0 as f64).into()).into());
            ("qa-error", error_detail(error, retry_at))
        }
        Notice::RerunRefused(error) | Notice::RerunDoubtful(error) | Notice::RerunUnclear(error) => of_error(error),
        Notice::FetchEnded => return None,
    })
}

/// The event for audit logs: what was shown or exported, without personal data.
pub fn for_log(deed: Deed, what: &str) -> Outgoing {
    let kind = match deed {
        Deed::View => "qa-view",
        Deed::Export => "qa-export",
        Deed::Copy => "qa-copy",
        Deed::Print => "qa-print",
    };
    (kind, detail([("what", what.into())]))
}

/// The event for a failure that needs somebody's help.
pub fn of_error(error: &Error) -> Outgoing {
    ("qa-error", error_detail(error, JsValue::NULL))
}

/// The event for changes that the API has taken, as JSON.
pub fn of_save(changes: &str, session: &Session) -> Outgoing {
    let detail = detail([("changes", changes_of(changes))]);
    lend(&detail, "assessment", session.bodies().shown.as_ref());
    ("qa-save", detail)
}

/// Changes for hosts: the sent JSON as an object.
pub fn changes_of(changes: &str) -> JsValue {
    js_sys::JSON::parse(changes).unwrap_or(JsValue::NULL)
}

/// The event for a change of phase.
pub fn of_phase(phase: Phase) -> Outgoing {
    (PHASE_CHANGE, detail([("phase", phase.word().into())]))
}

/// The value with which a promise is rejected.
pub fn rejection(error: &Error) -> JsValue {
    let text = error.message.as_deref().unwrap_or(error.kind.word());
    let value = js_sys::Error::new(text);
    // Assignment of a name would fail on a page that has frozen the prototype of errors.
    define(&value, "name", &"QualityAssessmentError".into());
    define(&value, "kind", &error.kind.word().into());
    define(&value, "status", &status(error));
    value.into()
}

/// An object with these properties.
pub fn detail<const N: usize>(properties: [(&str, JsValue); N]) -> Object {
    let object = Object::new();
    for (name, value) in properties {
        define(&object, name, &value);
    }
    object
}

fn error_detail(error: &Error, retry_at: JsValue) -> Object {
    let message = error.message.as_deref().map_or(JsValue::NULL, JsValue::from);
    detail([("kind", error.kind.word().into()), ("status", status(error)), ("message", message), ("retryAt", retry_at)])
}

fn status(error: &Error) -> JsValue {
    error.status.map_or(JsValue::NULL, JsValue::from)
}
