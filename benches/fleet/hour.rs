//! One hour of ten thousand people, event by event.

use super::client::{Client, Effect, Kind};
use super::server::{Fate, MINUTE, Record};
use quality_assessment::run::RequestId;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

const FLEET: usize = 10_000;
pub const HOUR: i64 = 60 * MINUTE;
/// The average time between a person's re-runs; during one they cannot ask for another.
const BETWEEN_CLICKS: f64 = 13.0 * 60_000.0;
/// The time of a round trip.
const LATENCY: i64 = 100;

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum What {
    Open,
    Click,
    /// Only the last wait that was ordered counts.
    Wake(u64),
    Answer(RequestId, bool, Fate),
}

struct Page {
    client: Client,
    record: Record,
    wait: u64,
}

/// The number of requests that reach the server in each second of the hour.
pub fn requests(kind: Kind) -> Vec<u32> {
    let mut dice = fastrand::Rng::with_seed(42);
    let mut seconds = vec![0; (HOUR / 1000) as usize];
    let page = |_| Page { client: Client::new(kind), record: Record::default(), wait: 0 };
    let mut pages: Vec<Page> = (0..FLEET).map(page).collect();
    let mut agenda = BinaryHeap::new();
    for number in 0..FLEET {
        agenda.push(Reverse((dice.i64(0..5 * MINUTE), What::Open, number)));
        agenda.push(Reverse((5 * MINUTE + next_click(&mut dice), What::Click, number)));
    }
    while let Some(Reverse((now, what, number))) = agenda.pop() {
        if now >= HOUR {
            break;
        }
        let page = &mut pages[number];
        let effects = match what {
            What::Open => page.client.opened(now, &mut dice),
            What::Click => {
                agenda.push(Reverse((now + next_click(&mut dice), What::Click, number)));
                page.client.clicked(now, &mut dice)
            }
            What::Wake(wait) if wait == page.wait => page.client.woken(now, &mut dice),
            What::Wake(_) => Vec::new(),
            What::Answer(request, is_post, fate) => {
                let answer = fate.error().map_or_else(|| Ok(page.record.tell(now)), Err);
                page.client.answered((request, is_post), answer, now, &mut dice)
            }
        };
        for effect in effects {
            let (request, is_post) = match effect {
                Effect::WakeAt(at) => {
                    page.wait += 1;
                    agenda.push(Reverse((at, What::Wake(page.wait), number)));
                    continue;
                }
                Effect::Get(request) => (request, false),
                Effect::Post(request) => (request, true),
            };
            seconds[(now / 1000) as usize] += 1;
            let fate = Fate::at(now);
            if is_post && fate == Fate::Fine && !page.record.is_running(now) {
                page.record.run(now, &mut dice);
            }
            agenda.push(Reverse((now + LATENCY, What::Answer(request, is_post, fate), number)));
        }
    }
    seconds
}

/// The time of the next click, exponentially distributed: at random, at a steady rate.
fn next_click(dice: &mut fastrand::Rng) -> i64 {
    (-(1.0 - dice.f64()).ln() * BETWEEN_CLICKS) as i64
}
