//! The list of relied-on fields, compared with the fields that the decoder reads.

use std::collections::BTreeSet;

const LIST: &str = include_str!("../../docs/relied-on.txt");
const DECODERS: [&str; 3] = [
    include_str!("../../src/api/wire/assessment.rs"),
    include_str!("../../src/api/wire/scorecard.rs"),
    include_str!("../../src/api/wire/conversation.rs"),
];
/// Names that are read only because installations differ: the documented name is listed in their place.
const FALLBACKS: [&str; 3] = ["name", "label", "email"];

/// Names that are only sent, and not read.
const SENT: [&str; 1] = ["criterionId"];

/// The names of all fields in the list.
fn listed() -> BTreeSet<&'static str> {
    let fields = LIST.lines().filter_map(|line| line.strip_prefix("  ")).map(|line| line.trim_start_matches("> "));
    let places = fields.filter_map(|line| line.split_once(": ")).flat_map(|(places, _)| places.split(" or "));
    places
        .flat_map(|place| place.split('.'))
        .map(|step| step.trim_end_matches("[]"))
        .filter(|s| !s.is_empty())
        .collect()
}

/// The names of all fields that the decoders read from an object: `o.int("id")`, `date(o, "createdAt")`.
fn decoded() -> BTreeSet<&'static str> {
    const ASKS: [&str; 11] = [
        ".int(\"", ".text(\"", ".number(\"", ".bool(\"", ".object(\"", ".objects(\"", ".texts(\"", ".any_text(\"",
        ".parsed(\"", "date(o, \"", "date(top, \"",
    ];
    let asks = ASKS.into_iter().chain(["date(data, \""]);
    asks.flat_map(|ask| DECODERS.into_iter().flat_map(move |source| source.split(ask).skip(1)))
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[test]
fn the_list_of_relied_on_fields_names_the_decoded_ones_and_no_others() {
    let (listed, decoded) = (listed(), decoded());
    let missing: Vec<_> = decoded.difference(&listed).collect();
    assert!(missing.is_empty(), "decoded, and not in docs/relied-on.txt: {missing:?}");
    let too_much: Vec<_> =
        listed.difference(&decoded).filter(|name| !FALLBACKS.contains(name) && !SENT.contains(name)).collect();
    assert!(too_much.is_empty(), "in docs/relied-on.txt, and not decoded: {too_much:?}");
    assert!(decoded.len() > 50, "only {} names were found: the decoders may read in another way now", decoded.len());
}
