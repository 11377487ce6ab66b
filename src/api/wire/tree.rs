//! A view of a JSON body that decides nothing too early.
//!
//! A value stays a span of the body until somebody asks for it as something. So a number out of range, a lone
//! surrogate or a list in the place of a text fails where it stands and nowhere else, and what nobody asks for
//! is never decoded. It also keeps `serde`'s generated code, which is large in wasm, down to two visitors.

use super::Problems;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// Where a value stands in its body, kept as a chain so that it costs nothing until a problem is reported.
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

/// A JSON object whose values are still spans.
pub(super) struct Object<'a, 'p> {
    fields: Vec<(Cow<'a, str>, &'a RawValue)>,
    place: Place<'p>,
    problems: &'p Problems,
}

impl<'a, 'p> Object<'a, 'p> {
    /// The object that is the whole body; `None` if the body is no JSON object.
    pub(super) fn root(body: &'a str, problems: &'p Problems) -> Option<Self> {
        Some(Self { fields: split_object(body)?, place: Place::Root, problems })
    }

    /// The JSON that stands under `name`, as it is.
    pub(super) fn span(&self, name: &str) -> Option<&'a str> {
        let (_, value) = self.fields.iter().rev().find(|(key, _)| key == name)?;
        Some(value.get()).filter(|span| *span != "null")
    }

    /// Those of `names` that there are, each with its JSON: what an object is made of.
    pub(super) fn spans(&self, names: &[&str]) -> Vec<String> {
        names.iter().filter_map(|name| Some(["\"", name, "\":", self.span(name)?].concat())).collect()
    }

    /// The JSON of each item of the list under `name`.
    pub(super) fn list_spans(&self, name: &str) -> Vec<String> {
        let items = self.read(name, "a list", split_list).unwrap_or_default();
        items.into_iter().map(|item| item.get().to_owned()).collect()
    }

    /// Is there anything but null under `name`?
    pub(super) fn has(&self, name: &str) -> bool {
        self.span(name).is_some()
    }

    fn read<T>(&self, name: &str, expected: &'static str, read: impl FnOnce(&'a str) -> Option<T>) -> Option<T> {
        let value = read(self.span(name)?);
        if value.is_none() {
            self.problems.add(|| Place::Field(&self.place, name).to_string(), expected);
        }
        value
    }

    /// A text; an empty one says nothing.
    pub(super) fn text(&self, name: &str) -> Option<Arc<str>> {
        let read = self.read(name, "a text", |span| text(span).map(|t| t.as_ref().into()));
        read.filter(|text: &Arc<str>| !text.is_empty())
    }

    /// A text, or a number as text.
    pub(super) fn scalar_text(&self, name: &str) -> Option<String> {
        self.read(name, "a text or a number", |span| match span.as_bytes().first()? {
            b'{' | b'[' => None,
            b'"' => text(span).map(Cow::into_owned),
            _ => Some(span.to_owned()),
        })
    }

    /// Whatever stands there as a text that can be shown: a text as it is, anything else as its JSON.
    pub(super) fn any_text(&self, name: &str) -> Option<String> {
        self.span(name).map(|span| text(span).map_or_else(|| compact(span), Cow::into_owned))
    }

    /// A number, also as text.
    pub(super) fn number(&self, name: &str) -> Option<f64> {
        self.read(name, "a number", number)
    }

    /// A whole number; `3.0` and `"3"` are one, `3.5` is not.
    pub(super) fn int(&self, name: &str) -> Option<i64> {
        self.read(name, "a whole number", int)
    }

    /// A boolean, also as `0` or `1`.
    pub(super) fn bool(&self, name: &str) -> Option<bool> {
        self.read(name, "true or false", |span| match span.trim_matches('"') {
            "true" | "1" | "1.0" => Some(true),
            "false" | "0" | "0.0" => Some(false),
            _ => None,
        })
    }

    /// What `parse` makes of a text.
    pub(super) fn parsed<T>(
        &self,
        name: &str,
        expected: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        self.read(name, expected, |span| parse(&text(span)?))
    }

    /// What `make` makes of the object under `name`.
    pub(super) fn object<T>(&self, name: &str, make: impl FnOnce(&Object<'a, '_>) -> T) -> Option<T> {
        let fields = self.read(name, "an object", split_object)?;
        let place = Place::Field(&self.place, name);
        Some(make(&Object { fields, place, problems: self.problems }))
    }

    /// What `make` makes of each object in the list under `name`. A missing list is an empty one.
    pub(super) fn objects<T>(&self, name: &str, make: impl FnMut(&Object<'a, '_>) -> T) -> Vec<T> {
        let items = self.read(name, "a list", split_list).unwrap_or_default();
        each_object(items, Place::Field(&self.place, name), self.problems, make)
    }

    /// The texts in the list under `name`, each of which may stand for itself or in an object, under the first
    /// of `keys` that it has.
    pub(super) fn texts(&self, name: &str, keys: &[&str]) -> Vec<Arc<str>> {
        let items = self.read(name, "a list", split_list).unwrap_or_default();
        let parent = Place::Field(&self.place, name);
        let mut texts = Vec::with_capacity(items.len());
        for (index, item) in items.into_iter().enumerate().filter(|(_, item)| item.get() != "null") {
            let place = Place::Item(&parent, index);
            let problems = self.problems;
            let read = match split_object(item.get()) {
                Some(fields) => {
                    let object = Object { fields, place, problems };
                    keys.iter().find_map(|key| object.text(key))
                }
                None => text(item.get()).map(|t| t.as_ref().into()),
            };
            match read {
                Some(text) => texts.push(text),
                None => problems.add(|| place.to_string(), "a text"),
            }
        }
        texts
    }
}

