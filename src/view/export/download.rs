//! Downloads created in the page.

use crate::web::{dictionary, later};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// The time in milliseconds for which the address stays valid: some browsers read the file a moment after the click.
const ADDRESS_STAYS: u32 = 10_000;

/// Offers `bytes` for download like a click on a link: even the strictest policy allows that.
///
/// # Errors What the browser throws if it cannot create the file.
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
    // The timer outlives the element on purpose: the address is revoked even if the element is gone by then.
    later(ADDRESS_STAYS, move || drop(Url::revoke_object_url(&address)));
    Ok(())
}
