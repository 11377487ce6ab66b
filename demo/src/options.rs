//! The options of a server.

use std::fmt;
use std::path::PathBuf;

use crate::observer::Observer;

/// The options of a server. The default is that of `demo` without flags.
#[derive(Clone, Debug)]
pub struct Options {
    /// The port on 127.0.0.1; 0 takes any free one.
    pub port: u16,
    /// The SQLite file; its folder is created.
    pub db: PathBuf,
    /// Whether to discard the file's content and seed it again.
    pub fresh: bool,
    /// The folder with the built widget.
    pub dist: PathBuf,
    /// The folder with the example hosts; one of them is an app that this server runs.
    pub hosts: PathBuf,
    /// The speed of the stand-in AI: at 1.0 a usual run takes about eight seconds.
    pub speed: f64,
    /// The seed of the AI's dice, which also depend on the assessment and the run.
    pub seed: u64,
    /// Whether to open the routes that script faults, count requests and hold the AI.
    pub faults: bool,
    /// Other origins that may call the API from a browser.
    pub cors: Vec<String>,
    /// The observer of every exchange with the API.
    pub observer: Option<Observer>,
    /// A real installation to which the API is forwarded.
    pub upstream: Option<Upstream>,
}

impl Default for Options {
    fn default() -> Self {
        let workspace = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
        Self {
            port: 8005,
            db: workspace.join("demo/data/demo.sqlite3"),
            fresh: false,
            dist: workspace.join("dist"),
            hosts: workspace.join("hosts"),
            speed: 1.0,
            seed: 1,
            faults: false,
            cors: Vec::new(),
            observer: None,
            upstream: None,
        }
    }
}

/// A real installation, with the token for it.
#[derive(Clone)]
pub struct Upstream {
    /// The base of the API, such as `https://example.enneo.ai/api/mind`.
    pub base: String,
    /// Sent as a bearer token; never to the browser, never into a log.
    pub token: String,
}

impl fmt::Debug for Upstream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upstream").field("base", &self.base).finish_non_exhaustive()
    }
}
