//! What has happened: facts in the past tense.

use super::{Memory, RequestId};
use crate::api::Error;
use crate::assessment::{Assessment, ScorecardId};
use std::sync::Arc;

/// A fact that the machine is told of.
#[derive(Clone, Debug)]
pub enum Event {
    /// This was kept of a run that was going on when the page was left; told before it is opened.
    Recalled(Memory),
    /// Somebody wants to see the assessment.
    Opened,
    /// Nobody wants to see it any more.
    Removed,

    /// A GET brought an assessment.
    Answered(RequestId, Arc<Assessment>),
    /// A GET brought the very body that the last one brought.
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

    /// Something else than a look of the machine's brought the assessment as it is now: a person has saved something.
    Brought(Arc<Assessment>),

    /// A person opened the dialog in which a re-run is asked for.
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
    /// There is another token than the one that was refused, without anybody having asked for it.
    TokenOffered,

    /// This tab is the one that polls from now on.
    LeadGained,
    /// Another tab says that it was answered something else than what is shown here.
    HeardOfNews,
    /// Another tab says that it was answered what is shown here, or that its request has failed.
    HeardNothingNew,
}
