//! What the bar, the list and the keyboard share.

use super::super::live_region::LiveRegion;
use super::super::ui::Ui;
use super::list::{List, Step};
use super::row_context::RowContext;
use crate::assessment::{Comparison, Filter, FilterCounter, Selection};
use crate::locale::Text;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Weak};

/// What the bar, the list and the keyboard share.
#[derive(Clone)]
pub struct Panel {
    /// What every section is handed.
    pub ui: Ui,
    /// The filter that somebody chose last, and the run that had been told of then.
    chosen: ArcRwSignal<(Filter, Weak<Comparison>)>,
    /// Counts how many rows each filter takes.
    pub counter: SendWrapper<Rc<RefCell<FilterCounter>>>,
    /// The list, while it is on the page.
    pub list: SendWrapper<Rc<RefCell<Option<List>>>>,
}

impl Panel {
    /// One without a list yet.
    pub fn new(ui: &Ui) -> Self {
        let list = SendWrapper::new(Rc::new(RefCell::new(None)));
        let counter = SendWrapper::new(Rc::default());
        Self { ui: ui.clone(), chosen: ArcRwSignal::default(), counter, list }
    }

    /// The filter that is on; tracked. What a run changed is shown while that run is told of: its button goes with it.
    pub fn filter(&self) -> Filter {
        let is_told = |run: &Weak<Comparison>| {
            self.ui.comparison.with(|now| now.as_ref().is_some_and(|now| std::ptr::eq(run.as_ptr(), &**now)))
        };
        self.chosen.with(|(filter, run)| if *filter != Filter::Changed || is_told(run) { *filter } else { Filter::All })
    }

    /// Which rows are shown; tracked.
    pub fn selection(&self) -> Selection {
        self.selection_by(self.filter())
    }

    /// Which rows would be shown by `filter`; tracked.
    fn selection_by(&self, filter: Filter) -> Selection {
        Selection { filter, hides_ai: self.ui.hides_ai(), comparison: self.ui.comparison.get() }
    }

    /// Turns `filter` on.
    pub fn choose(&self, filter: Filter) {
        let run = self.ui.comparison.with_untracked(|now| now.as_ref().map_or_else(Weak::new, Arc::downgrade));
        self.chosen.set((filter, run));
    }

    /// Moves the focus to the next problem, or to the one before; says so if there is none.
    pub fn go_to_problem(&self, is_forward: bool) {
        self.step(Filter::Problems, is_forward);
    }

    /// Goes to the next row of this kind, or to the one before; says so if there is none, or no other one.
    ///
    /// A filter that may hide what is looked for is left first: the button says that there is one.
    pub fn step(&self, kind: Filter, is_forward: bool) {
        let ui = &self.ui;
        let Ok(mut list) = self.list.try_borrow_mut() else { return };
        let Some(list) = list.as_mut() else { return };
        if list.has(kind) && ![Filter::All, kind].contains(&untrack(|| self.filter())) {
            untrack(|| list.show(ui.sheet(), RowContext::of(ui), self.selection_by(Filter::All), ui));
            self.choose(Filter::All);
        }
        let said = match list.step(kind, is_forward) {
            Step::Other => return,
            Step::Same => Text::NoOther,
            Step::None if list.withholds() => Text::ProblemsWithheld,
            Step::None => Text::NoProblem,
        };
        let locale = ui.props.appearance.locale.get_untracked();
        LiveRegion::acquire().say(ui, &locale.text(said));
    }
}
