//! One category in the DOM.

use super::super::ui::Ui;
use super::arrange::arrange;
use super::category_head::CategoryHead;
use super::row::RowNode;
use super::row_context::RowContext;
use super::row_text::RowText;
use super::shown::Flag;
use super::template::Template;
use super::writer::{NewRows, RowUpdates};
use crate::assessment::{CategoryId, Filter, KeyedDiff, Row, Selection, SheetCategory};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

/// A category, with handles on everything in it that can change.
pub struct CategoryNode {
    /// Its `<details>`.
    pub details: Element,
    /// Its heading, points and gaps.
    pub head: CategoryHead,
    list: Element,
    is_hidden: Flag,
    /// Its rows, in their order.
    pub rows: Vec<RowNode>,
    /// The number of rows that are shown.
    shown: usize,
}

impl CategoryNode {
    /// A category without rows, a clone of `blank`.
    pub fn new(blank: &Element, id: Option<CategoryId>, level: u8) -> Result<Self, JsValue> {
        let details: Element = blank.clone_node_with_deep(true)?.unchecked_into();
        if let Some(CategoryId(id)) = id {
            // With it, a link distinguishes criteria of the same id.
            details.set_attribute("data-category", &id.to_string())?;
        }
        let summary = details.first_element_child().ok_or(JsValue::NULL)?;
        let list = details.last_element_child().ok_or(JsValue::NULL)?;
        let head = CategoryHead::new(&summary, level)?;
        Ok(Self { details, head, list, is_hidden: Flag::new("hidden"), rows: Vec::new(), shown: 0 })
    }

    /// The element that is cloned for each category: open, without a name and without rows.
    pub fn blank(template: &Template) -> Result<Element, JsValue> {
        let details = template.element("details", "category")?;
        details.set_attribute("open", "")?;
        let list = template.element("ul", "criterion-list")?;
        // Safari does not report a list without bullets as a list.
        list.set_attribute("role", "list")?;
        let head = CategoryHead::blank(template)?;
        details.append_child(&head)?;
        details.append_child(&list)?;
        Ok(details)
    }

    /// Creates, keeps and removes rows; texts to be written into kept rows are added to `changes`.
    pub fn rows(
        &mut self,
        template: &mut Template,
        (was, category): (Option<&SheetCategory>, &SheetCategory),
        context: &RowContext,
        is_same_context: bool,
        changes: &mut RowUpdates,
        ui: &Ui,
    ) -> Result<(), JsValue> {
        let before: &[Row] = was.map_or(&[], |was| &was.rows);
        let diff = KeyedDiff::between(&ids(before), &ids(&category.rows));
        let mut old: Vec<Option<RowNode>> = std::mem::take(&mut self.rows).into_iter().map(Some).collect();
        let is_first = old.is_empty();
        let mut new = NewRows::default();
        let mut said = Vec::new();
        let mut nodes: Vec<Option<RowNode>> = Vec::with_capacity(category.rows.len());
        for (row, from) in category.rows.iter().zip(&diff.from) {
            let mut kept = from.and_then(|at| Some((old.get_mut(at)?.take()?, before.get(at)?)));
            match &mut kept {
                Some((node, was)) if !is_same_context || *was != row => {
                    let was = is_same_context.then_some(*was);
                    node.patch(template, category, (was, row), context, changes, ui)?;
                }
                Some(_) => {}
                None => {
                    let text = RowText::of(category, row, context, ui);
                    new.add(template, row.id(), &text)?;
                    said.push(text);
                }
            }
            nodes.push(kept.map(|(node, _)| node));
        }
        for node in old.into_iter().flatten() {
            node.element.remove();
        }
        let made = new.make(template, is_first.then_some(&self.list))?;
        let mut made = said.iter().zip(made.iter());
        for (node, row) in nodes.into_iter().zip(&category.rows) {
            let node = match node {
                Some(node) => node,
                None => {
                    let (said, element) = made.next().ok_or(JsValue::NULL)?;
                    RowNode::new(element.unchecked_into(), template, category, row, said, context)?
                }
            };
            self.rows.push(node);
        }
        if !is_first && !diff.is_in_place {
            arrange(&self.list, &mut self.rows.iter().map(|row| &row.element))?;
        }
        Ok(())
    }

    /// Takes back rows that were moved out.
    pub fn take_back(&self) -> Result<(), JsValue> {
        arrange(&self.list, &mut self.rows.iter().map(|row| &row.element))
    }

    /// Takes back the rows that are not shown.
    pub fn take_back_hidden(&self) -> Result<(), JsValue> {
        let is_outside = |row: &&RowNode| !row.is_shown && row.element.parent_element().as_ref() != Some(&self.list);
        for row in self.rows.iter().filter(is_outside) {
            self.list.append_child(&row.element)?;
        }
        Ok(())
    }

    /// Shows the rows that the filter takes, and `held` if it was shown; and the category if it has any that are not
    /// moved out.
    pub fn filter(
        &mut self,
        category: &SheetCategory,
        selection: &Selection,
        held: Option<&Element>,
    ) -> Result<(), JsValue> {
        let mut shown = 0;
        for (node, row) in self.rows.iter_mut().zip(&category.rows) {
            node.is_shown =
                selection.shows(category.id, row) || (node.is_shown && held.is_some_and(|held| *held == node.element));
            shown += usize::from(node.is_shown);
        }
        let any = shown > 0 || self.rows.is_empty();
        // A hidden category hides its rows as they are: a filter that takes nothing would otherwise touch them all.
        if any {
            for node in &mut self.rows {
                node.show()?;
            }
        }
        self.is_hidden.set(&self.details, !any || selection.filter == Filter::Lost)?;
        if any && self.shown != shown {
            self.shown = shown;
            estimate(&self.details, shown)?;
        }
        Ok(())
    }
}

/// Sets the number of rows from which the style sheet estimates the height of `list` while it is far from the screen.
pub fn estimate(list: &Element, rows: usize) -> Result<(), JsValue> {
    list.unchecked_ref::<HtmlElement>().style().set_property("--_rows", &rows.to_string())
}

/// The ids of `rows`, for matching.
fn ids(rows: &[Row]) -> Vec<Option<i64>> {
    rows.iter().map(|row| row.id().map(|id| id.0)).collect()
}
