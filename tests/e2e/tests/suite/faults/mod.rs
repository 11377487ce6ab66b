//! Every fault at every moment ends with the right screen, the right phase, the last good data, and no superfluous
//! request.
//!
//! The whole table takes minutes and is a separate task, `cargo xtask faults`; everyday tests try a slice of it.
//! `FAULT="cut off" cargo xtask faults` tries one fault at each moment.

mod bench;
mod dialog;
mod expect;
mod fault;
mod moments;
mod polls;
mod reads;
mod reruns;
mod saves;

use bench::Bench;
use e2e::Result;
use moments::Moment;
use std::time::Instant;

/// Tries these faults at this moment; returns the failures.
async fn try_all(bench: &mut Bench, moment: Moment, is_chosen: impl Fn(&str) -> bool) -> Result<Vec<String>> {
    let (mut wrong, mut tried, mut met) = (Vec::new(), 0, 0);
    let began = Instant::now();
    for name in fault::all("").iter().map(|fault| fault.name).filter(|name| is_chosen(name)) {
        bench.clear().await?;
        let Some(fault) = fault::all(&bench.date).into_iter().find(|fault| fault.name == name) else { continue };
        tried += 1;
        let ended = moment.try_with(bench, &fault).await;
        // A row whose fault never occurred proves nothing, however well it ends.
        let is_met = bench.server.faults_met().await? > 0;
        met += usize::from(is_met);
        let as_expected = match (is_met, moment.meets(&fault)) {
            (false, true) => Err("the fault was never met".into()),
            (true, false) => Err("the fault was met, which no row expects".into()),
            _ => Ok(()),
        };
        if let Err(error) = ended.and(as_expected) {
            println!("{moment:?}, {name}: {error}");
            wrong.push(format!("{moment:?}, {name}: {error}"));
        }
    }
    println!("{moment:?}: {met} faults met in {:.0} s", began.elapsed().as_secs_f32());
    assert!(tried > 0, "no fault has such a name");
    Ok(wrong)
}

/// A row of each kind, chosen so that each moment and each kind of fault comes at least once.
#[tokio::test]
async fn a_slice_of_the_table_of_faults_ends_well() -> Result {
    let slice: [(Moment, &[&str]); 14] = [
        (Moment::Load, &["503, in a second", "HTML", "401 once", "slow"]),
        (Moment::Scorecard, &["wrong type"]),
        (Moment::Revisions, &["500"]),
        (Moment::DialogCheck, &["404"]),
        (Moment::Post, &["403", "504"]),
        (Moment::PostDone, &["dropped after the headers"]),
        (Moment::Poll, &["cut off", "404", "flapping"]),
        (Moment::LastPoll, &["dropped before the headers", "401 for good"]),
        (Moment::Profile, &["500"]),
        (Moment::Reload, &["502 of a gateway", "429, in a second"]),
        (Moment::SaveCheck, &["403", "cut off"]),
        (Moment::Save, &["401 once", "422"]),
        (Moment::SaveDone, &["dropped after the headers", "409"]),
        (Moment::SaveCheckAfter, &["500"]),
    ];
    for moment in Moment::ALL {
        assert!(slice.iter().any(|(one, _)| *one == moment), "{moment:?} is in no row");
    }
    let all = fault::all("");
    let named = |name: &str| slice.iter().any(|(_, names)| names.contains(&name));
    for fault in &all {
        let is_like = all.iter().any(|one| one.meaning == fault.meaning && named(one.name));
        assert!(is_like, "no row has a fault that {:?}, as {:?} does", fault.meaning, fault.name);
    }
    let mut bench = Bench::open().await?;
    let mut wrong = Vec::new();
    for (moment, names) in slice {
        wrong.extend(try_all(&mut bench, moment, |name| names.contains(&name)).await?);
    }
    assert!(wrong.is_empty(), "{} rows are wrong:\n{}", wrong.len(), wrong.join("\n"));
    bench.close().await
}

/// Whether a fault is wanted: the environment variable `FAULT` restricts them to one.
fn is_wanted(name: &str) -> bool {
    std::env::var("FAULT").map_or(true, |only| only == name)
}

macro_rules! table {
    ($($name:ident: $moment:ident,)*) => {$(
        #[tokio::test]
        #[ignore = "the whole table: cargo xtask faults"]
        async fn $name() -> Result {
            let mut bench = Bench::open().await?;
            let wrong = try_all(&mut bench, Moment::$moment, is_wanted).await?;
            assert!(wrong.is_empty(), "{} rows are wrong:\n{}", wrong.len(), wrong.join("\n"));
            bench.close().await
        }
    )*};
}

table! {
    every_fault_of_the_first_read: Load,
    every_fault_of_the_scorecard: Scorecard,
    every_fault_of_the_list_of_revisions: Revisions,
    every_fault_of_the_check_as_the_dialog_opens: DialogCheck,
    every_fault_of_a_refused_rerun: Post,
    every_fault_of_a_rerun_that_was_begun: PostDone,
    every_fault_of_a_poll: Poll,
    every_fault_of_the_last_poll: LastPoll,
    every_fault_of_the_question_who_sits_there: Profile,
    every_fault_of_a_reload_that_somebody_asks_for: Reload,
    every_fault_of_the_check_before_a_save: SaveCheck,
    every_fault_of_a_refused_save: Save,
    every_fault_of_a_save_that_was_done: SaveDone,
    every_fault_of_the_check_after_a_lost_save: SaveCheckAfter,
}
