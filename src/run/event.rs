//! Facts that the machine is told, in the past tense.

use super::{Memory, RequestId};
use crate::api::Error;
use crate::assessment::{Assessment, ScorecardId};
use std::sync::Arc;

/// A fact that the machine is told.
#[derive(Clone, Debug)]
pub enum Event {
    /// This was kept about a run that was in progress when the page was left. It is told before `Opened`.
    Recalled(Memory),
    /// The first element shows the assessment.
    Opened,
    /// No element shows it any more.
    Removed,

    /// A GET brought an assessment.
    Answered(RequestId, Arc<Assessment>),
    /// A GET brought the same body as the last one.
    AnsweredTheSame(RequestId),
    /// A GET failed.
    FetchFailed(RequestId, Error),
    /// The wait for the next request is over.
    WaitEnded,

    /// A person asked for a re-run, with this revision or with the latest active one.
    RerunAsked(Option<ScorecardId>),
    /// The POST brought an assessment.
    RerunAnswered(RequestId, Arc<Assessment>),
    /// The POST failed.
    RerunFailed(RequestId, Error),

    /// Something other than the machine's own requests brought the present assessment: a person has saved something.
    Brought(Arc<Assessment>),

    /// A person opened the re-run dialog.
    DialogOpened,
    /// A person asked for the present state: "Reload", "Try again", "Check now".
    ReloadAsked,
    /// A person asked to stop watching.
    StopAsked,

    /// The page can no longer be seen.
    PageHidden,
    /// The page can be seen again.
    PageShown,
    /// The page is back from the browser's back/forward cache, as it was when it was left.
    PageRestored,
    /// The browser lost its connection.
    WentOffline,
    /// The browser has a connection again.
    WentOnline,

    /// The token source gave a new token after the old one was refused.
    TokenRenewed,
    /// The token source gave none.
    TokenRefused(Error),
    /// A token other than the refused one is available, without anybody having asked for it.
    TokenOffered,

    /// This tab is now the one that polls.
    LeadGained,
    /// Another tab says that its answer differs from what is shown here.
    HeardOfNews,
    /// Another tab says that its answer is what is shown here, or that its request has failed.
    HeardNothingNew,
}
