//! The fields that the widget relies on, and the search for them in a document.

use super::Operation;
use super::document::resolved;
use serde_json::Value;
use std::fmt;

/// The one list, for people and for tests.
const LIST: &str = include_str!("../../../../docs/relied-on.txt");

/// One field of one operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Reliance {
    /// `GET`, `POST`.
    pub method: &'static str,
    /// The path, with its gaps.
    pub path: &'static str,
    /// Whether it is in the request.
    pub is_asked: bool,
    /// Its possible places; the first existing one counts.
    pub places: Vec<&'static str>,
    /// The expected type: `integer`, `number`, `string`, `boolean` or `any`.
    pub kind: &'static str,
}

/// The result of a search.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// Present, with the expected type.
    There,
    /// Present, with another type. Numbers and dates are read leniently, so this need not be a fault.
    As(String),
    /// Its parent is described as an object of any fields, or not at all.
    NotDescribed,
    /// The operation is there, but the field is missing.
    Missing,
    /// No such operation.
    NoOperation,
}

/// Everything that the widget relies on.
#[must_use]
pub fn relied_on() -> Vec<Reliance> {
    let (mut all, mut operation) = (Vec::new(), ("", ""));
    for line in LIST.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let Some(field) = line.strip_prefix("  ") else {
            operation = line.split_once(' ').unwrap_or_default();
            continue;
        };
        let (is_asked, field) = field.strip_prefix("> ").map_or((false, field), |field| (true, field));
        let (places, kind) = field.split_once(": ").unwrap_or((field, "any"));
        let (method, path) = operation;
        all.push(Reliance { method, path, is_asked, places: places.split(" or ").collect(), kind });
    }
    all
}

impl Reliance {
    /// Searches an OpenAPI document for it.
    #[must_use]
    pub fn find_in(&self, document: &Value) -> Finding {
        let Some(operation) = Operation::find(document, self.method, self.path) else { return Finding::NoOperation };
        let schema = if self.is_asked { operation.question() } else { operation.answer(200).flatten() };
        let Some(schema) = schema else { return Finding::NotDescribed };
        let found: Vec<_> = self.places.iter().map(|place| self.find_at(document, schema, place)).collect();
        // The best of the places counts.
        let ranks = |finding: &&Finding| match finding {
            Finding::There => 0,
            Finding::As(_) => 1,
            Finding::NotDescribed => 2,
            Finding::Missing | Finding::NoOperation => 3,
        };
        found.iter().min_by_key(ranks).cloned().unwrap_or(Finding::Missing)
    }

    fn find_at(&self, document: &Value, schema: &Value, place: &str) -> Finding {
        let mut schemas = variants(document, schema);
        for step in place.split('.') {
            let (name, lists) = step.find("[]").map_or((step, 0), |at| (&step[..at], step[at..].len() / 2));
            if !name.is_empty() {
                let within: Vec<_> = schemas.iter().filter_map(|schema| schema["properties"].get(name)).collect();
                if within.is_empty() {
                    let is_closed = schemas.iter().any(|schema| schema["properties"].is_object());
                    return if is_closed { Finding::Missing } else { Finding::NotDescribed };
                }
                schemas = within.into_iter().flat_map(|schema| variants(document, schema)).collect();
            }
            for _ in 0..lists {
                let within: Vec<_> = schemas.iter().filter_map(|schema| schema.get("items")).collect();
                if within.is_empty() {
                    return Finding::NotDescribed;
                }
                schemas = within.into_iter().flat_map(|schema| variants(document, schema)).collect();
            }
        }
        let kinds: Vec<String> =
            schemas.iter().flat_map(|schema| kinds(schema)).filter(|kind| kind != "null").collect();
        let fits = |kind: &String| *kind == self.kind || self.kind == "number" && kind == "integer";
        if self.kind == "any" || kinds.iter().any(fits) {
            Finding::There
        } else if kinds.is_empty() {
            Finding::NotDescribed
        } else {
            Finding::As(kinds.join(" or "))
        }
    }
}

impl Finding {
    /// Whether the widget can live with it. A field that is not described may exist nevertheless.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        !matches!(self, Self::Missing | Self::NoOperation)
    }
}

impl fmt::Display for Reliance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let way = if self.is_asked { "asks with" } else { "reads" };
        write!(f, "{} {} {way} {}: {}", self.method, self.path, self.places.join(" or "), self.kind)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::There => f.write_str("there"),
            Self::As(kind) => write!(f, "there, as {kind}"),
            Self::NotDescribed => f.write_str("not described"),
            Self::Missing => f.write_str("MISSING"),
            Self::NoOperation => f.write_str("NO SUCH OPERATION"),
        }
    }
}

/// A schema, with the schemas that it is composed of.
fn variants<'d>(document: &'d Value, schema: &'d Value) -> Vec<&'d Value> {
    let mut all = vec![resolved(document, schema)];
    let mut at = 0;
    // References in a document may be circular.
    while at < all.len() && all.len() < 256 {
        let schema = all[at];
        for list in ["allOf", "oneOf", "anyOf"] {
            all.extend(schema[list].as_array().into_iter().flatten().map(|one| resolved(document, one)));
        }
        at += 1;
    }
    all
}

fn kinds(schema: &Value) -> Vec<String> {
    match &schema["type"] {
        Value::String(kind) => vec![kind.clone()],
        Value::Array(list) => list.iter().filter_map(Value::as_str).map(Into::into).collect(),
        _ => Vec::new(),
    }
}
