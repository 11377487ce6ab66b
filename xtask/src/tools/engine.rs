//! The engines of end-to-end tests, each with its driver.

use std::{fs, path::PathBuf, process::Command};

use anyhow::{Context, Result, bail};

use super::{Browser, crates, debian, search};
use crate::{process, workspace::Workspace};

/// The name of an engine, as the command line and the tests know it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EngineName {
    /// Chromium, in which all tests run.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK.
    Webkit,
}

/// An available engine, with the variables that tell the tests about it.
pub struct Engine {
    /// Its name.
    pub name: EngineName,
    /// The paths of browser and driver, by the variables that the tests read.
    variables: Vec<(&'static str, PathBuf)>,
}

const FIREFOX: &[&str] = &["firefox-esr", "firefox"];
const MAC_FIREFOX: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";
const FIREFOX_WAY_OUT: &str = "No Firefox was found: install it (Debian: `sudo apt-get install firefox-esr`), or name \
    it by the variable FIREFOX";
const WEBKIT_WAY_OUT: &str = "No WebKitGTK with its driver and a display for it was found: install them (Debian: \
    `sudo apt-get install webkit2gtk-driver xvfb xauth`)";
/// The folders in which distributions install the browser for testing WebKitGTK.
const WEBKIT_LIBRARIES: &[&str] = &["/usr/lib", "/usr/libexec", "/usr/lib64"];
/// Its folder there, or one level below.
const MINI_BROWSER: &str = "webkit2gtk-4.1/MiniBrowser";

impl EngineName {
    /// All engines, the one for all tests first.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// Its name as a word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }
}

impl Engine {
    /// Finds it, or installs it if this program is allowed to.
    pub fn ensure(workspace: &Workspace, name: EngineName) -> Result<Self> {
        match name {
            EngineName::Chromium => Ok(Self::chromium(&Browser::ensure(workspace)?)),
            EngineName::Firefox => Self::firefox(workspace),
            EngineName::Webkit => Self::webkit(workspace),
        }
    }

    /// The browser that the other tests use, too.
    pub fn chromium(browser: &Browser) -> Self {
        let variables = vec![("CHROMEDRIVER", browser.driver.clone()), ("CHROMIUM", browser.chromium.clone())];
        Self { name: EngineName::Chromium, variables }
    }

    /// A cargo command for the engine; with its own display if the engine cannot be headless otherwise.
    pub fn cargo(&self, workspace: &Workspace, subcommand: &str) -> Command {
        let mut command = match self.name {
            EngineName::Webkit => {
                let mut command = workspace.command("xvfb-run");
                command.args(["--auto-servernum", "--server-args=-screen 0 1600x2000x24", "cargo", subcommand]);
                command
            }
            _ => workspace.cargo(subcommand),
        };
        command.env("E2E_BROWSER", self.name.word());
        for (variable, file) in &self.variables {
            command.env(variable, file);
        }
        command
    }

    /// The browser's version, from its own output.
    pub fn version(&self, workspace: &Workspace) -> Option<String> {
        let browser = match self.name {
            EngineName::Chromium => "CHROMIUM",
            EngineName::Firefox => "FIREFOX",
            EngineName::Webkit => "WEBKIT",
        };
        let (_, file) = self.variables.iter().find(|(name, _)| *name == browser)?;
        process::printed(workspace.command(file).arg("--version"))
    }

    fn firefox(workspace: &Workspace) -> Result<Self> {
        let find = || {
            let on_mac = || Some(PathBuf::from(MAC_FIREFOX)).filter(|file| file.is_file());
            search::named("FIREFOX").or_else(|| search::first_of(FIREFOX)).or_else(on_mac)
        };
        let found =
            debian::with_packages(workspace, &["firefox-esr"], "the main path is tested in Firefox, too", find)?;
        let browser = found.context(FIREFOX_WAY_OUT)?;
        // The driver is built only if there is something to drive.
        let driver = match search::named("GECKODRIVER") {
            Some(driver) => driver,
            None => crates::geckodriver(workspace)?,
        };
        Ok(Self { name: EngineName::Firefox, variables: vec![("FIREFOX", browser), ("GECKODRIVER", driver)] })
    }

    fn webkit(workspace: &Workspace) -> Result<Self> {
        if !cfg!(target_os = "linux") {
            bail!("WebKitGTK exists on Linux only");
        }
        let find = || {
            let driver = search::named("WEBKITDRIVER").or_else(|| search::first_of(&["WebKitWebDriver"]))?;
            let browser = search::named("WEBKIT").or_else(mini_browser)?;
            search::first_of(&["xvfb-run"]).zip(search::first_of(&["xauth"]))?;
            Some(vec![("WEBKITDRIVER", driver), ("WEBKIT", browser)])
        };
        let packages = ["webkit2gtk-driver", "xvfb", "xauth"];
        let found = debian::with_packages(workspace, &packages, "the main path is tested in WebKitGTK, too", find)?;
        Ok(Self { name: EngineName::Webkit, variables: found.context(WEBKIT_WAY_OUT)? })
    }
}

fn mini_browser() -> Option<PathBuf> {
    let below = |library: &str| fs::read_dir(library).into_iter().flatten().flatten().map(|entry| entry.path());
    let folders = WEBKIT_LIBRARIES.iter().flat_map(|library| below(library).chain([PathBuf::from(library)]));
    folders.map(|folder| folder.join(MINI_BROWSER)).find(|file| file.is_file())
}
