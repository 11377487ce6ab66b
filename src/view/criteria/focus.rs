//! The focus in the list of criteria, and the ways from row to row.

use super::flat::Flat;
use super::list::CriteriaList;
use crate::assessment::{CategoryId, CriterionId, Field, Filter, Row};
use crate::web::dictionary;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, Node, ShadowRoot};

/// The rows that can be focused: not those in closed categories.
const SHOWN: &str = ":is(.flat, .category[open]:not([hidden])) > .criterion:not([hidden]), \
    .category[open]:not([hidden]) > .criterion-list > .criterion:not([hidden])";

/// Marks the focused row with a ring, also for people who used the mouse: it may have been in view before.
const VISITED: &str = "data-visited";

/// The result of a step to another row.
pub enum RowStep {
    /// No such row.
    None,
    /// A row at this position, counted from 0, among all such rows.
    To {
        /// Its position.
        at: usize,
        /// The number of such rows.
        count: usize,
        /// Whether it is the same row as before, because it is the only one.
        is_same: bool,
    },
}

impl CriteriaList {
    /// Whether there is a row of this kind.
    pub fn has(&self, kind: Filter) -> bool {
        let Some((_, selection)) = &self.state else { return false };
        self.all().iter().any(|(_, category, row)| selection.takes(kind, *category, row))
    }

    /// Moves the focus to the next row that `filter` takes, counted from the row to which it was moved last, and from
    /// the last row to the first; or backwards.
    ///
    /// The present focus does not help: it is on the button that was just pressed.
    pub fn step(&mut self, filter: Filter, is_forward: bool) -> RowStep {
        let Some((_, selection)) = &self.state else { return RowStep::None };
        let targets = self.targets(&|category, row| selection.takes(filter, category, row));
        // It may no longer be one of them, and may even be gone.
        let visited = self.visited.as_ref().filter(|visited| visited.is_connected());
        let is_before = |row: &Element| visited.is_some_and(|visited| is_behind(row, visited));
        let is_behind = |row: &Element| visited.is_none_or(|visited| is_behind(visited, row));
        let next = match is_forward {
            true => targets.iter().position(is_behind).unwrap_or(0),
            false => targets.iter().rposition(is_before).unwrap_or(targets.len().saturating_sub(1)),
        };
        let Some(row) = targets.get(next) else { return RowStep::None };
        let is_same = self.visit(row);
        RowStep::To { at: next, count: targets.len(), is_same }
    }

    /// Moves the focus from a row to the next one that `takes` accepts and whose score no person has verified, and from
    /// the last row to the first. Returns whether there is one.
    pub fn go_on(&mut self, from: Option<&Element>, takes: &dyn Fn(Field) -> bool) -> bool {
        let Some((_, selection)) = &self.state else { return false };
        let targets = self.targets(&|category, row| {
            let field = category.zip(row.id()).map(|(category, criterion)| Field::Criterion(category, criterion));
            selection.takes(Filter::Unverified, category, row) && field.is_some_and(takes)
        });
        // It may no longer be one of them itself: they come before or after it.
        let next = targets.iter().find(|row| from.is_none_or(|from| is_behind(from, row)));
        let Some(next) = next.or(targets.first()).cloned() else { return false };
        self.visit(&next);
        true
    }

    /// The accepted rows that are shown, in screen order.
    fn targets(&self, takes: &dyn Fn(Option<CategoryId>, &Row) -> bool) -> Vec<Element> {
        let mut targets = Vec::new();
        for (node, category, row) in self.all() {
            if node.is_shown && takes(category, row) {
                targets.push((node.element.clone(), node.loss));
            }
        }
        if self.flat.is_shown() {
            targets = Flat::sorted(targets);
        }
        targets.into_iter().map(|(row, _)| row).collect()
    }

    /// Shows this criterion and moves the focus to it. Returns whether it exists. Without a category, the first
    /// criterion of this number is meant.
    pub fn reveal(&mut self, category: Option<CategoryId>, criterion: CriterionId) -> bool {
        let is_meant = |own: Option<CategoryId>| category.is_none() || own == category;
        let all = self.all();
        let found = all.iter().find(|(_, own, row)| is_meant(*own) && row.id() == Some(criterion));
        let Some(row) = found.map(|(node, ..)| node.element.clone()) else { return false };
        self.visit(&row);
        true
    }

    /// Moves the focus to a row, and opens its category if necessary. Returns whether the focus was there already.
    fn visit(&mut self, row: &Element) -> bool {
        let before = self.visited.replace(row.clone());
        if let Some(before) = &before {
            let _ = before.remove_attribute(VISITED);
        }
        let _ = row.set_attribute(VISITED, "");
        if let Ok(Some(category)) = row.closest("details") {
            let _ = category.set_attribute("open", "");
        }
        let _ = row.unchecked_ref::<HtmlElement>().focus();
        before.as_ref() == Some(row)
    }

    /// Moves the focus to the row above or below the focused one, or to the first one.
    pub fn walk(&mut self, from: Option<&Element>, is_down: bool) -> bool {
        let rows = self.shown_rows();
        let at = rows.iter().position(|row| Some(row) == from);
        let next = match (at, is_down) {
            (Some(at), true) => rows.get(at + 1),
            (Some(at), false) => at.checked_sub(1).and_then(|at| rows.get(at)),
            (None, true) => rows.first(),
            (None, false) => rows.last(),
        };
        if let Some(row) = next {
            self.visit(row);
        }
        true
    }

    /// The rows that can be focused, in screen order.
    fn shown_rows(&self) -> Vec<Element> {
        let Ok(shown) = self.host.query_selector_all(SHOWN) else { return Vec::new() };
        (0..shown.length()).filter_map(|at| shown.get(at)).map(JsCast::unchecked_into).collect()
    }

    /// The focused element in the list.
    pub(super) fn focused(&self) -> Option<Element> {
        // Unchecked: in another document it may be of another window's class.
        let focused = self.host.get_root_node().unchecked_into::<ShadowRoot>().active_element()?;
        self.host.contains(Some(&focused)).then_some(focused)
    }

    /// Gives the focus back to a moved row, or to the first row if that one is out of sight: elsewhere, the keys would
    /// no longer be received. A poll does not scroll.
    pub(super) fn keep_focus(&self, focused: Element, is_poll: bool) {
        let is_gone = !matches!(focused.closest("[hidden]"), Ok(None));
        if !is_gone && self.focused().as_ref() == Some(&focused) {
            return;
        }
        let target = if is_gone { self.shown_rows().into_iter().next() } else { Some(focused) };
        if let Some(target) = target {
            let options: FocusOptions = dictionary();
            options.set_prevent_scroll(is_poll);
            let _ = target.unchecked_ref::<HtmlElement>().focus_with_options(&options);
        }
    }
}

/// Whether `row` comes after `other` on the screen.
fn is_behind(other: &Element, row: &Element) -> bool {
    other.compare_document_position(row) & Node::DOCUMENT_POSITION_FOLLOWING != 0
}
