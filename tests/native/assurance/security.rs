//! The contact for vulnerabilities, and the statements about those of components.

use crate::files::read;
use serde_json::Value;
use std::collections::BTreeSet;

#[test]
fn there_is_one_address_for_vulnerabilities_and_it_has_not_expired() {
    let (policy, text) = (read("SECURITY.md"), read("deploy/security.txt"));
    let field = |name: &str| {
        let lines: Vec<_> = text.lines().filter_map(|line| line.strip_prefix(&format!("{name}: "))).collect();
        assert_eq!(lines.len(), 1, "{name} in security.txt");
        lines[0]
    };
    let address = field("Contact").strip_prefix("mailto:").expect("a mail address");
    let addresses: BTreeSet<_> =
        policy.split(['<', '>', ' ', '\n', '`', '(', ')', '*']).filter(|word| word.contains('@')).collect();
    assert_eq!(addresses, [address].into());
    let expires: Vec<_> = field("Expires").split('-').collect();
    assert!(expires.len() == 3 && expires[2].ends_with('Z') && expires[2].contains('T'), "{expires:?}");
    assert_eq!(field("Preferred-Languages"), "en, de");
    for severity in ["critical", "high", "medium", "low"] {
        assert!(policy.contains(&format!("| {severity}")), "no fix time for {severity}");
    }
}

/// Ignored advisories are explained where users look for them, and only those.
#[test]
fn every_ignored_advisory_has_a_statement() {
    let stated: Value = serde_json::from_str(&read("docs/vex.cdx.json")).unwrap();
    assert_eq!((&stated["bomFormat"], &stated["specVersion"]), (&"CycloneDX".into(), &"1.5".into()));
    let vulnerabilities = stated["vulnerabilities"].as_array().unwrap();
    let mut ids = BTreeSet::new();
    for one in vulnerabilities {
        let state = one["analysis"]["state"].as_str().unwrap();
        let is_known = ["exploitable", "in_triage", "false_positive", "not_affected", "resolved"].contains(&state);
        assert!(is_known && one["analysis"]["detail"].as_str().is_some_and(|why| why.len() > 20), "{one}");
        ids.insert(one["id"].as_str().unwrap().to_owned());
    }
    let deny = read("deny.toml");
    let ignored = deny.split_once("ignore = [").map_or("", |(_, rest)| rest.split_once(']').unwrap().0);
    let ignored: BTreeSet<_> = ignored.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    assert!(ignored.is_subset(&ids), "ignored: {ignored:?}; with a statement: {ids:?}");
}
