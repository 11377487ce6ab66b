//! Reports, field by field, whether an installation's OpenAPI document has what the widget relies on.
//!
//! `contract --url https://…/api/mind/docs/open-api` fetches the document, with the bearer token in `ENNEO_TOKEN` if
//! there is one; `contract --file open-api.json` reads it.

use e2e::{Result, relied_on};
use serde_json::Value;
use std::collections::BTreeMap;
use std::process::ExitCode;

const USAGE: &str = "Say where the OpenAPI document is: --url <address> or --file <path>.";

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let document = match &arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--url", url] => fetched(url).await,
        ["--file", path] => std::fs::read_to_string(path).map_err(Into::into).and_then(|text| read(&text)),
        _ => Err(USAGE.into()),
    };
    match document {
        Ok(document) => report(&document),
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

async fn fetched(url: &str) -> Result<Value> {
    // A redirect could lead a token elsewhere.
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build()?;
    let request = client.get(url).header("Accept", "application/json");
    let request = match std::env::var("ENNEO_TOKEN") {
        Ok(token) if !token.trim().is_empty() => request.bearer_auth(token.trim()),
        _ => request,
    };
    let answer = request.send().await.map_err(|error| format!("{url} cannot be reached: {error}"))?;
    if !answer.status().is_success() {
        return Err(format!("{url} answers with {}", answer.status()).into());
    }
    read(&answer.text().await?)
}

fn read(text: &str) -> Result<Value> {
    let document: Value = serde_json::from_str(text).map_err(|error| format!("The document is not JSON: {error}"))?;
    if document["paths"].is_object() {
        Ok(document)
    } else {
        Err("The document has no paths: it is not an OpenAPI document.".into())
    }
}

fn report(document: &Value) -> ExitCode {
    let mut count = BTreeMap::new();
    let mut operation = String::new();
    for reliance in relied_on() {
        let title = format!("{} {}", reliance.method, reliance.path);
        if title != operation {
            println!("\n{title}");
            operation = title;
        }
        let finding = reliance.find_in(document);
        let mark = if reliance.is_asked { "> " } else { "" };
        println!("  {:<18} {mark}{}: {}", finding.to_string(), reliance.places.join(" or "), reliance.kind);
        *count.entry(finding.is_fine()).or_insert(0) += 1;
    }
    let of = |is_fine| count.get(&is_fine).copied().unwrap_or(0);
    println!("\n{} of {} fields are there or may be.", of(true), of(true) + of(false));
    if of(false) == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
