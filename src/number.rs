//! Reading and writing of numbers in texts, as JSON and attributes have them.

/// The finite number that a text represents.
pub fn number_in(text: &str) -> Option<f64> {
    plain_decimal(text).or_else(|| parse(text)).filter(|n| n.is_finite())
}

/// The text of a finite number, as JSON and attributes have it.
#[cfg(target_arch = "wasm32")]
pub fn text_of(number: f64) -> String {
    // The standard library's printer also brings tables.
    js_sys::Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

/// The text of a finite number, as JSON and attributes have it.
#[cfg(not(target_arch = "wasm32"))]
pub fn text_of(number: f64) -> String {
    number.to_string()
}

/// Numbers as the API usually sends them: few digits, perhaps a fraction. Up to 15 digits, the digits and the power of
/// ten are exact, so their quotient is correctly rounded.
fn plain_decimal(text: &str) -> Option<f64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1.0, text), |rest| (-1.0, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let count = whole.len() + fraction.len();
    let is_plain = !whole.is_empty()
        && count <= 15
        && [whole, fraction].iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    if !is_plain {
        return None;
    }
    let value = whole.bytes().chain(fraction.bytes()).fold(0.0, |sum, digit| sum * 10.0 + f64::from(digit - b'0'));
    Some(sign * value / fraction.bytes().fold(1.0, |power, _| power * 10.0))
}

/// Any other number. In the browser, JavaScript reads it: the standard library's parser brings tables of 10 kB.
#[cfg(target_arch = "wasm32")]
fn parse(text: &str) -> Option<f64> {
    // JavaScript would also accept texts that are not JSON numbers.
    let is_number = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'+' | b'-' | b'.' | b'e' | b'E'));
    (is_number && !text.is_empty()).then(|| js_sys::Number::from(wasm_bindgen::JsValue::from_str(text)).value_of())
}

#[cfg(not(target_arch = "wasm32"))]
fn parse(text: &str) -> Option<f64> {
    text.parse().ok()
}
