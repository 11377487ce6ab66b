//! The wasm that `quality-assessment.js` loads. JavaScript registers the element, so there is nothing to do at startup.

use quality_assessment as _;

fn main() {}
