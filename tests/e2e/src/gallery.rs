//! The demo's gallery: every state and hard case of the element.

use crate::{Browser, Page, Result, Server, Wanted};
use serde_json::{Value, json};

/// Waits until the element's tree has been left alone for a moment and all finite animations have ended, and finds
/// where a part is.
const SCRIPT: &str = include_str!("gallery.js");

/// The maximum height of a picture in browsers.
const HIGHEST: u32 = 12_000;

/// A server with a browser for its gallery, with reduced motion.
pub struct Gallery {
    server: Server,
    browser: Browser,
    page: Page,
}

impl Gallery {
    /// Starts both.
    ///
    /// # Errors
    /// If one of them cannot be started.
    pub async fn open() -> Result<Self> {
        let server = Server::start().await?;
        let browser = Browser::open(Wanted::default()).await?;
        browser.reduce_motion().await?;
        let page = browser.page();
        Ok(Self { server, browser, page })
    }

    /// The names of all cases.
    ///
    /// # Errors
    /// If the gallery does not open.
    pub async fn cases(&self) -> Result<Vec<String>> {
        let page = self.browser.visit(&self.server.url("gallery?case=loading")).await?;
        page.until("the cases", "return !!document.querySelector('[data-case]')").await?;
        let names = page.run("return [...document.querySelectorAll('[data-case]')].map((a) => a.dataset.case)").await?;
        Ok(names.as_array().into_iter().flatten().filter_map(Value::as_str).map(Into::into).collect())
    }

    /// Opens one case and waits until it looks as intended.
    ///
    /// # Errors
    /// If it does not become so.
    pub async fn case(&self, name: &str, lang: &str, theme: &str) -> Result<&Page> {
        let address = format!("gallery?case={name}&lang={lang}&theme={theme}");
        self.browser.visit(&self.server.url(&address)).await?;
        let settled = "return document.querySelector('figure')?.dataset.settled === ''";
        self.page.until(&format!("the case {name:?}"), settled).await?;
        // Before the wasm is loaded, the skeleton looks the same, but sets its language itself.
        self.page.until("the wasm", "return shown().firstElementChild?.hasAttribute('lang') === false").await?;
        self.still().await
    }

    /// Sets one of the controls: language, theme or width.
    ///
    /// # Errors
    /// If there is no such control.
    pub async fn set(&self, control: &str, value: &str) -> Result<&Page> {
        let script = "const select = document.querySelector(`[name=${setting[0]}]`); select.value = setting[1]; \
            select.dispatchEvent(new Event('change'));";
        self.page.run(&format!("const setting = {}; {script}", json!([control, value]))).await?;
        self.still().await
    }

    /// Writes a picture of the whole case, if pictures are wanted.
    ///
    /// # Errors
    /// If it cannot be taken or written.
    pub async fn picture(&self, name: &str, width: u32) -> Result {
        self.unfold_to(width).await?;
        self.browser.picture_of("figure", name).await
    }

    /// A picture of a part of the element, as PNG: of the element at this width, at most this high. An empty selector
    /// means the whole element.
    ///
    /// # Errors
    /// If there is no such part, or if the picture cannot be taken.
    pub async fn picture_of_part(&self, part: &str, width: u32, most_height: u32) -> Result<Vec<u8>> {
        // Whether the page has a scroll bar depends on when its content arrives, and a scroll bar takes width.
        self.browser.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
        self.unfold_to(width).await?;
        self.still().await?;
        let place = self.page.run(&format!("{SCRIPT} return placeOf({})", json!(part))).await?;
        let height = place[3].as_u64().unwrap_or_default().min(most_height.into());
        let clip = json!({ "x": place[0], "y": place[1], "width": place[2], "height": height, "scale": 1 });
        self.browser.picture_within(clip).await
    }

    /// Removes the clock of a run for good: it appears after some seconds, which a fast machine never reaches.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn without_clock(&self) -> Result {
        let hide = "const sheet = new CSSStyleSheet(); sheet.replaceSync('.elapsed { display: none }'); \
            shown().adoptedStyleSheets.push(sheet)";
        self.page.run(hide).await.map(drop)
    }

    /// The browser in which it is open.
    #[must_use]
    pub fn browser(&self) -> &Browser {
        &self.browser
    }

    /// Writes a picture of a screen of this width, if pictures are wanted.
    ///
    /// # Errors
    /// If it cannot be taken or written.
    pub async fn picture_of_screen(&self, name: &str, width: u32) -> Result {
        self.browser.size(width, 900).await?;
        self.still().await?;
        self.browser.picture(name).await
    }

    /// Asserts that nothing was reported against the content security policy.
    ///
    /// # Errors
    /// If something was, or if the browser does not answer.
    pub async fn close(self) -> Result {
        let reports = self.server.policy_reports().await?;
        if !reports.is_empty() {
            return Err(format!("the gallery broke its own policy: {reports:?}").into());
        }
        self.browser.close().await
    }

    /// The frame's line and the page's own margins surround the frame. A person's screen is not that high, so a picture
    /// needs a higher window.
    async fn unfold_to(&self, width: u32) -> Result {
        self.browser.size(width + 50, 1000).await?;
        let height = self.page.run("return document.documentElement.scrollHeight").await?;
        let height = height.as_u64().and_then(|pixels| u32::try_from(pixels).ok()).unwrap_or(1000);
        self.browser.size(width + 50, height.min(HIGHEST)).await
    }

    async fn still(&self) -> Result<&Page> {
        self.page.run(&format!("{SCRIPT} return still()")).await?;
        Ok(&self.page)
    }
}
