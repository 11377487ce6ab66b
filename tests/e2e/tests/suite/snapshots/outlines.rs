//! The outlines that a screen reader receives in the main states, kept as readable files.

use e2e::{Gallery, Result, compare_text, is_update, needs, skip};

/// The cases of the gallery, with the name of each outline.
const CASES: [(&str, &str); 6] = [
    ("loading", "loading"),
    ("aiReady", "ready"),
    ("running", "running"),
    ("finished", "done-with-changes"),
    ("unauthenticated", "failed"),
    ("deleted", "deleted"),
];

/// The browser that wrote them.
const VERSION: &str = "outlines/told-by.txt";

#[tokio::test]
async fn the_outlines_of_the_main_states_for_screen_readers() -> Result {
    needs!(Devtools);
    let gallery = Gallery::open().await?;
    let mut wrong = Vec::new();
    for (case, name) in CASES {
        gallery.case(case, "en", "light").await?;
        gallery.without_clock().await?;
        wrong.extend(compare(&gallery, name).await.err());
    }
    let page = gallery.case("reviewOngoing", "en", "light").await?;
    page.run("host().openRerunDialog()").await?;
    page.dialog().await?.reads("revision 3").await?;
    wrong.extend(compare(&gallery, "dialog").await.err());
    let version = gallery.browser().version().await?;
    gallery.close().await?;
    if !wrong.is_empty()
        && let Err(differs) = compare_text(VERSION, &version)
    {
        return skip(&format!("another browser tells it in other words: {differs}"));
    }
    let wrong: Vec<_> = wrong.iter().map(ToString::to_string).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    if is_update() { compare_text(VERSION, &version) } else { Ok(()) }
}

async fn compare(gallery: &Gallery, name: &str) -> Result {
    compare_text(&format!("outlines/{name}.txt"), &gallery.browser().outline().await?)
}
