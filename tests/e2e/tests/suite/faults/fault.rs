//! All faults of the demo server, and their meaning.

use serde_json::{Value, json};

/// One fault.
pub struct Fault {
    /// Its name when a row of the table fails.
    pub name: &'static str,
    /// The fields of the demo's rule, without method and path.
    pub rule: Value,
    /// Its meaning for a GET of the assessment.
    pub meaning: Meaning,
    /// The minimum time until the next request, in milliseconds.
    pub pause: f64,
}

/// The meaning of a fault.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Meaning {
    /// The answer is the right one.
    Harmless,
    /// The fault may pass: the request is retried automatically. With the kind of the error.
    Passes(&'static str),
    /// A person has to act. With the kind of the error.
    Stops(&'static str),
    /// Another token helps, and is requested once.
    Renews,
    /// Every second answer is a failure that may pass.
    Flaps,
}

impl Meaning {
    /// The kind of the reported error, if there is one.
    pub fn kind(self) -> Option<&'static str> {
        match self {
            Self::Passes(kind) | Self::Stops(kind) => Some(kind),
            Self::Harmless | Self::Renews | Self::Flaps => None,
        }
    }

    /// Whether it says, for a read, that the data shown may no longer be seen.
    pub fn takes_away(self) -> bool {
        matches!(self, Self::Stops("unauthenticated" | "forbidden" | "not-found"))
    }
}

impl Fault {
    /// The rule for requests of this method to exactly this path. With `once`, a fault that passes acts once, unless
    /// the browser hides it from the page: Chromium itself repeats a request that was dropped before its headers, or
    /// answered by 408 on a reused connection.
    pub fn at(&self, method: &str, path: &str, once: bool) -> Value {
        let mut rule = self.rule.clone();
        rule["method"] = method.into();
        rule["path"] = format!("{path}$").into();
        if once && matches!(self.meaning, Meaning::Passes(_)) && !self.is_repeated_by_the_browser() {
            rule["times"] = 1.into();
        }
        rule
    }

    /// Whether Chromium repeats the request before the page learns of it.
    pub fn is_repeated_by_the_browser(&self) -> bool {
        self.rule["drop"] == "before" || self.rule["status"] == 408
    }

    /// Whether, after a POST, it leaves unknown if there is a run.
    pub fn leaves_unknown(&self) -> bool {
        let is_bad_gateway = self.rule["status"] == 502;
        // A page with a status of success may come after the server has carried out the request.
        let is_page = self.rule["body"] == "html" && self.rule["status"].is_null();
        matches!(self.meaning, Meaning::Passes("network" | "timeout" | "malformed")) || is_bad_gateway || is_page
    }

    /// Whether, after a refused POST, the dialog checks the state.
    pub fn is_looked_after(&self) -> bool {
        matches!(self.meaning, Meaning::Passes("server") | Meaning::Stops("not-found"))
    }
}

/// All faults. `date` is a `Retry-After` date about two seconds from now.
pub fn all(date: &str) -> Vec<Fault> {
    use Meaning::{Flaps, Harmless, Passes, Renews, Stops};
    let fault = |name, rule, meaning| Fault { name, rule, meaning, pause: 0.0 };
    let patient = |name, rule, meaning, pause| Fault { name, rule, meaning, pause };
    vec![
        fault("400", json!({ "status": 400 }), Stops("rejected")),
        fault("401 for good", json!({ "status": 401 }), Stops("unauthenticated")),
        fault("401 once", json!({ "status": 401, "times": 1 }), Renews),
        fault("expired token", json!({ "expireToken": true, "times": 1 }), Renews),
        fault("403", json!({ "status": 403 }), Stops("forbidden")),
        fault("404", json!({ "status": 404 }), Stops("not-found")),
        fault("405", json!({ "status": 405 }), Stops("rejected")),
        fault("408", json!({ "status": 408 }), Passes("timeout")),
        fault("409", json!({ "status": 409 }), Stops("conflict")),
        fault("410", json!({ "status": 410 }), Stops("not-found")),
        fault("422", json!({ "status": 422 }), Stops("rejected")),
        fault("429", json!({ "status": 429 }), Passes("rate-limited")),
        patient("429, in a second", json!({ "status": 429, "retryAfter": 1 }), Passes("rate-limited"), 1000.0),
        fault("500", json!({ "status": 500 }), Passes("server")),
        fault("500 without a body", json!({ "status": 500, "body": "empty" }), Passes("server")),
        fault("501", json!({ "status": 501 }), Passes("server")),
        fault("502 of a gateway", json!({ "status": 502, "body": "html" }), Passes("server")),
        fault("503", json!({ "status": 503 }), Passes("server")),
        patient("503, in a second", json!({ "status": 503, "retryAfter": 1 }), Passes("server"), 1000.0),
        patient("503, at a date", json!({ "status": 503, "retryAfter": date }), Passes("server"), 190.0),
        patient("503, at once", json!({ "status": 503, "retryAfter": 0 }), Passes("server"), 190.0),
        patient("503, whenever", json!({ "status": 503, "retryAfter": "soon" }), Passes("server"), 190.0),
        fault("504", json!({ "status": 504 }), Passes("timeout")),
        fault("slow", json!({ "delayMs": 400 }), Harmless),
        fault("slow and broken", json!({ "delayMs": 400, "status": 500 }), Passes("server")),
        fault("malformed", json!({ "body": "malformed" }), Passes("malformed")),
        fault("cut off", json!({ "body": "cut" }), Passes("malformed")),
        fault("empty", json!({ "body": "empty" }), Passes("malformed")),
        fault("HTML", json!({ "body": "html" }), Stops("unauthenticated")),
        fault("wrong type", json!({ "body": "wrongType" }), Passes("malformed")),
        fault("null", json!({ "body": "null" }), Passes("malformed")),
        fault("another number", json!({ "body": r#"{"id":7,"state":"aiReady"}"# }), Passes("malformed")),
        fault("an error in a 200", json!({ "body": r#"{"success":false,"message":"No"}"# }), Stops("rejected")),
        fault("huge", json!({ "body": "huge" }), Passes("malformed")),
        fault("dropped before the headers", json!({ "drop": "before" }), Passes("network")),
        fault("dropped after the headers", json!({ "drop": "after" }), Passes("network")),
        fault("redirect", json!({ "status": 302, "location": "/api/mind/profile" }), Stops("unauthenticated")),
        fault("flapping", json!({ "status": 503, "flap": 2 }), Flaps),
    ]
}

/// The title for each kind.
pub fn title(kind: &str) -> &'static str {
    match kind {
        // Or "You may be signed out", if something other than the API says so.
        "unauthenticated" => "signed out",
        "forbidden" => "You may not see this assessment",
        "not-found" => "This assessment was not found",
        "conflict" => "Something else is already in progress",
        "rejected" => "The request was refused",
        "rate-limited" => "Too many requests",
        "server" => "The server has a problem",
        "timeout" => "The server did not answer in time",
        "malformed" => "The answer could not be read",
        "network" => "The server cannot be reached",
        _ => "a kind that nobody knows",
    }
}

/// The title for a refused re-run.
pub fn title_of_rerun(kind: &str) -> &'static str {
    match kind {
        "forbidden" => "You may not re-run this assessment",
        "not-found" => "The assessment or the revision was not found",
        "rejected" | "conflict" => "The re-run was refused",
        kind => title(kind),
    }
}
