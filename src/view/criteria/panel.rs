//! The panel: state that the bar, the list and the keyboard share.

use super::super::live_region::LiveRegion;
use super::super::ui::Ui;
use super::focus::RowStep;
use super::list::CriteriaList;
use super::row_context::RowContext;
use crate::assessment::{CategoryId, Comparison, CriterionId, Field, Filter, FilterCounter, Selection};
use crate::locale::Text;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Weak};
use web_sys::Element;

/// State that the bar, the list and the keyboard share.
#[derive(Clone)]
pub struct Panel {
    /// The handle that every section receives.
    pub ui: Ui,
    /// The run whose changes were shown when the filter was chosen.
    run: ArcRwSignal<Weak<Comparison>>,
    /// The position of the row that was visited last, counted from 1, and the number of such rows; `None` before the
    /// first step.
    pub place: ArcRwSignal<Option<(usize, usize)>>,
    /// Counts the rows of each filter.
    pub counter: SendWrapper<Rc<RefCell<FilterCounter>>>,
    /// The number of times the list was written: code that adds something to rows uses it to find new ones.
    pub written: ArcRwSignal<u32>,
    /// The list, while it is on the page.
    pub list: SendWrapper<Rc<RefCell<Option<CriteriaList>>>>,
}

impl Panel {
    /// A panel without a list yet.
    pub fn new(ui: &Ui) -> Self {
        let list = SendWrapper::new(Rc::new(RefCell::new(None)));
        let counter = SendWrapper::new(Rc::default());
        let (run, place, written) = (ArcRwSignal::default(), ArcRwSignal::default(), ArcRwSignal::new(0));
        Self { ui: ui.clone(), run, place, counter, written, list }
    }

    /// The active filter; tracked. The filter for changes is active only while the run is shown: its button disappears
    /// with it. On paper there is no filter.
    pub fn filter(&self) -> Filter {
        if self.ui.is_printing.get() {
            return Filter::All;
        }
        let is_shown = |run: &Weak<Comparison>| {
            self.ui.comparison.with(|now| now.as_ref().is_some_and(|now| std::ptr::eq(run.as_ptr(), &**now)))
        };
        match self.ui.props.filter.get() {
            Filter::Changed if !self.run.with(is_shown) => Filter::All,
            filter => filter,
        }
    }

    /// The present selection of rows; tracked.
    pub fn selection(&self) -> Selection {
        self.selection_by(self.filter())
    }

    /// The selection of rows with `filter`; tracked.
    fn selection_by(&self, filter: Filter) -> Selection {
        Selection { filter, hides_ai: self.ui.hides_ai(), comparison: self.ui.comparison.get() }
    }

    /// Activates `filter`.
    pub fn choose(&self, filter: Filter) {
        self.run.set(self.ui.comparison.with_untracked(|now| now.as_ref().map_or_else(Weak::new, Arc::downgrade)));
        self.place.set(None);
        self.ui.props.filter.set(filter);
    }

    /// Toggles the filter "points lost".
    pub fn toggle_lost(&self) {
        let is_on = untrack(|| self.filter()) == Filter::Lost;
        self.choose(if is_on { Filter::All } else { Filter::Lost });
    }

    /// Moves the focus to the next or previous deduction; announces if there is none.
    pub fn go_to_deduction(&self, is_forward: bool) {
        self.step(Filter::Lost, is_forward);
    }

    /// Moves the focus to the next or previous row of this kind; announces if there is none, or no other one.
    ///
    /// A filter that may hide such rows is left first: the button says that there is one.
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

    /// Moves the focus to the row above or below the focused one. Returns whether there are rows.
    pub fn walk(&self, from: Option<&Element>, is_down: bool) -> bool {
        let Ok(mut list) = self.list.try_borrow_mut() else { return false };
        list.as_mut().is_some_and(|list| list.walk(from, is_down))
    }

    /// Moves the focus from a row to the next one that waits for a person and that `takes` accepts, and from the last
    /// row to the first. Returns whether there is one.
    pub fn go_on(&self, from: Option<&Element>, takes: &dyn Fn(Field) -> bool) -> bool {
        let Ok(mut list) = self.list.try_borrow_mut() else { return false };
        list.as_mut().is_some_and(|list| list.go_on(from, takes))
    }

    /// Shows a criterion and moves the focus to it. Returns whether it exists. A filter that hides it is left.
    pub fn reveal(&self, category: Option<CategoryId>, criterion: CriterionId) -> bool {
        let Ok(mut list) = self.list.try_borrow_mut() else { return false };
        let Some(list) = list.as_mut() else { return false };
        if untrack(|| self.filter()) != Filter::All {
            self.show_all(list);
        }
        list.reveal(category, criterion)
    }

    /// Shows all rows at once: the caller looks for rows that the filter hides.
    fn show_all(&self, list: &mut CriteriaList) {
        let ui = &self.ui;
        untrack(|| list.show(ui.sheet(), RowContext::of(ui), self.selection_by(Filter::All), ui));
        self.choose(Filter::All);
    }
}
