//! The list: what is shown, compared with what is to be shown.

use super::super::shared::Cx;
use super::super::words;
use super::filter::Filter;
use super::manner::Manner;
use super::row::{RowNode, is_same};
use super::template::Template;
use crate::assessment::{Row, Sheet, SheetCategory, Subtotal};
use crate::locale::{Locale, Text};
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, Node};

/// A list with more rows is drawn only where it is seen. A short one is drawn whole, which looks better when it is
/// scrolled fast, and costs nothing.
const LONG: usize = 100;

/// The categories and their rows.
pub struct List {
    host: Element,
    template: Template,
    categories: Vec<CategoryNode>,
    sheet: Arc<Sheet>,
    manner: Option<Manner>,
    /// Said when the filter takes no row.
    none: (Element, web_sys::Text),
    /// The row that the focus was moved to last.
    visited: Option<Element>,
}

struct CategoryNode {
    details: Element,
    heading: Element,
    subtotal: web_sys::Text,
    gaps: web_sys::Text,
    list: Element,
    rows: Vec<RowNode>,
}

impl List {
    /// An empty list in `host`.
    pub fn new(host: Element) -> Option<Self> {
        let template = Template::new()?;
        let none = template.line("p", "no-match").ok()?;
        Some(Self { host, template, categories: Vec::new(), sheet: Arc::default(), manner: None, none, visited: None })
    }

    /// Shows `sheet` in this manner, touching only what differs. The DOM refuses nothing that is done here.
    pub fn show(&mut self, sheet: Arc<Sheet>, manner: Manner, cx: &Cx) {
        let _ = self.update(&sheet, &manner, cx);
        self.sheet = sheet;
        self.manner = Some(manner);
    }

    fn update(&mut self, sheet: &Arc<Sheet>, manner: &Manner, cx: &Cx) -> Result<(), JsValue> {
        let old_manner = self.manner.take();
        let same_level = old_manner.as_ref().is_some_and(|old| old.level == manner.level);
        let same_manner = old_manner.as_ref().is_some_and(|old| old.writes_as(manner));
        let before = std::mem::take(&mut self.sheet);
        let mut old: Vec<Option<CategoryNode>> = std::mem::take(&mut self.categories).into_iter().map(Some).collect();
        for (index, category) in sheet.categories.iter().enumerate() {
            // Mostly it stands where it stood; after a re-run with another revision it may stand elsewhere.
            let is_it = |i: &usize| before.categories.get(*i).is_some_and(|c| c.id == category.id);
            let place = Some(index).filter(is_it).or_else(|| (0..before.categories.len()).find(is_it));
            let kept = place.and_then(|i| Some((old.get_mut(i)?.take()?, before.categories.get(i)?)));
            let (mut node, was) = match kept {
                Some((node, was)) => (node, Some(was)),
                None => (CategoryNode::new(&self.template, manner.level)?, None),
            };
            node.rows(&self.template, was, category, manner, same_manner, cx)?;
            let words_may_differ = !same_manner || was.is_none_or(|was| was != category);
            if !same_level {
                node.heading.set_attribute("aria-level", &manner.level.to_string())?;
            }
            if words_may_differ {
                node.head(category, manner)?;
            }
            node.filter(category, manner)?;
            self.categories.push(node);
        }
        for node in old.into_iter().flatten() {
            node.details.remove();
        }
        arrange(&self.host, self.categories.iter().map(|c| &c.details))?;
        let is_long = sheet.rows().nth(LONG).is_some();
        if self.host.has_attribute("data-long") != is_long {
            self.host.toggle_attribute_with_force("data-long", is_long)?;
        }
        self.say_none(manner)
    }

    /// Tells that the filter takes no row, so that an empty page is not a riddle.
    fn say_none(&self, manner: &Manner) -> Result<(), JsValue> {
        let is_empty =
            !self.categories.is_empty() && !self.categories.iter().any(|c| c.rows.iter().any(|r| r.is_shown));
        let text = if is_empty { manner.locale.text(Text::NoMatch) } else { "".into() };
        if self.none.1.data() != text {
            self.none.1.set_data(&text);
        }
        if !self.none.0.is_connected() {
            self.host.append_child(&self.none.0)?;
        }
        Ok(())
    }

    /// Moves the focus to the next row that `filter` takes after the one it was moved to last, and from the last one
    /// to the first.
    ///
    /// Where the focus is does not tell: it is on the button that was just pressed.
    pub fn next(&mut self, filter: Filter) {
        let Some(manner) = &self.manner else { return };
        let nodes = self.categories.iter().flat_map(|c| c.rows.iter().map(move |node| (c, node)));
        let rows = self.sheet.categories.iter().flat_map(|c| c.rows.iter().map(move |row| (c.id, row)));
        let targets: Vec<_> = nodes
            .zip(rows)
            .filter(|((_, node), (category, row))| node.is_shown && filter.takes(manner, *category, row))
            .map(|(node, _)| node)
            .collect();
        let at = targets.iter().position(|(_, node)| self.visited.as_ref() == Some(&node.element));
        let next = at.map_or(0, |at| (at + 1) % targets.len());
        if let Some((category, node)) = targets.get(next) {
            self.visited = Some(node.element.clone());
            let _ = category.details.set_attribute("open", "");
            let _ = node.element.unchecked_ref::<HtmlElement>().focus();
        }
    }
}

