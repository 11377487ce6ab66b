//! Pictures for people to look at; `cargo xtask gallery` takes them.

use crate::Desk;
use e2e::{Gallery, Result, Role};

const LANGUAGES: [&str; 2] = ["de", "en"];
const WIDTHS: [u32; 4] = [320, 700, 1280, 1600];

#[tokio::test]
#[ignore = "it proves nothing: it takes pictures of every case of the gallery"]
async fn gallery_pictures() -> Result {
    // Two browsers, since one leaves most machines idle.
    tokio::try_join!(pictures("light"), pictures("dark")).map(drop)
}

async fn pictures(theme: &str) -> Result {
    let gallery = Gallery::open().await?;
    gallery.case("aiReady", LANGUAGES[1], theme).await?;
    gallery.picture_of_screen(&format!("gallery-{}-{theme}-1600", LANGUAGES[1]), 1600).await?;
    for case in gallery.cases().await? {
        gallery.case(&case, LANGUAGES[0], theme).await?;
        for lang in LANGUAGES {
            gallery.set("lang", lang).await?;
            for width in WIDTHS {
                gallery.set("width", &width.to_string()).await?;
                gallery.picture(&format!("{case}-{lang}-{theme}-{width}"), width).await?;
            }
        }
    }
    for lang in LANGUAGES {
        for width in WIDTHS {
            let page = gallery.case("aiReady", lang, theme).await?;
            page.run("host().openRerunDialog()").await?;
            page.dialog().await?.reads("Revision").await?;
            gallery.picture_of_screen(&format!("dialog-{lang}-{theme}-{width}"), width).await?;
        }
    }
    gallery.close().await
}

/// The lost points, each with its reason, and the changes of a run with another revision of the scorecard.
#[tokio::test]
#[ignore = "it proves nothing: it takes the pictures that the README shows"]
async fn screenshots_of_the_readme() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.browser.size(1280, 760).await?;
    desk.browser.reduce_motion().await?;
    desk.browser.hide_scrollbars().await?;
    // One of those that wait: the head says which, and leads to the others.
    page.run(
        "document.querySelector('[data-group=review]').click(); document.querySelector('.head \
        [data-value=en]').click(); focus().blur()",
    )
    .await?;
    let lost =
        "[...shown().querySelectorAll('.chip')].find((chip) => chip.textContent.startsWith('Points lost')).click()";
    page.run(lost).await?;
    desk.pictures_in_both_themes("screenshot").await?;
    page.run("host().rerun().catch(() => {}); 0").await?;
    page.phase("watching").await?;
    desk.server.finish_run().await?;
    page.reads("What changed").await?;
    page.until(
        "the row in the list",
        "return document.querySelector('.row[data-id=\"42\"] .percent').textContent === '88%'",
    )
    .await?;
    desk.pictures_in_both_themes("screenshot-changes").await?;
    desk.close().await
}

impl Desk {
    /// Writes pictures in both themes; the name of the dark one ends in its theme.
    async fn pictures_in_both_themes(&self, name: &str) -> Result {
        for (theme, name) in [("light", name.to_owned()), ("dark", format!("{name}-dark"))] {
            let chosen =
                format!("document.querySelector('.head [data-value={theme}]').click(); focus().blur(); scrollTo(0, 0)");
            self.page.run(&chosen).await?;
            self.page.until("it", &format!("return getComputedStyle(host()).colorScheme === '{theme}'")).await?;
            self.browser.picture(&name).await?;
        }
        Ok(())
    }
}
