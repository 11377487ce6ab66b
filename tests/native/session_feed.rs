//! The machine, one event at a time.

use crate::samples::{ready, running};
use quality_assessment::assessment::Timestamp;
use quality_assessment::run::{Command, Event, Fetch, Machine, Phase, Settings};
use quality_assessment::session::feed::{Engine, Execute, Feed};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

thread_local! {
    static NOW: Cell<i64> = const { Cell::new(1_000_000) };
}

fn now() -> Timestamp {
    Timestamp(NOW.get())
}

/// Records what it is told, and answers the first GET from within.
#[derive(Default)]
struct Notebook {
    answers: Cell<bool>,
    feed: RefCell<Option<Feed>>,
    steps: RefCell<Vec<(Phase, usize)>>,
    commands: RefCell<Vec<Command>>,
}

impl Execute for Notebook {
    fn stepped(&self, machine: &Machine, commands: Vec<Command>) {
        if let (true, Some(Command::Get(request)), Some(feed)) =
            (self.answers.replace(false), commands.first(), &*self.feed.borrow())
        {
            let steps = self.steps.borrow().len();
            feed.tell(Event::Answered(*request, Arc::new(ready())));
            assert_eq!(self.steps.borrow().len(), steps, "it was told within a step");
        }
        self.steps.borrow_mut().push((machine.phase(), commands.len()));
        self.commands.borrow_mut().extend(commands);
    }
}

fn engine() -> (Rc<Engine>, Rc<Notebook>) {
    let notebook = Rc::new(Notebook::default());
    let executor: Rc<dyn Execute> = notebook.clone();
    (Engine::new(Settings::default(), now, || 0.5, Rc::downgrade(&executor)), notebook)
}

#[test]
fn an_event_from_within_a_step_waits_for_its_turn() {
    let (engine, notebook) = engine();
    notebook.feed.replace(Some(engine.feed()));
    notebook.answers.set(true);
    engine.tell(Event::Opened);
    let phases: Vec<_> = notebook.steps.borrow().iter().map(|(phase, _)| *phase).collect();
    assert_eq!(phases, [Phase::Loading, Phase::Ready]);
}

#[test]
fn a_wait_that_ended_counts_though_the_clock_was_set_back() {
    let (engine, notebook) = engine();
    engine.tell(Event::Opened);
    let Fetch::Asked { request, .. } = *engine.machine().fetch() else { panic!("it asks") };
    engine.tell(Event::Answered(request, Arc::new(running())));
    engine.tell(Event::LeadGained);
    // Half a second is too small a correction for the machine to notice.
    NOW.set(NOW.get() - 500);
    notebook.commands.take();
    engine.tell(Event::WaitEnded);
    assert!(matches!(notebook.commands.borrow()[..], [Command::Get(_)]), "{:?}", notebook.commands.borrow());
}

#[test]
fn after_the_last_owner_has_gone_nothing_happens() {
    let (engine, notebook) = engine();
    let feed = engine.feed();
    drop(engine);
    feed.tell(Event::Opened);
    assert!(notebook.steps.borrow().is_empty());
}

#[test]
fn another_interval_holds_from_the_next_wait_on() {
    let (engine, notebook) = engine();
    engine.tell(Event::Opened);
    engine.set_interval(10_000);
    let Fetch::Asked { request, .. } = *engine.machine().fetch() else { panic!("it asks") };
    engine.tell(Event::Answered(request, Arc::new(running())));
    engine.tell(Event::LeadGained);
    let commands = notebook.commands.borrow();
    let Some(Command::WaitUntil(until)) = commands.last() else { panic!("it should wait: {commands:?}") };
    assert_eq!(until.since(now()), 10_000);
}
