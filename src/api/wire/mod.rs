//! Conversion of the API's JSON to the values of [`crate::assessment`].
//!
//! A decoder returns `(value, problems)`: one bad field costs that field, not the page. Only a body that is not a JSON
//! object at all is an error. Numbers may come as integers, floats or text, booleans as `0` and `1`, dates in two
//! forms. Unknown fields are skipped; of a repeated field the last one counts.

mod assessment;
mod conversation;
mod drafts;
mod kept;
mod known;
mod patch;
mod problem;
mod redact;
mod refresh;
mod scan;
mod scorecard;
mod tree;
mod value;

pub use assessment::{assessment, assessment_after};
pub use conversation::conversation;
pub use drafts::{keep_drafts, kept_drafts};
pub use kept::{Kept, categories, keep, kept};
pub use known::{Bytes, Known, is_same};
pub use patch::patch;
pub use problem::{Expected, Problem, Problems};
pub use redact::redacted;
pub use refresh::refresh;
pub use scorecard::{scorecard, scorecards};

use crate::assessment::UserId;
use std::sync::Arc;
use tree::Tree;

/// The message of an error body: `message`, then `error`, then `detail`, which is a text, or a list of texts or of
/// objects with one. No error schema is published. `None` for HTML from a gateway, an empty body, and anything else
/// that is not a sentence for a person.
pub fn error_message(body: &[u8]) -> Option<Arc<str>> {
    let problems = Problems::default();
    let tree = Tree::new(body, &problems);
    let message = match tree.as_ref().and_then(Tree::object) {
        Some(object) => (["message", "error", "detail"].iter().find_map(|name| object.text(name)))
            .or_else(|| object.texts("detail", &["message", "msg", "error"]).into_iter().next()),
        None => {
            let text = String::from_utf8_lossy(body);
            Some(text.trim()).filter(|t| !t.is_empty() && !t.starts_with(['<', '{', '['])).map(Into::into)
        }
    };
    message.map(|m| m.chars().take(300).collect::<String>().into()).filter(|m: &Arc<str>| !m.trim().is_empty())
}

/// The server's message in a small body with a status of success that reports a failure:
/// `{"success":false,"message":"…"}`. `None` for any other body.
pub fn refusal(body: &[u8]) -> Option<Option<Arc<str>>> {
    /// No assessment that says so is as small as this.
    const LONGEST_REFUSAL: usize = 4096;
    if body.len() > LONGEST_REFUSAL {
        return None;
    }
    let problems = Problems::default();
    let tree = Tree::new(body, &problems)?;
    let object = tree.object().filter(|object| !object.says("id") && !object.says("data"))?;
    let is_refused =
        object.bool("success") == Some(false) || object.text("status").is_some_and(|word| is_failure(&word));
    is_refused.then(|| error_message(body))
}

/// Whether this word starts a failed answer, as in JSend.
fn is_failure(word: &str) -> bool {
    matches!(word, "error" | "fail")
}

/// A mark that equal bodies share, and different ones almost never do. It reveals nothing about their content.
///
/// Eight bytes at a time: byte by byte (FNV-1a), the body of 2,000 criteria took an eighth of a poll.
pub fn mark(body: &[u8]) -> [u8; 8] {
    let mix = |hash: u64, word: u64| {
        let product = (hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        // A product spreads a difference upwards only.
        product ^ (product >> 29)
    };
    let (words, rest) = body.as_chunks();
    let hash = words.iter().fold(body.len() as u64, |hash, word| mix(hash, u64::from_le_bytes(*word)));
    rest.iter().fold(hash, |hash, byte| mix(hash, u64::from(*byte))).to_be_bytes()
}

/// Whether a body is a page of HTML, as a gateway or a sign-in sends it in place of an answer.
pub fn is_page(body: &[u8]) -> bool {
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    body.trim_ascii_start().starts_with(b"<")
}

/// The owner of a token, from the claims of a JWT's payload; `None` if they name nobody. The name of the claim is
/// inferred. It is only used to separate the caches of two people, and is never trusted for anything else.
pub fn subject(claims: &[u8]) -> Option<String> {
    let problems = Problems::default();
    let tree = Tree::new(claims, &problems)?;
    let object = tree.object()?;
    ["sub", "userId", "id"].iter().find_map(|claim| object.scalar_text(claim))
}

/// The caller's own id, from `GET /profile`.
pub fn profile(body: &[u8]) -> Option<UserId> {
    let problems = Problems::default();
    Tree::new(body, &problems)?.object()?.int("id").map(UserId)
}
