//! The publisher of the screen: the assessment, joined with its scorecard once that is there.

use super::bodies::Reader;
use super::labels::{Labels, PATIENCE_OF_ANSWER, PATIENCE_OF_CRITERIA, Release};
use super::scorecards::{Asker, Used};
use super::sheet::SheetStore;
use super::signals::{Signals, UsedScorecard, put};
use crate::assessment::Assessment;
use crate::run::{Command, Event};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::sync::Arc;

/// Publishes what is shown. The first answer, and reports of the first full render, may wait for labels.
pub struct Publisher {
    signals: Signals,
    reader: Rc<Reader>,
    sheet: SheetStore,
    used: Rc<Used>,
    labels: RefCell<Labels>,
    patience: RefCell<Option<Timeout>>,
    /// Called with an answer that has not waited too long.
    answered: Rc<dyn Fn(Event)>,
    /// Carries out commands once the render is complete.
    deliver: Rc<dyn Fn(Command)>,
    me: Weak<Publisher>,
}

impl Publisher {
    /// A publisher that shows nothing yet.
    pub fn new(
        signals: Signals,
        reader: Rc<Reader>,
        asker: Rc<Asker>,
        answered: Rc<dyn Fn(Event)>,
        deliver: Rc<dyn Fn(Command)>,
    ) -> Rc<Self> {
        Rc::new_cyclic(|me: &Weak<Self>| {
            let screen = me.clone();
            let settled = move |used_scorecard| {
                if let Some(screen) = screen.upgrade() {
                    screen.settled(used_scorecard);
                }
            };
            Self {
                signals,
                reader,
                sheet: SheetStore::default(),
                used: Used::new(asker, Rc::new(settled)),
                labels: RefCell::default(),
                patience: RefCell::default(),
                answered,
                deliver,
                me: me.clone(),
            }
        })
    }

    /// Receives an answer or a failure. The first answer waits a moment for its labels.
    pub fn receive(&self, event: Event, is_first: bool) {
        if let Event::Answered(_, assessment) = &event
            && is_first
        {
            self.bring(assessment);
        }
        let received = self.labels.borrow_mut().answered(event, is_first, self.used.is_on_its_way());
        match received {
            Some(event) => (self.answered)(event),
            None => self.be_patient(PATIENCE_OF_ANSWER),
        }
    }

    /// Releases the waiting answer, if there is one.
    pub fn release_answer(&self) {
        let waiting = self.labels.borrow_mut().take_answer();
        if let Some(event) = waiting {
            (self.answered)(event);
        }
    }

    /// Puts an assessment on the screen.
    pub fn show(&self, assessment: &Arc<Assessment>) {
        put(&self.signals.problems, self.reader.mark_shown(assessment));
        self.bring(assessment);
        self.signals.assessment.set(Some(assessment.clone()));
        let has_rows = self.signals.sheet.with_untracked(|sheet| !sheet.categories.is_empty());
        let releases = self.labels.borrow_mut().shown(has_rows, self.used.is_on_its_way());
        if releases.is_empty() {
            self.be_patient(PATIENCE_OF_CRITERIA);
        }
        self.release(releases);
    }

    /// Removes it from the screen, with everything derived from it.
    pub fn clear(&self) {
        self.patience.take();
        self.labels.take();
        self.used.clear();
        self.reader.clear();
        self.sheet.clear();
        self.signals.clear();
    }

    /// Joins what is shown with what is known of its scorecard.
    pub fn join(&self) {
        self.sheet.join(&self.signals);
    }

    /// Carries out a command, or lets it wait for the first full render.
    pub fn pass(&self, command: Command) {
        let passed = self.labels.borrow_mut().pass(command, self.used.is_on_its_way());
        for command in passed {
            (self.deliver)(command);
        }
    }

    /// Requests a scorecard again that could not be fetched.
    pub fn retry_scorecard(&self) {
        if let Some(assessment) = self.signals.assessment.get_untracked() {
            put(&self.signals.used_scorecard, self.used.retry(&assessment));
        }
    }

    /// Whether the first full render is still to come.
    pub fn is_awaited(&self) -> bool {
        self.labels.borrow().are_awaited()
    }

    fn bring(&self, assessment: &Assessment) {
        put(&self.signals.used_scorecard, self.used.bring(assessment));
    }

    fn settled(&self, used_scorecard: UsedScorecard) {
        put(&self.signals.used_scorecard, used_scorecard);
        let releases = self.labels.borrow_mut().settled();
        self.release(releases);
    }

    fn release(&self, releases: Vec<Release>) {
        for release in releases {
            match release {
                Release::Answer => self.release_answer(),
                Release::Join => self.join(),
                Release::Execute(command) => (self.deliver)(command),
            }
        }
    }

    fn be_patient(&self, patience: u32) {
        let me = self.me.clone();
        self.patience.replace(Some(Timeout::new(patience, move || {
            if let Some(screen) = me.upgrade() {
                let releases = screen.labels.borrow_mut().patience_ended();
                screen.release(releases);
            }
        })));
    }
}
