//! The events of a soak, from a seed.

use fastrand::Rng;
use serde_json::{Value, json};

/// The number of elements on the page.
pub const ELEMENTS: usize = 50;

/// One of each kind, and the everyday ones; the one with two thousand criteria would be most of the work.
const NUMBERS: [u32; 29] =
    [42, 13, 14, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 1, 17, 21, 30, 31, 33, 34, 11, 12, 15, 16, 18, 19, 20, 32];

/// The assessment and the person of each element: no two share a session.
pub fn wanted() -> Vec<(u32, &'static str)> {
    let of = |user| NUMBERS.into_iter().map(move |number| (number, user));
    of("supervisor").chain(of("manager")).take(ELEMENTS).collect()
}

pub struct Chance(Rng);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(Rng::with_seed(seed))
    }

    /// The present faults: usually one, for some of the requests.
    pub fn faults(&mut self) -> Value {
        let looks = "/api/mind/quality/assessment/*";
        let faults = [
            json!({ "status": 500 }),
            json!({ "status": 502, "body": "html" }),
            json!({ "status": 503, "retryAfter": self.0.u32(0..3) }),
            json!({ "status": 429, "retryAfter": 1 }),
            json!({ "status": 504 }),
            json!({ "status": 404 }),
            json!({ "status": 403 }),
            json!({ "status": 401 }),
            json!({ "status": 409 }),
            json!({ "body": "malformed" }),
            json!({ "body": "cut" }),
            json!({ "body": "empty" }),
            json!({ "body": "html" }),
            json!({ "body": "wrongType" }),
            json!({ "body": r#"{"id":7,"state":"aiReady"}"# }),
            json!({ "drop": "after" }),
            json!({ "drop": "before" }),
            json!({ "delayMs": 150 }),
            json!({ "expireToken": true, "times": 1 }),
        ];
        let count = self.0.usize(0..3);
        let rules = (0..count).map(|_| {
            let mut rule = faults[self.0.usize(0..faults.len())].clone();
            let is_post = self.0.u8(0..4) == 0;
            rule["method"] = if is_post { "POST" } else { "GET" }.into();
            rule["path"] = match self.0.u8(0..6) {
                0 if !is_post => "/api/mind/quality/scorecard".into(),
                _ => looks.into(),
            };
            rule["flap"] = self.0.u32(2..9).into();
            if is_post && rule["expireToken"].is_null() {
                rule["after"] = self.0.bool().into();
            }
            rule
        });
        rules.collect()
    }

    /// The next actions, each with its element.
    pub fn deeds(&mut self) -> Vec<(&'static str, usize)> {
        let deeds = [
            "rerun", "rerun", "rerun", "rerun", "reload", "reload", "stop", "move", "leave", "speak", "blind", "open",
            "close",
        ];
        (0..self.0.usize(2..9)).map(|_| (deeds[self.0.usize(0..deeds.len())], self.0.usize(0..ELEMENTS))).collect()
    }

    /// Whether all runs end now.
    pub fn comes_to_an_end(&mut self) -> bool {
        self.0.u8(0..12) == 0
    }
}
