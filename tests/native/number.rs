//! Numbers in texts.

use quality_assessment::number::number_in;

#[test]
fn numbers_as_the_api_sends_them_are_read_exactly() {
    for (text, number) in [("0", 0.0), ("73.3", 73.3), ("-0.5", -0.5), ("12.", 12.0), ("1e3", 1000.0), ("00042", 42.0)]
    {
        assert_eq!(number_in(text), Some(number), "{text}");
    }
    assert_eq!(number_in("0.1").map(f64::to_bits), Some(0.1f64.to_bits()));
    assert_eq!(number_in("123456789012345678"), Some(123_456_789_012_345_680.0));
}

#[test]
fn a_text_that_is_not_a_finite_number_is_none() {
    for text in ["", "-", ".", "1,5", "NaN", "Infinity", "1e999", "0x10", "12 ", "twelve"] {
        assert_eq!(number_in(text), None, "{text}");
    }
}
