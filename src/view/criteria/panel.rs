//! What the bar, the list and the keyboard share.

use super::super::live_region::LiveRegion;
use super::super::ui::Ui;
use super::list::{CriteriaList, RowStep};
use super::row_context::RowContext;
use crate::assessment::{CategoryId, Comparison, CriterionId, Field, Filter, FilterCounter, Selection};
use crate::locale::Text;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Weak};
use web_sys::Element;

/// What the bar, the list and the keyboard share.
#[derive(Clone)]
pub struct Panel {
    /// What every section is handed.
    pub ui: Ui,
    /// The run that had been told of when the filter was chosen.
    run: ArcRwSignal<Weak<Comparison>>,
    /// The place of the row that was stepped to last, from 1, among how many; `None` before the first step.
    pub place: ArcRwSignal<Option<(usize, usize)>>,
    /// Counts how many rows each filter takes.
    pub counter: SendWrapper<Rc<RefCell<FilterCounter>>>,
    /// How often the list was written: who adds something to rows adds it to what is new.
    pub written: ArcRwSignal<u32>,
    /// The list, while it is on the page.
    pub list: SendWrapper<Rc<RefCell<Option<CriteriaList>>>>,
}

impl Panel {
    /// One without a list yet.
    pub fn new(ui: &Ui) -> Self {
        let list = SendWrapper::new(Rc::new(RefCell::new(None)));
        let counter = SendWrapper::new(Rc::default());
        let (run, place, written) = (ArcRwSignal::default(), ArcRwSignal::default(), ArcRwSignal::new(0));
        Self { ui: ui.clone(), run, place, counter, written, list }
    }

    /// The filter that is on; tracked. What a run changed is shown while that run is told of: its button goes with it.
    /// On paper there is no filter.
    pub fn filter(&self) -> Filter {
        if self.ui.is_printing.get() {
            return Filter::All;
        }
        let is_told = |run: &Weak<Comparison>| {
            self.ui.comparison.with(|now| now.as_ref().is_some_and(|now| std::ptr::eq(run.as_ptr(), &**now)))
        };
        match self.ui.props.filter.get() {
            Filter::Changed if !self.run.with(is_told) => Filter::All,
            filter => filter,
        }
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
        self.run.set(self.ui.comparison.with_untracked(|now| now.as_ref().map_or_else(Weak::new, Arc::downgrade)));
        self.place.set(None);
        self.ui.props.filter.set(filter);
    }

    /// Turns "points lost" on, or off where it is on.
    pub fn toggle_lost(&self) {
        let is_on = untrack(|| self.filter()) == Filter::Lost;
        self.choose(if is_on { Filter::All } else { Filter::Lost });
    }

    /// Moves the focus to the next deduction, or to the one before; says so if there is none.
    pub fn go_to_deduction(&self, is_forward: bool) {
        self.step(Filter::Lost, is_forward);
    }

    /// Goes to the next row of this kind, or to the one before; says so if there is none, or no other one.
    ///
    /// A filter that may hide what is looked for is left first: the button says that there is one.
    pub fn step(&self, kind: Filter, is_forward: bool) {
        let ui = &self.ui;
        let Ok(mut list) = self.list.try_borrow_mut() else { return };
        let Some(list) = list.as_mut() else { return };
        if list.has(kind) && ![Filter::All, kind].contains(&untrack(|| self.filter())) {
            self.show_all(list);
        }
        let said = match list.step(kind, is_forward) {
            RowStep::To { at, count, is_same } => {
                self.place.set(Some((at + 1, count)));
                if !is_same {
                    return;
                }
                Text::NoOther
            }
            RowStep::None if list.withholds() => Text::ProblemsWithheld,
            RowStep::None => Text::NoProblem,
        };
        let locale = ui.props.appearance.locale.get_untracked();
        LiveRegion::acquire().say(ui, &locale.text(said));
    }

    /// Moves the focus to the row above or below the one that has it; whether there are rows.
    pub fn walk(&self, from: Option<&Element>, is_down: bool) -> bool {
        let Ok(mut list) = self.list.try_borrow_mut() else { return false };
        list.as_mut().is_some_and(|list| list.walk(from, is_down))
    }

    /// Moves the focus from a row to the next one that waits for a person and that `takes` does not leave out, or from the
    /// last one on to the first; whether there is one.
    pub fn go_on(&self, from: Option<&Element>, takes: &dyn Fn(Field) -> bool) -> bool {
        let Ok(mut list) = self.list.try_borrow_mut() else { return false };
        list.as_mut().is_some_and(|list| list.go_on(from, takes))
    }

    /// Shows a criterion and moves the focus to it; whether there is one. A filter that hides it is left.
    pub fn reveal(&self, category: Option<CategoryId>, criterion: CriterionId) -> bool {
        let Ok(mut list) = self.list.try_borrow_mut() else { return false };
        let Some(list) = list.as_mut() else { return false };
        if untrack(|| self.filter()) != Filter::All {
            self.show_all(list);
        }
        list.reveal(category, criterion)
    }

    /// At once: what follows looks for rows that the filter hides.
    fn show_all(&self, list: &mut CriteriaList) {
        let ui = &self.ui;
        untrack(|| list.show(ui.sheet(), RowContext::of(ui), self.selection_by(Filter::All), ui));
        self.choose(Filter::All);
    }
}
