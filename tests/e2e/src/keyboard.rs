//! The actions of a person without a mouse.

use crate::{PATIENCE, Page, Result};
use fantoccini::key::Key;
use serde_json::json;
use std::time::{Duration, Instant};

/// More stops than any page here has.
const MOST_STOPS: usize = 120;

/// The problem with the focus, if any: nothing has it, or it is invisible.
const UNSEEN: &str = r"
const e = focus();
if (!e || e === document.body || e === document.documentElement) return 'the focus is lost to the page';
const name = `${e.localName} ${named(e).slice(0, 60)}`, style = getComputedStyle(e), box = e.getBoundingClientRect();
if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 1) return `no ring around ${name}`;
const [left, top, right, bottom] = [Math.max(box.left, 0), Math.max(box.top, 0), Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
if (right - left < 1 || bottom - top < 1) return `out of sight: ${name}`;
const under = e.getRootNode().elementFromPoint((left + right) / 2, (top + bottom) / 2);
if (under && !under.contains(e) && !e.contains(under)) return `${name} lies under ${under.localName}.${under.className}`;
return '';
";

impl Page {
    /// Asserts that something has the focus, with a visible ring.
    ///
    /// # Errors
    /// If it is not.
    pub async fn focus_is_seen(&self) -> Result {
        let start = Instant::now();
        loop {
            let wrong = self.run(UNSEEN).await?;
            match wrong.as_str() {
                Some("") => return Ok(()),
                wrong if start.elapsed() > PATIENCE => return Err(wrong.unwrap_or("the browser said nothing").into()),
                // Polls; some draw the ring a moment after the key.
                _ => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        }
    }

    /// Waits until something with this prefix of a name has the focus, visibly.
    ///
    /// # Errors
    /// If the focus does not get there, or is invisible.
    pub async fn focus_comes_to(&self, name: &str) -> Result {
        let script = format!("return named(focus()).startsWith({})", json!(name));
        self.until(&format!("the focus at {name:?}"), &script).await?;
        self.focus_is_seen().await
    }

    /// Presses the tab key until something of this name has the focus; every stop on the way has to be visible.
    ///
    /// # Errors
    /// If there is no such stop, or if the focus is invisible on the way.
    pub async fn tab_to(&self, name: &str) -> Result {
        self.tab(&[], name).await
    }

    /// The same, backwards.
    ///
    /// # Errors
    /// As for [`Page::tab_to`].
    pub async fn tab_back_to(&self, name: &str) -> Result {
        self.tab(&[Key::Shift], name).await
    }

    async fn tab(&self, held: &[Key], name: &str) -> Result {
        let mut stops = Vec::new();
        while stops.len() < MOST_STOPS {
            self.press_with(held, Key::Tab).await?;
            self.focus_is_seen()
                .await
                .map_err(|wrong| format!("on the way to {name:?}: {wrong}; before: {stops:?}"))?;
            let stop = self.focused().await?;
            if stop.starts_with(name) {
                return Ok(());
            }
            stops.push(stop.chars().take(40).collect::<String>());
        }
        Err(format!("the tab key leads to no {name:?}, but to {stops:?}").into())
    }

    /// Selects a choice in the focused select.
    ///
    /// # Errors
    /// If the keys do not lead to such a choice.
    pub async fn choose_by_keys(&self, text: &str) -> Result {
        // A select drawn by the page opens and moves a focus of its own; others change at once.
        let script = r"const select = shown().querySelector('dialog[open] select'), active = shown().activeElement;
            const isOpen = CSS.supports('selector(:open)') && select.matches(':open');
            const option = isOpen ? active.closest('option') : select.selectedOptions[0];
            return [isOpen, (option?.textContent ?? '').includes(WANTED)]"
            .replace("WANTED", &json!(text).to_string());
        for _ in 0..10 {
            let at = self.run(&script).await?;
            match (at[0] == true, at[1] == true) {
                (true, true) => self.press(Key::Enter).await?,
                (false, true) => return Ok(()),
                _ => self.press(Key::Down).await?,
            }
        }
        Err(format!("the keys lead to no choice {text:?}").into())
    }
}
