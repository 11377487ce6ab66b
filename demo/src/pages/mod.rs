//! Pages for people: the portal, the stand-alone page, and a stand-in ticket.

mod policy;
mod portal;
mod widget;

use std::path::Path;

use axum::Router;

use crate::gallery;

pub(crate) use policy::{harmless, policy};

/// All pages; none needs a token to be loaded.
pub(crate) fn router(dist: &Path) -> Router {
    portal::router().merge(gallery::router()).merge(widget::router(dist))
}
