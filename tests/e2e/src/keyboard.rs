//! The actions of a person without a mouse.

use crate::{PATIENCE, Page, Result};
use fantoccini::key::Key;
use serde_json::json;
use std::time::{Duration, Instant};

/// More stops than any page here has.
const MOST_STOPS: usize = 120;

/// The problem with the focus, if any: nothing has it, or it is invisible.
const FOCUS: &str = include_str!("keyboard.js");

impl Page {
    /// Asserts that something has the focus, with a visible ring.
    ///
    /// # Errors
    /// If it is not.
    pub async fn focus_is_seen(&self) -> Result {
        let start = Instant::now();
        loop {
            let wrong = self.run(&format!("{FOCUS} return unseen()")).await?;
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
        let script = format!("{FOCUS} return choiceOf({})", json!(text));
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
