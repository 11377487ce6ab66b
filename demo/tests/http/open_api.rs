//! The OpenAPI document.

use serde_json::Value;

use crate::support::Server;

#[tokio::test]
async fn the_document_lists_every_route_and_needs_no_token() {
    let server = Server::start().await;
    let document: Value = server.get("/api/mind/docs/open-api").await.json().await.expect("JSON");
    assert!(document["openapi"].as_str().expect("a version").starts_with("3."));
    for (path, methods) in [
        ("/quality/assessment", &["get"][..]),
        ("/quality/assessment/{id}", &["get", "patch"]),
        ("/quality/assessment/{id}/refresh", &["post"]),
        ("/quality/scorecard", &["get"]),
        ("/quality/scorecard/{id}", &["get"]),
        ("/ticket/{id}/conversation", &["get"]),
        ("/profile", &["get"]),
        ("/profiles", &["get"]),
    ] {
        for method in methods {
            assert!(document["paths"][path][method].is_object(), "{method} {path}");
        }
    }
    assert_eq!(document["servers"][0]["url"], "/api/mind");
    let assessment = &document["components"]["schemas"]["Assessment"]["properties"];
    assert!(assessment["scorecardBaseId"].is_object() && assessment["editingHistory"].is_object());
    let unresolved: Vec<_> =
        references(&document).into_iter().filter(|name| document["components"]["schemas"][name].is_null()).collect();
    assert!(unresolved.is_empty(), "{unresolved:?}");
}

fn references(value: &Value) -> Vec<String> {
    match value {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, field)| match (name.as_str(), field.as_str()) {
                ("$ref", Some(text)) => {
                    vec![text.rsplit('/').next().unwrap_or_default().to_owned()]
                }
                _ => references(field),
            })
            .collect(),
        Value::Array(items) => items.iter().flat_map(references).collect(),
        _ => Vec::new(),
    }
}
