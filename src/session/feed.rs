//! The machine, one event at a time.

use crate::assessment::Timestamp;
use crate::run::{Command, Event, Machine, Settings};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

/// Does what the machine orders.
pub trait Obey {
    /// The machine took a step: it is now `machine`, and orders `commands`. What happens meanwhile waits for its turn.
    fn stepped(&self, machine: &Rc<Machine>, commands: Vec<Command>);
}

/// The machine with its inbox. Who owns it keeps it alive; everybody else has a [`Feed`].
pub struct Engine {
    machine: RefCell<Rc<Machine>>,
    inbox: RefCell<VecDeque<Event>>,
    is_stepping: Cell<bool>,
    /// When the wait ends that the machine has ordered.
    waits_until: Cell<Timestamp>,
    now: fn() -> Timestamp,
    dice: fn() -> f64,
    obey: Weak<dyn Obey>,
    me: Weak<Engine>,
}

impl Engine {
    /// A machine to which nothing has happened yet. `dice` gives a number from 0 up to 1.
    pub fn new(settings: Settings, now: fn() -> Timestamp, dice: fn() -> f64, obey: Weak<dyn Obey>) -> Rc<Self> {
        Rc::new_cyclic(|me| Self {
            machine: RefCell::new(Rc::new(Machine::new(settings))),
            inbox: RefCell::default(),
            is_stepping: Cell::new(false),
            waits_until: Cell::new(Timestamp(0)),
            now,
            dice,
            obey,
            me: me.clone(),
        })
    }

    /// Tells the machine what has happened. Told from within a step, it waits for its turn.
    pub fn tell(&self, event: Event) {
        self.inbox.borrow_mut().push_back(event);
        if self.is_stepping.replace(true) {
            return;
        }
        loop {
            let next = self.inbox.borrow_mut().pop_front();
            let Some(event) = next else { break };
            self.step(event);
        }
        self.is_stepping.set(false);
    }

    /// The machine as it is now.
    pub fn machine(&self) -> Rc<Machine> {
        self.machine.borrow().clone()
    }

    /// The first wait while the AI runs, in milliseconds, from the next wait on.
    pub fn set_interval(&self, interval: i64) {
        let mut machine = (*self.machine()).clone();
        machine.set_interval(interval);
        self.machine.replace(Rc::new(machine));
    }

    /// What the parts are given to tell what has happened.
    pub fn feed(&self) -> Feed {
        Feed(self.me.clone())
    }

    fn step(&self, event: Event) {
        let now = (self.now)();
        // A timer measures by a clock that nobody sets: when it has ended, its time has come, whatever the time is.
        let now = if matches!(event, Event::WaitEnded) { now.max(self.waits_until.get()) } else { now };
        let (machine, commands) = (*self.machine()).clone().step(event, now, (self.dice)());
        for command in &commands {
            if let Command::WaitUntil(until) = command {
                self.waits_until.set(*until);
            }
        }
        let machine = Rc::new(machine);
        self.machine.replace(machine.clone());
        if let Some(obey) = self.obey.upgrade() {
            obey.stepped(&machine, commands);
        }
    }
}

/// A way to tell what has happened, which keeps nothing alive: what comes after everybody has left goes nowhere.
#[derive(Clone)]
pub struct Feed(Weak<Engine>);

impl Feed {
    /// Tells the machine what has happened, if it is still there.
    pub fn tell(&self, event: Event) {
        if let Some(engine) = self.0.upgrade() {
            engine.tell(event);
        }
    }
}
