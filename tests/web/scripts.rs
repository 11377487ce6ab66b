//! Functions of the files of JavaScript beside the tests, where they are formatted, linted and checked.

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};

/// The function of this name in the text of a file.
pub fn function(file: &str, name: &str) -> Function {
    let named = Function::new_no_args(&format!("{file}\nreturn {name}")).call0(&JsValue::NULL);
    named.unwrap().dyn_into().unwrap_or_else(|_| panic!("there is no function {name}"))
}

/// The result of a function without arguments.
pub fn call(file: &str, name: &str) -> JsValue {
    function(file, name).call0(&JsValue::NULL).unwrap()
}
