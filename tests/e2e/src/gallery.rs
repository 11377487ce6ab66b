//! The demo's gallery: every state and hard case of the element.

use crate::{Browser, Page, Result, Server, Wanted};
use serde_json::{Value, json};

/// Waits until the element's tree has been left alone for a moment and whatever moves to an end has arrived there.
const STILL: &str = r"
return new Promise((quiet) => {
  let timer = setTimeout(quiet, 100);
  const again = () => { clearTimeout(timer); timer = setTimeout(quiet, 100); };
  new MutationObserver(again).observe(shown(), { subtree: true, childList: true, attributes: true, characterData: true });
}).then(() => {
  const ends = document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime !== Infinity);
  return Promise.all(ends.map((one) => one.finished.catch(() => {}))).then(() => true);
});
";

/// Where a part is. It is moved to a whole pixel first: letters are drawn on whole ones, and which that is must not hang
/// on the fractions that stand above it.
const PLACE: &str = r"
const figure = document.querySelector('figure'), part = PART ? shown().querySelector(PART) : figure.querySelector('.frame');
const { y } = part.getBoundingClientRect();
Object.assign(figure.style, { position: 'relative', top: `${Math.ceil(y) - y}px` });
const box = part.getBoundingClientRect();
return [box.x, box.y, box.width, box.height].map(Math.round);
";

/// Browsers draw no higher pictures.
const HIGHEST: u32 = 12_000;

/// A server and a browser for its gallery. Nothing moves there that may stand still.
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

    /// Opens one case and waits until it looks as it is meant to.
    ///
    /// # Errors
    /// If it does not become so.
    pub async fn case(&self, name: &str, lang: &str, theme: &str) -> Result<&Page> {
        let address = format!("gallery?case={name}&lang={lang}&theme={theme}");
        self.browser.visit(&self.server.url(&address)).await?;
        let settled = "return document.querySelector('figure')?.dataset.settled === ''";
        self.page.until(&format!("the case {name:?}"), settled).await?;
        // The shape of what is to come looks the same before the wasm is there, but says its language itself.
        self.page.until("the wasm", "return shown().firstElementChild?.hasAttribute('lang') === false").await?;
        self.still().await
    }

    /// Sets one of the controls: language, theme or width.
    ///
    /// # Errors
    /// If there is no such control.
    pub async fn set(&self, control: &str, value: &str) -> Result<&Page> {
        let script = "const select = document.querySelector(`[name=${wish[0]}]`); select.value = wish[1]; select.dispatchEvent(new Event('change'));";
        self.page.run(&format!("const wish = {}; {script}", json!([control, value]))).await?;
        self.still().await
    }

    /// Writes a picture of the case, all of it, if pictures are asked for.
    ///
    /// # Errors
    /// If it cannot be taken or written.
    pub async fn picture(&self, name: &str, width: u32) -> Result {
        self.unfold_to(width).await?;
        self.browser.picture_of("figure", name).await
    }

    /// A picture of a part of the element, as PNG: the element so wide, the picture no higher than that. An empty
    /// selector means all of it.
    ///
    /// # Errors
    /// If there is no such part, or if the picture cannot be taken.
    pub async fn picture_of_part(&self, part: &str, width: u32, most_height: u32) -> Result<Vec<u8>> {
        self.unfold_to(width).await?;
        self.still().await?;
        let place = self.page.run(&PLACE.replace("PART", &json!(part).to_string())).await?;
        let height = place[3].as_u64().unwrap_or_default().min(most_height.into());
        let clip = json!({ "x": place[0], "y": place[1], "width": place[2], "height": height, "scale": 1 });
        self.browser.picture_within(clip).await
    }

    /// Takes the clock of a run off the screen for good: it comes after some seconds, which a quick machine never sees.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn without_clock(&self) -> Result {
        let hide = "const sheet = new CSSStyleSheet(); sheet.replaceSync('.elapsed { display: none }'); shown().adoptedStyleSheets.push(sheet)";
        self.page.run(hide).await.map(drop)
    }

    /// The browser that it is open in.
    #[must_use]
    pub fn browser(&self) -> &Browser {
        &self.browser
    }

    /// Writes a picture of what such a wide screen shows, if pictures are asked for.
    ///
    /// # Errors
    /// If it cannot be taken or written.
    pub async fn picture_of_screen(&self, name: &str, width: u32) -> Result {
        self.browser.size(width, 900).await?;
        self.still().await?;
        self.browser.picture(name).await
    }

    /// Nothing may have been reported against the content security policy by the end.
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

    /// Beside the frame stand its line and the page's own margins. A person's screen is not that high, so that a picture
    /// has to be made in one that is.
    async fn unfold_to(&self, width: u32) -> Result {
        self.browser.size(width + 50, 1000).await?;
        let height = self.page.run("return document.documentElement.scrollHeight").await?;
        let height = height.as_u64().and_then(|pixels| u32::try_from(pixels).ok()).unwrap_or(1000);
        self.browser.size(width + 50, height.min(HIGHEST)).await
    }

    async fn still(&self) -> Result<&Page> {
        self.page.run(STILL).await?;
        Ok(&self.page)
    }
}
