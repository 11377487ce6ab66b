//! What two elements, or two tabs, must have in common to share a session.

use crate::api::{ApiBase, Stranger};
use crate::assessment::AssessmentId;

/// The key of a session: API, person and assessment.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Identity {
    /// Where the API is.
    pub base: ApiBase,
    /// On whose behalf it is asked.
    pub user: User,
    /// Which assessment.
    pub id: AssessmentId,
}

/// On whose behalf the API is asked, as far as this can be told.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum User {
    /// Whoever the browser's cookies say. One at a time, in all tabs.
    Cookies,
    /// The subject of the token.
    Subject(Box<str>),
    /// Somebody with a token that does not say whose it is.
    Stranger(Stranger),
}

impl User {
    /// The person, if their token does not say whose it is.
    pub fn stranger(&self) -> Option<Stranger> {
        match self {
            Self::Stranger(stranger) => Some(*stranger),
            Self::Cookies | Self::Subject(_) => None,
        }
    }
}

/// What every name begins with that this element gives to something outside itself.
pub const PREFIX: &str = "quality-assessment|";

/// What the names of drafts begin with in the tab's storage, where what is old is dropped among the others.
pub const DRAFTS: &str = "quality-assessment.drafts|";

impl Identity {
    /// A name for what is kept beyond a reload. Cookies and opaque tokens do not say whose they are: `person` is who
    /// the API says it is.
    pub fn kept_name(&self, person: &str) -> String {
        let user = match &self.user {
            User::Subject(subject) => subject,
            User::Cookies | User::Stranger(_) => person,
        };
        format!("{}|{user}", self.kept_before_person())
    }

    /// The same for the end of a run, beside `name`, that of the run. Behind the number of the assessment both say whose
    /// they are, which may have any letter in it.
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
