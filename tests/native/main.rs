//! Native tests of the pure parts: what an assessment is, how it is read, and what happens next.
//!
//! Tests are sentences over a small language of their own: [`samples`] has the things, [`stage`] plays one machine.

mod samples;
mod stage;



mod permission;
mod run_schedule;
mod run_loading;
mod run_polling;
mod run_page;
mod run_failure;
mod run_token;
mod run_rerun;
mod run_doubt;
mod run_stale;
mod run_stop;
mod run_lead;
mod run_clock;
