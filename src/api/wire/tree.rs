//! A lazy view of a JSON body.
//!
//! A value stays a span of the body until somebody reads it as a type. So a number out of range, a lone surrogate or a
//! list in place of a text fails at its place only, and fields that nobody reads are never decoded.

use super::scan::{Node, Pass, Scan, scan};
use super::value;
use super::{Expected, Problems};
use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// The path of a value in its body, kept as a chain so that it costs nothing until a problem is reported.
#[derive(Clone, Copy)]
enum Place<'p> {
    Root,
    Field(&'p Place<'p>, &'p str),
    Item(&'p Place<'p>, usize),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Root => Ok(()),
            Place::Field(Place::Root, name) => f.write_str(name),
            Place::Field(parent, name) => write!(f, "{parent}.{name}"),
            Place::Item(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

/// A body whose values are still spans.
pub(super) struct Tree<'a> {
    scan: Scan<'a>,
    problems: &'a Problems,
}

impl<'a> Tree<'a> {
    /// The values of `body`; `None` if it is not JSON.
    pub(super) fn new(body: &'a [u8], problems: &'a Problems) -> Option<Self> {
        Self::passing(body, problems, &mut |_| None)
    }

    /// The same, skipping the contents of objects that `pass` knows.
    pub(super) fn passing(body: &'a [u8], problems: &'a Problems, pass: Pass) -> Option<Self> {
        // Some servers send a byte order mark, which a browser's JSON parser skips.
        let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
        Some(Self { scan: scan(body, pass)?, problems })
    }

    /// The whole body as an object; `None` if it is not one.
    pub(super) fn object(&self) -> Option<Object<'_, '_>> {
        let root = Object { tree: self, node: 0, place: Place::Root };
        root.starts_with(b'{').then_some(root)
    }

    /// The results of `make` for each object in the whole body as a list; `None` if it is not a list.
    pub(super) fn list<T>(&self, make: impl FnMut(&Object) -> T) -> Option<Vec<T>> {
        let root = Object { tree: self, node: 0, place: Place::Root };
        let is_list = root.starts_with(b'[') || self.node(0).next > 1 && self.is_keyed_list(0);
        is_list.then(|| root.each_object(0, root.place, make))
    }

    fn node(&self, node: usize) -> Node {
        self.scan.nodes.get(node).copied().unwrap_or(Node { start: 0, end: 0, next: 0 })
    }

    fn span(&self, node: usize) -> &'a [u8] {
        let Node { start, end, .. } = self.node(node);
        self.scan.body.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The direct children of `node`: items, or alternating names and values.
    fn children(&self, node: usize) -> impl Iterator<Item = usize> {
        let end = self.node(node).next as usize;
        let first = Some(node + 1).filter(|first| *first < end);
        std::iter::successors(first, move |child| Some(self.node(*child).next as usize).filter(|next| *next < end))
    }
}

impl Tree<'_> {
    /// Whether `node` is an object whose names are numbers: PHP writes lists with gaps like this.
    fn is_keyed_list(&self, node: usize) -> bool {
        self.span(node).starts_with(b"{") && self.children(node).step_by(2).all(|name| self.key(name).is_some())
    }

    /// A name as a number.
    fn key(&self, name: usize) -> Option<usize> {
        let digits = self.span(name).strip_prefix(b"\"")?.strip_suffix(b"\"")?;
        std::str::from_utf8(digits).ok().filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?.parse().ok()
    }

    /// The items of a list with their indices; a list with gaps is sorted by them. A null in a list counts as missing,
    /// as everywhere else.
    fn items(&self, list: usize) -> Vec<(usize, usize)> {
        let children = self.children(list);
        let mut items: Vec<_> = match self.span(list).starts_with(b"[") {
            true => children.enumerate().collect(),
            // The value follows its name.
            false => children.step_by(2).filter_map(|name| Some((self.key(name)?, name + 1))).collect(),
        };
        items.retain(|(_, item)| self.span(*item) != b"null");
        if !items.is_sorted() {
            items.sort_unstable();
        }
        items
    }
}

