//! Recovery: once everything is well again, the machine finds its way back from any state.

use super::chance::Happening;
use super::world::World;
use quality_assessment::assessment::State as Workflow;
use quality_assessment::run::{Fetch, Phase, State};

/// Ten minutes of `Retry-After`, doubled after a clock that was set back, and the schedule.
const LONGEST: i64 = 45 * 60_000;
/// The duration of the AI's work.
const RUN: i64 = 90_000;

/// The page is visible, the connection is there and the server healthy; the lead is free, or a silent tab has it. A
/// person presses "Check now" if the machine has stopped and says so. Then it must come to rest with the result, in
/// bounded time and with few requests.
pub fn recovers(world: &mut World) {
    let leads = world.happened().is_multiple_of(2);
    for fine in [Happening::OnPage(true), Happening::Visible(true), Happening::Online(true), Happening::Lead(leads)] {
        world.live_through(fine);
    }
    let began = world.now();
    let mut requests = 0;
    while world.machine().phase() != Phase::Ready || matches!(world.machine().state(), State::Paused { .. }) {
        assert!(world.now().since(began) < LONGEST, "after so long it is still {:?}", world.machine());
        if matches!(world.machine().fetch(), Fetch::Renewing(_)) {
            world.live_through(Happening::Token(None));
        } else if world.request().is_some() {
            requests += 1;
            assert!(requests < 100, "so many requests, and still {:?}", world.machine());
            world.live_through(Happening::TimePasses(80));
            let is_done = world.now().since(began) > RUN;
            world.answer(if is_done { Workflow::AiReady } else { Workflow::AiInProgress }, 1_000);
            world.live_through(Happening::Lead(leads));
        } else if world.timer().is_some() {
            world.live_through(Happening::WaitEnds(5));
        } else {
            assert_eq!(world.machine().fetch(), &Fetch::None, "it has stopped without saying so");
            assert!(matches!(world.machine().state(), State::Paused { .. } | State::Failed { .. }));
            world.live_through(Happening::Reload);
        }
    }
    assert_eq!(world.machine().state().trouble(), None);
    assert!(world.machine().state().shown().is_some());
}
