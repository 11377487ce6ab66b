//! The address of a link, which is not clickable but readable.

use super::references;

/// The maximum number of letters shown of an address.
const LONGEST: usize = 120;

/// The schemes that are shown. Others, such as `cid:`, say nothing to people.
const SCHEMES: [&str; 4] = ["https:", "http:", "mailto:", "tel:"];

/// What to show of the link with these words, unless the words are the address.
pub fn address(words: &str, href: &str) -> Option<String> {
    let words = words.trim();
    let mut address = String::new();
    references::each(href.trim(), |letter| address.push(letter));
    let has = |scheme: &&str| address.get(..scheme.len()).is_some_and(|own| own.eq_ignore_ascii_case(scheme));
    if !SCHEMES.iter().any(has) || words.is_empty() || bare(words) == bare(&address) {
        return None;
    }
    let mut shown: String = address.chars().filter(|letter| !letter.is_control()).take(LONGEST).collect();
    if shown.len() < address.len() {
        shown.push('…');
    }
    Some([words, ": ", &shown].concat())
}

/// An address without its scheme and its last slash.
fn bare(text: &str) -> &str {
    let text = text.trim_end_matches('/');
    text.split_once(':').map_or(text, |(_, text)| text).trim_start_matches('/')
}