/// A JSON object whose values are still spans.
pub(super) struct Object<'a, 'p> {
    tree: &'a Tree<'a>,
    node: usize,
    place: Place<'p>,
}

impl<'a> Object<'a, '_> {
    /// The JSON under `name`, as it is.
    pub(super) fn span(&self, name: &str) -> Option<&'a [u8]> {
        self.value(name).map(|node| self.tree.span(node))
    }

    /// The existing fields among `names`, each with its JSON.
    pub(super) fn spans(&self, names: &[&str]) -> Vec<String> {
        let field = |name: &&str| Some(["\"", name, "\":", &String::from_utf8_lossy(self.span(name)?)].concat());
        names.iter().filter_map(field).collect()
    }

    /// The JSON of each item of the list under `name`.
    pub(super) fn list_spans(&self, name: &str) -> Vec<String> {
        let items = self.list(name).into_iter().flat_map(|list| self.tree.items(list));
        items.map(|(_, item)| String::from_utf8_lossy(self.tree.span(item)).into_owned()).collect()
    }

    /// Whether there is anything but null under `name`.
    pub(super) fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// Whether there is such a field, and it is not empty.
    pub(super) fn says(&self, name: &str) -> bool {
        self.span(name).is_some_and(|span| !is_nothing(span) && span != b"[]" && span != b"{}")
    }

    /// A text; an empty one counts as missing.
    pub(super) fn text(&self, name: &str) -> Option<Arc<str>> {
        let read = self.read(name, Expected::Text, |span| value::text(span).map(value::with_line_breaks));
        read.filter(|text: &Arc<str>| !text.is_empty())
    }

    /// A text, or a number as text.
    pub(super) fn scalar_text(&self, name: &str) -> Option<String> {
        self.read(name, Expected::TextOrNumber, |span| match span.first()? {
            b'{' | b'[' => None,
            b'"' => value::text(span).map(Cow::into_owned),
            _ => Some(value::compact(span)),
        })
    }

    /// Any value as a text that can be shown: a text as it is, anything else as its JSON.
    pub(super) fn any_text(&self, name: &str) -> Option<String> {
        let text = |span| value::text(span).map(|text| value::with_line_breaks(text).to_string());
        self.span(name).map(|span| text(span).unwrap_or_else(|| value::compact(span)))
    }

    /// A number, also as text.
    pub(super) fn number(&self, name: &str) -> Option<f64> {
        self.read(name, Expected::Number, value::number)
    }

    /// A whole number; `3.0` and `"3"` are one, `3.5` is not.
    pub(super) fn int(&self, name: &str) -> Option<i64> {
        self.read(name, Expected::WholeNumber, value::int)
    }

    /// A boolean, also as `0` or `1`.
    pub(super) fn bool(&self, name: &str) -> Option<bool> {
        self.read(name, Expected::Boolean, value::bool)
    }

    /// The result of `parse` for a text.
    pub(super) fn parsed<T>(&self, name: &str, expected: Expected, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        self.read(name, expected, |span| parse(&value::text(span)?))
    }

    /// The result of `make` for the object under `name`.
    pub(super) fn object<T>(&self, name: &str, make: impl FnOnce(&Object) -> T) -> Option<T> {
        let object = Object { tree: self.tree, node: self.value(name)?, place: Place::Field(&self.place, name) };
        if !object.starts_with(b'{') {
            // PHP writes an empty object as an empty list.
            if !object.is_nothing() && !object.is_empty_list() {
                self.complain(&object.place, Expected::Object);
            }
            return None;
        }
        Some(make(&object))
    }

    /// The results of `make` for each object in the list under `name`. A missing list is empty.
    pub(super) fn objects<T>(&self, name: &str, make: impl FnMut(&Object) -> T) -> Vec<T> {
        let list = self.list(name);
        list.map_or_else(Vec::new, |list| self.each_object(list, Place::Field(&self.place, name), make))
    }

    /// The texts in the list under `name`. Each may be a plain text or an object, of which the first existing field
    /// among `keys` is used.
    pub(super) fn texts(&self, name: &str, keys: &[&str]) -> Vec<Arc<str>> {
        let Some(list) = self.list(name) else { return Vec::new() };
        let parent = Place::Field(&self.place, name);
        let read = |(index, node)| {
            let item = Object { tree: self.tree, node, place: Place::Item(&parent, index) };
            let read = match item.starts_with(b'{') {
                true => keys.iter().find_map(|key| item.text(key)),
                false => value::text(self.tree.span(node)).map(|text| text.as_ref().into()),
            };
            if read.is_none() {
                self.complain(&item.place, Expected::Text);
            }
            read
        };
        self.tree.items(list).into_iter().filter_map(read).collect()
    }

    /// Its position in the body.
    pub(super) fn range(&self) -> Range<u32> {
        let Node { start, end, .. } = self.tree.node(self.node);
        start..end
    }

    /// Its index among the objects whose contents were skipped, if it is one of them.
    pub(super) fn passed(&self) -> Option<usize> {
        self.tree.scan.passed.binary_search_by_key(&self.node, |node| *node as usize).ok()
    }

    /// The value of the last field with this name; a null counts as missing.
    fn value(&self, name: &str) -> Option<usize> {
        let nodes = &self.tree.scan.nodes;
        let end = nodes.get(self.node)?.next as usize;
        let mut found = None;
        let mut key = self.node + 1;
        // Names and values alternate; a name is one node.
        while key < end {
            let Node { start, end, .. } = *nodes.get(key)?;
            let is_long_enough = (end - start) as usize == name.len() + 2 || self.tree.scan.has_escaped_names;
            if is_long_enough && is_called(self.tree.span(key), name) {
                found = Some(key + 1);
            }
            key = nodes.get(key + 1)?.next as usize;
        }
        found.filter(|value| self.tree.span(*value) != b"null")
    }

    fn list(&self, name: &str) -> Option<usize> {
        let list = Object { tree: self.tree, node: self.value(name)?, place: Place::Field(&self.place, name) };
        if list.starts_with(b'[') || self.tree.is_keyed_list(list.node) {
            return Some(list.node);
        }
        if !list.is_nothing() {
            self.complain(&list.place, Expected::List);
        }
        None
    }

    /// Whether it is one of PHP's words for nothing.
    fn is_nothing(&self) -> bool {
        is_nothing(self.tree.span(self.node))
    }

    fn is_empty_list(&self) -> bool {
        self.starts_with(b'[') && self.tree.children(self.node).next().is_none()
    }

    fn each_object<T>(&self, list: usize, parent: Place, mut make: impl FnMut(&Object) -> T) -> Vec<T> {
        let read = |(index, node)| {
            let item = Object { tree: self.tree, node, place: Place::Item(&parent, index) };
            if !item.starts_with(b'{') {
                self.complain(&item.place, Expected::Object);
                return None;
            }
            Some(make(&item))
        };
        self.tree.items(list).into_iter().filter_map(read).collect()
    }

    fn read<T>(&self, name: &str, expected: Expected, read: impl FnOnce(&'a [u8]) -> Option<T>) -> Option<T> {
        let span = self.span(name)?;
        let value = read(span);
        if value.is_none() && !is_nothing(span) {
            self.complain(&Place::Field(&self.place, name), expected);
        }
        value
    }

    fn complain(&self, place: &Place, expected: Expected) {
        self.tree.problems.add(|| place.to_string(), expected);
    }

    fn starts_with(&self, byte: u8) -> bool {
        self.tree.span(self.node).first() == Some(&byte)
    }
}

/// Whether this is one of the words that PHP writes for nothing instead of null.
fn is_nothing(span: &[u8]) -> bool {
    matches!(span, b"\"\"" | b"false" | b"\"0000-00-00\"" | b"\"0000-00-00 00:00:00\"")
}

/// Whether this is the name, perhaps written with escapes. An unreadable name matches nothing.
fn is_called(span: &[u8], name: &str) -> bool {
    let inner = span.get(1..span.len().saturating_sub(1)).unwrap_or_default();
    inner == name.as_bytes() || inner.contains(&b'\\') && value::text(span).is_some_and(|text| text == name)
}
