//! The desk of the stand-in AI: it is notified of new runs, held and stepped.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::Serialize;
use tokio::sync::Notify;

use super::scorer;
use crate::store::{Store, runs};

/// The sleep of the worker when there is nothing to do; a new run wakes it.
pub(super) const IDLE: Duration = Duration::from_secs(3600);

/// The desk of the stand-in AI: it is notified of new runs, held and stepped.
pub(crate) struct Desk {
    speed: f64,
    /// Locked while the worker takes its turn, so that holding the AI is reliable: nothing moves after the answer.
    held: Mutex<bool>,
    bell: Notify,
}

/// The effect of a step on one run.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Progress {
    assessment_id: i64,
    finished: bool,
}

impl Desk {
    pub(crate) fn new(speed: f64) -> Self {
        Self { speed, held: Mutex::new(false), bell: Notify::new() }
    }

    pub(crate) fn scaled(&self, duration: Duration) -> Duration {
        let seconds = duration.as_secs_f64() / self.speed;
        Duration::try_from_secs_f64(seconds).unwrap_or(IDLE).clamp(Duration::from_millis(1), 24 * IDLE)
    }

    pub(crate) fn ring(&self) {
        self.bell.notify_one();
    }

    pub(super) async fn bell(&self) {
        self.bell.notified().await;
    }

    pub(crate) fn hold(&self, held: bool) {
        *self.lock() = held;
        self.ring();
    }

    pub(super) fn unless_held<T>(&self, work: impl FnOnce() -> T) -> Option<T> {
        let held = self.lock();
        (!*held).then(work)
    }

    /// Lets every run score one more criterion, or go on to its end. The last step of a run writes the summary and ends
    /// it.
    pub(crate) fn step(&self, store: &Store, seed: u64, to_the_end: bool) -> crate::Result<Vec<Progress>> {
        let _turn = self.lock();
        let mut progress = Vec::new();
        for run in store.read(runs::unfinished)? {
            // At most half a run at once: that is where a run fails that has to fail.
            let bite = if to_the_end { (run.criteria / 2).max(1) } else { 1 };
            let mut finished = false;
            while !finished {
                store.write(|tx| scorer::advance(tx, &run, seed, bite))?;
                finished = store.read(|connection| runs::is_finished(connection, run.id))?;
                if !to_the_end {
                    break;
                }
            }
            progress.push(Progress { assessment_id: run.assessment_id, finished });
        }
        Ok(progress)
    }

    fn lock(&self) -> MutexGuard<'_, bool> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
