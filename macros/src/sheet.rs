//! `sheet!`: style sheets as one text, without comments and superfluous blanks.

use proc_macro2::TokenStream;
use quote::quote;
use std::path::Path;
use syn::punctuated::Punctuated;
use syn::{LitStr, Token};

/// Reads the files; their names are relative to the crate's folder.
pub fn sheet(names: &Punctuated<LitStr, Token![,]>) -> syn::Result<TokenStream> {
    let folder = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let mut whole = String::new();
    let mut read = Vec::new();
    for name in names {
        let path = Path::new(&folder).join(name.value());
        let text = std::fs::read_to_string(&path);
        let text = text.map_err(|error| syn::Error::new(name.span(), format!("{}: {error}", path.display())))?;
        whole += &small(&text);
        read.push(path.display().to_string());
    }
    // This tells the compiler about the files, so that it reads them again when they change.
    Ok(quote! { { const _: &[&[u8]] = &[#(::core::include_bytes!(#read)),*]; #whole } })
}

/// Removes comments, and reduces white space to single spaces. Strings stay unchanged, except for escaped line breaks,
/// which CSS drops.
fn small(text: &str) -> String {
    let mut small = String::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, behind)| behind);
        } else if matches!(letter, '"' | '\'') {
            let mut is_escaped = false;
            let is_end = |own: char| {
                let is_end = own == letter && !is_escaped;
                is_escaped = own == '\\' && !is_escaped;
                is_end
            };
            let end = rest[1..].find(is_end).map_or(rest.len(), |end| end + 2);
            small += &rest[..end].replace("\\\n", "");
            rest = &rest[end..];
        } else if letter.is_ascii_whitespace() {
            rest = rest.trim_ascii_start();
            // Spaces next to a brace, a comma or a semicolon, or just inside brackets, have no meaning.
            let is_idle =
                rest.starts_with(['{', '}', ';', ',', ')']) || small.ends_with(['{', '}', ';', ',', '(', ' ']);
            if !is_idle && !small.is_empty() {
                small.push(' ');
            }
        } else {
            if letter == '}' && small.ends_with(';') {
                small.pop();
            }
            small.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    small
}

#[cfg(test)]
mod tests {
    use super::small;

    #[test]
    fn comments_are_removed() {
        let text = "/* Why. */\n.a :hover,\n.b > p {\n  color: red; /* calm */\n  margin: 0 auto;\n}\n\n\
            @media (min-width: 20em) {\n  .a { top: 1px }\n}\n";
        assert_eq!(small(text), ".a :hover,.b > p{color: red;margin: 0 auto}@media (min-width: 20em){.a{top: 1px}}");
    }

    #[test]
    fn strings_stay_as_they_are() {
        assert_eq!(small(".a::after { content: \" {  /* */ \"; }"), ".a::after{content: \" {  /* */ \"}");
    }

    #[test]
    fn bracketed_content_may_span_lines() {
        assert_eq!(small(".a {\n  clip-path: inset(\n    1px,\n    2px\n  );\n}"), ".a{clip-path: inset(1px,2px)}");
        assert_eq!(small("@media (width) and (\n  height\n) {}"), "@media (width) and (height){}");
    }

    #[test]
    fn a_string_may_go_on_in_the_next_line() {
        assert_eq!(small(".a { clip-path: path(\"M 1\\\n 2\"); }"), ".a{clip-path: path(\"M 1 2\")}");
    }

    #[test]
    fn a_quote_that_is_escaped_ends_no_string() {
        assert_eq!(small(r#".a { quotes: "\"  /*" "\\"; } /* Why. */"#), r#".a{quotes: "\"  /*" "\\"}"#);
    }
}
