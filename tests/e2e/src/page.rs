//! A page with the element on it, in the words of the person in front of it.

use crate::in_time::{FOR_A_SCRIPT, in_time};
use crate::{Dialog, PATIENCE, Result, Role, Script};
use fantoccini::Client;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// Finds things as a person would: by role and name, through shadow roots.
const LIBRARY: &str = include_str!("page.js");

/// Records events.
const EVENTS: Script = Script(include_str!("events.js"));

/// The page in front.
pub struct Page {
    client: Client,
}

impl Page {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Signs in at the portal.
    ///
    /// # Errors
    /// If there is no such choice.
    pub async fn sign_in(&self, role: Role) -> Result {
        let card = format!("return all('[data-role={}]').find(seen)", role.word());
        self.click_on("the card to sign in with", &card).await
    }

    /// Signs in with the session cookie alone, as a page of the same origin would.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn sign_in_by_cookie(&self, role: Role) -> Result {
        let body = json!({ "user": role.word() }).to_string();
        let request =
            format!("{{ method: 'POST', headers: {{ 'Content-Type': 'application/json' }}, body: {body:?} }}");
        self.run(&format!("await fetch('/demo/sign-in', {request})")).await.map(drop)
    }

    /// Opens an assessment from the portal's list.
    ///
    /// # Errors
    /// If it is not listed.
    pub async fn open_assessment(&self, id: u32) -> Result {
        let entry = format!("return all('a[href$=\"/assessment/{id}\"]').find(seen)");
        self.click_on("the assessment in the list", &entry).await
    }

    /// Clicks the button of this name.
    ///
    /// # Errors
    /// If there is none.
    pub async fn click(&self, name: &str) -> Result {
        self.click_on(&format!("a button named {name:?}"), &format!("return button({})", json!(name))).await
    }

    /// Presses the chip with this prefix of a name.
    ///
    /// # Errors
    /// If there is none that can be pressed.
    pub async fn click_chip(&self, name: &str) -> Result {
        let chip = format!(
            "return [...shown().querySelectorAll('.chip:not([aria-disabled])')].find((one) => \
                named(one).startsWith({}))",
            json!(name)
        );
        self.click_on(&format!("the chip {name:?}"), &chip).await
    }

    /// Opens the menu of the head line, unless it is open.
    ///
    /// # Errors
    /// If there is none.
    pub async fn open_menu(&self) -> Result {
        self.until(
            "the menu",
            "const menu = shown()?.querySelector('.menu'); if (menu) menu.open = true; return \
            !!menu?.querySelector('.menu-item')",
        )
        .await
    }

    /// Waits until the element's phase is this word.
    ///
    /// # Errors
    /// If it does not become so.
    pub async fn phase(&self, word: &str) -> Result {
        self.until(&format!("phase {word:?}"), &format!("return host()?.dataset.phase === {}", json!(word))).await
    }

    /// Waits until the element's state is this word.
    ///
    /// # Errors
    /// If it does not become so.
    pub async fn state(&self, word: &str) -> Result {
        self.until(&format!("state {word:?}"), &format!("return host()?.dataset.state === {}", json!(word))).await
    }

    /// Waits until the second part of the wasm is there. It contains the dialog, which is then always in the page.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn is_whole(&self) -> Result {
        let script = "const root = shown(); return !root.querySelector('article') || !!root.querySelector('dialog')";
        self.until("the rest of the page", script).await
    }

    /// The initiators of requests for the file of this name, according to the browser: `link` is the head of the page.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn fetched_by(&self, file: &str) -> Result<Vec<String>> {
        let by = self.run(&format!("return {}", fetches(file))).await?;
        Ok(serde_json::from_value(by)?)
    }

    /// Waits until the file of this name has been fetched: the browser may record it a moment after its use.
    ///
    /// # Errors
    /// If it has not.
    pub async fn fetches(&self, file: &str) -> Result {
        self.until(&format!("the file {file:?}"), &format!("return {}.length > 0", fetches(file))).await
    }

    /// Waits until this is readable on the element.
    ///
    /// # Errors
    /// If it cannot.
    pub async fn reads(&self, text: &str) -> Result {
        let script = format!("return shown()?.querySelector('.qa')?.innerText.includes({})", json!(text));
        self.until(&format!("the text {text:?}"), &script).await
    }

    /// Whether this is readable on the element right now.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn reads_now(&self, text: &str) -> Result<bool> {
        Ok(self.text().await?.contains(text))
    }

    /// All readable text of the element.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn text(&self) -> Result<String> {
        let text = self.run("return shown()?.querySelector('.qa')?.innerText ?? ''").await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// The dialog, once it is open.
    ///
    /// # Errors
    /// If it does not open.
    pub async fn dialog(&self) -> Result<Dialog<'_>> {
        self.until("an open dialog", "return !!shown()?.querySelector('dialog[open]')").await?;
        Ok(Dialog::of(self))
    }

    /// Waits until no dialog is open.
    ///
    /// # Errors
    /// If it stays open.
    pub async fn no_dialog(&self) -> Result {
        self.until("no open dialog", "return !shown()?.querySelector('dialog[open]')").await
    }

    /// Presses a key and lets it go, wherever the focus is.
    ///
    /// # Errors
    /// If the browser does not take it.
    pub async fn press(&self, key: impl Into<char>) -> Result {
        self.press_with(&[], key).await
    }

    /// Presses a key while others are held down.
    ///
    /// # Errors
    /// If the browser does not take it.
    pub async fn press_with(&self, held: &[Key], key: impl Into<char>) -> Result {
        let held: Vec<char> = held.iter().map(|key| char::from(*key)).collect();
        let key: char = key.into();
        let down = held.iter().copied().chain([key]).map(|value| KeyAction::Down { value });
        let up = [key].into_iter().chain(held.iter().rev().copied()).map(|value| KeyAction::Up { value });
        let keys = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), |keys, action| keys.then(action));
        Ok(self.client.perform_actions(keys).await?)
    }

    /// The name of the focused element.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn focused(&self) -> Result<String> {
        let name = self.run("return named(focus())").await?;
        Ok(name.as_str().unwrap_or_default().to_owned())
    }

    /// Starts to record the element's events, see [`Page::events`].
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn listen(&self) -> Result {
        let script = EVENTS.call("listen");
        self.run(&script).await.map(drop)
    }

    /// The events so far: type and detail.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn events(&self, kind: &str) -> Result<Vec<Value>> {
        let all = self.run("return window.__events").await?;
        let all = all.as_array().cloned().unwrap_or_default();
        Ok(all.into_iter().filter(|e| e[0] == kind).map(|e| e[1].clone()).collect())
    }

    /// Waits until a script returns true; otherwise `what` names what was missing.
    ///
    /// # Errors
    /// If it does not become so.
    pub async fn until(&self, what: &str, script: &str) -> Result {
        self.gives(what, script, |value| *value == true).await.map(drop)
    }

    /// Waits until a script returns a matching value, and returns that.
    async fn gives(&self, what: &str, script: &str, fits: impl Fn(&Value) -> bool) -> Result<Value> {
        let start = Instant::now();
        loop {
            let value = self.run(script).await?;
            if fits(&value) {
                return Ok(value);
            }
            if start.elapsed() > PATIENCE {
                let text: String = self.text().await.unwrap_or_default().chars().take(1200).collect();
                let host = self.run("return host()?.outerHTML").await.unwrap_or_default();
                return Err(format!("{what} did not come. On the screen: {host} {}", text.replace('\n', " ")).into());
            }
            // Polls, since nothing reports it.
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Runs a script in the page.
    ///
    /// # Errors
    /// If it throws.
    pub async fn run(&self, script: &str) -> Result<Value> {
        let script = format!("{LIBRARY}return (async () => {{ {script} }})()");
        in_time(FOR_A_SCRIPT, self.client.execute(&script, vec![])).await
    }

    /// Clicks an element as soon as a script finds it.
    pub(crate) async fn click_on(&self, what: &str, script: &str) -> Result {
        let start = Instant::now();
        loop {
            let clicked = match self.find(what, script).await {
                Ok(element) => element.click().await.map_err(Into::into),
                Err(error) => Err(error),
            };
            match clicked {
                // The element was replaced meanwhile: nothing was clicked, and another one is there now.
                Err(error) if is_stale(error.as_ref()) && start.elapsed() < PATIENCE => {}
                clicked => return clicked,
            }
        }
    }

    async fn find(&self, what: &str, script: &str) -> Result<Element> {
        let found = self.gives(what, script, Value::is_object).await?;
        let id = found.as_object().and_then(|o| o.values().next()).and_then(Value::as_str).ok_or("no element")?;
        Ok(Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned())))
    }
}

/// Whether an element was no longer on the page. WebKit says so already when a script returns it.
fn is_stale(error: &(dyn std::error::Error + 'static)) -> bool {
    error.downcast_ref::<CmdError>().is_some_and(CmdError::is_stale_element_reference)
}

/// A script expression for the initiators of all requests for the file of this name.
fn fetches(file: &str) -> String {
    let path = json!(format!("/{file}"));
    let entries = "performance.getEntriesByType('resource')";
    format!("{entries}.filter((one) => new URL(one.name).pathname.endsWith({path})).map((one) => one.initiatorType)")
}
