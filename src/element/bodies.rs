//! Assessments for hosts: bytes, until somebody asks for an object; see `bodies.js`.

use crate::api::wire::Bytes;
use crate::web::define;
use js_sys::{Object, Uint8Array};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/element/bodies.js")]
extern "C" {
    fn parse(bytes: &[u8]) -> JsValue;

    #[wasm_bindgen(js_name = lend)]
    fn lend_bytes(detail: &Object, name: &str, bytes: Uint8Array);
}

/// The assessment in `body` as an object, or null.
pub fn object_of(body: Option<&Bytes>) -> JsValue {
    body.map_or(JsValue::NULL, |body| parse(body))
}

/// Adds the assessment in `body`, or null, to `detail`. It is parsed when somebody reads the property.
pub fn lend(detail: &Object, name: &str, body: Option<&Bytes>) {
    match body {
        Some(body) => lend_bytes(detail, name, Uint8Array::from(&***body)),
        None => define(detail, name, &JsValue::NULL),
    }
}

/// The last object that was created: the same answer gives the same object.
#[derive(Default)]
pub struct LastObject(RefCell<Option<(Bytes, JsValue)>>);

impl LastObject {
    /// Forgets an assessment that is no longer shown.
    pub fn forget(&self) {
        self.0.take();
    }

    /// The object for the body that is shown.
    pub fn of(&self, shown: Option<Bytes>) -> JsValue {
        let mut last = self.0.borrow_mut();
        if last.as_ref().map(|(body, _)| body) != shown.as_ref() {
            *last = shown.map(|body| {
                let object = object_of(Some(&body));
                (body, object)
            });
        }
        last.as_ref().map_or(JsValue::NULL, |(_, object)| object.clone())
    }
}
