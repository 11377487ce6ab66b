//! Conversion of a mail's HTML to plain text: paragraphs, list items, addresses of links, and quoted parts of earlier
//! messages.
//!
//! Nothing is hidden, whatever a style says: people should see what the AI may have read. Time and memory grow linearly
//! with the body.

use super::Block;
use super::address::address;
use super::collector::Collector;
use super::paragraphs;
use super::references;
use super::tokens::{Tag, Token, Tokens};
use super::trail::{Mark, is_head, mark};

/// Elements that begin and end a paragraph.
const BREAKS: &[&str] = &[
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "tr", "blockquote", "pre", "hr", "dl",
    "dt", "dd", "section", "article", "header", "footer", "address", "center", "body", "fieldset", "figure", "caption",
];

/// The blocks of a body.
pub fn blocks(html: &str) -> Vec<Block> {
    // A chat message may not be HTML at all: then it keeps its own lines.
    let is_plain = !Tokens(html).any(|token| !matches!(token, Token::Text(_)));
    let mut writer = Writer { kept_lines: usize::from(is_plain), ..Writer::default() };
    for token in Tokens(html) {
        match token {
            Token::Text(text) => writer.text(text),
            Token::Open(tag) => writer.open(&tag),
            Token::Close(name) => writer.close(name),
        }
    }
    writer.flush();
    writer.blocks.end()
}

/// Builds blocks while tags and texts come in.
#[derive(Default)]
struct Writer<'a> {
    blocks: Collector,
    /// The text of the current block.
    line: String,
    /// The beginning of a list item, if the current block is one.
    item: Option<String>,
    /// The enclosing lists, innermost last: the number of the next item, or 0.
    lists: Vec<usize>,
    /// The number of enclosing elements that keep their line breaks.
    kept_lines: usize,
    /// The address of the open link, and the position in the line where its words begin.
    link: Option<(&'a str, usize)>,
    /// The links of the current block.
    links: Vec<String>,
    /// The element whose content is quoted, and the number of open elements of that name inside it.
    quote: Option<(&'a str, usize)>,
    /// Whether everything that follows is quoted.
    is_trail: bool,
}

impl<'a> Writer<'a> {
    fn text(&mut self, text: &str) {
        let (line, keeps_lines) = (&mut self.line, self.kept_lines > 0);
        references::each(text, |letter| match letter {
            '\n' if keeps_lines => line.push('\n'),
            // Breaking and non-breaking spaces look alike, and are found alike.
            letter if letter.is_whitespace() => {
                if keeps_lines || !line.is_empty() && !line.ends_with([' ', '\n', '\t']) {
                    line.push(' ');
                }
            }
            '\0'..='\x1f' => {}
            letter => line.push(letter),
        });
    }

    fn open(&mut self, tag: &Tag<'a>) {
        let is = |name: &str| tag.name.eq_ignore_ascii_case(name);
        if BREAKS.iter().any(|name| is(name)) {
            self.flush();
        }
        self.mark(tag);
        match () {
            () if is("br") => self.break_line(),
            () if is("li") => self.begin_item(),
            () if is("ul") => self.lists.push(0),
            () if is("ol") => self.lists.push(1),
            () if is("pre") => self.kept_lines += 1,
            // Cells of one row are placed side by side.
            () if is("td") || is("th") => {
                if !self.line.is_empty() && !self.line.ends_with(['\n', '\t']) {
                    self.line.truncate(self.line.trim_end_matches(' ').len());
                    self.line.push('\t');
                }
            }
            () if is("a") => {
                self.close_link();
                self.link = tag.attribute("href").map(|href| (href, self.line.len()));
            }
            () if is("img") => {
                // A picture is not fetched; its alternative text is shown.
                if let Some(alt) = tag.attribute("alt").filter(|alt| !alt.trim().is_empty()) {
                    self.text(" [");
                    self.text(alt);
                    self.text("] ");
                }
            }
            () => {}
        }
    }

    fn close(&mut self, name: &str) {
        let is = |own: &str| name.eq_ignore_ascii_case(own);
        if BREAKS.iter().any(|name| is(name)) {
            self.flush();
        }
        match () {
            () if is("ul") || is("ol") => _ = self.lists.pop(),
            () if is("pre") => self.kept_lines = self.kept_lines.saturating_sub(1),
            () if is("a") => self.close_link(),
            () => {}
        }
        if let Some((quote, depth)) = &mut self.quote
            && quote.eq_ignore_ascii_case(name)
        {
            *depth -= 1;
            if *depth == 0 {
                self.flush();
                self.quote = None;
            }
        }
    }

    /// Records that quoting begins.
    fn mark(&mut self, tag: &Tag<'a>) {
        if let Some((quote, depth)) = &mut self.quote {
            *depth += usize::from(quote.eq_ignore_ascii_case(tag.name));
            return;
        }
        if self.is_trail {
            return;
        }
        let mark = mark(tag);
        if mark.is_some() {
            self.flush();
            self.blocks.take_attribution();
        }
        match mark {
            Some(Mark::Inside) => self.quote = Some((tag.name, 1)),
            Some(Mark::Onward) => self.is_trail = true,
            None => {}
        }
    }

    fn break_line(&mut self) {
        self.line.truncate(self.line.trim_end_matches(' ').len());
        self.line.push('\n');
    }

    fn begin_item(&mut self) {
        let mark = match self.lists.last_mut() {
            Some(number) if *number > 0 => {
                *number += 1;
                format!("{}. ", *number - 1)
            }
            _ => String::new(),
        };
        self.item = Some(mark);
    }

    /// Records the address of the link that was open, unless its words show it.
    fn close_link(&mut self) {
        let Some((href, start)) = self.link.take() else { return };
        self.links.extend(address(self.line.get(start..).unwrap_or_default(), href));
    }

    /// Ends the current block.
    fn flush(&mut self) {
        self.close_link();
        let text = std::mem::take(&mut self.line);
        if text.trim().is_empty() {
            return;
        }
        if let Some(mark) = self.item.take() {
            self.push(Block::Item([&mark, text.trim()].concat()));
        } else {
            paragraphs::each(&text, |text, is_marked| self.paragraph(text, is_marked));
        }
        for link in std::mem::take(&mut self.links) {
            self.push(Block::Link(link));
        }
    }

    fn paragraph(&mut self, text: &str, is_marked: bool) {
        let block = Block::Paragraph(text.to_owned());
        if self.quote.is_none() && !self.is_trail {
            if is_marked {
                self.blocks.take_attribution();
                return self.blocks.push(block, true);
            }
            self.is_trail = is_head(text);
        }
        self.push(block);
    }

    fn push(&mut self, block: Block) {
        self.blocks.push(block, self.quote.is_some() || self.is_trail);
    }
}
