//! Conversion of a mail's HTML to plain text: paragraphs, list items, addresses of links, and quoted parts of earlier
//! messages.
//!
//! Nothing is hidden, whatever a style says: people should see what the AI may have read. Time and memory grow linearly
//! with the body.

use super::Block;
use super::references;
use super::tokens::{Tag, Token, Tokens};
use super::trail::{Mark, is_attribution, is_head, mark};

/// The maximum number of blocks, for the sake of the page that draws them: the last block takes the rest.
const MOST_BLOCKS: usize = 2000;
/// The maximum number of letters shown of an address.
const LONGEST_ADDRESS: usize = 120;

/// Elements that begin and end a paragraph.
const BREAKS: &[&str] = &[
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "blockquote",
    "pre",
    "hr",
    "dl",
    "dt",
    "dd",
    "section",
    "article",
    "header",
    "footer",
    "address",
    "center",
    "body",
    "fieldset",
    "figure",
    "caption",
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
    writer.end()
}

/// Builds blocks while tags and texts come in.
#[derive(Default)]
struct Writer<'a> {
    blocks: Vec<Block>,
    /// The quoted blocks so far, until unquoted text follows.
    quoted: Vec<Block>,
    count: usize,
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
            self.take_attribution();
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
        let words = self.line.get(start..).unwrap_or_default().trim();
        let mut address = String::new();
        references::each(href.trim(), |letter| address.push(letter));
        let is_address = ["https:", "http:", "mailto:", "tel:"]
            .iter()
            .any(|scheme| address.get(..scheme.len()).is_some_and(|own| own.eq_ignore_ascii_case(scheme)));
        let bare = |text: &str| {
            let text = text.trim_end_matches('/');
            text.split_once(':').map_or(text, |(_, text)| text).trim_start_matches('/').to_owned()
        };
        if !is_address || words.is_empty() || bare(words) == bare(&address) {
            return;
        }
        let mut shown: String = address.chars().filter(|letter| !letter.is_control()).take(LONGEST_ADDRESS).collect();
        if shown.len() < address.len() {
            shown.push('…');
        }
        self.links.push([words, ": ", &shown].concat());
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
            self.paragraphs(&text);
        }
        for link in std::mem::take(&mut self.links) {
            self.push(Block::Link(link));
        }
    }

    /// Adds paragraphs, which plain text separates by empty lines, and lines that are marked as quoted.
    fn paragraphs(&mut self, text: &str) {
        let mut paragraph = String::new();
        let mut was_quoted = false;
        for line in text.lines().map(|line| line.trim_end()).chain([""]) {
            let unmarked = line.trim_start().trim_start_matches(['>', ' ']);
            let is_quoted = line.trim_start().starts_with('>');
            if line.is_empty() || is_quoted != was_quoted {
                self.paragraph(std::mem::take(&mut paragraph), was_quoted);
            }
            was_quoted = is_quoted;
            let line = if is_quoted { unmarked } else { line };
            if !paragraph.is_empty() {
                paragraph.push('\n');
            }
            paragraph.push_str(line);
        }
    }

    fn paragraph(&mut self, text: String, is_quoted: bool) {
        let text = text.trim_matches([' ', '\n', '\t']);
        if text.is_empty() {
            return;
        }
        if self.quote.is_none() && !self.is_trail {
            if is_quoted {
                self.take_attribution();
                return self.push_to(Block::Paragraph(text.to_owned()), true);
            }
            self.is_trail = is_head(text);
        }
        self.push(Block::Paragraph(text.to_owned()));
    }

    /// Moves "On Monday Jo wrote:" to the text that it introduces.
    fn take_attribution(&mut self) {
        if let Some(Block::Paragraph(text)) = self.blocks.last()
            && self.quoted.is_empty()
            && is_attribution(text)
        {
            self.quoted.extend(self.blocks.pop());
        }
    }

    fn push(&mut self, block: Block) {
        self.push_to(block, self.quote.is_some() || self.is_trail);
    }

    fn push_to(&mut self, block: Block, is_quoted: bool) {
        self.count += 1;
        if self.count > MOST_BLOCKS {
            let last = if self.quoted.is_empty() { self.blocks.last_mut() } else { self.quoted.last_mut() };
            if let (
                Some(Block::Paragraph(last) | Block::Item(last) | Block::Link(last)),
                Block::Paragraph(text) | Block::Item(text) | Block::Link(text),
            ) = (last, &block)
            {
                last.push('\n');
                last.push_str(text);
                return;
            }
        }
        if is_quoted {
            return self.quoted.push(block);
        }
        if !self.quoted.is_empty() {
            self.blocks.push(Block::Quoted(std::mem::take(&mut self.quoted)));
        }
        self.blocks.push(block);
    }

    fn end(mut self) -> Vec<Block> {
        self.flush();
        if !self.quoted.is_empty() {
            self.blocks.push(Block::Quoted(self.quoted));
        }
        self.blocks
    }
}
