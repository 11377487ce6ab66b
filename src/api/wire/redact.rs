//! Removal of tokens from a server's messages: some servers echo the token that they received.

/// The placeholder for a token.
const REDACTED: &str = "[…]";

/// `text` without `token`, and without anything that looks like a token: a JWT, or the word after "Bearer".
pub fn redacted(text: &str, token: Option<&str>) -> String {
    let text = match token.filter(|token| !token.is_empty()) {
        Some(token) => without_its_beginning(&text.replace(token, REDACTED), token),
        None => text.to_owned(),
    };
    let mut is_bearer = false;
    let words = text.split_inclusive(char::is_whitespace).map(|word| {
        let bare = word.trim_end();
        let is_secret = is_bearer && bare != REDACTED && !bare.is_empty() || bare.split(is_border).any(is_jwt);
        let last = bare.trim_end_matches(is_border).rsplit(is_border).next();
        // Several blanks may come in between.
        is_bearer = is_bearer && bare.is_empty() || last.is_some_and(|last| last.eq_ignore_ascii_case("bearer"));
        if is_secret { [REDACTED, word.get(bare.len()..).unwrap_or_default()].concat() } else { word.to_owned() }
    });
    words.collect()
}

/// Removes a prefix of `token` at the end of the text, where a long text was cut off.
fn without_its_beginning(text: &str, token: &str) -> String {
    /// A shorter prefix gives nothing away.
    const FEWEST: usize = 4;
    let ends = (FEWEST..token.len()).rev().filter_map(|length| token.get(..length));
    match ends.into_iter().find_map(|beginning| text.strip_suffix(beginning)) {
        Some(rest) => [rest, REDACTED].concat(),
        None => text.to_owned(),
    }
}

/// Whether this letter may surround a token.
fn is_border(letter: char) -> bool {
    !letter.is_ascii_alphanumeric() && !matches!(letter, '.' | '-' | '_')
}

/// Whether a word has the form of a JSON Web Token: several parts of base64url, of which the first is an object.
fn is_jwt(word: &str) -> bool {
    let mut parts = word.trim_end_matches('.').split('.');
    let is_first = parts.next().is_some_and(|first| first.starts_with("eyJ"));
    // If it is encrypted with a shared key, its second part is empty.
    is_first && parts.any(|part| part.len() > 8)
}
