//! The demo's pages share the element's colours and icons.

use std::collections::BTreeMap;

use crate::files::read;

/// The declarations of a sheet, by name, without the given prefix.
fn declared(file: &str, before: &str) -> BTreeMap<String, String> {
    let sheet = read(file);
    let lines = sheet.lines().filter_map(|line| line.trim().strip_prefix(before)?.strip_suffix(';'));
    lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

#[test]
fn a_colour_or_an_icon_of_the_portal_is_that_of_the_element_by_the_same_name() {
    let (portal, element) = (declared("demo/portal/palette.css", "--"), declared("style/tokens.css", "--_"));
    let mut shared = 0;
    for (name, value) in &portal {
        let Some(token) = element.get(name) else { continue };
        shared += 1;
        // A host cannot set an icon.
        assert!([format!("var(--qa-{name}, {value})"), value.clone()].contains(token), "--{name}: {token}");
    }
    assert!(shared >= 10, "only {shared} of {} are the element's", portal.len());
}
