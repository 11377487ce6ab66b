//! The flat list of rows that lost points, outside of their categories, the largest loss first.
//!
//! They are the categories' own rows, moved: whatever is unfolded in them stays so, and polls keep writing into them.
//! So reading order, focus order and screen order are the same.

use super::super::naming;
use super::arrange::arrange;
use super::category::CategoryNode;
use super::row_context::RowContext;
use super::shown::Flag;
use super::template::Template;
use super::writer::RowUpdates;
use crate::assessment::{Filter, Selection, Sheet, key_of, sorted_by_key};
use wasm_bindgen::JsValue;
use web_sys::Element;

/// The list into which they are moved.
pub struct Flat {
    list: Element,
    is_hidden: Flag,
    is_shown: bool,
}

impl Flat {
    /// An empty list at the end of `host`.
    pub fn new(template: &Template, host: &Element) -> Result<Self, JsValue> {
        let list = template.element("ul", "criterion-list flat")?;
        list.set_attribute("role", "list")?;
        host.append_child(&list)?;
        let mut is_hidden = Flag::new("hidden");
        is_hidden.set(&list, true)?;
        Ok(Self { list, is_hidden, is_shown: false })
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
        selection: &Selection,
    ) -> Result<(), JsValue> {
        let was_shown = std::mem::replace(&mut self.is_shown, selection.filter == Filter::Lost);
        if !self.is_shown {
            if was_shown {
                categories.iter().try_for_each(CategoryNode::take_back)?;
                self.is_hidden.set(&self.list, true)?;
            }
            return Ok(());
        }
        let mut changes = RowUpdates::default();
        let mut rows = Vec::new();
        for (node, category) in categories.iter_mut().zip(&sheet.categories) {
            let name = naming::category(&context.locale, category);
            for (node, row) in node.rows.iter_mut().zip(&category.rows).filter(|(node, _)| node.is_shown) {
                node.name_category(template, &name, &mut changes)?;
                rows.push((row.loss(), node.element.clone()));
            }
        }
        changes.write()?;
        // Rows that the filter no longer takes go back.
        if was_shown {
            categories.iter().try_for_each(|category| category.take_back_hidden(&self.list))?;
        }
        let rows = Self::sorted(rows, |(loss, _)| *loss);
        arrange(&self.list, rows.iter().map(|(_, row)| row))?;
        self.is_hidden.set(&self.list, rows.is_empty())
    }

    /// Sorts by loss, the largest first, keeping the order of equal ones; unknown losses come last.
    pub fn sorted<T>(rows: Vec<T>, loss: impl Fn(&T) -> Option<f64>) -> Vec<T> {
        sorted_by_key(rows, |row| [!key_of(loss(row).unwrap_or_default()), 0])
    }
}
