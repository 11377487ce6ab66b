//! A WebDriver server as a child process.

use crate::{Engine, PATIENCE, Result};
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The number of times that a driver is started if it does not say where it listens.
const TRIES: usize = 3;

/// A running driver; it ends with this value.
pub struct Driver {
    url: String,
    child: Child,
}

impl Driver {
    /// Starts the engine's driver on a free port: the one that `CHROMEDRIVER`, `GECKODRIVER` or `WEBKITDRIVER` names,
    /// or the one on `PATH`.
    ///
    /// # Errors
    /// If it cannot be started or does not say where it listens.
    pub async fn start(engine: Engine) -> Result<Self> {
        let (variable, usual, package) = match engine {
            Engine::Chromium => ("CHROMEDRIVER", "chromedriver", "chromium-driver"),
            Engine::Firefox => ("GECKODRIVER", "geckodriver", "geckodriver"),
            Engine::Webkit => ("WEBKITDRIVER", "WebKitWebDriver", "webkit2gtk-driver"),
        };
        let program = std::env::var(variable).unwrap_or_else(|_| usual.into());
        let mut command = Command::new(&program);
        command.stdin(Stdio::null()).stderr(Stdio::null());
        let not_started = |error| format!("{program} does not start ({error}): install {package}");
        let (child, port) = if engine == Engine::Webkit {
            // It has to be given a port, and does not report when it listens. The browser takes its language from here.
            let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
            command.arg(format!("--port={port}")).env("LANG", "en_US.UTF-8").stdout(Stdio::null());
            (command.spawn().map_err(not_started)?, listens(port).await.then_some(port))
        } else {
            // A browser that is killed must not report a crash.
            command.env("MOZ_CRASHREPORTER_DISABLE", "1");
            let more: &[&str] = if engine == Engine::Firefox { &["--websocket-port=0"] } else { &[] };
            command.arg("--port=0").args(more).stdout(Stdio::piped());
            let mut started = started_on_a_port(&mut command).map_err(not_started)?;
            // Chromium's driver takes a free IPv4 port and needs the same IPv6 port: it ends if that is in use.
            for _ in 1..TRIES {
                if started.1.is_some() {
                    break;
                }
                started = started_on_a_port(&mut command).map_err(not_started)?;
            }
            started
        };
        let port = port.ok_or_else(|| format!("{program} did not say on which port it listens"))?;
        Ok(Self { url: format!("http://127.0.0.1:{port}"), child })
    }

    /// The id of its process.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The address at which it listens.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Driver {
    /// A failing test closes nothing, and a browser can outlive its driver: it is found as the driver's child.
    fn drop(&mut self) {
        _ = Command::new("pkill").args(["-KILL", "-P", &self.id().to_string()]).status();
        end(&mut self.child);
    }
}

/// A driver, and the port on which it says that it listens, if it does.
fn started_on_a_port(command: &mut Command) -> std::io::Result<(Child, Option<u16>)> {
    let mut child = command.spawn()?;
    let port = told_port(&mut child)?;
    if port.is_none() {
        end(&mut child);
    }
    Ok((child, port))
}

/// Ends it, if it has not ended by itself.
fn end(child: &mut Child) {
    _ = child.kill();
    _ = child.wait();
}

/// The port in the line in which a driver reports that it listens. Its later output is read too, so that it never
/// blocks on a full pipe: by a thread, since a browser may outlive the test that has started it, and its runtime.
fn told_port(child: &mut Child) -> std::io::Result<Option<u16>> {
    let Some(output) = child.stdout.take() else { return Ok(None) };
    let mut output = BufReader::new(output);
    let mut line = String::new();
    while output.read_line(&mut line)? > 0 {
        let rest = ["successfully on port ", "Listening on 127.0.0.1:"].iter().find_map(|word| line.split(word).nth(1));
        if let Some(port) = rest.and_then(|rest| rest.trim_end().trim_end_matches('.').parse().ok()) {
            std::thread::spawn(move || std::io::copy(&mut output, &mut std::io::sink()));
            return Ok(Some(port));
        }
        line.clear();
    }
    Ok(None)
}

async fn listens(port: u16) -> bool {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return true;
        }
        // Polls, since nothing reports it.
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    false
}
