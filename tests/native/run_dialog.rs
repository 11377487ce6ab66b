//! The re-run dialog is opened.

use crate::samples::{ready, running, status};
use crate::stage::Stage;
use quality_assessment::assessment::Assessment;
use quality_assessment::run::{Command, Event};

fn lists(stage: &Stage) -> usize {
    stage.did(|command| *command == Command::ListRevisions)
}

#[test]
fn it_lists_the_revisions_and_checks_for_edits_meanwhile() {
    let stage = Stage::showing(ready()).happens(Event::DialogOpened).asks();
    assert_eq!(lists(&stage), 1);
    let failed = Stage::showing(ready()).checks_now().fails(status(409));
    assert_eq!(lists(&failed.happens(Event::DialogOpened).asks()), 1);
}

#[test]
fn a_followed_run_needs_no_further_check() {
    let stage = Stage::watching().happens(Event::DialogOpened).asks_nothing();
    assert_eq!(lists(&stage), 1);
    Stage::watching().stops().happens(Event::DialogOpened).asks_nothing();
    Stage::starting().happens(Event::DialogOpened).asks_nothing().aborts_nothing();
}

#[test]
fn an_editor_is_told_of_revisions_after_the_first_render_and_others_are_not() {
    let first = Stage::new().opened().answers(ready());
    assert_eq!(lists(&first), 1);
    assert_eq!(lists(&first.checks_now().answers(running())), 0, "once");
    let reader = Assessment { can_edit: false, ..ready() };
    assert_eq!(lists(&Stage::new().opened().answers(reader)), 0);
}
