//! The command line of the demo server.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use demo::{Options, Result, Upstream};

/// Imitates the Enneo quality API on this machine, with SQLite and a stand-in for the AI, and shows the widget in a
/// plain portal.
#[derive(Parser)]
#[command(name = "demo", version)]
struct Flags {
    /// Port on 127.0.0.1; 0 takes any free one
    #[arg(long, default_value_t = 8005)]
    port: u16,
    /// SQLite file [default: demo/data/demo.sqlite3 in the workspace]
    #[arg(long, value_name = "PATH")]
    db: Option<PathBuf>,
    /// Discard the content of the database and seed it again
    #[arg(long)]
    fresh: bool,
    /// Folder with the built widget [default: dist in the workspace]
    #[arg(long, value_name = "DIR")]
    dist: Option<PathBuf>,
    /// Speed of the stand-in AI; at 1.0 a usual run takes about 8 seconds
    #[arg(long, value_name = "F", default_value_t = 1.0, value_parser = speed)]
    speed: f64,
    /// Seed of the AI's random numbers
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Open the routes that script faults, count requests and hold the AI
    #[arg(long)]
    faults: bool,
    /// Let pages of this origin call the API; repeatable
    #[arg(long, value_name = "ORIGIN")]
    cors: Vec<String>,
    /// Forward /api/mind to a real installation, with the token in ENNEO_TOKEN
    #[arg(long, value_name = "URL", conflicts_with_all = ["faults", "cors"])]
    upstream: Option<String>,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Flags::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(flags: Flags) -> Result<()> {
    let options = flags.into_options()?;
    let forwards = options.upstream.is_some();
    let running = demo::start(options).await?;
    println!("Ready: {}", running.url());
    if forwards {
        println!("The API is forwarded to the real installation, with your own token.");
    } else {
        println!("The AI is a stand-in: its scores and reasons are made up.");
    }
    tokio::signal::ctrl_c().await?;
    running.stop().await;
    Ok(())
}

impl Flags {
    fn into_options(self) -> Result<Options> {
        let defaults = Options::default();
        Ok(Options {
            port: self.port,
            db: self.db.unwrap_or(defaults.db),
            fresh: self.fresh,
            dist: self.dist.unwrap_or(defaults.dist),
            hosts: defaults.hosts,
            speed: self.speed,
            seed: self.seed,
            faults: self.faults,
            cors: self.cors,
            observer: None,
            upstream: self.upstream.map(with_token).transpose()?,
        })
    }
}

fn with_token(base: String) -> Result<Upstream> {
    match std::env::var("ENNEO_TOKEN") {
        Ok(token) if !token.trim().is_empty() => Ok(Upstream { base, token: token.trim().to_owned() }),
        _ => anyhow::bail!("--upstream needs your token in the environment variable ENNEO_TOKEN."),
    }
}

fn speed(text: &str) -> std::result::Result<f64, String> {
    match text.parse::<f64>() {
        Ok(speed) if speed.is_finite() && speed > 0.0 => Ok(speed),
        _ => Err("must be a number above 0".to_owned()),
    }
}