impl CategoryNode {
    fn new(template: &Template, level: u8) -> Result<Self, JsValue> {
        let details = template.element("details", "category")?;
        details.set_attribute("open", "")?;
        let summary = template.element("summary", "category-head")?;
        let (heading, _) = template.line("div", "category-title")?;
        heading.set_attribute("role", "heading")?;
        heading.set_attribute("aria-level", &level.to_string())?;
        heading.set_attribute("dir", "auto")?;
        let (subtotal_line, subtotal) = template.line("span", "subtotal")?;
        let (gaps_line, gaps) = template.line("span", "gaps")?;
        let list = template.element("ul", "criterion-list")?;
        // Safari forgets that a list without bullets is a list.
        list.set_attribute("role", "list")?;
        for child in [&heading, &gaps_line, &subtotal_line] {
            summary.append_child(child)?;
        }
        details.append_child(&summary)?;
        details.append_child(&list)?;
        Ok(Self { details, heading, subtotal, gaps, list, rows: Vec::new() })
    }

    /// Makes, keeps, patches and removes rows.
    fn rows(
        &mut self,
        template: &Template,
        was: Option<&SheetCategory>,
        category: &SheetCategory,
        manner: &Manner,
        same_manner: bool,
        cx: &Cx,
    ) -> Result<(), JsValue> {
        let before: &[Row] = was.map_or(&[], |was| &was.rows);
        let is_same_shape = before.len() == category.rows.len() && before.len() == self.rows.len();
        let mut old: Vec<Option<RowNode>> = std::mem::take(&mut self.rows).into_iter().map(Some).collect();
        // Where the search for a row that has moved begins: rows keep their order, so mostly the next one is it.
        let mut from = 0;
        self.rows.reserve(category.rows.len());
        for (index, row) in category.rows.iter().enumerate() {
            let is_it = |i: &usize| old.get(*i).is_some_and(|o| o.as_ref().is_some_and(|o| o.id == row.id()));
            let place =
                if is_same_shape && is_it(&index) { Some(index) } else { (from..old.len()).chain(0..from).find(is_it) };
            let kept = place.and_then(|i| Some((old.get_mut(i)?.take()?, before.get(i))));
            let node = match kept {
                Some((mut node, was)) => {
                    if !same_manner || was.is_none_or(|was| !is_same(was, row)) {
                        node.patch(row, manner, cx)?;
                    }
                    node
                }
                None => RowNode::new(template, row, manner, cx)?,
            };
            from = place.map_or(from, |i| i + 1);
            self.rows.push(node);
        }
        for node in old.into_iter().flatten() {
            node.element.remove();
        }
        let is_untouched = is_same_shape && self.list.child_element_count() as usize == self.rows.len();
        if !is_untouched || !in_order(&self.rows, before) {
            arrange(&self.list, self.rows.iter().map(|row| &row.element))?;
        }
        Ok(())
    }

    fn head(&self, category: &SheetCategory, manner: &Manner) -> Result<(), JsValue> {
        let title = words::category(&manner.locale, category);
        if self.heading.text_content().as_deref() != Some(&title) {
            self.heading.set_text_content(Some(&title));
        }
        let sum = category.subtotal();
        let is_withheld = category.rows.iter().any(|row| manner.withholds(row));
        let points = if is_withheld { String::new() } else { subtotal(&manner.locale, &sum, category.rows.len()) };
        let gaps = match sum.unscored {
            0 => String::new(),
            count => manner.locale.count(count, Text::UnscoredOne, Text::UnscoredOther),
        };
        for (node, text) in [(&self.subtotal, points), (&self.gaps, gaps)] {
            if node.data() != text {
                node.set_data(&text);
            }
        }
        Ok(())
    }

    fn filter(&mut self, category: &SheetCategory, manner: &Manner) -> Result<(), JsValue> {
        let mut any = self.rows.is_empty();
        for (node, row) in self.rows.iter_mut().zip(&category.rows) {
            let takes = manner.filter.takes(manner, category.id, row);
            node.show(takes)?;
            any |= takes;
        }
        if self.details.has_attribute("hidden") == any {
            self.details.toggle_attribute_with_force("hidden", !any)?;
        }
        Ok(())
    }
}

/// Points of a category: modest, since the API's own totals count; none while nothing is scored.
fn subtotal(locale: &Locale, sum: &Subtotal, rows: usize) -> String {
    if sum.unscored == rows {
        return String::new();
    }
    let (scored, max) = (locale.number(sum.scored), locale.number(sum.max));
    let text = if sum.max > 0.0 { Text::Subtotal } else { Text::SubtotalPlain };
    locale.fill(text, &[("scored", &scored), ("max", &max)])
}

fn in_order(rows: &[RowNode], before: &[Row]) -> bool {
    rows.iter().zip(before).all(|(node, row)| node.id == row.id())
}

/// Puts `children` first into `parent`, in their order. What stands right is not moved: moving loses the focus.
fn arrange<'a>(parent: &Element, children: impl Iterator<Item = &'a Element>) -> Result<(), JsValue> {
    let mut cursor: Option<Node> = parent.first_child();
    for child in children {
        let child: &Node = child;
        if cursor.as_ref() == Some(child) {
            cursor = child.next_sibling();
        } else {
            parent.insert_before(child, cursor.as_ref())?;
        }
    }
    Ok(())
}
