//! A person's actions with the widget, in a real browser, with a real API.

mod access;
mod access_moments;
mod calm;
mod comparison;
mod contract;
mod crash;
mod documents;
mod engine;
mod evidence;
mod faults;
mod formats;
mod gallery;
mod hidden;
mod hiding;
mod hostile;
mod hosts;
mod integrity;
mod kept;
mod keyboard;
mod leaks;
mod lent;
mod main_job;
#[cfg(unix)]
mod matrix;
mod mistakes;
mod nginx;
mod opaque;
mod open_api;
mod paper;
mod persons;
mod pictures;
mod places;
mod polluted;
mod portal;
mod redirects;
mod refusals;
mod removal;
mod review;
mod roles;
mod sandboxes;
mod scorecards;
mod screen;
mod second_part;
mod sharing;
mod shell;
mod sizes;
mod snapshots;
mod soak;
mod speed;
mod stand_alone;

use e2e::{Browser, Page, Result, Role, Server};
use std::path::{Path, PathBuf};

/// The folder of the built page.
fn dist() -> PathBuf {
    let built = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../dist"));
    std::env::var_os("QA_DIST").map_or(built, PathBuf::from)
}

/// The folder of the package, which `cargo xtask hosts` builds.
fn package() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../npm/dist"))
}

/// The name of the wasm's second part in this folder.
fn part_in(folder: &Path) -> Result<String> {
    let names = std::fs::read_dir(folder)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut parts = names.filter(|name| name.starts_with("widget_part-") && name.ends_with(".wasm"));
    parts.next().ok_or_else(|| format!("{} has no second part", folder.display()).into())
}

/// A server and a browser that has signed in and opened an assessment in the portal.
pub struct Desk {
    server: Server,
    browser: Browser,
    page: Page,
}

impl Desk {
    async fn open(role: Role, id: u32) -> Result<Self> {
        let server = Server::start().await?;
        let browser = Browser::lend().await?;
        let page = browser.visit(&server.url("")).await?;
        page.sign_in(role).await?;
        page.open_assessment(id).await?;
        // As in hosts that do not ask for reviews: nothing new is offered.
        page.until("the element", "return !!host()").await?;
        page.run("host().review = false").await?;
        page.listen().await?;
        Ok(Self { server, browser, page })
    }

    /// A desk with the assessment fully rendered, including the second part of the wasm. Before that, the criteria wait
    /// for their labels, and counts, marks and folds would refer to an unfinished page.
    async fn ready(role: Role, id: u32) -> Result<Self> {
        let desk = Self::open(role, id).await?;
        desk.page.phase("ready").await?;
        desk.page.run("await host().ready").await?;
        desk.page.is_whole().await?;
        Ok(desk)
    }

    /// Starts a run and waits until it is followed.
    async fn running(&self) -> Result {
        self.rerun_with("revision 1").await?;
        self.page.phase("watching").await
    }

    /// Opens the dialog, chooses this revision and submits.
    async fn rerun_with(&self, revision: &str) -> Result {
        self.page.click("Re-run AI…").await?;
        let dialog = self.page.dialog().await?;
        dialog.choose(revision).await?;
        dialog.click("Re-run AI").await
    }

    /// Asserts that nothing was reported against the content security policy.
    async fn close(self) -> Result {
        let reports = self.server.policy_reports().await?;
        assert!(reports.is_empty(), "the page broke its own policy: {reports:?}");
        self.browser.close().await
    }
}
