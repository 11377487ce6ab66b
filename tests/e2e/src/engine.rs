//! Browser engines: their abilities, and how a test is skipped where one lacks an ability.

use crate::Result;
use std::io::Write;

/// A browser engine; `E2E_BROWSER` chooses the one for the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium with chromedriver: all tests.
    Chromium,
    /// Firefox with geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser with its own driver; it needs a display.
    Webkit,
}

/// Abilities of an engine beyond WebDriver itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// The DevTools protocol: the network's state, sizes of a page, media features, memory, permissions.
    Devtools,
    /// A tab in front is visible to its page, and another one is hidden.
    Tabs,
    /// A test's scripts run in the page's own realm: the page receives their later exceptions, and deletions take
    /// effect.
    Realm,
    /// The driver's keys count as a person's: the focused element gets its ring.
    Keyboard,
    /// The clipboard can be written without a person.
    Clipboard,
}

impl Engine {
    /// The engine that `E2E_BROWSER` names: `chromium`, which is the default, `firefox` or `webkit`.
    ///
    /// # Panics If it names another one: then no test means anything.
    #[must_use]
    pub fn current() -> Self {
        match std::env::var("E2E_BROWSER").as_deref() {
            Err(_) | Ok("" | "chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::Webkit,
            Ok(other) => panic!("E2E_BROWSER is chromium, firefox or webkit, not {other:?}"),
        }
    }

    /// Its name for people.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::Webkit => "WebKitGTK",
        }
    }

    /// The reason why a test that needs this cannot run here; `None` if it can.
    #[must_use]
    pub fn lacks(self, ability: Ability) -> Option<String> {
        let what = match (self, ability) {
            (Self::Chromium, _) => return None,
            (_, Ability::Devtools) => "does not support the DevTools protocol",
            (Self::Firefox, Ability::Tabs | Ability::Keyboard | Ability::Clipboard) => return None,
            (Self::Webkit, Ability::Realm) => "gives a test's scripts no address that the page could tell errors by",
            (Self::Webkit, Ability::Tabs) => "opens a new tab behind the first one",
            (Self::Firefox, Ability::Realm) => "runs a test's scripts in another realm than the page's",
            (Self::Webkit, Ability::Keyboard) => "does not always treat its driver's keys as a person's",
            (Self::Webkit, Ability::Clipboard) => "asks a person before it writes to the clipboard",
        };
        Some(format!("{} {what}", self.name()))
    }
}

/// Ends a test as skipped. The output names it with the reason, and `cargo xtask` counts it as skipped; Rust's own
/// harness has no such outcome, and reports it as passed.
///
/// # Errors
/// If the output is closed.
pub fn skip(reason: &str) -> Result {
    let thread = std::thread::current();
    let name = thread.name().unwrap_or("a test");
    // Not with `println`, which the harness would capture.
    Ok(writeln!(std::io::stdout().lock(), "test skipped: {name}: {reason}")?)
}

/// Skips the rest of a test where the engine lacks an [`Ability`]: `needs!(Devtools);`
#[macro_export]
macro_rules! needs {
    ($ability:ident) => {
        if let Some(reason) = $crate::Engine::current().lacks($crate::Ability::$ability) {
            return $crate::skip(&reason);
        }
    };
}
