//! Identities: what two elements, or two tabs, must have in common to share a session.

use crate::api::{ApiBase, Stranger};
use crate::assessment::AssessmentId;

/// The key of a session: API, person and assessment.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Identity {
    /// The address of the API.
    pub base: ApiBase,
    /// The person on whose behalf requests are sent.
    pub user: User,
    /// The assessment.
    pub id: AssessmentId,
}

/// The person on whose behalf requests are sent, as far as it can be told.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum User {
    /// The person whom the browser's cookies identify. There is one at a time, in all tabs.
    Cookies,
    /// The subject of the token.
    Subject(Box<str>),
    /// A person whose token does not say who they are.
    Stranger(Stranger),
}

impl User {
    /// The person, if their token does not say who they are.
    pub fn stranger(&self) -> Option<Stranger> {
        match self {
            Self::Stranger(stranger) => Some(*stranger),
            Self::Cookies | Self::Subject(_) => None,
        }
    }
}

/// The prefix of all names outside the element.
pub const PREFIX: &str = "quality-assessment|";

/// The prefix of the names of drafts in the tab's storage, which are exempt from the dropping of old entries.
pub const DRAFTS: &str = "quality-assessment.drafts|";

impl Identity {
    /// A name for what is kept beyond a reload. Cookies and opaque tokens do not say whose they are: `person` is their
    /// id from the API.
    pub fn kept_name(&self, person: &str) -> String {
        let user = match &self.user {
            User::Subject(subject) => subject,
            User::Cookies | User::Stranger(_) => person,
        };
        format!("{}|{user}", self.kept_before_person())
    }

    /// The name for the end of a run, derived from `name`, that of the run. Both end in the person after the number of
    /// the assessment, since the person may contain any letter.
    pub fn kept_name_of_end(&self, name: &str) -> String {
        let before = self.kept_before_person();
        let person = name.strip_prefix(&*before).unwrap_or_default();
        [&*before, ".ended", person].concat()
    }

    /// A name for the drafts of `person`.
    pub fn kept_name_of_drafts(&self, person: &str) -> String {
        let name = self.kept_name(person);
        [DRAFTS, name.strip_prefix(PREFIX).unwrap_or(&name)].concat()
    }

    fn kept_before_person(&self) -> String {
        format!("{PREFIX}{}|{}", self.base.as_str(), self.id.0)
    }

    /// A name for what tabs share; `None` if another tab cannot know that it is the same person.
    pub fn shared_name(&self) -> Option<String> {
        let user = match &self.user {
            User::Cookies => String::new(),
            User::Subject(subject) => subject.to_string(),
            User::Stranger(stranger) => format!("user {}", stranger.id()?.0),
        };
        Some(format!("{PREFIX}{}|{user}|{}", self.base.as_str(), self.id.0))
    }
}
