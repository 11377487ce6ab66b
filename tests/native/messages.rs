//! The keys of `messages`, listed in the package for people who write their own texts.

use crate::files::{read, root};
use table::Text;

// The browser's half of the locale does not exist on the host; its table is only texts.
#[path = "../../src/locale/table.rs"]
mod table;

const FILE: &str = "npm/messages.d.ts";

/// A key used to be found only in the sources. With `UPDATE=1` the file is rewritten.
#[test]
fn the_package_lists_every_text_with_its_key() {
    let wanted = listed();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(root().join(FILE), &wanted).unwrap();
    }
    let is = read(FILE);
    let differs = wanted.lines().zip(is.lines()).find(|(wanted, is)| wanted != is);
    assert!(
        wanted == is,
        "{FILE} is not that of the table: {differs:?}; `UPDATE=1 cargo xtask native -- messages` writes it"
    );
}

fn listed() -> String {
    let mut text = "/**
 * Your own texts, by key. Each replaces the text that is shown here in English and German. Placeholders in braces are
 * filled; a text may omit them. Written by a test from `src/locale/table.rs`.
 */
export interface Messages {
"
    .to_owned();
    for one in Text::ALL {
        let (english, german) = (one.english(), one.german());
        assert!(!english.contains("*/") && !german.contains("*/"), "{one:?} would end the comment");
        let both = if english == german { english.to_owned() } else { format!("{english} · {german}") };
        text += &format!("  /** {both} */\n  readonly {}?: string;\n", one.key());
    }
    text + "}\n"
}
