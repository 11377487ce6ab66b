//! The positions of all values of a JSON body, found in one pass.
//!
//! The body is checked against the grammar of RFC 8259, with three more words, and nothing is decoded: a node is a span
//! and the number of the node after it. Bytes that are not UTF-8 are left to the reader of the text that contains them.

/// A value, or the name of a field.
#[derive(Clone, Copy)]
pub(super) struct Node {
    /// Its first byte.
    pub start: u32,
    /// The byte after its last one.
    pub end: u32,
    /// The node after its last child.
    pub next: u32,
}

/// The nodes of a body in order; in an object, names and values alternate.
pub(super) struct Scan<'a> {
    pub body: &'a [u8],
    pub nodes: Vec<Node>,
    /// Whether a name is written with escapes.
    pub has_escaped_names: bool,
    /// Nodes whose contents were skipped.
    pub passed: Vec<u32>,
}

/// An object in a list.
pub(super) struct Item<'i> {
    /// The body from the object's first byte on.
    pub rest: &'i [u8],
    /// The number of lists and objects around it.
    pub depth: usize,
    /// The name of the list as it is written, with its quotes; empty if it has none.
    pub list: &'i [u8],
}

/// Decides which objects to skip: called for each object in a list, it returns the object's length.
pub(super) type Pass<'p> = &'p mut dyn FnMut(&Item) -> Option<usize>;

/// The approximate number of an assessment's bytes per node.
const BYTES_A_NODE: usize = 20;

/// The words that are values. The last three are not JSON, but Python writes them for numbers that are not finite: each
/// costs only its field.
const WORDS: [&[u8]; 6] = [b"true", b"false", b"null", b"NaN", b"Infinity", b"-Infinity"];

/// Scans `body`; `None` if it is not JSON.
pub(super) fn scan<'a>(body: &'a [u8], pass: Pass) -> Option<Scan<'a>> {
    u32::try_from(body.len()).ok()?;
    let nodes = Vec::with_capacity(body.len() / BYTES_A_NODE);
    let mut scanner = Scanner { body, at: 0, nodes, open: Vec::new(), has_escaped_names: false };
    let passed = scanner.run(pass)?;
    let Scanner { nodes, has_escaped_names, .. } = scanner;
    Some(Scan { body, nodes, has_escaped_names, passed })
}

struct Scanner<'a> {
    body: &'a [u8],
    at: usize,
    nodes: Vec<Node>,
    /// The lists and objects that are still open. There is no recursion: a body may be as deep as it is long.
    open: Vec<usize>,
    has_escaped_names: bool,
}

