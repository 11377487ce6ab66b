//! The list of criteria, patched by comparison with the previous one.

use super::super::ui::Ui;
use super::arrange::arrange;
use super::category::CategoryNode;
use super::flat::{Flat, LONG};
use super::row::RowNode;
use super::row_context::RowContext;
use super::shown::{Flag, Line};
use super::template::Template;
use super::writer::RowUpdates;
use crate::assessment::{CategoryId, CriterionId, Field, Filter, KeyedDiff, Row, Selection, Sheet, SheetCategory};
use crate::locale::Text;
use crate::web::dictionary;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FocusOptions, HtmlElement, Node, ShadowRoot};

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

/// The categories and their rows.
pub struct CriteriaList {
    host: Element,
    template: Template,
    /// The element that is cloned for each category.
    blank: Element,
    categories: Vec<CategoryNode>,
    sheet: Arc<Sheet>,
    /// The context and selection in which [`Self::sheet`] was written; `None` before there is one.
    state: Option<(RowContext, Selection)>,
    is_long: Flag,
    has_links: Flag,
    /// Hidden rows invalidate the remembered heights of categories: the style sheet forgets them.
    is_filtered: Flag,
    /// The message that the filter takes no row; its element is placed below the categories once there are some.
    none: (Line, Option<Element>),
    /// Rows outside of their categories, the largest loss first.
    flat: Flat,
    /// The row to which the focus was moved last.
    visited: Option<Element>,
}

impl CriteriaList {
    /// An empty list in `host`.
    pub fn new(host: Element) -> Option<Self> {
        let template = Template::new()?;
        let blank = CategoryNode::blank(&template).ok()?;
        let (none, text) = template.line("p", "no-match").ok()?;
        let flat = Flat::new(&template, &host).ok()?;
        Some(Self {
            host,
            template,
            blank,
            categories: Vec::new(),
            sheet: Arc::default(),
            state: None,
            is_long: Flag::new("data-long"),
            has_links: Flag::new("data-links"),
            is_filtered: Flag::new("data-filtered"),
            none: (Line::new(text), Some(none)),
            flat,
            visited: None,
        })
    }

    /// Shows the selected rows of `sheet`, touching only differences. The DOM does not refuse any of these operations.
    pub fn show(&mut self, sheet: Arc<Sheet>, context: RowContext, selection: Selection, ui: &Ui) {
        let focused = self.focused();
        let is_poll = self.state.as_ref().is_some_and(|(_, before)| *before == selection);
        let _ = self.update(&sheet, &context, &selection, ui);
        if let Some(focused) = focused {
            self.keep_focus(focused, is_poll);
        }
        self.sheet = sheet;
        self.state = Some((context, selection));
    }

    fn update(
        &mut self,
        sheet: &Arc<Sheet>,
        context: &RowContext,
        selection: &Selection,
        ui: &Ui,
    ) -> Result<(), JsValue> {
        let old = self.state.take();
        let is_same_context = old.as_ref().is_some_and(|(old, _)| old == context);
        let is_same_selection = old.as_ref().is_some_and(|(_, old)| old == selection);
        let before = std::mem::take(&mut self.sheet);
        if is_same_context && Arc::ptr_eq(&before, sheet) {
            // Another filter or comparison: the texts are the same.
            for (node, category) in self.categories.iter_mut().zip(&sheet.categories) {
                node.filter(category, selection)?;
            }
            return self.finish(sheet, context, selection);
        }
        let mut changes = RowUpdates::default();
        let diff = KeyedDiff::between(&ids(&before), &ids(sheet));
        let mut old: Vec<Option<CategoryNode>> = std::mem::take(&mut self.categories).into_iter().map(Some).collect();
        for (category, from) in sheet.categories.iter().zip(&diff.from) {
            let kept = from.and_then(|at| Some((old.get_mut(at)?.take()?, before.categories.get(at)?)));
            let (mut node, was) = match kept {
                // The same `Arc` as before.
                Some((node, was)) if is_same_context && is_same_selection && Arc::ptr_eq(was, category) => {
                    self.categories.push(node);
                    continue;
                }
                Some((node, was)) => (node, Some(was)),
                None => (CategoryNode::new(&self.blank, category.id, context.level)?, None),
            };
            let both = (was.map(|was| &**was), &**category);
            node.rows(&mut self.template, both, context, is_same_context, &mut changes, ui)?;
            node.level(context.level)?;
            if !is_same_context || was.is_none_or(|was| was != category) {
                node.head(category, context);
            }
            node.filter(category, selection)?;
            self.categories.push(node);
        }
        changes.write()?;
        for node in old.into_iter().flatten() {
            node.details.remove();
        }
        if !diff.is_in_place {
            arrange(&self.host, &mut self.categories.iter().map(|c| &c.details))?;
        }
        self.finish(sheet, context, selection)
    }

    fn finish(&mut self, sheet: &Sheet, context: &RowContext, selection: &Selection) -> Result<(), JsValue> {
        self.flat.show(&self.template, &mut self.categories, sheet, context, selection)?;
        self.summarize(sheet, context, selection)
    }

