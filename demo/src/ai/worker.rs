//! The worker of the stand-in AI: advances each run when it is due.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::Instant;

use super::desk::IDLE;
use super::scorer;
use crate::state::Demo;
use crate::store::runs;

/// The duration of a run at speed 1.0.
const RUN: Duration = Duration::from_secs(8);
/// The interval of the search for unprocessed assessments at speed 1.0.
const JOB: Duration = Duration::from_secs(60);
/// The maximum number of steps: long scorecards are scored in batches, so that they do not take an hour.
const MOST_STEPS: i64 = 16;
const AFTER_A_FAILURE: Duration = Duration::from_secs(1);

/// Works until the server stops. Runs in progress when the server last stopped are in the database, and go on.
pub(crate) async fn work(demo: Arc<Demo>, mut stopped: watch::Receiver<bool>) {
    let mut clock = Clock { due: HashMap::new(), next_job: Instant::now() + demo.desk.scaled(JOB) };
    loop {
        let wake = match demo.desk.unless_held(|| clock.turn(&demo)) {
            None => Instant::now() + IDLE,
            Some(Ok(wake)) => wake,
            Some(Err(error)) => {
                eprintln!("The stand-in AI stumbled: {error:#}");
                Instant::now() + AFTER_A_FAILURE
            }
        };
        tokio::select! {
            _ = stopped.changed() => return,
            () = demo.desk.bell() => {}
            () = tokio::time::sleep_until(wake) => {}
        }
    }
}

/// The times at which runs are due.
struct Clock {
    due: HashMap<i64, Instant>,
    next_job: Instant,
}

impl Clock {
    /// Takes all steps that are due, and returns the time of the next one.
    fn turn(&mut self, demo: &Demo) -> crate::Result<Instant> {
        let now = Instant::now();
        if now >= self.next_job {
            self.next_job = now + demo.desk.scaled(JOB);
            demo.store.write(|tx| scorer::pick_up(tx))?;
        }
        let runs = demo.store.read(runs::unfinished)?;
        self.due.retain(|id, _| runs.iter().any(|run| run.id == *id));
        let mut wake = self.next_job.min(now + IDLE);
        for run in runs {
            let steps = (run.criteria + 1).min(MOST_STEPS);
            let pace = demo.desk.scaled(RUN) / u32::try_from(steps).unwrap_or(1);
            let due = self.due.entry(run.id).or_insert(now + pace);
            if now >= *due {
                let bite = run.criteria.div_euclid(MOST_STEPS) + 1;
                demo.store.write(|tx| scorer::advance(tx, &run, demo.seed, bite))?;
                *due = now + pace;
            }
            wake = wake.min(*due);
        }
        Ok(wake)
    }
}