impl Scanner<'_> {
    fn run(&mut self, pass: Pass) -> Option<Vec<u32>> {
        let mut passed = Vec::new();
        self.blanks();
        loop {
            let start = self.at;
            match self.peek()? {
                b'{' if let Some(length) = self.item().and_then(|item| pass(&item)) => {
                    self.at += length;
                    passed.push(number(self.nodes.len()));
                    self.leaf(start);
                }
                b'{' | b'[' => {
                    self.open.push(self.nodes.len());
                    self.leaf(start);
                    self.at += 1;
                    self.blanks();
                    if !matches!(self.peek()?, b'}' | b']') {
                        self.name()?;
                        continue;
                    }
                }
                b'"' => {
                    self.string()?;
                    self.leaf(start);
                }
                _ => {
                    self.literal()?;
                    self.leaf(start);
                }
            }
            if !self.behind_a_value()? {
                return Some(passed);
            }
        }
    }

    /// The item that begins here, if it is in a list.
    fn item(&self) -> Option<Item<'_>> {
        let list = *self.open.last().filter(|open| self.is_list(**open))?;
        let parent = self.open.iter().rev().nth(1);
        let has_name = parent.is_some_and(|parent| !self.is_list(*parent));
        // The name is right before its value.
        let name = list.checked_sub(1).filter(|_| has_name).and_then(|name| self.nodes.get(name));
        let name = name.and_then(|name| self.body.get(name.start as usize..name.end as usize));
        Some(Item { rest: self.body.get(self.at..)?, depth: self.open.len(), list: name.unwrap_or_default() })
    }

    /// Closes lists and objects that end here. Returns whether another value follows.
    fn behind_a_value(&mut self) -> Option<bool> {
        loop {
            self.blanks();
            let Some(open) = self.open.last().copied() else {
                return (self.at == self.body.len()).then_some(false);
            };
            let is_list = self.is_list(open);
            match self.peek()? {
                b',' => {
                    self.at += 1;
                    self.blanks();
                    self.name()?;
                    return Some(true);
                }
                b']' if is_list => {}
                b'}' if !is_list => {}
                _ => return None,
            }
            self.at += 1;
            self.open.pop();
            let (end, next) = (number(self.at), number(self.nodes.len()));
            let node = self.nodes.get_mut(open)?;
            (node.end, node.next) = (end, next);
        }
    }

    /// In an object: the name of the next field, and its colon.
    fn name(&mut self) -> Option<()> {
        if self.open.last().is_some_and(|open| self.is_list(*open)) {
            return Some(());
        }
        let start = self.at;
        self.expect(b'"')?;
        self.at = start;
        self.has_escaped_names |= self.string()?;
        self.leaf(start);
        self.blanks();
        self.expect(b':')?;
        self.blanks();
        Some(())
    }

    /// Skips a string. Returns whether it contains escapes.
    fn string(&mut self) -> Option<bool> {
        self.at += 1;
        let mut has_escapes = false;
        loop {
            self.at += plain(self.body.get(self.at..)?);
            match self.peek()? {
                b'"' => break,
                b'\\' => match self.body.get(self.at + 1)? {
                    b'u' => {
                        let digits = self.body.get(self.at + 2..self.at + 6)?;
                        digits.iter().all(u8::is_ascii_hexdigit).then_some(())?;
                        self.at += 6;
                    }
                    b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => self.at += 2,
                    _ => return None,
                },
                _ => return None,
            }
            has_escapes = true;
        }
        self.at += 1;
        Some(has_escapes)
    }

    fn literal(&mut self) -> Option<()> {
        let rest = self.body.get(self.at..)?;
        if let Some(word) = WORDS.into_iter().find(|word| rest.starts_with(word)) {
            self.at += word.len();
            return Some(());
        }
        self.at += usize::from(rest.first() == Some(&b'-'));
        let start = self.at;
        let is_zero = self.peek() == Some(b'0');
        // A number has no superfluous leading zero.
        (self.digits() == 1 || !is_zero).then_some(())?;
        (self.at > start).then_some(())?;
        if self.peek() == Some(b'.') {
            self.at += 1;
            (self.digits() > 0).then_some(())?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            (self.digits() > 0).then_some(())?;
        }
        Some(())
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        self.at - start
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.body.get(self.at).copied()
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        (self.peek()? == byte).then(|| self.at += 1)
    }

    /// A node without children, from `start` to here.
    fn leaf(&mut self, start: usize) {
        let next = number(self.nodes.len() + 1);
        self.nodes.push(Node { start: number(start), end: number(self.at), next });
    }

    fn is_list(&self, node: usize) -> bool {
        self.nodes.get(node).and_then(|node| self.body.get(node.start as usize)) == Some(&b'[')
    }
}

/// The number of bytes from here on that are plain letters of a string. Counts eight at a time, since most of a body is
/// text.
pub(super) fn plain(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES << 7;
    let has_zero = |word: u64| word.wrapping_sub(ONES) & !word & HIGH;
    let (words, _) = bytes.as_chunks::<8>();
    let is_special = |word: &[u8; 8]| {
        let word = u64::from_le_bytes(*word);
        // A quote, a backslash, or anything below a blank.
        let control = word.wrapping_sub(ONES * 0x20) & !word & HIGH;
        (has_zero(word ^ (ONES * 0x22)) | has_zero(word ^ (ONES * 0x5c)) | control) != 0
    };
    let whole = 8 * words.iter().position(is_special).unwrap_or(words.len());
    let rest = bytes.get(whole..).unwrap_or_default();
    whole + rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | ..0x20)).unwrap_or(rest.len())
}

/// An index as a node's number. No body is too long for it, and a body has no more nodes than bytes.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
