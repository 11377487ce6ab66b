//! Detection of where a message begins to quote earlier ones.
//!
//! There is no standard: each mail client has its own way. A quotation that is not recognised is shown like the rest,
//! so that nothing is lost.

use super::tokens::Tag;

/// The meaning of a tag for quoting.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The content of this element is quoted.
    Inside,
    /// Everything that follows is quoted.
    Onward,
}

/// The meaning of a start tag for quoting, if mail clients quote with it.
pub fn mark(tag: &Tag) -> Option<Mark> {
    // Apple Mail, Thunderbird and old versions of Gmail use only this. For people who set off their own words with it,
    // one click unfolds them.
    if tag.name.eq_ignore_ascii_case("blockquote") {
        return Some(Mark::Inside);
    }
    if !["div", "hr", "span", "a"].iter().any(|name| name.eq_ignore_ascii_case(tag.name)) {
        return None;
    }
    // Outlook on the web, for phones and for Windows.
    if ["id", "name"]
        .iter()
        .filter_map(|name| tag.attribute(name))
        .any(|id| OUTLOOK.iter().any(|own| id.ends_with(own)))
    {
        return Some(Mark::Onward);
    }
    let is_quote = |class: &str| QUOTES.contains(&class);
    tag.attribute("class")?.split_ascii_whitespace().any(is_quote).then_some(Mark::Inside)
}

/// The ends of the names by which Outlook marks an earlier message. Webmail adds its own prefix when it forwards one.
const OUTLOOK: [&str; 4] =
    ["divRplyFwdMsg", "appendonsend", "_MailOriginal", "mail-editor-reference-message-container"];

/// The classes of quoted messages in Gmail, Yahoo, Thunderbird, GMX and web.de, ProtonMail, and Zoho.
const QUOTES: [&str; 7] = [
    "gmail_quote",
    "gmail_attr",
    "yahoo_quoted",
    "moz-cite-prefix",
    "protonmail_quote",
    "zmail_extra",
    "quote-wrapper",
];

/// Whether a paragraph is the head of an earlier message, after which everything is quoted: two of its lines name
/// sender and date, or it says so between dashes.
pub fn is_head(paragraph: &str) -> bool {
    let mut lines = paragraph.lines().map(str::trim);
    let Some(first) = lines.next() else { return false };
    let dashes = first.trim_matches('-');
    if first.len() >= dashes.len() + 6 && ORIGINAL.contains(&dashes.trim()) {
        return true;
    }
    let mut first = first;
    // Outlook's plain text draws a line above.
    if !first.is_empty() && first.trim_matches('_').is_empty() {
        first = lines.next().unwrap_or_default();
    }
    begins(first, &["Von:", "From:"])
        && lines.take(4).any(|line| begins(line, &["Gesendet:", "Datum:", "Sent:", "Date:"]))
}

const ORIGINAL: [&str; 6] = [
    "Ursprüngliche Nachricht",
    "Original Message",
    "Originalnachricht",
    "Original-Nachricht",
    "Weitergeleitete Nachricht",
    "Forwarded message",
];

/// Whether a paragraph says that somebody wrote what follows.
pub fn is_attribution(paragraph: &str) -> bool {
    let text = paragraph.trim();
    // Long enough for any name and date, and too short for a sentence that merely begins like this.
    let is_short = text.len() < 300;
    is_short && begins(text, &["Am ", "On ", "Den ", "Il ", "Le "]) && text.ends_with(':') && {
        WROTE.iter().any(|wrote| text.contains(wrote))
    }
}

const WROTE: [&str; 5] = ["schrieb", "wrote", "skrev", "ha scritto", "a écrit"];

fn begins(line: &str, words: &[&str]) -> bool {
    let line = line.trim_start_matches('*');
    words.iter().any(|word| line.starts_with(word))
}
