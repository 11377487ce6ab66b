//! The example configuration of nginx serves the page and the API as it is, except for three lines that differ for
//! everybody.

use e2e::{Browser, PATIENCE, Result, Role, Server, Wanted, skip};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};
use tokio::process::{Child, Command};

const EXAMPLE: &str = include_str!("../../../../deploy/nginx.conf");

/// An nginx process with the example; it ends with this value.
struct Nginx {
    url: String,
    _child: Child,
    _folder: tempfile::TempDir,
}

/// The example with another port, folder and API: each of these lines must exist.
fn adapted(port: u16, dist: &Path, api: &str) -> String {
    let lines = [
        ("listen 127.0.0.1:8080;", format!("listen 127.0.0.1:{port};")),
        ("alias dist/;", format!("alias {}/;", dist.display())),
        ("proxy_pass http://127.0.0.1:8005;", format!("proxy_pass {api};")),
    ];
    lines.iter().fold(EXAMPLE.to_owned(), |text, (line, own)| {
        assert_eq!(text.matches(line).count(), 1, "{line} occurs in the example once");
        text.replace(line, own)
    })
}

impl Nginx {
    /// Starts a single process: it ends completely when it is killed.
    async fn start(program: &Path, dist: &Path, api: &str) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        std::fs::create_dir(folder.path().join("temp"))?;
        let file = folder.path().join("nginx.conf");
        // Started as root, nginx runs its workers as a user who may not read a home folder.
        let user = if is_root() { "user root;\n" } else { "" };
        std::fs::write(&file, [user, &adapted(port, dist, api)].concat())?;
        let mut command = Command::new(program);
        command.arg("-p").arg(folder.path()).arg("-c").arg(&file).args([
            "-e",
            "stderr",
            "-g",
            "daemon off; master_process off;",
        ]);
        let child = command.stdin(Stdio::null()).kill_on_drop(true).spawn()?;
        let start = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            if start.elapsed() > PATIENCE {
                return Err("nginx does not listen".into());
            }
            // Polls; nginx does not report when it is ready.
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(Self { url: format!("http://127.0.0.1:{port}"), _child: child, _folder: folder })
    }
}

fn is_root() -> bool {
    std::process::Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout.starts_with(b"0"))
}

fn nginx() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain(["/usr/sbin".into()]);
    folders.map(|folder| folder.join("nginx")).find(|file| file.is_file())
}

#[tokio::test]
async fn the_example_serves_the_page_and_the_api_under_the_strict_policy() -> Result {
    let Some(program) = nginx() else {
        return skip("nginx is not installed (Debian: `sudo apt-get install nginx-light`)");
    };
    let Some(dist) = std::env::var_os("QA_DIST").map(PathBuf::from) else { return Err("QA_DIST names no page".into()) };
    let server = Server::start().await?;
    let nginx = Nginx::start(&program, &dist, server.url("").trim_end_matches('/')).await?;

    let http = reqwest::Client::new();
    let head = |file: &str| http.get(format!("{}/quality/{file}", nginx.url)).header("Accept-Encoding", "gzip").send();
    let wasm = head("widget_bg.wasm").await?;
    assert_eq!(wasm.headers()["content-type"], "application/wasm");
    assert_eq!(wasm.headers()["content-encoding"], "gzip");
    assert_eq!(wasm.headers()["cache-control"], "no-cache");
    assert!(!wasm.headers().contains_key("content-security-policy"), "the policy is the page's");
    assert!(head("").await?.headers()["content-security-policy"].to_str()?.contains("require-trusted-types-for"));

    let part = head(&crate::part_in(&dist)?).await?;
    assert_eq!((&part.headers()["content-type"], part.status().as_u16()), (&wasm.headers()["content-type"], 200));
    assert_eq!(part.headers()["content-encoding"], "gzip");

    let browser = Browser::open(Wanted::default()).await?;
    // The demo's cookie is valid for all ports of this machine.
    let page = browser.visit(&server.url("")).await?;
    page.sign_in(Role::Supervisor).await?;
    page.until("the list", "return all('a[href*=\"/assessment/\"]').length > 0").await?;
    let page = browser.visit(&format!("{}/quality/?assessment=42&lang=en", nginx.url)).await?;
    page.phase("ready").await?;
    page.reads("76 of 95 points").await?;
    page.click("Re-run AI…").await?;
    page.dialog().await?.click("Re-run AI").await?;
    page.phase("watching").await?;
    browser.close().await
}
