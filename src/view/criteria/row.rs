//! One row in the DOM.

use super::super::naming;
use super::super::ui::Ui;
use super::row_context::RowContext;
use super::row_style::{RowStyle, SLOTS};
use super::row_text::{Differs, RowText, differences};
use super::shown::Flag;
use super::template::{CATEGORY, IN_BOX, Template, is_usual};
use super::writer::RowUpdates;
use crate::assessment::{CategoryId, Row, SheetCategory, is_same};
use crate::locale::Text as Words;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// A row, with what is needed to change it.
pub struct RowNode {
    /// Its `<li>`.
    pub element: Element,
    /// Whether the active filter takes it.
    pub is_shown: bool,
    /// The points lost that decide its place outside of its category.
    pub loss: Option<f64>,
    is_hidden: bool,
    /// Whether it has a line, for each slot.
    lines: [bool; SLOTS],
    link: Option<Element>,
    style: RowStyle,
    has_changed: Flag,
}

impl RowNode {
    /// A row cloned from the template, with the texts of `said`.
    pub fn new(
        element: Element,
        template: &Template,
        category: &SheetCategory,
        row: &Row,
        said: &RowText,
        context: &RowContext,
    ) -> Result<Self, JsValue> {
        let mut lines = [false; SLOTS];
        for (slot, has_line) in lines.iter_mut().enumerate() {
            *has_line = is_usual(slot) || !said.texts[slot].is_empty();
        }
        let style = said.style;
        let has_changed = Flag::new("data-changed");
        let mut made =
            Self { element, is_shown: true, loss: None, is_hidden: false, lines, link: None, style, has_changed };
        made.has_changed.set(&made.element, context.has_changed(category.id, row))?;
        made.link(template, category.id, row, context)?;
        Ok(made)
    }

    /// Adds the differences from `was` to `changes`, the row that was written here in this context; without it,
    /// everything.
    pub fn patch(
        &mut self,
        template: &Template,
        category: &SheetCategory,
        (was, row): (Option<&Row>, &Row),
        context: &RowContext,
        changes: &mut RowUpdates,
        ui: &Ui,
    ) -> Result<(), JsValue> {
        let differs = was.map_or([Differs::Perhaps; SLOTS], |was| differences(was, row, context));
        let mut said = RowText::differing(category, row, &differs, context, ui);
        if self.lines[CATEGORY] {
            said.texts[CATEGORY] = naming::category(&context.locale, category).into();
        }
        changes.begin(&self.element);
        for (slot, (text, differs)) in said.texts.iter().zip(differs).enumerate() {
            if differs != Differs::No && (self.lines[slot] || !text.is_empty()) {
                let place = self.line(template, slot)?;
                changes.add(place, text, differs);
            }
        }
        changes.restyle(self.style, said.style);
        self.style = said.style;
        self.has_changed.set(&self.element, context.has_changed(category.id, row))?;
        // With 2,000 changed rows, their links took as long as everything else.
        match was {
            Some(was) if is_same(was.definition.as_ref(), row.definition.as_ref()) => Ok(()),
            _ => self.link(template, category.id, row, context),
        }
    }

    /// Shows its category's name, for a place outside of the category.
    pub fn name_category(&mut self, template: &Template, name: &str, changes: &mut RowUpdates) -> Result<(), JsValue> {
        if !self.lines[CATEGORY] {
            let place = self.line(template, CATEGORY)?;
            changes.begin(&self.element);
            changes.add(place, name, Differs::Surely);
        }
        Ok(())
    }

    /// The index of a slot's line, which is created if necessary.
    fn line(&mut self, template: &Template, slot: usize) -> Result<usize, JsValue> {
        let place = self.lines.iter().take(slot).filter(|has_line| **has_line).count();
        if !self.lines[slot] {
            let line: Element = template.lines.get(slot as u32).unchecked_into();
            let boxed = self.lines.iter().take(IN_BOX).filter(|has_line| **has_line).count();
            let what = self.element.first_element_child().ok_or(JsValue::NULL)?;
            let (parent, at) =
                if slot < IN_BOX { (&what, place) } else { (&self.element, place.saturating_sub(boxed) + 1) };
            let next = parent.children().item(at as u32);
            parent.insert_before(&line.clone_node_with_deep(true)?, next.as_deref())?;
            self.lines[slot] = true;
        }
        Ok(place)
    }

    /// Shows or hides it in the DOM, according to [`Self::is_shown`].
    pub fn show(&mut self) -> Result<(), JsValue> {
        if self.is_hidden == self.is_shown {
            self.is_hidden = !self.is_shown;
            self.element.toggle_attribute_with_force("hidden", self.is_hidden)?;
        }
        Ok(())
    }

    /// Creates, changes or removes the link. It is the last child of the row; the sheet places it beside the score.
    fn link(
        &mut self,
        template: &Template,
        category: Option<CategoryId>,
        row: &Row,
        context: &RowContext,
    ) -> Result<(), JsValue> {
        let Some(href) = context.href(category, row) else {
            if let Some(link) = self.link.take() {
                link.remove();
            }
            return Ok(());
        };
        let link = match self.link.take() {
            Some(link) => link,
            None => {
                let link: Element = template.link.clone_node_with_deep(false)?.unchecked_into();
                self.element.append_child(&link)?;
                link
            }
        };
        let criterion = naming::criterion(&context.locale, row);
        let name = context.locale.fill(Words::CriterionLink, &[("criterion", &criterion)]);
        link.set_attribute("href", &href)?;
        link.set_attribute("aria-label", &name)?;
        self.link = Some(link);
        Ok(())
    }
}
