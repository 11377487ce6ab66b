//! Components and the element in a headless browser.
#![cfg(target_arch = "wasm32")]

// Tests in private modules would be skipped silently.
pub mod element;
pub mod property;
pub mod scripts;
pub mod view;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
