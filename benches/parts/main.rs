//! The cost of the pure parts for an assessment of 2,000 criteria: `cargo bench --bench parts`.
//!
//! `cargo xtask bench` measures where the time of a poll goes in the browser; this measures the parts without one.

#[cfg(not(target_arch = "wasm32"))]
mod bodies;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use criterion::Criterion;
    use quality_assessment::api::wire::{self, Bytes, Known};
    use quality_assessment::assessment::{Comparison, Sheet, Timestamp};
    use quality_assessment::run::{Event, Machine, Settings};
    use std::hint::black_box;

    let body: Bytes = bodies::assessment(0).into_bytes().into();
    let later: Bytes = bodies::assessment(1).into_bytes().into();
    let all: Bytes = bodies::assessment(usize::MAX).into_bytes().into();
    let card = bodies::scorecard().into_bytes();
    let (before, _, known) = wire::assessment_after(body.clone(), &Known::default()).expect("an assessment");
    let (after, _) = wire::assessment(&all).expect("an assessment");
    let (scorecard, _) = wire::scorecard(&card).expect("a scorecard");

    let mut criterion = Criterion::default().configure_from_args();
    let copy = body.to_vec();
    criterion.bench_function("compare the bytes of two bodies", |b| b.iter(|| wire::is_same(black_box(&body), &copy)));
    criterion.bench_function("decode an assessment", |b| b.iter(|| wire::assessment(black_box(&body))));
    criterion.bench_function("decode it again, one criterion changed", |b| {
        b.iter(|| wire::assessment_after(black_box(later.clone()), &known));
    });
    criterion.bench_function("decode a scorecard", |b| b.iter(|| wire::scorecard(black_box(&card))));
    criterion.bench_function("join", |b| b.iter(|| Sheet::join(black_box(&before), Some(&scorecard))));
    criterion.bench_function("compare before and after, all changed", |b| {
        b.iter(|| Comparison::between(black_box(&before), &after));
    });
    let machine = Machine::new(Settings { interval: 2000, ..Settings::default() });
    criterion.bench_function("a step of the machine", |b| {
        b.iter(|| machine.clone().step(black_box(Event::Opened), Timestamp(0), 0.5));
    });
    criterion.final_summary();
}

/// An empty main: on the host only.
#[cfg(target_arch = "wasm32")]
fn main() {}
