//! One row in the DOM.

use super::super::shared::Cx;
use super::manner::Manner;
use super::template::{Look, Template, USUAL, dress};
use super::text::{RowText, SLOTS};
use crate::assessment::{CategoryId, CriterionId, Row};
use crate::locale::Text as Words;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node, Text};

/// A row, with handles on what can change in it.
pub struct RowNode {
    /// Whose row it is.
    pub id: Option<CriterionId>,
    /// Its `<li>`.
    pub element: Element,
    /// Is it shown under the present filter?
    pub is_shown: bool,
    /// The line and the text of each slot that has ever had something to say.
    lines: [Option<(Element, Text)>; SLOTS],
    link: Option<Element>,
    look: Look,
}

impl RowNode {
    /// Clones the template, and fills it.
    pub fn new(
        template: &mut Template,
        category: Option<CategoryId>,
        row: &Row,
        manner: &Manner,
        cx: &Cx,
    ) -> Result<Self, JsValue> {
        let said = RowText::of(row, manner, cx);
        let look = (said.tone, said.from);
        let element = template.row(look)?;
        let mut lines = [const { None }; SLOTS];
        let mut line = element.first_element_child();
        for slot in USUAL {
            let this = line.take().ok_or(JsValue::NULL)?;
            line = this.next_element_sibling();
            lines[slot] = Some(with_text(this)?);
        }
        if let Some(CriterionId(id)) = row.id() {
            // What a link to this criterion is resolved by.
            element.set_attribute("data-criterion", &id.to_string())?;
        }
        let mut made = Self { id: row.id(), element, is_shown: true, lines, link: None, look };
        for (slot, text) in said.texts.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            made.line(template, slot)?.set_data(text);
        }
        made.link(template, category, row, manner)?;
        Ok(made)
    }

    /// Writes what differs from `was`, the row that was written here in this manner; without one, from what stands there.
    /// What is the same keeps its very nodes, and with them a selection.
    pub fn patch(
        &mut self,
        template: &Template,
        category: Option<CategoryId>,
        (was, row): (Option<&Row>, &Row),
        manner: &Manner,
        cx: &Cx,
    ) -> Result<(), JsValue> {
        let said = RowText::of(row, manner, cx);
        // What stands there is known without asking for it, if it was written in this manner.
        let before = was.map(|was| RowText::of(was, manner, cx));
        for (slot, text) in said.texts.iter().enumerate() {
            let is_there = match (&before, &self.lines[slot]) {
                (Some(before), _) => before.texts[slot] == *text,
                (None, Some((_, node))) => node.data() == *text,
                (None, None) => text.is_empty(),
            };
            if !is_there {
                self.line(template, slot)?.set_data(text);
            }
        }
        let look = (said.tone, said.from);
        dress(&self.element, self.look, look)?;
        self.look = look;
        self.link(template, category, row, manner)
    }

    /// Shows or hides it.
    pub fn show(&mut self, is_shown: bool) -> Result<(), JsValue> {
        if self.is_shown != is_shown {
            self.is_shown = is_shown;
            self.element.toggle_attribute_with_force("hidden", !is_shown)?;
        }
        Ok(())
    }

    /// Makes, turns or removes the link. It is the last one in the row, and stands beside the score.
    fn link(
        &mut self,
        template: &Template,
        category: Option<CategoryId>,
        row: &Row,
        manner: &Manner,
    ) -> Result<(), JsValue> {
        let Some(href) = manner.href(category, row) else {
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
        let name = manner.locale.text(Words::CriterionLink);
        for (key, value) in [("href", &*href), ("aria-label", &*name)] {
            if link.get_attribute(key).as_deref() != Some(value) {
                link.set_attribute(key, value)?;
            }
        }
        self.link = Some(link);
        Ok(())
    }

    /// The text of a slot, whose line is made if there is none yet, before those of the slots behind it.
    fn line(&mut self, template: &Template, slot: usize) -> Result<&Text, JsValue> {
        if self.lines[slot].is_none() {
            let line = with_text(template.slot(slot)?)?;
            let next = self.lines.iter().skip(slot + 1).flatten().next().map(|(next, _)| next);
            self.element.insert_before(&line.0, next.or(self.link.as_ref()).map(|next| -> &Node { next }))?;
            self.lines[slot] = Some(line);
        }
        self.lines[slot].as_ref().map(|(_, text)| text).ok_or(JsValue::NULL)
    }
}

fn with_text(line: Element) -> Result<(Element, Text), JsValue> {
    let text = line.first_child().ok_or(JsValue::NULL)?.unchecked_into();
    Ok((line, text))
}
