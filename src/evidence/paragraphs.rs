//! The paragraphs of a text, which plain text separates by empty lines, and those that are marked as quoted by `>`.

/// Calls `each` with every paragraph, and whether it is marked as quoted.
pub fn each(text: &str, mut each: impl FnMut(&str, bool)) {
    let mut paragraph = String::new();
    let mut was_quoted = false;
    for line in text.lines().map(|line| line.trim_end()).chain([""]) {
        let unmarked = line.trim_start().trim_start_matches(['>', ' ']);
        let is_quoted = line.trim_start().starts_with('>');
        if line.is_empty() || is_quoted != was_quoted {
            let whole = std::mem::take(&mut paragraph);
            let trimmed = whole.trim_matches([' ', '\n', '\t']);
            if !trimmed.is_empty() {
                each(trimmed, was_quoted);
            }
        }
        was_quoted = is_quoted;
        let line = if is_quoted { unmarked } else { line };
        if !paragraph.is_empty() {
            paragraph.push('\n');
        }
        paragraph.push_str(line);
    }
}
