//! How a server is to be started.

use std::fmt;
use std::path::PathBuf;

use crate::observer::Observer;

/// How a server is to be started. The default is what `demo` does without flags.
#[derive(Clone, Debug)]
pub struct Options {
    /// Port on 127.0.0.1; 0 takes any free one.
    pub port: u16,
    /// The SQLite file; its folder is created.
    pub db: PathBuf,
    /// Throws away what the file holds and seeds it again.
    pub fresh: bool,
    /// The folder with the built widget.
    pub dist: PathBuf,
    /// The folder with the example hosts; one of them is an app that this server runs.
    pub hosts: PathBuf,
    /// How fast the stand-in AI works: at 1.0 a usual run takes about eight seconds.
    pub speed: f64,
    /// What the AI's dice depend on, beside the assessment and the run.
    pub seed: u64,
    /// Opens the routes that script faults, count requests and hold the AI.
    pub faults: bool,
    /// Other origins that may call the API from a browser.
    pub cors: Vec<String>,
    /// Is told of every exchange with the API.
    pub observer: Option<Observer>,
    /// Forwards the API to a real installation instead of playing it.
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

/// A real installation, and the token it is called with.
#[derive(Clone)]
pub struct Upstream {
    /// Base of the API, like `https://example.enneo.ai/api/mind`.
    pub base: String,
    /// Sent as bearer; never to the browser, never into a log.
    pub token: String,
}

impl fmt::Debug for Upstream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upstream").field("base", &self.base).finish_non_exhaustive()
    }
}
