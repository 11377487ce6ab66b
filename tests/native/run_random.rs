//! More than a million random happenings, and the laws that hold whatever happens.
//!
//! The laws themselves are in [`crate::laws::machine`]; fuzzing tries them too.

use crate::laws::machine::{Happening, World, never, recovers, table};
use crate::random::config;
use proptest::prelude::*;
use proptest::test_runner::{TestError, TestRunner};
use std::cell::{Cell, RefCell};

/// Four of these run in parallel: together more than a million happenings.
fn survive(interval: i64, cases: u32, least: u64) {
    let (happened, reached) = (Cell::new(0), RefCell::new(table()));
    let mut runner = TestRunner::new(config(cases));
    let result = runner.run(&proptest::collection::vec(any::<(u8, u16)>(), 0..=500), |numbers| {
        let mut world = World::new(interval);
        for (kind, detail) in numbers {
            world.live_through(Happening::from(kind, detail));
        }
        recovers(&mut world);
        happened.set(happened.get() + world.happened());
        reached.borrow_mut().add(world.reached());
        Ok(())
    });
    match result {
        Ok(()) => {
            assert!(happened.get() > least, "only {} happenings", happened.get());
            reached.borrow().assert_whole(&format!("run at {interval} ms"), never);
        }
        Err(TestError::Fail(why, numbers)) => {
            let story: Vec<_> = numbers.iter().map(|(kind, detail)| Happening::from(*kind, *detail)).collect();
            panic!("{why}\nafter {story:#?}\nout of {numbers:?}");
        }
        Err(abort) => panic!("{abort}"),
    }
}

#[test]
fn the_laws_hold_at_the_default_interval() {
    survive(2_000, 1_700, 250_000);
}

#[test]
fn the_laws_hold_at_the_default_interval_in_another_throw() {
    survive(2_000, 1_700, 250_000);
}

#[test]
fn the_laws_hold_at_the_shortest_interval() {
    survive(250, 1_250, 250_000);
}

#[test]
fn the_laws_hold_at_the_longest_interval() {
    survive(60_000, 2_000, 250_000);
}
