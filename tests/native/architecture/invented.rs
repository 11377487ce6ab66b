//! Invented files, which show that the law can be broken and that circles are found.

use super::imports::Import;
use super::law::{Part, broken};
use super::modules::Modules;
use super::{circles, described, registering};
use std::collections::BTreeMap;

const LAW: &[Part] = &[
    Part { name: "ground", may: &[] },
    Part { name: "api::error", may: &[] },
    Part { name: "api", may: &["ground", "api::error"] },
    Part { name: "view", may: &["ground", "api::error"] },
];

fn files(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files.iter().map(|(file, text)| (format!("src/{file}"), (*text).to_owned())).collect()
}

fn imports(of: &[(&str, &str)]) -> Vec<Import> {
    Modules::among("src", &files(of)).imports()
}

/// The imports as lines: "view.rs:1 ground::Row".
fn lines(of: &[(&str, &str)]) -> Vec<String> {
    let imports = imports(of).into_iter();
    imports.map(|one| format!("{}:{} {}", one.from.trim_start_matches("src/"), one.line, one.name)).collect()
}

/// A crate of `ground`, `api` with its errors, and a `view` with this text.
fn broken_by(view: &str) -> Vec<String> {
    let imports = imports(&[
        ("lib.rs", "mod api; mod ground; mod view;"),
        ("ground.rs", "pub struct Row;"),
        ("api/mod.rs", "mod client; mod error; pub use client::Client; pub use error::Error;"),
        ("api/client.rs", "use super::Error; pub struct Client(Error);"),
        ("api/error.rs", "pub struct Error;"),
        ("view.rs", view),
    ]);
    broken(LAW, &imports, "src")
}

#[test]
fn allowed_imports_break_nothing() {
    assert_eq!(broken_by("use crate::{api::Error, ground::Row};"), [""; 0]);
}

#[test]
fn a_forbidden_import_is_found_wherever_it_is() {
    let forbidden = |line| [format!("src/view.rs:{line} imports api::client::Client, which nothing in view may")];
    assert_eq!(broken_by("use crate::api::Client;"), forbidden(1));
    assert_eq!(broken_by("use crate::{\n    api::{Client as C, Error},\n    ground::Row,\n};"), forbidden(2));
    assert_eq!(broken_by("\nfn f() { let client = crate::api::Client::new(); }"), forbidden(2));
    assert_eq!(broken_by("\n\nfn f() { view! { <p>{super::api::client::Client}</p> } }"), forbidden(3));
    assert_eq!(broken_by("use crate::api;\nfn f(client: &api::Client) {}"), forbidden(2));
    assert_eq!(broken_by("pub(super) use super::api::Client;"), forbidden(1));
    let by_star = "mod inner {\n    use super::super::api::*;\n    fn f(_: Client) {}\n}";
    assert!(broken_by(by_star).starts_with(&forbidden(3)), "{:?}", broken_by(by_star));
}

#[test]
fn words_in_comments_and_texts_import_nothing() {
    let view = "//! [`crate::api::Client`]\n/* use crate::api::Client; */ const A: &str = \"use crate::api::Client;\";";
    assert_eq!(broken_by(view), [""; 0]);
}

#[test]
fn a_part_that_the_law_does_not_know_is_found() {
    let imports = imports(&[("lib.rs", "mod a; mod ground;"), ("a.rs", "use crate::ground::Row;"), ("ground.rs", "")]);
    assert_eq!(broken(LAW, &imports, "src"), ["src/a.rs:1 imports ground::Row, and is of no part that the law has"]);
}

#[test]
fn two_files_that_import_each_other_are_a_circle() {
    let imports = imports(&[
        ("lib.rs", "mod a; mod b; mod c;"),
        ("a.rs", "use crate::c;\n\nuse crate::b::B;\npub fn a() { c::c(); }"),
        ("b.rs", "pub struct B;\nfn b() { super::a::a() }"),
        ("c.rs", "pub fn c() {}"),
    ]);
    let circles = circles(&imports);
    assert_eq!(circles.len(), 1);
    let expected = "a circle of 2 files:\n  src/a.rs:3 imports b::B of src/b.rs\n  src/b.rs:2 imports a::a of src/a.rs";
    assert_eq!(described(&circles[0], &imports), expected);
}

