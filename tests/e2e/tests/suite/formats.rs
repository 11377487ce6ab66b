//! Numbers and dates of a start: a browser's first formatters take longer than anything else in it.

use crate::shell::{DEFINE, bare};
use e2e::{Result, Script};
use serde_json::{Value, json};

const SCRIPT: Script = Script(include_str!("formats.js"));

/// The formatters that the first element of a page creates in a language, and whether it shows a percentage.
async fn formatters_of(lang: &str) -> Result<Value> {
    let (server, browser, page) = bare(json!([])).await?;
    page.run(&SCRIPT.call("countFormatters")).await?;
    page.run(DEFINE).await?;
    let made = page.run(&SCRIPT.with("formattersOf", &json!([lang]))).await?;
    drop(server);
    browser.close().await?;
    Ok(made)
}

#[tokio::test]
async fn a_start_in_german_or_english_creates_no_formatter() -> Result {
    for lang in ["de", "de-DE", "en", "en-US", "en-GB"] {
        assert_eq!(formatters_of(lang).await?, json!([0, true]), "{lang}");
    }
    // The counter works.
    let made = formatters_of("de-CH").await?;
    assert!(made[0].as_u64() > Some(0), "{made}");
    Ok(())
}
