//! One attribute covers everything: behind a checked entry, nothing foreign runs.
//!
//! The package is served from a copy in which one file was changed. `cargo xtask hosts` builds it and runs these tests.

use crate::{package, part_in};
use e2e::{Browser, OpenSite, Page, Result, Role, Script, Server, Site, Wanted};
use serde_json::{Value, json};
use std::path::Path;

const SCRIPT: Script = Script(include_str!("integrity.js"));

/// Copies the package's files, without their compressed siblings.
fn copy(to: &Path) -> Result {
    for entry in std::fs::read_dir(package())? {
        let file = entry?.path();
        let is_packed = file.extension().is_some_and(|kind| kind == "br" || kind == "gz");
        if let Some(name) = file.file_name().filter(|_| file.is_file() && !is_packed) {
            std::fs::copy(&file, to.join(name))?;
        }
    }
    Ok(())
}

/// The hash of a file in the package's list.
fn hash_of(file: &str) -> Result<String> {
    let list: Value = serde_json::from_str(&std::fs::read_to_string(package().join("integrity.json"))?)?;
    Ok(list[file].as_str().ok_or("a hash")?.to_owned())
}

/// Changes a file without changing its behaviour.
fn tamper(file: &Path) -> Result {
    let mut bytes = std::fs::read(file)?;
    if file.extension().is_some_and(|kind| kind == "wasm") {
        // A custom section with the name "x".
        bytes.extend([0, 2, 1, b'x']);
    } else {
        bytes.extend(b";window.__tampered = true;");
    }
    Ok(std::fs::write(file, bytes)?)
}

/// A page with the element, from the folder `files`.
async fn show(browser: &Browser, files: &Path, attribute: &str) -> Result<(Server, OpenSite, Page)> {
    let site = Site::reserve().await?;
    let origin = site.origin()?;
    let server = Server::start_for(std::slice::from_ref(&origin)).await?;
    let token = server.token(Role::Supervisor, 600).await?;
    let folder = tempfile::tempdir()?;
    let script =
        format!("<script type=\"module\" src=\"/quality-assessment/quality-assessment.js\" {attribute}></script>");
    // A host's own preload has no hash.
    let preload = "<link rel=\"modulepreload\" href=\"/quality-assessment/widget.js\">";
    std::fs::write(
        folder.path().join("index.html"),
        format!("<!DOCTYPE html><html lang=\"en\"><title>Host</title>{preload}{script}"),
    )?;
    let served = site.serve(folder.path(), files, None)?;
    let page = browser.visit(&origin).await?;
    page.listen().await?;
    let base = server.url("api/mind");
    page.run(&SCRIPT.with("add", &json!([base, token]))).await?;
    page.until("an end", "return ['ready', 'failed'].includes(host().dataset.phase)").await?;
    Ok((server, served, page))
}

#[tokio::test]
#[ignore = "needs the package: cargo xtask hosts"]
async fn a_file_that_does_not_belong_to_the_entry_does_not_run() -> Result {
    let browser = Browser::open(Wanted::default()).await?;
    let attribute = format!("integrity=\"{}\" crossorigin", hash_of("quality-assessment.js")?);
    let part = part_in(&package())?;
    let cases = [
        (None, "ready"),
        (Some("widget.js"), "failed"),
        (Some("widget_bg.wasm"), "failed"),
        // Loaded content stays, without what comes later.
        (Some(&*part), "ready"),
    ];
    for (tampered, phase) in cases {
        let files = tempfile::tempdir()?;
        copy(files.path())?;
        if let Some(name) = tampered {
            tamper(&files.path().join(name))?;
        }
        let (_server, _site, page) = show(&browser, files.path(), &attribute).await?;
        let seen = page.run("return [host().dataset.phase, window.__tampered ?? null]").await?;
        assert_eq!(seen[0], phase, "{tampered:?}");
        match tampered {
            Some(_) => page.reads("could not be loaded").await?,
            None => page.is_whole().await?,
        }
    }
    browser.close().await
}

/// Bundlers rewrite scripts.
#[tokio::test]
#[ignore = "needs the package: cargo xtask hosts"]
async fn an_entry_that_is_not_checked_runs_with_another_glue() -> Result {
    let browser = Browser::open(Wanted::default()).await?;
    let files = tempfile::tempdir()?;
    copy(files.path())?;
    tamper(&files.path().join("widget.js"))?;
    let (_server, _site, page) = show(&browser, files.path(), "").await?;
    assert_eq!(page.run("return host().dataset.phase").await?, "ready");
    browser.close().await
}
