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
use crate::assessment::{CategoryId, CriterionId, Filter, KeyedDiff, Row, Selection, Sheet, SheetCategory};
use crate::locale::Text;
use std::sync::Arc;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// The categories and their rows.
pub struct CriteriaList {
    pub(super) host: Element,
    template: Template,
    /// The element that is cloned for each category.
    blank: Element,
    categories: Vec<CategoryNode>,
    sheet: Arc<Sheet>,
    /// The context and selection in which [`Self::sheet`] was written; `None` before there is one.
    pub(super) state: Option<(RowContext, Selection)>,
    is_long: Flag,
    has_links: Flag,
    /// Hidden rows invalidate the remembered heights of categories: the style sheet forgets them.
    is_filtered: Flag,
    /// The message that the filter takes no row; its element is placed below the categories once there are some.
    none: (Line, Option<Element>),
    /// Rows outside of their categories, the largest loss first.
    pub(super) flat: Flat,
    /// The row that is shown because somebody works on it.
    held: Option<Element>,
    /// The row to which the focus was moved last.
    pub(super) visited: Option<Element>,
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
            held: None,
            visited: None,
        })
    }

    /// Shows the selected rows of `sheet`, touching only differences. The DOM does not refuse any of these operations.
    pub fn show(&mut self, sheet: Arc<Sheet>, context: RowContext, selection: Selection, ui: &Ui) {
        let focused = self.focused();
        let is_poll = self.state.as_ref().is_some_and(|(_, before)| *before == selection);
        // The row somebody works on stays in its place even if the filter no longer takes it: what confirms the change
        // and takes it back is beside it.
        let held = focused.as_ref().filter(|_| is_poll).and_then(|focused| focused.closest(".criterion").ok()?);
        let _ = self.update(&sheet, &context, &selection, held.as_ref(), ui);
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
        held: Option<&Element>,
        ui: &Ui,
    ) -> Result<(), JsValue> {
        let old = self.state.take();
        let is_same_context = old.as_ref().is_some_and(|(old, _)| old == context);
        let let_go = std::mem::replace(&mut self.held, held.cloned());
        let is_same_selection = old.as_ref().is_some_and(|(_, old)| old == selection) && let_go.as_ref() == held;
        let before = std::mem::take(&mut self.sheet);
        if is_same_context && Arc::ptr_eq(&before, sheet) {
            // Another filter or comparison: the texts are the same.
            for (node, category) in self.categories.iter_mut().zip(&sheet.categories) {
                node.filter(category, selection, held)?;
            }
            return self.finish(sheet, context, selection, held);
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
            node.head.level(context.level)?;
            if !is_same_context || was.is_none_or(|was| was != category) {
                node.head.write(category, context);
            }
            node.filter(category, selection, held)?;
            self.categories.push(node);
        }
        changes.write()?;
        for node in old.into_iter().flatten() {
            node.details.remove();
        }
        if !diff.is_in_place {
            arrange(&self.host, &mut self.categories.iter().map(|c| &c.details))?;
        }
        self.finish(sheet, context, selection, held)
    }

    fn finish(
        &mut self,
        sheet: &Sheet,
        context: &RowContext,
        selection: &Selection,
        held: Option<&Element>,
    ) -> Result<(), JsValue> {
        self.flat.show(&self.template, &mut self.categories, sheet, context, (selection, held))?;
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

    /// All rows with their elements and categories.
    pub(super) fn all(&self) -> Vec<(&RowNode, Option<CategoryId>, &Row)> {
        let mut all = Vec::new();
        for (node, category) in self.categories.iter().zip(&self.sheet.categories) {
            all.extend(node.rows.iter().zip(&category.rows).map(|(node, row)| (node, category.id, row)));
        }
        all
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

/// The ids of the categories, for matching.
fn ids(sheet: &Sheet) -> Vec<Option<i64>> {
    sheet.categories.iter().map(|category| category.id.map(|id| id.0)).collect()
}

fn withholds(sheet: &Sheet, selection: &Selection) -> bool {
    selection.hides_ai && sheet.rows().any(|row| selection.withholds(row))
}
