//! The re-run dialog, in the words of the person in front of it.

use crate::{Page, Result, Script};
use serde_json::{Value, json};

const SCRIPT: Script = Script(include_str!("dialog.js"));

/// The re-run dialog, open.
pub struct Dialog<'p> {
    page: &'p Page,
}

impl<'p> Dialog<'p> {
    pub(crate) fn of(page: &'p Page) -> Self {
        Self { page }
    }

    /// The choices of the select.
    ///
    /// # Errors
    /// If there is no select.
    pub async fn choices(&self) -> Result<Vec<String>> {
        let script = "return [...shown().querySelectorAll('dialog[open] select option')].map((o) => \
            o.textContent.replace(/\\s+/g, ' ').trim())";
        let list = self.page.run(script).await?;
        Ok(list.as_array().cloned().unwrap_or_default().iter().filter_map(Value::as_str).map(Into::into).collect())
    }

    /// Waits until there is a choice that contains `text`, and selects it.
    ///
    /// # Errors
    /// If there is none.
    pub async fn choose(&self, text: &str) -> Result {
        let script = format!(
            "return [...shown().querySelectorAll('dialog[open] select option')].find((o) => \
                o.textContent.includes({}))",
            json!(text)
        );
        self.page.click_on(&format!("a choice with {text:?}"), &script).await
    }

    /// Waits until this is readable in the dialog.
    ///
    /// # Errors
    /// If it cannot.
    pub async fn reads(&self, text: &str) -> Result {
        let script = format!("return shown().querySelector('dialog[open]').innerText.includes({})", json!(text));
        self.page.until(&format!("{text:?} in the dialog"), &script).await
    }

    /// The selected choice.
    ///
    /// # Errors
    /// If there is no select.
    pub async fn choice(&self) -> Result<String> {
        Ok(self.page.run(&SCRIPT.call("choice")).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Clicks one of the dialog's buttons.
    ///
    /// # Errors
    /// If there is none of this name.
    pub async fn click(&self, name: &str) -> Result {
        let script = SCRIPT.with("buttonInDialog", &json!([name]));
        self.page.click_on(&format!("{name:?} in the dialog"), &script).await
    }
}
