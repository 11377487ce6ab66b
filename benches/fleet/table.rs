//! The hour as a Markdown table.
//!
//! Peaks are averages over five seconds: a server's queue absorbs anything shorter.

use super::hour::HOUR;
use super::server::{MINUTE, OUTAGES, Outage};

/// The number of seconds over which a peak is averaged.
const SMOOTH: usize = 5;
/// The start of the steady period, when all pages are open and have been used for a while. It lasts until the first
/// outage.
const STEADY_FROM: i64 = 12 * MINUTE;
/// The length of a recovery after an outage.
const RECOVERY: i64 = 5 * MINUTE;

/// The average and the smoothed peak between two times.
fn rate(seconds: &[u32], from: i64, to: i64) -> (f64, f64) {
    let (from, to) = ((from / 1000) as usize, (to / 1000) as usize);
    let sum = |seconds: &[u32]| f64::from(seconds.iter().sum::<u32>());
    let peak = (from..to).map(|second| {
        let window = &seconds[second.saturating_sub(SMOOTH - 1)..=second];
        sum(window) / window.len() as f64
    });
    (sum(&seconds[from..to]) / (to - from) as f64, peak.fold(0.0, f64::max))
}

fn steady(seconds: &[u32]) -> f64 {
    rate(seconds, STEADY_FROM, OUTAGES[0].from).0
}

fn recovery(seconds: &[u32], outage: &Outage) -> (f64, f64) {
    // The first seconds are not smoothed: their average would include the outage.
    let settled = outage.to + (SMOOTH as i64 - 1) * 1000;
    (rate(seconds, outage.to, outage.to + RECOVERY).0, rate(seconds, settled, outage.to + RECOVERY).1)
}

/// The highest peak of all recoveries, relative to the steady rate.
pub fn worst_recovery(seconds: &[u32]) -> f64 {
    OUTAGES.iter().map(|outage| recovery(seconds, outage).1).fold(0.0, f64::max) / steady(seconds)
}

pub fn print_outages(widget: &[u32], fixed: &[u32]) {
    println!("| Requests/s | widget | peak | of steady | fixed 2 s | peak | of steady |");
    println!("|---|---:|---:|---:|---:|---:|---:|");
    let row = |name: &str, of: &dyn Fn(&[u32]) -> (f64, f64)| {
        let cells = [widget, fixed].map(|seconds| {
            let (average, peak) = of(seconds);
            format!("{average:.0} | {peak:.0} | {:.2}×", peak / steady(seconds))
        });
        println!("| {name} | {} |", cells.join(" | "));
    };
    row("before the first outage", &|seconds| rate(seconds, STEADY_FROM, OUTAGES[0].from));
    for outage in &OUTAGES {
        row(outage.name, &|seconds| rate(seconds, outage.from, outage.to));
        row("…the 5 min after it", &|seconds| recovery(seconds, outage));
    }
}

pub fn print_minutes(widget: &[u32], fixed: &[u32]) {
    println!("| Minute | widget | peak | fixed 2 s | peak | |");
    println!("|---:|---:|---:|---:|---:|---|");
    for from in (0..HOUR).step_by(MINUTE as usize) {
        let [widget, fixed] = [widget, fixed].map(|seconds| rate(seconds, from, from + MINUTE));
        let outage = OUTAGES.iter().find(|outage| (outage.from..outage.to).contains(&from)).map_or("", |o| o.name);
        let [(average, peak), (fixed, fixed_peak)] = [widget, fixed];
        println!("| {} | {average:.0} | {peak:.0} | {fixed:.0} | {fixed_peak:.0} | {outage} |", from / MINUTE);
    }
}
