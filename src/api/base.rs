//! The address of the API, and the addresses below it.

use super::{Error, ErrorKind};
use crate::assessment::{AssessmentId, ScorecardId, TicketId};
use web_sys::Url;

/// The API's base URL, checked and absolute, without a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ApiBase(Box<str>);

impl ApiBase {
    /// Reads `text` relative to the page.
    ///
    /// # Errors
    /// [`ErrorKind::Rejected`] unless it is an `http:` or `https:` URL; relative ones are allowed. A token must never
    /// end up in a `data:` or `javascript:` URL, nor a user name in a log.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let page = web_sys::window().and_then(|w| w.document()).and_then(|d| d.base_uri().ok().flatten());
        let url = Url::new_with_base(text.trim(), page.as_deref().unwrap_or("about:blank"));
        let url = url.ok().filter(|u| matches!(u.protocol().as_str(), "http:" | "https:"));
        let url = url.filter(|u| u.username().is_empty() && u.password().is_empty());
        let Some(url) = url else { return Err(Error::new(ErrorKind::Rejected)) };
        url.set_search("");
        url.set_hash("");
        Ok(Self(url.href().trim_end_matches('/').into()))
    }

    /// The base as text, for comparison.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `GET`: one assessment in the full format, which is the default. `PATCH`: changes it.
    pub(super) fn assessment(&self, id: AssessmentId) -> String {
        format!("{}/quality/assessment/{}", self.0, id.0)
    }

    /// `POST`: re-run the AI.
    pub(super) fn refresh(&self, id: AssessmentId) -> String {
        format!("{}/quality/assessment/{}/refresh", self.0, id.0)
    }

    /// `GET`: one scorecard revision.
    pub(super) fn scorecard(&self, id: ScorecardId) -> String {
        format!("{}/quality/scorecard/{}", self.0, id.0)
    }

    /// `GET`: the conversation of a ticket. The ticket itself is never requested: that would count as opening it, and
    /// start its clock.
    pub(super) fn conversation(&self, id: TicketId) -> String {
        format!("{}/ticket/{}/conversation", self.0, id.0)
    }

    /// `GET`: the person who is signed in.
    pub(super) fn profile(&self) -> String {
        format!("{}/profile", self.0)
    }

    /// `GET`: all scorecards. The sources disagree on the default of `state`, so it is always sent.
    pub(super) fn scorecards(&self) -> String {
        format!("{}/quality/scorecard?state=active,draft,retired", self.0)
    }
}
