//! The demo's pages share the element's colours and icons.

use std::collections::BTreeMap;

use crate::files::read;

/// The declarations of a sheet, by name, without the given prefix.
fn declared(file: &str, before: &str) -> BTreeMap<String, String> {
    let text = read(file).replace("\\\n", "");
    let comments = text.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, behind)| behind));
    let sheet = comments.collect::<String>();
    let declarations = sheet.split([';', '{', '}']).filter_map(|one| one.trim().strip_prefix(before)?.split_once(':'));
    let plain = |value: &str| {
        let words = value.split_whitespace().collect::<Vec<_>>().join(" ");
        words.replace("( ", "(").replace(" )", ")")
    };
    declarations.map(|(name, value)| (name.to_owned(), plain(value))).collect()
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
