//! Restrictions of a frame around the page.

use web_sys::Window;

/// Whether a frame around this window is known to forbid `something`, a keyword of its `sandbox`. Browsers then refuse
/// it silently. Frames on pages of another origin cannot be checked.
pub fn is_barred(window: &Window, something: &str) -> bool {
    let mut inner = window.clone();
    while let Ok(Some(frame)) = inner.frame_element() {
        let words = frame.get_attribute("sandbox");
        if words.is_some_and(|words| !words.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case(something))) {
            return true;
        }
        match inner.parent() {
            Ok(Some(outer)) => inner = outer,
            _ => break,
        }
    }
    false
}
