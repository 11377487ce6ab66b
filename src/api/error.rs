//! What can go wrong, typed once by what the reader can do about it.
//!
//! An aborted request is not an error: whoever aborted it no longer wants an answer.

use std::sync::Arc;

/// So long the API may take to answer a POST, in milliseconds; so long it is unknown what became of one that was lost.
pub const LONGEST_POST: i64 = 120_000;

/// One failure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// What kind of failure, by what can be done about it.
    pub kind: ErrorKind,
    /// The HTTP status, if there was an answer.
    pub status: Option<u16>,
    /// The server's own words, if it gave any. Plain text; never a token.
    pub message: Option<Arc<str>>,
    /// How long the server asks to wait, in milliseconds.
    pub retry_after: Option<i64>,
    /// Who has spoken.
    pub speaker: Speaker,
}

/// Who has spoken, as far as an answer tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// Nobody: no answer came, or nothing was asked.
    Nobody,
    /// The API.
    Api,
    /// Something before the API: a page of HTML came where JSON was asked for.
    Page,
    /// Something before the API: it sends elsewhere, which is not followed.
    Redirect,
}

/// The kinds of failure, with the word that `qa-error` uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// The browser says that it is offline.
    Offline,
    /// No answer came: connection refused, lost, or blocked by CORS.
    Network,
    /// No answer came in time.
    Timeout,
    /// The token is missing, expired or revoked.
    Unauthenticated,
    /// The token is fine, but the permission is missing.
    Forbidden,
    /// There is no such assessment, or the quality feature is off.
    NotFound,
    /// A run is going already, or the state does not allow one.
    Conflict,
    /// The request itself was refused.
    Rejected,
    /// Too many requests.
    RateLimited,
    /// The server failed.
    Server,
    /// The answer could not be read.
    Malformed,
    /// What was to be saved cannot be: a score or a text that the API does not take.
    Invalid,
    /// The widget itself failed.
    Crashed,
}

impl Error {
    /// A failure that brought no HTTP answer.
    pub fn new(kind: ErrorKind) -> Self {
        Self { kind, status: None, message: None, retry_after: None, speaker: Speaker::Nobody }
    }

    /// The failure that an HTTP status other than 2xx stands for.
    pub fn from_status(status: u16, message: Option<Arc<str>>, retry_after: Option<i64>) -> Self {
        let kind = match status {
            // 419 and 440 are what some frameworks and gateways say of a session that has ended.
            401 | 419 | 440 => ErrorKind::Unauthenticated,
            403 => ErrorKind::Forbidden,
            404 | 410 => ErrorKind::NotFound,
            408 | 504 => ErrorKind::Timeout,
            409 => ErrorKind::Conflict,
            429 => ErrorKind::RateLimited,
            500..=599 => ErrorKind::Server,
            _ => ErrorKind::Rejected,
        };
        Self { kind, status: Some(status), message, retry_after, speaker: Speaker::Api }
    }

    /// The same failure of a write of what a person has typed: what the API refuses of it is a matter of that, and not of
    /// the request.
    #[must_use]
    pub fn of_save(self) -> Self {
        match self.status {
            Some(400 | 422) if self.kind == ErrorKind::Rejected => Self { kind: ErrorKind::Invalid, ..self },
            _ => self,
        }
    }

    /// Was it an answer that says that the token is of no use? Without one it was the token source itself that failed.
    pub fn refuses_token(&self) -> bool {
        self.kind == ErrorKind::Unauthenticated && self.speaker != Speaker::Nobody
    }

    /// After a look: does it say that whoever asks may no longer see what they were shown? A refused token only does if
    /// another one does not help.
    pub fn takes_away(&self) -> bool {
        // 451: withdrawn for legal reasons.
        self.refuses_token()
            || matches!(self.kind, ErrorKind::Forbidden | ErrorKind::NotFound)
            || self.status == Some(451)
    }

    /// May the same question be answered later, without anybody doing anything?
    pub fn is_transient(&self) -> bool {
        use ErrorKind::{Malformed, Network, Offline, RateLimited, Server, Timeout};
        matches!(self.kind, Offline | Network | Timeout | RateLimited | Server | Malformed)
    }

    /// After a POST: is it unknown whether the server did what it was asked?
    pub fn leaves_outcome_unknown(&self) -> bool {
        match self.kind {
            // Offline too: the connection may have gone after the request had arrived.
            ErrorKind::Network | ErrorKind::Timeout | ErrorKind::Malformed | ErrorKind::Offline => true,
            // A gateway speaks, while the server behind it may go on.
            ErrorKind::Server => {
                self.speaker == Speaker::Page || matches!(self.status, Some(502 | 520..=527 | 598 | 599))
            }
            _ => false,
        }
    }
}

impl ErrorKind {
    /// The word that `qa-error` uses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Offline => "offline",
            Self::Network => "network",
            Self::Timeout => "timeout",
            Self::Unauthenticated => "unauthenticated",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not-found",
            Self::Conflict => "conflict",
            Self::Rejected => "rejected",
            Self::RateLimited => "rate-limited",
            Self::Server => "server",
            Self::Malformed => "malformed",
            Self::Invalid => "invalid",
            Self::Crashed => "crashed",
        }
    }
}
