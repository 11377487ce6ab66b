//! The wasm that `quality-assessment.js` loads. The element registers itself in JavaScript; there is nothing to do at the
//! start.

use quality_assessment as _;

fn main() {}
