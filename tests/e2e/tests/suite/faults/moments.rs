//! The moments at which something can go wrong, and the expected end of each.

use super::bench::Bench;
use super::fault::{Fault, Meaning};
use super::{dialog, polls, reads, reruns, saves};
use e2e::Result;

/// The moment of a fault.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Moment {
    /// The first request.
    Load,
    /// The scorecard that belongs to it.
    Scorecard,
    /// The list of revisions, as the dialog opens.
    Revisions,
    /// The dialog's check as it opens.
    DialogCheck,
    /// The re-run, before anything was done.
    Post,
    /// The re-run, after it was begun.
    PostDone,
    /// A poll during a run.
    Poll,
    /// The poll that would have brought the result.
    LastPoll,
    /// The request for the person's identity, after a reload during a run with a cookie.
    Profile,
    /// A reload that somebody asks for.
    Reload,
    /// The check before a person's change is saved.
    SaveCheck,
    /// The write itself, before anything was done.
    Save,
    /// The write, after it was done.
    SaveDone,
    /// The check after a write whose answer was lost.
    SaveCheckAfter,
}

impl Moment {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Load,
        Self::Scorecard,
        Self::Revisions,
        Self::DialogCheck,
        Self::Post,
        Self::PostDone,
        Self::Poll,
        Self::LastPoll,
        Self::Profile,
        Self::Reload,
        Self::SaveCheck,
        Self::Save,
        Self::SaveDone,
        Self::SaveCheckAfter,
    ];

    /// Whether the fault can be met at this moment: where a single request is sent, one that comes with every second
    /// request cannot.
    pub fn meets(self, fault: &Fault) -> bool {
        let has_several = matches!(self, Self::Poll | Self::DialogCheck | Self::SaveCheck | Self::SaveCheckAfter);
        has_several || fault.meaning != Meaning::Flaps
    }

    /// Tries one fault at this moment, on a cleared bench.
    pub async fn try_with(self, bench: &mut Bench, fault: &Fault) -> Result {
        match self {
            Self::Load => reads::first(bench, fault).await,
            Self::Scorecard => reads::scorecard(bench, fault).await,
            Self::Revisions => dialog::revisions(bench, fault).await,
            Self::DialogCheck => dialog::check(bench, fault).await,
            Self::Post => reruns::post(bench, fault).await,
            Self::PostDone => reruns::post_done(bench, fault).await,
            Self::Poll => polls::one(bench, fault).await,
            Self::LastPoll => polls::last(bench, fault).await,
            Self::Profile => polls::profile(bench, fault).await,
            Self::Reload => reads::reload(bench, fault).await,
            Self::SaveCheck => saves::check(bench, fault).await,
            Self::Save => saves::write(bench, fault).await,
            Self::SaveDone => saves::write_done(bench, fault).await,
            Self::SaveCheckAfter => saves::check_after(bench, fault).await,
        }
    }
}
