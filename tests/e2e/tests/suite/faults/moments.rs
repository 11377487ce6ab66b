//! The moments at which something can go wrong, and how each of them is to end.

use super::bench::Bench;
use super::fault::Fault;
use super::{dialog, looks, polls, reruns, saves};
use e2e::Result;

/// When it happens.
#[derive(Clone, Copy, Debug)]
pub enum Moment {
    /// The first look.
    Load,
    /// The scorecard that belongs to it.
    Scorecard,
    /// The list of revisions, as the dialog opens.
    Revisions,
    /// The look that the dialog takes as it opens.
    DialogLook,
    /// The re-run, before anything was done.
    Post,
    /// The re-run, after it was begun.
    PostDone,
    /// A look in the middle of a run.
    Poll,
    /// The look that would have brought the result.
    LastPoll,
    /// After a reload in the middle of a run, with a cookie: who sits there?
    Profile,
    /// A look that somebody asks for.
    Reload,
    /// The look before a person's change is saved.
    SaveLook,
    /// The write of it, before anything was done.
    Save,
    /// The write, after it was done.
    SaveDone,
    /// The look after a write whose answer was lost.
    SaveLookAfter,
}

impl Moment {
    /// Tries one fault at this moment, on a bench that was cleared for it.
    pub async fn try_with(self, bench: &mut Bench, fault: &Fault) -> Result {
        match self {
            Self::Load => looks::first(bench, fault).await,
            Self::Scorecard => looks::scorecard(bench, fault).await,
            Self::Revisions => dialog::revisions(bench, fault).await,
            Self::DialogLook => dialog::look(bench, fault).await,
            Self::Post => reruns::post(bench, fault).await,
            Self::PostDone => reruns::post_done(bench, fault).await,
            Self::Poll => polls::one(bench, fault).await,
            Self::LastPoll => polls::last(bench, fault).await,
            Self::Profile => polls::profile(bench, fault).await,
            Self::Reload => looks::reload(bench, fault).await,
            Self::SaveLook => saves::look(bench, fault).await,
            Self::Save => saves::write(bench, fault).await,
            Self::SaveDone => saves::write_done(bench, fault).await,
            Self::SaveLookAfter => saves::look_after(bench, fault).await,
        }
    }
}
