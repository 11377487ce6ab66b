//! The capabilities requested from each engine's driver.

use crate::{Engine, PATIENCE, Wanted};
use serde_json::{Map, Value, json};
use std::path::Path;

/// A headless browser with this profile and window.
pub fn capabilities(engine: Engine, wanted: Wanted, profile: &Path) -> Map<String, Value> {
    let profile = profile.display();
    let args = |list: &[&str]| -> Vec<String> { list.iter().map(|arg| (*arg).to_owned()).collect() };
    let (key, mut options, variable) = match engine {
        Engine::Chromium => {
            let mut args = args(&[
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ]);
            args.push(format!("--user-data-dir={profile}"));
            args.push(format!("--window-size={},{}", wanted.width, wanted.height));
            args.push(format!("--lang={}", wanted.lang));
            ("goog:chromeOptions", json!({ "args": args }), "CHROMIUM")
        }
        Engine::Firefox => {
            let mut args = args(&["-headless", "-profile"]);
            args.push(profile.to_string());
            let prefs = json!({
                "intl.accept_languages": wanted.lang,
                // A test has no person who could be asked.
                "dom.events.testing.asyncClipboard": true,
                "datareporting.policy.dataSubmissionEnabled": false,
            });
            ("moz:firefoxOptions", json!({ "args": args, "prefs": prefs }), "FIREFOX")
        }
        Engine::Webkit => ("webkitgtk:browserOptions", json!({ "args": ["--automation"] }), "WEBKIT"),
    };
    if let Ok(binary) = std::env::var(variable) {
        options["binary"] = binary.into();
    }
    // A script may wait for the page, which a slow machine delays; drivers allow half a minute by default.
    let timeouts = json!({ "script": 5 * PATIENCE.as_millis() as u64 });
    Map::from_iter([(key.to_owned(), options), ("timeouts".to_owned(), timeouts)])
}
