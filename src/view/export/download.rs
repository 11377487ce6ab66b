//! A download, made in the page.

use crate::web::dictionary;
use gloo_timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Some browsers read the file a moment after the click, and find nothing at an address that was taken back at once.
const KEPT: u32 = 10_000;

/// Offers `bytes` for download, as a click on a link would: the strictest policy has nothing against it.
///
/// # Errors
/// What the browser throws, if it can make no file.
pub fn download(name: &str, kind: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let options: BlobPropertyBag = dictionary();
    options.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // It outlives the element on purpose: the address is taken back also if the element is gone by then.
    Timeout::new(KEPT, move || drop(Url::revoke_object_url(&address))).forget();
    Ok(())
}
