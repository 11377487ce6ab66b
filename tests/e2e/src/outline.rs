//! The outline that a screen reader receives: the browser's accessibility tree as readable lines.

use crate::{Browser, Result};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fmt::Write;

/// Roles that only group, or that repeat the letters of the node above.
const SILENT: [&str; 5] = ["generic", "none", "InlineTextBox", "LineBreak", "ListMarker"];

/// Properties that are announced.
const HEARD: [&str; 13] = [
    "level",
    "checked",
    "pressed",
    "expanded",
    "selected",
    "disabled",
    "hasPopup",
    "invalid",
    "busy",
    "live",
    "modal",
    "multiselectable",
    "required",
];

impl Browser {
    /// The element's part of the tree: a line for each node, indented, with role, name, and everything else that is
    /// announced.
    ///
    /// # Errors
    /// If there is no element, or if the browser does not provide such trees.
    pub async fn outline(&self) -> Result<String> {
        let document = self.devtools("DOM.getDocument", json!({ "depth": 0 })).await?;
        let query = json!({ "nodeId": document["root"]["nodeId"], "selector": "quality-assessment" });
        let host = self.devtools("DOM.querySelector", query).await?;
        let host = self.devtools("DOM.describeNode", json!({ "nodeId": host["nodeId"] })).await?;
        let tree = self.devtools("Accessibility.getFullAXTree", json!({})).await?;
        let nodes = tree["nodes"].as_array().ok_or("no tree")?;
        let by_id: HashMap<&str, &Value> =
            nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
        let is_host = |node: &&Value| node["backendDOMNodeId"] == host["node"]["backendNodeId"];
        let host = nodes.iter().find(is_host).ok_or("the tree holds no element")?;
        let mut text = String::new();
        write_node(&mut text, &by_id, host, 0, "")?;
        Ok(text)
    }
}

fn write_node(text: &mut String, all: &HashMap<&str, &Value>, node: &Value, depth: usize, above: &str) -> Result {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let is_said_already = role == "StaticText" && (name.is_empty() || above == name);
    let is_silent = node["ignored"] == true || SILENT.contains(&role) || is_said_already;
    let mut below = (depth, above);
    if !is_silent {
        write!(text, "{}{role}", "  ".repeat(depth))?;
        if !name.is_empty() {
            write!(text, " {name:?}")?;
        }
        for property in node["properties"].as_array().into_iter().flatten() {
            let (key, value) = (property["name"].as_str().unwrap_or_default(), &property["value"]["value"]);
            let is_usual = matches!(value, Value::Bool(false)) || value == "false" || value == "off";
            // Content of a live region repeats that property.
            if HEARD.contains(&key) && !is_usual && !(key == "live" && role == "StaticText") {
                write!(text, " {key}={}", value.as_str().map_or_else(|| value.to_string(), Into::into))?;
            }
        }
        if let Some(description) = node["description"]["value"].as_str().filter(|words| !words.is_empty()) {
            write!(text, " – {description:?}")?;
        }
        writeln!(text)?;
        below = (depth + 1, &name);
    }
    let children = node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str);
    for child in children.filter_map(|id| all.get(id)) {
        write_node(text, all, child, below.0, below.1)?;
    }
    Ok(())
}
