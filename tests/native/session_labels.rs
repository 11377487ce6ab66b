//! The wait for the labels of the first answer.

use crate::samples::ready;
use quality_assessment::assessment::State;
use quality_assessment::run::{Command, Event, Notice, RequestId};
use quality_assessment::session::labels::{Labels, Release};
use std::sync::Arc;

fn answer() -> Event {
    Event::Answered(RequestId(1), Arc::new(ready()))
}

fn loaded() -> Command {
    Command::Tell(Notice::Loaded)
}

fn changed() -> Command {
    Command::Tell(Notice::StateChanged { from: State::AiReady, to: State::Error })
}

/// A state in which the first answer waits.
fn answered() -> Labels {
    let mut labels = Labels::default();
    assert!(labels.answered(answer(), true, true).is_none());
    labels
}

/// A state in which the criteria wait, and after them the reports of a full render.
fn shown() -> Labels {
    let mut labels = Labels::default();
    assert_eq!(labels.shown(false, true), []);
    assert_eq!(labels.pass(loaded(), true), []);
    assert_eq!(labels.pass(Command::ListRevisions, true), []);
    labels
}

fn released() -> Vec<Release> {
    vec![Release::Join, Release::Execute(loaded()), Release::Execute(Command::ListRevisions)]
}

#[test]
fn an_answer_waits_only_if_it_is_the_first_and_labels_are_on_their_way() {
    for (is_first, are_on_their_way) in [(true, false), (false, true), (false, false)] {
        let mut labels = Labels::default();
        assert!(labels.answered(answer(), is_first, are_on_their_way).is_some());
        assert!(!labels.are_awaited());
    }
    assert!(answered().are_awaited());
}

#[test]
fn the_answer_is_released_by_its_labels_by_the_end_of_patience_or_by_another_one_once() {
    for release in [Labels::settled, Labels::patience_ended] {
        let mut labels = answered();
        assert_eq!(release(&mut labels), [Release::Answer]);
        assert!(labels.take_answer().is_some());
        assert!(labels.take_answer().is_none());
        assert!(!labels.are_awaited());
    }
    let mut labels = shown();
    assert!(labels.take_answer().is_none(), "it is shown already");
    assert_eq!(labels.settled(), released());
}

#[test]
fn without_labels_on_their_way_everything_is_done_at_once() {
    let mut labels = Labels::default();
    assert_eq!(labels.shown(false, false), [Release::Join]);
    assert_eq!(labels.pass(loaded(), false), [loaded()]);
    assert_eq!(labels.pass(changed(), false), [changed()]);
    assert_eq!(labels.settled(), [Release::Join]);
    assert_eq!(labels.patience_ended(), []);
}

#[test]
fn criteria_wait_for_a_bounded_time_and_the_full_render_without_end() {
    let mut labels = shown();
    assert_eq!(labels.patience_ended(), [Release::Join]);
    assert_eq!(labels.patience_ended(), []);
    assert!(labels.are_awaited());
    assert_eq!(labels.pass(changed(), true), [], "it comes after the first render");
    let rest = [Release::Execute(changed())];
    assert_eq!(labels.settled(), released().into_iter().chain(rest).collect::<Vec<_>>());
    assert!(!labels.are_awaited());
}

#[test]
fn labels_that_come_in_time_release_all_in_order() {
    let mut labels = shown();
    assert_eq!(labels.settled(), released());
    assert_eq!(labels.pass(changed(), false), [changed()]);
}

#[test]
fn an_assessment_of_another_scorecard_releases_what_waited_for_the_first() {
    let mut labels = shown();
    assert_eq!(labels.shown(false, false), released(), "none is on its way any more");
    let mut labels = shown();
    assert_eq!(labels.shown(true, true), [Release::Join], "rows are there, and are joined at once");
    assert_eq!(labels.settled(), released());
}

#[test]
fn a_command_after_the_labels_comes_after_those_that_waited() {
    let mut labels = shown();
    labels.patience_ended();
    assert_eq!(labels.pass(changed(), false), [loaded(), Command::ListRevisions, changed()]);
}

#[test]
fn criteria_that_wait_later_hold_nothing_back() {
    let mut labels = Labels::default();
    assert_eq!(labels.shown(false, true), []);
    assert!(!labels.are_awaited(), "the first render is long over");
    assert_eq!(labels.pass(changed(), true), [changed()]);
    assert_eq!(labels.patience_ended(), [Release::Join]);
}
