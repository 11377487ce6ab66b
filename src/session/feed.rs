//! The machine, one event at a time.

use super::inbox::Inbox;
use crate::assessment::Timestamp;
use crate::run::{Command, Event, Machine, Settings};
use std::cell::{Cell, Ref, RefCell};
use std::rc::{Rc, Weak};

/// Carries out the machine's commands.
pub trait Execute {
    /// Called after a step with the new machine and its commands. Events that occur meanwhile wait for their turn.
    fn stepped(&self, machine: &Machine, commands: Vec<Command>);
}

/// The machine with its inbox. Its owner keeps it alive; everybody else has a [`Feed`].
pub struct Engine {
    /// Borrowed mutably only for a step, of which there is one at a time.
    machine: RefCell<Machine>,
    /// The first wait while the AI runs, from the next wait on.
    interval: Cell<i64>,
    inbox: Inbox<Event>,
    /// The time at which the ordered wait ends.
    waits_until: Cell<Timestamp>,
    now: fn() -> Timestamp,
    dice: fn() -> f64,
    executor: Weak<dyn Execute>,
    me: Weak<Engine>,
}

impl Engine {
    /// A machine to which nothing has happened yet. `dice` returns a number from 0 up to 1.
    pub fn new(settings: Settings, now: fn() -> Timestamp, dice: fn() -> f64, executor: Weak<dyn Execute>) -> Rc<Self> {
        Rc::new_cyclic(|me| Self {
            machine: RefCell::new(Machine::new(settings)),
            interval: Cell::new(settings.interval),
            inbox: Inbox::default(),
            waits_until: Cell::new(Timestamp(0)),
            now,
            dice,
            executor,
            me: me.clone(),
        })
    }

    /// Tells the machine an event. An event told from within a step waits for its turn.
    pub fn tell(&self, event: Event) {
        self.inbox.tell(event, |event| self.step(event));
    }

    /// The present machine. Never hold it while telling an event.
    pub fn machine(&self) -> Ref<'_, Machine> {
        self.machine.borrow()
    }

    /// Sets the first wait while the AI runs, in milliseconds, from the next wait on.
    pub fn set_interval(&self, interval: i64) {
        self.interval.set(interval);
    }

    /// A feed for the parts that report events.
    pub fn feed(&self) -> Feed {
        Feed(self.me.clone())
    }

    fn step(&self, event: Event) {
        let now = (self.now)();
        // A timer runs on a steady clock: once it has ended, its time has come, whatever the wall clock says.
        let now = if matches!(event, Event::WaitEnded) { now.max(self.waits_until.get()) } else { now };
        let commands = {
            let mut machine = self.machine.borrow_mut();
            machine.set_interval(self.interval.get());
            machine.take(event, now, (self.dice)())
        };
        for command in &commands {
            if let Command::WaitUntil(until) = command {
                self.waits_until.set(*until);
            }
        }
        if let Some(executor) = self.executor.upgrade() {
            executor.stepped(&self.machine(), commands);
        }
    }
}

/// A way to report events, which keeps nothing alive: events after everybody has left are dropped.
#[derive(Clone)]
pub struct Feed(Weak<Engine>);

impl Feed {
    /// Tells the machine an event, if it still exists.
    pub fn tell(&self, event: Event) {
        if let Some(engine) = self.0.upgrade() {
            engine.tell(event);
        }
    }
}