/// What `make` makes of each object in the list that is the whole body; `None` if the body is no JSON list.
pub(super) fn list<'a, T>(
    body: &'a str,
    problems: &Problems,
    make: impl FnMut(&Object<'a, '_>) -> T,
) -> Option<Vec<T>> {
    Some(each_object(split_list(body)?, Place::Root, problems, make))
}

fn each_object<'a, T>(
    items: Vec<&'a RawValue>,
    parent: Place<'_>,
    problems: &Problems,
    mut make: impl FnMut(&Object<'a, '_>) -> T,
) -> Vec<T> {
    let mut made = Vec::with_capacity(items.len());
    // A null in a list is nothing, as it is everywhere else.
    for (index, item) in items.into_iter().enumerate().filter(|(_, item)| item.get() != "null") {
        let place = Place::Item(&parent, index);
        match split_object(item.get()) {
            Some(fields) => made.push(make(&Object { fields, place, problems })),
            None => problems.add(|| place.to_string(), "an object"),
        }
    }
    made
}

/// JSON without the blanks and line breaks between its values.
fn compact(span: &str) -> String {
    let (mut is_quoted, mut is_escaped) = (false, false);
    let is_kept = |letter: &char| {
        let is_blank = !is_quoted && letter.is_ascii_whitespace();
        is_quoted ^= *letter == '"' && !is_escaped;
        is_escaped = *letter == '\\' && !is_escaped;
        !is_blank
    };
    span.chars().filter(is_kept).collect()
}

fn number(span: &str) -> Option<f64> {
    span.trim_matches('"').trim().parse::<f64>().ok().filter(|n| n.is_finite())
}

fn int(span: &str) -> Option<i64> {
    let bare = span.trim_matches('"').trim();
    // Beyond 2^53 a float is no longer a number that anybody meant.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    #[expect(clippy::cast_possible_truncation, reason = "whole and within 2^53, as checked right here")]
    bare.parse().ok().or_else(|| number(span).filter(|n| n.fract() == 0.0 && n.abs() < EXACT).map(|n| n as i64))
}

fn text(span: &str) -> Option<Cow<'_, str>> {
    let inner = span.strip_prefix('"')?.strip_suffix('"')?;
    if !inner.contains('\\') {
        return Some(Cow::Borrowed(inner));
    }
    let decoded = serde_json::from_str::<String>(span).or_else(|_| serde_json::from_str(&without_surrogates(span)));
    decoded.ok().map(Cow::Owned)
}

/// A lone half of a surrogate pair stands for no character: it becomes U+FFFD, and whole pairs stay what they are.
/// Used only where a text could not be read otherwise.
fn without_surrogates(span: &str) -> String {
    let mut repaired = String::with_capacity(span.len());
    let mut rest = span;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        repaired.push_str(before);
        let length = match surrogate(escape) {
            Some(Half::High) if escape.get(6..).and_then(surrogate) == Some(Half::Low) => 12,
            Some(_) => 6,
            None => 2,
        };
        if length == 6 {
            repaired.push('\u{fffd}');
        } else {
            repaired.push_str(escape.get(..length).unwrap_or(escape));
        }
        rest = escape.get(length..).unwrap_or("");
    }
    repaired + rest
}

/// Which half of a pair of `\uXXXX` escapes.
#[derive(PartialEq)]
enum Half {
    High,
    Low,
}

/// Does `escape` begin with the escape of a surrogate?
fn surrogate(escape: &str) -> Option<Half> {
    match escape.as_bytes() {
        [b'\\', b'u', b'd' | b'D', third, ..] => match third {
            b'8' | b'9' | b'a' | b'b' | b'A' | b'B' => Some(Half::High),
            b'c'..=b'f' | b'C'..=b'F' => Some(Half::Low),
            _ => None,
        },
        _ => None,
    }
}

fn split_object(span: &str) -> Option<Vec<(Cow<'_, str>, &RawValue)>> {
    struct Fields;
    impl<'de> Visitor<'de> for Fields {
        type Value = Vec<(Cow<'de, str>, &'de RawValue)>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut fields = Vec::with_capacity(8);
            // A name that cannot be read is none that anybody asks for.
            while let Some(key) = map.next_key::<&RawValue>()? {
                fields.push((text(key.get()).unwrap_or_default(), map.next_value()?));
            }
            Ok(fields)
        }
    }
    read_whole(span, |deserializer| deserializer.deserialize_map(Fields))
}

fn split_list(span: &str) -> Option<Vec<&RawValue>> {
    struct Items;
    impl<'de> Visitor<'de> for Items {
        type Value = Vec<&'de RawValue>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list")
        }
        fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
            let mut items = Vec::new();
            while let Some(item) = seq.next_element()? {
                items.push(item);
            }
            Ok(items)
        }
    }
    read_whole(span, |deserializer| deserializer.deserialize_seq(Items))
}

type Spans<'a> = serde_json::Deserializer<serde_json::de::StrRead<'a>>;

fn read_whole<'a, T>(span: &'a str, read: impl FnOnce(&mut Spans<'a>) -> serde_json::Result<T>) -> Option<T> {
    let mut deserializer = serde_json::Deserializer::from_str(span);
    let value = read(&mut deserializer).ok()?;
    deserializer.end().ok()?;
    Some(value)
}
