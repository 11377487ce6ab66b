//! Random happenings.

use crate::laws::samples::{failure, status, status_after};
use quality_assessment::api::{Error, ErrorKind};
use quality_assessment::assessment::State;

/// Something that happens to a page.
#[derive(Clone, Debug)]
pub enum Happening {
    /// The server answers the request in flight with an assessment in this state, this much newer or older.
    Answer(State, i64),
    /// The server answers with the same body as last time.
    AnswerTheSame,
    /// The request in flight fails.
    Failure(Error),
    /// The wait ends, this many milliseconds late.
    WaitEnds(i64),
    /// This many milliseconds pass; a wait that ends meanwhile ends.
    TimePasses(i64),
    /// The clock jumps by this many milliseconds.
    ClockJumps(i64),
    /// A timer fires that nobody set.
    GhostTimer,
    /// A person saves something, and the API answers with the assessment in this state, this much newer or older.
    Brought(State, i64),
    /// Answers of every kind arrive to a request that is long over.
    GhostAnswer(State),
    /// The page is hidden, or shown.
    Visible(bool),
    /// The page is back from the browser's cache.
    Restored,
    /// The connection comes back, or breaks.
    Online(bool),
    /// This tab gets the lead if it wants it, or another one does.
    Lead(bool),
    /// Another tab says that there is something new.
    Hearsay,
    /// Another tab says that there is nothing new.
    HearsayOfNothing,
    /// A person asks for a re-run.
    Rerun,
    /// A person opens the dialog for a re-run.
    Dialog,
    /// A person reloads.
    Reload,
    /// A person stops watching.
    Stop,
    /// The token source returns a token, or an error.
    Token(Option<Error>),
    /// Another token is available, without having been asked for.
    TokenOffered,
    /// The element is put on the page, or taken from it.
    OnPage(bool),
}

impl Happening {
    /// One happening: those that keep a run going are more frequent than those that end it.
    pub fn from(kind: u8, detail: u16) -> Self {
        let is_even = detail.is_multiple_of(2);
        let shift = i64::from(detail / 16 % 4) - 1;
        match kind % 32 {
            0..=4 => Self::Answer(state(detail), shift),
            5 => Self::AnswerTheSame,
            6..=8 => Self::Failure(error(detail)),
            9..=14 => Self::WaitEnds(i64::from(detail % 500)),
            15 => Self::TimePasses(i64::from(detail) * 20),
            16 => Self::TimePasses(i64::from(detail % 1_000)),
            17 if detail.is_multiple_of(4) => Self::ClockJumps((i64::from(detail) - 40_000) * 100),
            17 => Self::GhostTimer,
            18 => Self::GhostAnswer(state(detail)),
            19 if detail.is_multiple_of(4) => Self::Restored,
            19 => Self::Visible(false),
            20 | 21 => Self::Visible(true),
            22 => Self::Online(!is_even),
            23 => Self::Online(true),
            24 => Self::Lead(is_even),
            25 => Self::Lead(true),
            26 if detail.is_multiple_of(5) => Self::HearsayOfNothing,
            26 if detail % 5 == 1 => Self::TokenOffered,
            26 if detail % 5 == 2 => Self::Brought(state(detail / 5), shift),
            26 => Self::Hearsay,
            27 => Self::Rerun,
            28 if is_even => Self::Rerun,
            28 => Self::Reload,
            29 if detail.is_multiple_of(3) => Self::Dialog,
            29 => Self::Reload,
            30 if is_even => Self::Stop,
            30 => Self::Token(Some(error(detail / 2)).filter(|_| detail.is_multiple_of(3))),
            _ if detail.is_multiple_of(4) => Self::OnPage(false),
            _ => Self::OnPage(true),
        }
    }
}

fn state(detail: u16) -> State {
    match detail % 16 {
        0..=5 => State::AiInProgress,
        6 | 7 => State::AiReady,
        8 | 9 => State::Unprocessed,
        10 => State::ReviewOngoing,
        11 => State::ReviewedBySupervisor,
        12 => State::Error,
        13 => State::Deleted,
        14 => State::from_word("queued"),
        _ => State::Missing,
    }
}

fn error(detail: u16) -> Error {
    let seconds = i64::from(detail / 32 % 1_024);
    match detail % 24 {
        0..=3 => status(500),
        4 => status(502),
        5 => status(503),
        6 | 7 => status_after(503, seconds),
        8 => status_after(429, seconds),
        9 => status_after(503, 0),
        10..=12 => failure(ErrorKind::Network),
        13 => failure(ErrorKind::Timeout),
        14 => failure(ErrorKind::Malformed),
        15 => failure(ErrorKind::Offline),
        16 | 17 => status(401),
        18 => failure(ErrorKind::Unauthenticated),
        19 => status([403, 451][usize::from(detail / 24 % 2)]),
        20 => status([404, 410][usize::from(detail / 24 % 2)]),
        21 | 22 => status(409),
        _ => status(422),
    }
}
