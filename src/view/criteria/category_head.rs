//! The head of a category in the DOM: its heading, deductions, gaps and points.

use super::super::naming;
use super::row_context::RowContext;
use super::shown::Line;
use super::template::Template;
use crate::assessment::{KnockOutScope, SheetCategory, Subtotal};
use crate::locale::{Locale, Text};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// The head, with handles on everything in it that can change.
pub struct CategoryHead {
    heading: Element,
    level: u8,
    title: Line,
    subtotal: Line,
    deductions: Line,
    gaps: Line,
}

impl CategoryHead {
    /// The head in this `<summary>`, a clone of [`Self::blank`].
    pub fn new(summary: &Element, level: u8) -> Result<Self, JsValue> {
        let parts = || -> Option<_> {
            let heading = summary.first_element_child()?;
            let deductions = heading.next_element_sibling()?;
            let gaps = deductions.next_element_sibling()?;
            let subtotal = gaps.next_element_sibling()?;
            let line = |element: &Element| Some(Line::new(element.first_child()?.unchecked_into()));
            Some(([line(&heading)?, line(&deductions)?, line(&gaps)?, line(&subtotal)?], heading))
        };
        let ([title, deductions, gaps, subtotal], heading) = parts().ok_or(JsValue::NULL)?;
        let mut made = Self { heading, level: 0, title, subtotal, deductions, gaps };
        made.level(level)?;
        Ok(made)
    }

    /// The `<summary>` that is cloned for each category, without any text.
    pub fn blank(template: &Template) -> Result<Element, JsValue> {
        let summary = template.element("summary", "category-head")?;
        let (heading, _) = template.line("div", "category-title")?;
        heading.set_attribute("role", "heading")?;
        heading.set_attribute("dir", "auto")?;
        summary.append_child(&heading)?;
        for class in ["deductions", "gaps", "subtotal"] {
            summary.append_child(&template.line("span", class)?.0)?;
        }
        Ok(summary)
    }

    /// Sets the level of the heading, unless it is set already.
    pub fn level(&mut self, level: u8) -> Result<(), JsValue> {
        if self.level == level {
            return Ok(());
        }
        self.level = level;
        self.heading.set_attribute("aria-level", &level.to_string())
    }

    /// Writes everything in it.
    pub fn write(&mut self, category: &SheetCategory, context: &RowContext) {
        let sum = category.subtotal();
        let is_withheld = category.rows.iter().any(|row| context.withholds(row));
        let is_struck =
            category.rows.iter().any(|row| row.has_struck() && row.knock_out() == Some(KnockOutScope::Category));
        let points = match is_withheld {
            true => String::new(),
            false if is_struck => {
                let (scored, max) = (context.locale.number(sum.scored), context.locale.number(sum.max));
                context.locale.fill(Text::AccountKnockedOut, &[("scored", &scored), ("max", &max)])
            }
            false => subtotal(&context.locale, &sum, category.rows.len()),
        };
        let gaps = match sum.unscored {
            0 => String::new(),
            count => context.locale.count(count, Text::UnscoredOne, Text::UnscoredOther),
        };
        let lost = category.rows.iter().filter(|row| row.has_lost()).count();
        let deductions = match lost {
            _ if is_withheld || sum.unscored == category.rows.len() => String::new(),
            0 => context.locale.text(Text::DeductionsNone).into_owned(),
            lost => context.locale.count(lost, Text::DeductionsOne, Text::DeductionsOther),
        };
        self.title.say(naming::category(&context.locale, category));
        self.deductions.say(deductions);
        self.subtotal.say(points);
        self.gaps.say(gaps);
    }
}

/// The points of a category: unobtrusive, since the API's totals count; empty while nothing is scored.
fn subtotal(locale: &Locale, sum: &Subtotal, rows: usize) -> String {
    if sum.unscored == rows {
        return String::new();
    }
    let (scored, max) = (locale.number(sum.scored), locale.number(sum.max));
    let text = if sum.max > 0.0 { Text::Subtotal } else { Text::SubtotalPlain };
    locale.fill(text, &[("scored", &scored), ("max", &max)])
}
