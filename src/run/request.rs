//! Requests in progress, and the tab that sends them.

use crate::assessment::Timestamp;

/// The number of a request. An answer with another number than the awaited one is stale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RequestId(pub u64);

/// The present activity to learn the assessment's state.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Fetch {
    /// Nothing.
    #[default]
    None,
    /// A request is in flight.
    Asked {
        /// Its number.
        request: RequestId,
        /// Its purpose.
        purpose: Purpose,
        /// Whether the token was renewed for it. Then it is not renewed again.
        renewed: bool,
    },
    /// The token was refused, and another one is being asked for.
    Renewing(Purpose),
    /// A request is due, at once or later.
    Due {
        /// The time at which it is due.
        at: Timestamp,
        /// The time before which the server asked not to be asked.
        not_before: Option<Timestamp>,
        /// Its purpose.
        purpose: Purpose,
        /// The time at which this was scheduled. If `now` is earlier, the clock was set back and the wait is void.
        since: Timestamp,
        /// Whether a timer is running for it. None is while the page is hidden or offline.
        armed: bool,
        /// Whether the token was renewed for it.
        renewed: bool,
    },
}

/// The purpose of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The first load. Sent even if the page is hidden.
    First,
    /// A person asked for it.
    Asked,
    /// A check that what is shown still holds: the page is back, or another tab has seen something else.
    Check,
    /// Another try after a failure.
    Retry,
    /// A step in following a run. Only the leading tab polls; another one only after it has heard nothing for some
    /// time.
    Poll,
}

/// Whether this tab polls for all tabs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lead {
    /// No, and it has not applied for the lead.
    #[default]
    None,
    /// Not yet: it has applied for the lead.
    Asked,
    /// Yes: it has the lead.
    Held,
}
