//! The flat list of rows that lost points, outside of their categories, the largest loss first.
//!
//! They are the categories' own rows, moved: whatever is unfolded in them stays so, and polls keep writing into them.
//! So reading order, focus order and screen order are the same.

use super::super::naming;
use super::arrange::arrange;
use super::category::{CategoryNode, estimate};
use super::row_context::RowContext;
use super::template::Template;
use super::writer::RowUpdates;
use crate::assessment::{Filter, Selection, Sheet, key_of, sorted_by_key};
use wasm_bindgen::JsValue;
use web_sys::{Element, Node};

/// The number of rows above which a list is drawn only where it is visible. A shorter one is drawn completely, which
/// looks better during fast scrolling and costs nothing. A longer flat list is split: the browser lays out all rows of
/// a list, but skips whole lists that are far from the screen (1,441 rows in one list: 81 ms).
pub const LONG: usize = 100;

/// The lists into which they are moved, in screen order; there is always one.
pub struct Flat {
    lists: Vec<Element>,
    is_shown: bool,
}

impl Flat {
    /// An empty list at the end of `host`.
    pub fn new(template: &Template, host: &Element) -> Result<Self, JsValue> {
        Ok(Self { lists: vec![list(template, host, None)?], is_shown: false })
    }

    /// Whether the rows are outside of their categories.
    pub fn is_shown(&self) -> bool {
        self.is_shown
    }

    /// Moves the shown rows out of their categories, or all of them back.
    pub fn show(
        &mut self,
        template: &Template,
        categories: &mut [CategoryNode],
        sheet: &Sheet,
        context: &RowContext,
        (selection, held): (&Selection, Option<&Element>),
    ) -> Result<(), JsValue> {
        let was_shown = std::mem::replace(&mut self.is_shown, selection.filter == Filter::Lost);
        if !self.is_shown {
            if was_shown {
                categories.iter().try_for_each(CategoryNode::take_back)?;
                self.fill(template, &[])?;
            }
            return Ok(());
        }
        let mut changes = RowUpdates::default();
        let mut rows = Vec::new();
        for (node, category) in categories.iter_mut().zip(&sheet.categories) {
            let name = naming::category(&context.locale, category);
            for (node, row) in node.rows.iter_mut().zip(&category.rows).filter(|(node, _)| node.is_shown) {
                node.name_category(template, &name, &mut changes)?;
                let loss = row.loss();
                if node.loss != loss && held.is_none_or(|held| *held != node.element) {
                    node.loss = loss;
                }
                rows.push((node.element.clone(), node.loss));
            }
        }
        changes.write()?;
        // Rows that the filter no longer takes go back.
        if was_shown {
            categories.iter().try_for_each(CategoryNode::take_back_hidden)?;
        }
        self.fill(template, &Self::sorted(rows))
    }

    /// Distributes `rows` to as many lists as are necessary; others become empty, and are hidden.
    fn fill(&mut self, template: &Template, rows: &[(Element, Option<f64>)]) -> Result<(), JsValue> {
        while self.lists.len() * LONG < rows.len()
            && let Some(last) = self.lists.last()
            && let Some(host) = last.parent_element()
        {
            let next = list(template, &host, last.next_sibling())?;
            self.lists.push(next);
        }
        let mut rows = rows;
        for list in &self.lists {
            let (own, rest) = rows.split_at(rows.len().min(LONG));
            arrange(list, &mut own.iter().map(|(row, _)| row))?;
            estimate(list, own.len())?;
            list.toggle_attribute_with_force("hidden", own.is_empty())?;
            rows = rest;
        }
        Ok(())
    }

    /// Sorts by loss, the largest first, keeping the order of equal ones; unknown losses come last.
    pub fn sorted(rows: Vec<(Element, Option<f64>)>) -> Vec<(Element, Option<f64>)> {
        sorted_by_key(rows, |(_, loss)| [!key_of(loss.unwrap_or_default()), 0])
    }
}

/// An empty, hidden list in `host`, before `next` or at the end.
fn list(template: &Template, host: &Element, next: Option<Node>) -> Result<Element, JsValue> {
    let list = template.element("ul", "criterion-list flat")?;
    list.set_attribute("role", "list")?;
    list.set_attribute("hidden", "")?;
    host.insert_before(&list, next.as_ref())?;
    Ok(list)
}
