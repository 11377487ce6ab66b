//! Native tests of the pure parts: the domain, its decoders, and the machines.
//!
//! Tests are sentences in their own small language: [`samples`] has the data, [`stage`] plays one machine. [`laws`]
//! hold for random input, here and in fuzzing.

mod files;
#[path = "../laws/mod.rs"]
mod laws;
mod random;
mod sorted;
mod stage;
mod styles;

use laws::samples;

mod error;
mod evidence;
mod relied_on;
mod retry_after;
mod timestamp;
mod wire_context;
mod wire_conversation;
mod wire_error;
mod wire_grammar;
mod wire_hostile;
mod wire_kept;
mod wire_known;
mod wire_laws;
mod wire_lenient;
mod wire_patch;
mod wire_random;
mod wire_redact;
mod wire_sample;
mod wire_scorecard;
mod wire_there_and_back;
mod wire_wrong;

mod account;
mod ai_scores;
mod baseline;
mod change_group;
mod comparison;
mod comparison_random;
mod csv;
mod difference;
mod equality;
mod export;
mod filter;
mod forecast;
mod grade;
mod history;
mod keyed_diff;
mod new_edits;
mod order;
mod revisions;
mod session_bodies;
mod session_feed;
mod session_labels;
mod sheet;
mod sheet_notes;
mod sheet_previous;
mod sheet_random;
mod shown_result;
mod state;
mod tally_random;
mod wording;
mod words;

mod architecture;
mod assurance;
mod documents;
mod messages;
mod namesakes;
mod number;
mod package;
mod palette;
mod scripts;

mod permission;
mod review;
mod review_again;
mod review_digits;
mod review_outcomes;
mod review_random;
mod review_steps;
mod run_clock;
mod run_diagram;
mod run_dialog;
mod run_doubt;
mod run_failure;
mod run_following;
mod run_lead;
mod run_loading;
mod run_memory;
mod run_page;
mod run_polling;
mod run_random;
mod run_rerun;
mod run_saves;
mod run_schedule;
mod run_stale;
mod run_stop;
mod run_token;
mod run_traces;
mod run_traffic;
