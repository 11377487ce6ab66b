//! The browser for headless tests, and its driver.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Result, bail};

use super::{debian, search, version};
use crate::{process, workspace::Workspace};

const BROWSERS: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const MAC_BROWSERS: &[&str] = &[
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const WAY_OUT: &str = "Install Chromium and the ChromeDriver of the same version \
    (Debian: `sudo apt-get install chromium chromium-driver`), or name them by the variables CHROMIUM and \
    CHROMEDRIVER.";

/// A Chromium and its driver, of one major version.
pub struct Browser {
    /// The browser.
    pub chromium: PathBuf,
    /// The driver, which finds a browser in the usual place.
    pub driver: PathBuf,
}

impl Browser {
    /// Finds both, or installs them if this program is allowed to.
    pub fn ensure(workspace: &Workspace) -> Result<Self> {
        let packages = ["chromium", "chromium-driver"];
        let found = debian::with_packages(workspace, &packages, "browser tests need a browser", Self::find)?;
        let Some(browser) = found else { bail!("No Chromium with its driver was found. {WAY_OUT}") };
        browser.ensure_match()?;
        Ok(browser)
    }

    fn find() -> Option<Self> {
        let on_mac = || MAC_BROWSERS.iter().map(PathBuf::from).find(|file| file.is_file());
        Some(Self {
            chromium: search::named("CHROMIUM").or_else(|| search::first_of(BROWSERS)).or_else(on_mac)?,
            driver: search::named("CHROMEDRIVER").or_else(|| search::first_of(&["chromedriver"]))?,
        })
    }

    fn ensure_match(&self) -> Result<()> {
        // Chrome on Windows opens a window instead of printing its version.
        if cfg!(windows) {
            return Ok(());
        }
        match (major(&self.chromium), major(&self.driver)) {
            (Some(browser), Some(driver)) if browser == driver => Ok(()),
            (Some(browser), Some(driver)) => {
                bail!("{} is version {browser}, but its driver is {driver}. {WAY_OUT}", self.chromium.display())
            }
            (None, _) => bail!("{} does not start. {WAY_OUT}", self.chromium.display()),
            (_, None) => bail!("{} does not start. {WAY_OUT}", self.driver.display()),
        }
    }
}

fn major(program: &Path) -> Option<u32> {
    let printed = process::printed(Command::new(program).arg("--version"))?;
    version::major(version::in_text(&printed)?)
}