#[test]
fn a_circle_is_found_through_a_name_that_is_handed_on() {
    let imports = imports(&[
        ("lib.rs", "mod one; mod two;"),
        ("one/mod.rs", "mod a; pub(crate) use a::A;"),
        ("one/a.rs", "use crate::two::b::B; pub struct A(B);"),
        ("two/mod.rs", "pub mod b; mod c;"),
        ("two/b.rs", "use super::c::C; pub struct B(C);"),
        ("two/c.rs", "use crate::one::{A}; pub struct C(A);"),
    ]);
    let circles = circles(&imports);
    assert_eq!(circles.len(), 1);
    assert_eq!(circles[0].iter().copied().collect::<Vec<_>>(), ["src/one/a.rs", "src/two/b.rs", "src/two/c.rs"]);
}

#[test]
fn a_folder_that_only_hands_names_on_is_in_no_circle_but_one_that_uses_them_is() {
    let child = "use super::Shared; pub struct Child(Shared);";
    let hands_on = [("lib.rs", "mod f;"), ("f/child.rs", child), ("f/shared.rs", "pub struct Shared;")];
    let folder = |text| imports(&[&hands_on[..], &[("f/mod.rs", text)]].concat());
    assert!(circles(&folder("mod child; mod shared; pub use child::Child; pub use shared::Shared;")).is_empty());
    let has_items = folder("mod child; mod shared; pub use child::Child; pub struct Shared;");
    assert!(circles(&has_items).is_empty());
    let uses_both = folder("mod child; mod shared; pub use child::Child; pub struct Shared; fn f(_: Child) {}");
    assert_eq!(circles(&uses_both).len(), 1);
}

#[test]
fn names_are_followed_to_the_file_that_defines_them() {
    let found = lines(&[
        ("lib.rs", "mod ids; mod page; mod kept { pub const KEPT: u8 = 1; }"),
        ("ids.rs", "id! { pub struct Id; } pub mod made { pub fn of() {} } pub use crate::kept::*;"),
        ("page/mod.rs", "mod bar; mod row; pub use row::*; pub use row::Row as Line;"),
        ("page/row.rs", "use crate::ids::{self, Id};\npub struct Row(Id); fn f() { ids::made::of() }"),
        ("page/bar.rs", "use super::*;\nfn f(_: Row, _: super::Line) { self::g(); crate::ids::KEPT } fn g() {}"),
    ]);
    let expected = [
        "ids.rs:1 kept",
        "page/bar.rs:2 kept::KEPT",
        "page/bar.rs:1 page",
        "page/bar.rs:2 page::row::Row",
        "page/row.rs:1 ids::Id",
        "page/row.rs:2 ids::made::of",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_function_may_be_called_as_the_module_that_it_takes_from() {
    let a = ("a.rs", "use crate::pack;\npub fn pack() { pack::check() }\nfn f() { pack() }");
    let found = lines(&[("lib.rs", "mod a; mod pack;"), a, ("pack.rs", "pub fn check() { crate::a::pack() }")]);
    assert_eq!(found, ["a.rs:2 pack::check", "pack.rs:1 a::pack"]);
}

#[test]
#[should_panic(expected = "no `mod` leads to [\"src/lost.rs\"]")]
fn a_file_that_belongs_to_no_module_is_found() {
    imports(&[("lib.rs", "mod a;"), ("a.rs", ""), ("lost.rs", "use crate::a;")]);
}

#[test]
fn a_file_that_registers_elements_is_found() {
    let files = files(&[("view.rs", "// customElements.define"), ("ground.rs", "custom elements")]);
    assert_eq!(registering(files.into_iter()), ["src/view.rs"]);
}
