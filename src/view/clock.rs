//! The time during a run.

use crate::assessment::Timestamp;
use crate::run::Following;
use crate::web::now;
use gloo_timers::callback::Interval;
use leptos::prelude::*;

/// The wall clock. It ticks each second while a run is followed, and is silent otherwise.
///
/// The seconds are read from the clock, never counted: timers of a hidden page are delayed.
pub struct Clock(ArcRwSignal<Timestamp>);

impl Clock {
    /// Creates a clock that lives as long as the present owner.
    pub fn new(following: &ArcRwSignal<Option<Following>>) -> Self {
        let time = ArcRwSignal::new(now());
        let is_ticking = ArcMemo::new({
            let following = following.clone();
            move |_| following.with(|f| f.as_ref().is_some_and(Following::is_followed))
        });
        let present = time.clone();
        Effect::new(move |_: Option<Option<Interval>>| {
            is_ticking.get().then(|| {
                let present = present.clone();
                present.set(now());
                Interval::new(1000, move || present.set(now()))
            })
        });
        Self(time)
    }

    /// Seconds since `then`. Tracked: a section that calls this runs again each second.
    pub fn seconds_since(&self, then: Timestamp) -> f64 {
        self.0.get().since(then).max(0) as f64 / 1000.0
    }
}