    /// Marks the whole list as long, linked or filtered, and shows a message if the filter takes no row.
    fn summarize(&mut self, sheet: &Sheet, context: &RowContext, selection: &Selection) -> Result<(), JsValue> {
        self.is_long.set(&self.host, sheet.rows().nth(LONG).is_some())?;
        self.has_links.set(&self.host, context.links.is_some())?;
        self.is_filtered.set(&self.host, selection.filter != Filter::All)?;
        let is_empty =
            !self.categories.is_empty() && !self.categories.iter().any(|c| c.rows.iter().any(|r| r.is_shown));
        // A withheld row may be a problem: then the bar says so.
        let is_said = is_empty && (selection.filter != Filter::Lost || !withholds(sheet, selection));
        self.none.0.say(if is_said { context.locale.text(Text::NoMatch).into_owned() } else { String::new() });
        if let Some(none) = self.none.1.take() {
            self.host.append_child(&none)?;
        }
        Ok(())
    }

    /// Whether there is a row whose score is withheld.
    pub fn withholds(&self) -> bool {
        self.state.as_ref().is_some_and(|(_, selection)| withholds(&self.sheet, selection))
    }

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
        let at = targets.iter().position(|row| self.visited.as_ref() == Some(row));
        let next = match (at, is_forward) {
            (None, true) => 0,
            (Some(at), true) => (at + 1) % targets.len(),
            (None | Some(0), false) => targets.len().saturating_sub(1),
            (Some(at), false) => at - 1,
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
        let is_behind = |row: &&Element| {
            from.is_none_or(|from| from.compare_document_position(row) & Node::DOCUMENT_POSITION_FOLLOWING != 0)
        };
        let Some(next) = targets.iter().find(is_behind).or(targets.first()).cloned() else { return false };
        self.visit(&next);
        true
    }

    /// The accepted rows that are shown, in screen order.
    fn targets(&self, takes: &dyn Fn(Option<CategoryId>, &Row) -> bool) -> Vec<Element> {
        let mut targets = Vec::new();
        for (node, category, row) in self.all() {
            if node.is_shown && takes(category, row) {
                targets.push((node.element.clone(), row.loss()));
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

    /// The categories, each with its rows' elements.
    pub fn categories(&self) -> impl Iterator<Item = (&Arc<SheetCategory>, &[RowNode])> {
        self.sheet.categories.iter().zip(self.categories.iter().map(|node| &*node.rows))
    }

    /// The row of a criterion, with its element.
    pub fn row(&self, category: Option<CategoryId>, criterion: Option<CriterionId>) -> Option<(&Element, &Row)> {
        let found = self.all().into_iter().find(|(_, own, row)| (*own, row.id()) == (category, criterion));
        found.map(|(node, _, row)| (&node.element, row))
    }

    /// The category and row of an element of the list.
    pub fn row_of(&self, element: &Element) -> Option<(Option<CategoryId>, &Row)> {
        self.all().into_iter().find(|(node, ..)| node.element == *element).map(|(_, category, row)| (category, row))
    }

    fn all(&self) -> Vec<(&RowNode, Option<CategoryId>, &Row)> {
        let mut all = Vec::new();
        for (node, category) in self.categories.iter().zip(&self.sheet.categories) {
            all.extend(node.rows.iter().zip(&category.rows).map(|(node, row)| (node, category.id, row)));
        }
        all
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
    fn focused(&self) -> Option<Element> {
        // Unchecked: in another document it may be of another window's class.
        let focused = self.host.get_root_node().unchecked_into::<ShadowRoot>().active_element()?;
        self.host.contains(Some(&focused)).then_some(focused)
    }

    /// Gives the focus back to a moved row, or to the first row if that one is out of sight: elsewhere, the keys would
    /// no longer be received. A poll does not scroll.
    fn keep_focus(&self, focused: Element, is_poll: bool) {
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

    /// Whether all categories are open.
    pub fn is_unfolded(&self) -> bool {
        self.categories.iter().all(|category| category.details.has_attribute("open"))
    }

    /// Opens all categories, or closes them.
    pub fn fold(&self, is_open: bool) {
        for category in &self.categories {
            let _ = category.details.toggle_attribute_with_force("open", is_open);
        }
    }
}

/// The rows that can be focused: not those in closed categories.
const SHOWN: &str = ":is(.flat, .category[open]:not([hidden])) > .criterion:not([hidden]), \
    .category[open]:not([hidden]) > .criterion-list > .criterion:not([hidden])";

/// Marks the focused row with a ring, also for people who used the mouse: it may have been in view before.
const VISITED: &str = "data-visited";

/// The ids of the categories, for matching.
fn ids(sheet: &Sheet) -> Vec<Option<i64>> {
    sheet.categories.iter().map(|category| category.id.map(|id| id.0)).collect()
}

fn withholds(sheet: &Sheet, selection: &Selection) -> bool {
    selection.hides_ai && sheet.rows().any(|row| selection.withholds(row))
}
