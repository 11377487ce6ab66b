//! Reading of objects from the host.

use js_sys::Function;
use quality_assessment::web::property;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// The property `name` of a script's result.
fn name_of(script: &str) -> Result<JsValue, JsValue> {
    let object = Function::new_no_args(&["return ", script].concat()).call0(&JsValue::NULL).unwrap();
    property(&object, "name")
}

#[wasm_bindgen_test]
fn a_property_is_the_objects_own_or_one_of_its_class() {
    for script in [
        "({ name: 'Ada' })",
        "({ __proto__: null, name: 'Ada' })",
        "new (class { get name() { return 'Ada'; } })()",
        "new (class extends class { get name() { return 'Ada'; } } {})()",
        "new Proxy({}, { get: () => 'Ada' })",
    ] {
        assert_eq!(name_of(script), Ok("Ada".into()), "{script}");
    }
    for script in ["({})", "null", "undefined", "'Ada'", "42"] {
        assert_eq!(name_of(script), Ok(JsValue::UNDEFINED), "{script}");
    }
    assert_eq!(name_of("({ get name() { throw 'gone'; } })"), Err("gone".into()));
}

#[wasm_bindgen_test]
fn an_inherited_property_of_all_objects_does_not_count() {
    let pollute = Function::new_no_args("Object.prototype.name = 'Mallory'");
    let clean = Function::new_no_args("delete Object.prototype.name");
    pollute.call0(&JsValue::NULL).unwrap();
    let seen = ["({})", "({ name: 'Ada' })", "({ name: undefined })", "'text'"].map(name_of);
    clean.call0(&JsValue::NULL).unwrap();
    assert_eq!(seen, [Ok(JsValue::UNDEFINED), Ok("Ada".into()), Ok(JsValue::UNDEFINED), Ok(JsValue::UNDEFINED)]);
}
