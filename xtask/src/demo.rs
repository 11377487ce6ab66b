//! The task that shows the widget: builds the page and serves it with the demo server.

use std::{
    ffi::OsString,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};

use crate::{page, port, process, profile::Profile, text::announce, tools::Tools, workspace::Workspace};

/// The options of `cargo xtask demo`.
#[derive(Debug, PartialEq)]
pub struct DemoOptions {
    /// Whether to open the browser once the server answers.
    pub open: bool,
    /// The port.
    pub port: u16,
    /// Whether to start again from the demo's own data.
    pub fresh: bool,
    /// The speed of the demo's AI; by default the server's own.
    pub speed: Option<f64>,
    /// Whether to open the routes that make requests fail on demand.
    pub faults: bool,
    /// A real API to forward to.
    pub upstream: Option<OsString>,
    /// Further flags of the demo server.
    pub passed_on: Vec<OsString>,
}

impl Default for DemoOptions {
    fn default() -> Self {
        Self {
            open: false,
            port: port::DEFAULT,
            fresh: false,
            speed: None,
            faults: false,
            upstream: None,
            passed_on: Vec::new(),
        }
    }
}

/// Builds what has changed, then serves until it is stopped.
pub fn run(workspace: &Workspace, options: &DemoOptions) -> Result<()> {
    port::ensure_free(options.port)?;
    let tools = Tools::for_page(workspace, Profile::Demo)?;
    page::build(&tools, Profile::Demo)?;
    build_server(workspace)?;

    announce(&format!("Starting the demo at http://127.0.0.1:{}/ (Ctrl-C stops it)", options.port));
    let mut server = server(workspace, options);
    if options.open { serve_and_open(&mut server, options.port) } else { process::become_program(&mut server) }
}

fn build_server(workspace: &Workspace) -> Result<()> {
    announce("Building the demo server");
    process::run(workspace.cargo("build").args(["--package", "demo", "--bin", "demo"]))
}

fn server(workspace: &Workspace, options: &DemoOptions) -> Command {
    let mut server = workspace.command(workspace.built("demo"));
    server.arg("--port").arg(options.port.to_string()).arg("--dist").arg(workspace.dist());
    if options.fresh {
        server.arg("--fresh");
    }
    if let Some(speed) = options.speed {
        server.arg("--speed").arg(speed.to_string());
    }
    if options.faults {
        server.arg("--faults");
    }
    if let Some(upstream) = &options.upstream {
        server.arg("--upstream").arg(upstream);
    }
    server.args(&options.passed_on);
    server
}

/// Opens the browser only once the server answers, so that nobody sees an error page first.
fn serve_and_open(server: &mut Command, port: u16) -> Result<()> {
    let mut running = server.spawn()?;
    let started = Instant::now();
    while !port::answers(port) && started.elapsed() < Duration::from_secs(30) && running.try_wait()?.is_none() {
        thread::sleep(Duration::from_millis(100));
    }
    if running.try_wait()?.is_none() {
        open_browser(&format!("http://127.0.0.1:{port}/"));
    }
    let status = running.wait()?;
    if !status.success() {
        bail!("The demo server ended ({status}); its output is above.");
    }
    Ok(())
}

fn open_browser(url: &str) {
    let mut opener = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        Command::new("explorer")
    } else {
        Command::new("xdg-open")
    };
    // Windows' opener reports failure even when it succeeds, so only a missing opener is reported.
    if opener.arg(url).spawn().is_err() {
        announce(&format!("No browser could be opened; visit {url} yourself."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_gets_the_flags_of_the_task() {
        let options = DemoOptions {
            fresh: true,
            speed: Some(2.0),
            passed_on: vec!["--seed".into(), "7".into()],
            ..DemoOptions::default()
        };
        let line = process::typed(&server(&Workspace::find(), &options));

        assert!(line.contains("--port 8005 --dist "), "{line}");
        assert!(line.ends_with("--fresh --speed 2 --seed 7"), "{line}");
    }
}
