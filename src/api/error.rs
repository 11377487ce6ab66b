//! Failures, typed once by what the reader can do about them.
//!
//! An aborted request is not an error: nobody wants its answer any more.

use std::sync::Arc;

/// The longest time in milliseconds that the API may take to answer a POST. Until then the outcome of a POST whose
/// answer was lost is unknown.
pub const LONGEST_POST: i64 = 120_000;

/// One failure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The kind of failure, by what can be done about it.
    pub kind: ErrorKind,
    /// The HTTP status, if there was an answer.
    pub status: Option<u16>,
    /// The server's own words, if it gave any. Plain text; never a token.
    pub message: Option<Arc<str>>,
    /// The wait that the server asks for, in milliseconds.
    pub retry_after: Option<i64>,
    /// The sender of the answer.
    pub speaker: Speaker,
}

/// The sender of an answer, as far as it can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// No answer came, or nothing was sent.
    Nobody,
    /// The API.
    Api,
    /// Something in front of the API: a page of HTML came in place of JSON.
    Page,
    /// Something in front of the API: it redirects, which is not followed.
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
    /// No such assessment, or the quality feature is off.
    NotFound,
    /// A run is in progress, or the state does not allow one.
    Conflict,
    /// The request itself was refused.
    Rejected,
    /// Too many requests.
    RateLimited,
    /// The server failed.
    Server,
    /// The answer could not be read.
    Malformed,
    /// A value cannot be saved: the API does not accept this score or text.
    Invalid,
    /// The widget itself failed.
    Crashed,
}

impl Error {
    /// A failure that brought no HTTP answer.
    pub fn new(kind: ErrorKind) -> Self {
        Self { kind, status: None, message: None, retry_after: None, speaker: Speaker::Nobody }
    }

    /// The failure for an HTTP status other than 2xx.
    pub fn from_status(status: u16, message: Option<Arc<str>>, retry_after: Option<i64>) -> Self {
        let kind = match status {
            // Some frameworks and gateways answer 419 or 440 when a session has ended.
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

    /// The same failure for a write of a person's input: a refusal then concerns the input, not the request.
    #[must_use]
    pub fn of_save(self) -> Self {
        match self.status {
            Some(400 | 422) if self.kind == ErrorKind::Rejected => Self { kind: ErrorKind::Invalid, ..self },
            _ => self,
        }
    }

    /// Whether an answer says that the token is refused. Without an answer, the token source itself failed.
    pub fn refuses_token(&self) -> bool {
        self.kind == ErrorKind::Unauthenticated && self.speaker != Speaker::Nobody
    }

    /// Whether this failure of a read says that the caller may no longer see what they were shown. A refused token says
    /// so only if another one does not help.
    pub fn takes_away(&self) -> bool {
        // 451: withdrawn for legal reasons.
        self.refuses_token()
            || matches!(self.kind, ErrorKind::Forbidden | ErrorKind::NotFound)
            || self.status == Some(451)
    }

    /// Whether the same request may succeed later, without anybody doing anything.
    pub fn is_transient(&self) -> bool {
        use ErrorKind::{Malformed, Network, Offline, RateLimited, Server, Timeout};
        matches!(self.kind, Offline | Network | Timeout | RateLimited | Server | Malformed)
    }

    /// Whether, after a POST, it is unknown if the server did what it was asked.
    pub fn leaves_outcome_unknown(&self) -> bool {
        match self.kind {
            // Offline, too: the connection may have broken after the request had arrived.
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
