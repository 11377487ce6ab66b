//! Names that do not reveal a criterion's category.

use quality_assessment::assessment::{CategoryId, Namesakes};

fn among(all: &[(Option<i64>, &str)]) -> Namesakes {
    Namesakes::among(all.iter().map(|(category, name)| (category.map(CategoryId), (*name).to_owned())))
}

#[test]
fn a_name_in_two_categories_is_ambiguous() {
    let names =
        among(&[(Some(1), "Greeting"), (Some(1), "Tone"), (Some(2), "Greeting"), (None, "Tone"), (Some(3), "End")]);
    assert_eq!(["Greeting", "Tone", "End", "Other"].map(|name| names.contains(name)), [true, true, false, false]);
}

#[test]
fn within_one_category_its_name_would_not_help() {
    assert!(!among(&[(Some(1), "Greeting"), (Some(1), "Greeting")]).contains("Greeting"));
    assert!(among(&[(Some(1), "A"), (Some(2), "A"), (Some(1), "A")]).contains("A"), "in whatever order");
}
