//! The looks of chosen screens, compared with kept pictures.
//!
//! Another browser draws differently, and so do other fonts: with those nothing is compared, and the tests count as
//! skipped.

use e2e::{Gallery, Page, Result, compare_picture, is_update, kept_file, needs, skip};

/// Name, case of the gallery, language, width, and the part where the picture begins, or everything. Pictures are cut
/// off at a screen's height.
const SCREENS: [(&str, &str, &str, u32, &str); 18] = [
    ("ready", "aiReady", "en", 480, ""),
    ("ready-de", "aiReady", "de", 480, ""),
    ("ready-narrow-de", "aiReady", "de", 320, ""),
    ("ready-wide", "aiReady", "en", 1000, ""),
    ("criteria", "aiReady", "en", 480, ".criteria"),
    ("criteria-wide", "aiReady", "en", 1000, ".criteria"),
    ("criteria-blind", "blind", "en", 480, ".criteria"),
    ("criteria-right-to-left", "rightToLeft", "en", 480, ".criteria"),
    ("running", "running", "en", 480, ".criteria"),
    ("changes", "finished", "en", 480, "[part~=changes]"),
    ("overridden", "overridden", "en", 480, "[part~=changes]"),
    ("knock-out", "knockOutCategory", "en", 480, ".banners"),
    ("history", "history", "en", 480, "[part~=history]"),
    ("error", "error", "en", 480, ""),
    ("sparse", "sparse", "en", 480, ""),
    ("loading", "loading", "en", 480, ""),
    ("forbidden", "forbidden", "en", 480, ""),
    ("deleted", "deleted", "en", 480, ""),
];
const HEIGHT: u32 = 640;
/// The browser and fonts of the pictures.
const DRAWN_WITH: &str = "pictures/drawn-with.txt";

#[tokio::test]
async fn chosen_screens_look_as_they_did_in_light_colours() -> Result {
    compare("light").await
}

#[tokio::test]
async fn chosen_screens_look_as_they_did_in_dark_colours() -> Result {
    compare("dark").await
}

/// A comparison that never fails would prove nothing.
#[tokio::test]
async fn a_single_different_word_is_noticed() -> Result {
    needs!(Devtools);
    let gallery = Gallery::open().await?;
    let page = gallery.case("aiReady", "en", "light").await?;
    if is_update() {
        return gallery.close().await;
    }
    if let Some(reason) = drawn_with_another(&gallery, page).await? {
        return skip(&reason);
    }
    let (name, _, _, width, part) = SCREENS[0];
    page.run("shown().querySelector('.title').textContent = 'Scoreboard'").await?;
    let seen = compare_picture(&format!("light/{name}"), &gallery.picture_of_part(part, width, HEIGHT).await?);
    assert!(seen.is_err_and(|wrong| wrong.to_string().contains("differ")));
    gallery.close().await
}

/// The difference between the browser and fonts of the pictures and the present ones, if there is one.
async fn drawn_with_another(gallery: &Gallery, page: &Page) -> Result<Option<String>> {
    let here = gallery.browser().drawn_with(page).await?;
    if is_update() {
        std::fs::create_dir_all(kept_file("pictures"))?;
        std::fs::write(kept_file(DRAWN_WITH), &here)?;
    }
    let kept = std::fs::read_to_string(kept_file(DRAWN_WITH))?;
    let differs = kept.lines().zip(here.lines()).find(|(kept, here)| kept != here);
    Ok(differs.map(|(kept, here)| format!("the pictures were drawn with {kept:?}, and here that is {here:?}")))
}

/// All screens are compared before the test fails.
async fn compare(theme: &str) -> Result {
    needs!(Devtools);
    let gallery = Gallery::open().await?;
    let page = gallery.case("aiReady", "en", theme).await?;
    if let Some(reason) = drawn_with_another(&gallery, page).await? {
        return skip(&reason);
    }
    if is_update() {
        // Pictures of removed screens would only mislead.
        _ = std::fs::remove_dir_all(kept_file(&format!("pictures/{theme}")));
    }
    let mut wrong = Vec::new();
    for (name, case, lang, width, part) in SCREENS {
        gallery.case(case, lang, theme).await?;
        gallery.without_clock().await?;
        let taken = gallery.picture_of_part(part, width, HEIGHT).await?;
        wrong.extend(compare_picture(&format!("{theme}/{name}"), &taken).err());
    }
    let page = gallery.case("reviewOngoing", "en", theme).await?;
    page.run("host().openRerunDialog()").await?;
    page.dialog().await?.reads("revision 3").await?;
    let taken = gallery.picture_of_part("dialog[open]", 480, HEIGHT).await?;
    wrong.extend(compare_picture(&format!("{theme}/dialog"), &taken).err());
    let wrong: Vec<_> = wrong.iter().map(ToString::to_string).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    gallery.close().await
}
