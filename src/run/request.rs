//! What is being done to learn more, and who does it.

use crate::assessment::Timestamp;

/// The number of a request. An answer with another number than the awaited one is stale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RequestId(pub u64);

/// What is being done to learn the assessment's present state.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Fetch {
    /// Nothing.
    #[default]
    None,
    /// A request is on its way.
    Asked {
        /// Which.
        request: RequestId,
        /// What for.
        purpose: Purpose,
        /// Was the token renewed for it? Then it is not renewed again.
        renewed: bool,
    },
    /// The token was refused, and another one is being asked for.
    Renewing(Purpose),
    /// A request is due, at once or later.
    Due {
        /// When.
        at: Timestamp,
        /// The server asked not to come before.
        not_before: Option<Timestamp>,
        /// What for.
        purpose: Purpose,
        /// When this was decided. A clock that stands before it was set back, and its waits mean nothing.
        since: Timestamp,
        /// Whether a timer is running for it. None is while the page is hidden or offline.
        armed: bool,
        /// Was the token renewed for it?
        renewed: bool,
    },
}

/// What a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To have something to show. Sent even when the page is hidden.
    First,
    /// A person asked for it.
    Asked,
    /// To see whether what is shown still holds: the page is back, or another tab has seen something else.
    Check,
    /// To try again what failed.
    Retry,
    /// To follow a run. The leading tab does so; another one only after it has heard nothing for some time.
    Poll,
}

/// Is this the tab that polls?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lead {
    /// No, and it does not want to.
    #[default]
    None,
    /// It wants to.
    Asked,
    /// Yes.
    Held,
}
