//! Navigation in an OpenAPI document.

use serde_json::Value;

/// One operation that a document describes.
#[derive(Clone, Copy)]
pub struct Operation<'d> {
    document: &'d Value,
    value: &'d Value,
    template: &'d str,
}

impl<'d> Operation<'d> {
    /// The operation of this method whose path is `path` or matches it; `None` if it is not described.
    #[must_use]
    pub fn find(document: &'d Value, method: &str, path: &str) -> Option<Self> {
        let paths = document["paths"].as_object()?;
        let fitting = paths.iter().filter(|(template, _)| fits(template, path));
        // `/a/list` is matched literally before `/a/{id}`.
        let (template, item) = fitting.min_by_key(|(template, _)| template.matches('{').count())?;
        let value = item.get(method.to_lowercase())?;
        Some(Self { document, value, template })
    }

    /// The path, with its gaps.
    #[must_use]
    pub fn template(self) -> &'d str {
        self.template
    }

    /// The parameters, each with its place, name and schema.
    pub fn parameters(self) -> impl Iterator<Item = (&'d str, &'d str, &'d Value)> {
        let list = self.value["parameters"].as_array().into_iter().flatten();
        list.map(move |one| {
            let one = resolved(self.document, one);
            (one["in"].as_str().unwrap_or_default(), one["name"].as_str().unwrap_or_default(), &one["schema"])
        })
    }

    /// The schema of the request's body, if it may have one.
    #[must_use]
    pub fn question(self) -> Option<&'d Value> {
        json(resolved(self.document, &self.value["requestBody"]))
    }

    /// Whether this status is described, and the schema of its body.
    #[must_use]
    pub fn answer(self, status: u16) -> Option<Option<&'d Value>> {
        let answers = &self.value["responses"];
        let class = format!("{}XX", status / 100);
        let found = [&*status.to_string(), &*class, "default"].into_iter().find_map(|key| answers.get(key))?;
        Some(json(resolved(self.document, found)))
    }
}

/// The target of `value`, if it is a reference into the document.
pub(super) fn resolved<'d>(document: &'d Value, value: &'d Value) -> &'d Value {
    let mut value = value;
    // References in a document may be circular.
    for _ in 0..32 {
        let Some(pointer) = value["$ref"].as_str().and_then(|text| text.strip_prefix('#')) else { break };
        value = document.pointer(pointer).unwrap_or(&Value::Null);
    }
    value
}

fn json(described: &Value) -> Option<&Value> {
    let content = described["content"].as_object()?;
    content.iter().find(|(kind, _)| kind.contains("json")).map(|(_, content)| &content["schema"])
}

fn fits(template: &str, path: &str) -> bool {
    let (mut wanted, mut given) = (template.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(wanted), Some(given)) if wanted == given || wanted.starts_with('{') && !given.is_empty() => {}
            _ => return false,
        }
    }
}
