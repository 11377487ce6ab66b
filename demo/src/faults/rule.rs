//! Scripted faults: the requests they affect, and how often.

use serde::{Deserialize, Serialize};

/// One scripted fault, as it is written in the script.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Rule {
    /// The method; by default any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) method: Option<String>,
    /// A prefix, or a pattern if it contains `*`; after a `$` at the end of a prefix, nothing may follow.
    pub(super) path: String,
    /// The number of times it acts; by default unlimited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) times: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) status: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) delay_ms: Option<u64>,
    /// Whether matching requests are held for as long as the script has such a rule, used up or not.
    #[serde(default)]
    pub(super) held: bool,
    /// A word for a kind of wrong body, or the body itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) body: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) drop: Option<Moment>,
    /// The `Retry-After` header: seconds or an HTTP date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) retry_after: Option<Wait>,
    /// The `Location` header; a redirect if the status is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) location: Option<String>,
    /// Whether the request's token is revoked.
    #[serde(default)]
    pub(super) expire_token: bool,
    /// The number n, if only every n-th request is affected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) flap: Option<u32>,
    /// Whether the request is executed first, and its answer spoiled.
    #[serde(default)]
    pub(super) after: bool,
}

/// The moment at which a connection is dropped: before or after the answer's headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Moment {
    Before,
    After,
}

/// Marks an answer that is never sent; the connection ends instead.
#[derive(Clone)]
pub(crate) struct Dropped;

/// Both forms of `Retry-After`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Wait {
    Seconds(u64),
    Date(String),
}

/// A rule with its remaining uses.
#[derive(Serialize)]
pub(super) struct Armed {
    #[serde(flatten)]
    rule: Rule,
    /// The number of matching requests so far.
    fitted: u32,
    /// The number of times it acted.
    acted: u32,
}

impl Armed {
    pub(super) fn new(rule: Rule) -> Self {
        Self { rule, fitted: 0, acted: 0 }
    }

    pub(super) fn holds(&self, method: &str, path: &str) -> bool {
        self.rule.held && self.rule.fits(method, path)
    }

    pub(super) fn acts_on(&mut self, method: &str, path: &str) -> Option<Rule> {
        let worn = self.rule.times.is_some_and(|times| self.acted >= times);
        if worn || !self.rule.fits(method, path) {
            return None;
        }
        self.fitted += 1;
        if !self.fitted.is_multiple_of(self.rule.flap.unwrap_or(1).max(1)) {
            return None;
        }
        self.acted += 1;
        Some(self.rule.clone())
    }
}

impl Rule {
    fn fits(&self, method: &str, path: &str) -> bool {
        let method_fits = self.method.as_ref().is_none_or(|wanted| wanted.eq_ignore_ascii_case(method));
        method_fits && self.path_fits(path)
    }

    fn path_fits(&self, path: &str) -> bool {
        if self.path.contains('*') {
            return is_like(path, &self.path);
        }
        match self.path.strip_suffix('$') {
            Some(whole) => path == whole,
            None => path.starts_with(&self.path),
        }
    }

    /// Whether the request is answered without doing its work. Reading changes nothing, so that only the answer is
    /// spoiled there.
    pub(super) fn replaces_the_work(&self, method: &str) -> bool {
        let spoils = self.status.is_some() || self.body.is_some() || self.drop.is_some();
        spoils && !self.after && !method.eq_ignore_ascii_case("GET")
    }
}

/// Whether a path matches a pattern, in which `*` stands for anything, or nothing.
fn is_like(path: &str, pattern: &str) -> bool {
    let (first, others) = pattern.split_once('*').unwrap_or((pattern, ""));
    let (middle, last) = others.rsplit_once('*').unwrap_or(("", others));
    let Some(mut rest) = path.strip_prefix(first) else { return false };
    for part in middle.split('*') {
        let Some((_, after)) = rest.split_once(part) else { return false };
        rest = after;
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(path: &str) -> Rule {
        Rule { path: path.to_owned(), ..Rule::default() }
    }

    #[test]
    fn a_path_is_a_prefix_a_whole_or_a_pattern() {
        assert!(rule("/a/4").path_fits("/a/42/refresh"));
        assert!(rule("/a/42$").path_fits("/a/42"));
        assert!(!rule("/a/42$").path_fits("/a/42/refresh"));
        assert!(rule("/a/*/refresh").path_fits("/a/42/refresh"));
        assert!(!rule("/a/*/refresh").path_fits("/a/42"));
        assert!(rule("/a/*").path_fits("/a/42/refresh") && rule("*/42/*").path_fits("/a/42/refresh"));
        assert!(!rule("/a/*/b/*").path_fits("/a/42") && !rule("/a*a").path_fits("/a"));
    }

    #[test]
    fn a_flapping_rule_acts_on_every_other_request_and_wears_out() {
        let mut armed = Armed::new(Rule { flap: Some(2), times: Some(2), ..rule("/") });
        let acted: Vec<bool> = (0..6).map(|_| armed.acts_on("GET", "/a").is_some()).collect();
        assert_eq!(acted, [false, true, false, true, false, false]);
    }
}
