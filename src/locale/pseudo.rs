//! The pseudo-locale: any plain text on the page was never translatable.

/// `text` in brackets, with accents and a third longer; its gaps stay intact.
pub fn pseudo(text: &str) -> String {
    let mut strange = String::with_capacity(text.len() * 2 + 8);
    strange.push('[');
    let mut in_gap = false;
    for letter in text.chars() {
        in_gap = (in_gap || letter == '{') && letter != '}';
        strange.push(if in_gap { letter } else { accented(letter) });
    }
    for _ in 0..text.chars().count() / 3 {
        strange.push('~');
    }
    strange.push(']');
    strange
}

fn accented(letter: char) -> char {
    match letter {
        'a' => 'å',
        'e' => 'é',
        'i' => 'î',
        'o' => 'ö',
        'u' => 'û',
        'A' => 'Å',
        'E' => 'É',
        'I' => 'Î',
        'O' => 'Ö',
        'U' => 'Û',
        'n' => 'ñ',
        'c' => 'ç',
        other => other,
    }
}
