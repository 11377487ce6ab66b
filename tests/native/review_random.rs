//! Random happenings while a person reviews; the laws are in [`crate::laws::review`].

use crate::laws::review::{Desk, table};
use crate::random::config;
use proptest::prelude::*;
use proptest::test_runner::{TestError, TestRunner};
use std::cell::RefCell;

#[test]
fn the_laws_of_saving_hold() {
    let reached = RefCell::new(table());
    let mut runner = TestRunner::new(config(1_500));
    let result = runner.run(&proptest::collection::vec(any::<(u8, u16)>(), 0..=200), |numbers| {
        let mut desk = Desk::default();
        for (kind, detail) in numbers {
            desk.live_through(kind, detail);
        }
        desk.ends();
        reached.borrow_mut().add(desk.reached());
        Ok(())
    });
    match result {
        Ok(()) => reached.borrow().assert_whole("saving", |_, _| false),
        Err(TestError::Fail(why, numbers)) => panic!("{why}\nout of {numbers:?}"),
        Err(abort) => panic!("{abort}"),
    }
}
