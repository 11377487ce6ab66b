//! A tokenizer of HTML: the tags and texts, one after the other.
//!
//! `html5gum`, a well-kept tokenizer, would be the library for this; see the decision "Evidence is text" for its cost.
//! Everything read here ends up as plain text, so reading a strange tag differently from a browser costs only a line
//! break. Each byte is visited a fixed number of times.

/// Elements whose content is not text for people.
const RAW: [&str; 7] = ["script", "style", "title", "iframe", "noembed", "noframes", "template"];

/// A tag, or the text between two tags.
pub enum Token<'a> {
    /// Text with character references in it.
    Text(&'a str),
    /// The start tag of an element.
    Open(Tag<'a>),
    /// The end tag of an element of this name.
    Close(&'a str),
}

/// The start tag of an element.
pub struct Tag<'a> {
    /// Its name, as it is written.
    pub name: &'a str,
    attributes: &'a str,
}

/// The text that is still to be read.
pub struct Tokens<'a>(pub &'a str);

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let text = self.0;
            let mut letters = text.bytes();
            let second = match letters.next()? {
                b'<' => letters.next().unwrap_or_default(),
                _ => return Some(Token::Text(self.take(text.find('<')))),
            };
            match second {
                b'!' | b'?' => {
                    let comment = text.strip_prefix("<!--");
                    let end = if comment.is_some() { text.find("-->").map(|at| at + 3) } else { after(text, '>') };
                    self.take(end);
                }
                b'/' => {
                    let tag = self.take(after(text, '>'));
                    return Some(Token::Close(name_in(tag.get(2..).unwrap_or_default())));
                }
                letter if letter.is_ascii_alphabetic() => {
                    let tag = self.take(end_of_tag(text));
                    let name = name_in(&tag[1..]);
                    self.skip_raw(name);
                    return Some(Token::Open(Tag { name, attributes: &tag[1 + name.len()..] }));
                }
                // "3 < 5" is text.
                _ => return Some(Token::Text(self.take(text[1..].find('<').map(|at| at + 1)))),
            }
        }
    }
}

impl<'a> Tokens<'a> {
    /// The text before `end`, or everything that is left.
    fn take(&mut self, end: Option<usize>) -> &'a str {
        let (taken, rest) = self.0.split_at_checked(end.unwrap_or(self.0.len())).unwrap_or((self.0, ""));
        self.0 = rest;
        taken
    }

    /// Skips the content of an element that has no text. An unclosed element takes the rest, as in a browser.
    fn skip_raw(&mut self, name: &str) {
        if !RAW.iter().any(|raw| raw.eq_ignore_ascii_case(name)) {
            return;
        }
        loop {
            self.take(self.0.find("</"));
            let Some(rest) = self.0.get(2..) else { return };
            if rest.get(..name.len()).is_some_and(|end| end.eq_ignore_ascii_case(name)) {
                return;
            }
            self.0 = rest;
        }
    }
}

impl<'a> Tag<'a> {
    /// The value of an attribute, with character references in it; empty if it has none.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            let length = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '/' | '>'))?;
            let (own, behind) = rest.split_at(length);
            let (value, behind) = value(behind.trim_ascii_start());
            if own.eq_ignore_ascii_case(name) {
                return Some(value);
            }
            // A stray sign is not a name.
            rest = if length == 0 && behind.len() == rest.len() { behind.get(1..)? } else { behind };
        }
    }
}

/// The value at this position, if there is one, and the text after it.
fn value(text: &str) -> (&str, &str) {
    let Some(text) = text.strip_prefix('=') else { return ("", text) };
    let text = text.trim_ascii_start();
    for mark in ['"', '\''] {
        if let Some(quoted) = text.strip_prefix(mark) {
            return quoted.split_once(mark).unwrap_or((quoted, ""));
        }
    }
    text.split_at(text.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(text.len()))
}

fn name_in(text: &str) -> &str {
    text.split(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>')).next().unwrap_or_default()
}

fn after(text: &str, letter: char) -> Option<usize> {
    text.find(letter).map(|at| at + letter.len_utf8())
}

/// The end of a tag: a bracket in a quoted value does not count.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, letter) in text.bytes().enumerate() {
        match (quote, letter) {
            (None, b'>') => return Some(at + 1),
            // A quotation mark opens a value only after "=": in `<a title=5">` it is a letter.
            (None, b'"' | b'\'') if text[..at].trim_ascii_end().ends_with('=') => quote = Some(letter),
            (Some(open), letter) if open == letter => quote = None,
            _ => {}
        }
    }
    None
}
