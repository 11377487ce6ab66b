//! One row in the DOM.

use super::super::shared::Cx;
use super::super::words;
use super::manner::Manner;
use super::template::Template;
use super::text::{RowText, SLOTS};
use crate::assessment::{CategoryId, CriterionId, Row};
use crate::locale::Text as Words;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Text};

/// A row, with handles on what can change in it.
pub struct RowNode {
    /// Whose row it is.
    pub id: Option<CriterionId>,
    /// Its `<li>`.
    pub element: Element,
    /// Is it shown under the present filter?
    pub is_shown: bool,
    is_hidden: bool,
    texts: [Text; SLOTS],
    link: Option<Element>,
    tone: &'static str,
    from: &'static str,
}

impl RowNode {
    /// Clones the template, and fills it.
    pub fn new(
        template: &Template,
        category: Option<CategoryId>,
        row: &Row,
        manner: &Manner,
        cx: &Cx,
    ) -> Result<Self, JsValue> {
        let element: Element = template.row.clone_node_with_deep(true)?.unchecked_into();
        let mut line = element.first_child();
        let mut slot = || {
            let this = line.take().ok_or(JsValue::NULL)?;
            line = this.next_sibling();
            this.first_child().map(JsCast::unchecked_into::<Text>).ok_or(JsValue::NULL)
        };
        let texts = [slot()?, slot()?, slot()?, slot()?, slot()?, slot()?];
        let said = RowText::of(row, manner, cx);
        for (node, text) in texts.iter().zip(&said.texts).filter(|(_, text)| !text.is_empty()) {
            node.set_data(text);
        }
        if let Some(CriterionId(id)) = row.id() {
            // What a link to this criterion is resolved by.
            element.set_attribute("data-criterion", &id.to_string())?;
        }
        let mut made =
            Self { id: row.id(), element, is_shown: true, is_hidden: false, texts, link: None, tone: "", from: "" };
        made.look(&said)?;
        made.link(template, category, row, manner)?;
        Ok(made)
    }

    /// Writes what differs; what is the same keeps its very nodes, and with them a selection.
    pub fn patch(
        &mut self,
        template: &Template,
        category: Option<CategoryId>,
        row: &Row,
        manner: &Manner,
        cx: &Cx,
    ) -> Result<(), JsValue> {
        let said = RowText::of(row, manner, cx);
        for (node, text) in self.texts.iter().zip(&said.texts) {
            if node.data() != *text {
                node.set_data(text);
            }
        }
        self.look(&said)?;
        self.link(template, category, row, manner)
    }

    /// Shows or hides it in the DOM, as [`Self::is_shown`] says.
    pub fn show(&mut self) -> Result<(), JsValue> {
        if self.is_hidden == self.is_shown {
            self.is_hidden = !self.is_shown;
            self.element.toggle_attribute_with_force("hidden", self.is_hidden)?;
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
        let criterion = words::criterion(&manner.locale, row);
        let name = manner.locale.fill(Words::CriterionLink, &[("criterion", &criterion)]);
        for (key, value) in [("href", &*href), ("aria-label", &*name)] {
            if link.get_attribute(key).as_deref() != Some(value) {
                link.set_attribute(key, value)?;
            }
        }
        self.link = Some(link);
        Ok(())
    }

    fn look(&mut self, said: &RowText) -> Result<(), JsValue> {
        for (name, old, new) in [("data-tone", &mut self.tone, said.tone), ("data-from", &mut self.from, said.from)] {
            if *old != new {
                *old = new;
                self.element.set_attribute(name, new)?;
            }
        }
        Ok(())
    }
}

/// Do two rows say the same? A definition is shared between polls, so mostly its address tells.
pub fn is_same(a: &Row, b: &Row) -> bool {
    let definitions = match (&a.definition, &b.definition) {
        (Some(a), Some(b)) => Arc::ptr_eq(a, b) || a == b,
        (a, b) => a.is_none() && b.is_none(),
    };
    definitions && a.is_previous == b.is_previous && a.criterion == b.criterion
}
