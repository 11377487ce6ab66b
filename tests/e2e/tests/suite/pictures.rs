//! Pictures for people to look at; `cargo xtask gallery` takes them.

use crate::Desk;
use e2e::{Gallery, Result, Role};

const LANGUAGES: [&str; 2] = ["de", "en"];
const WIDTHS: [u32; 3] = [320, 700, 1200];

#[tokio::test]
#[ignore = "it proves nothing: it takes pictures of every case of the gallery"]
async fn gallery_pictures() -> Result {
    // Two browsers, since one of them leaves most machines waiting.
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

#[tokio::test]
#[ignore = "it proves nothing: it takes the pictures that the README shows"]
async fn screenshots_of_the_readme() -> Result {
    let desk = Desk::open(Role::Supervisor, 42).await?;
    desk.browser.size(1280, 860).await?;
    desk.browser.reduce_motion().await?;
    desk.browser.hide_scrollbars().await?;
    for (theme, name) in [("light", "screenshot"), ("dark", "screenshot-dark")] {
        for choice in ["en", theme] {
            desk.page.run(&format!("document.querySelector('.head [data-value={choice}]').click()")).await?;
        }
        desk.page.phase("ready").await?;
        desk.page.reads("Assessment 42").await?;
        desk.browser.picture(name).await?;
    }
    desk.close().await
}
