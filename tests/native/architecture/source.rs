//! The content of one file: its definitions, its imports, and the names in its code.

use super::uses::{Use, uses};
use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeSet;

/// A module in the source: a file, or a `mod x { … }` in one.
#[derive(Default)]
pub struct Source {
    /// The names of its functions, types, constants and macros.
    pub items: BTreeSet<String>,
    /// The children that have their own files: `mod x;`.
    pub files: Vec<String>,
    /// The children in the same file: `mod x { … }`.
    pub inline: Vec<(String, Source)>,
    /// Its `use` declarations, including those within functions.
    pub uses: Vec<Use>,
    /// The names and paths in its code, including macro arguments: `Row`, `words::revision`, `crate::api::Error`.
    pub mentions: Vec<Mention>,
}

/// A name or path in code.
pub struct Mention {
    pub path: Vec<String>,
    pub line: usize,
}

impl Source {
    /// Reads the text of a file. Comments and strings are ignored.
    ///
    /// # Panics
    /// If it is not Rust.
    pub fn read(text: &str) -> Self {
        let mut source = Self::default();
        source.walk(text.parse().expect("a source of Rust"), true);
        source
    }

    /// Walks through tokens. `defines` says whether definitions in them belong to the module, not to a function or a
    /// type.
    fn walk(&mut self, tokens: TokenStream, defines: bool) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            at = match &tokens[at] {
                // `use<'a>` is a bound.
                TokenTree::Ident(word) if word == "use" && !is(&tokens, at + 1, '<') => self.import(&tokens, at),
                TokenTree::Ident(word) if word == "mod" => self.child(&tokens, at),
                TokenTree::Ident(word) => {
                    let item = if defines { defined(&word.to_string(), &tokens, at + 1) } else { None };
                    self.items.extend(item);
                    self.mention(&tokens, at)
                }
                TokenTree::Group(group) => {
                    // `thread_local! { static … }` and `extern "C" { fn … }` define what is in their braces.
                    let is_macro = is(&tokens, at.wrapping_sub(1), '!');
                    let is_foreign = is_word(&tokens, at.wrapping_sub(2), "extern");
                    self.walk(group.stream(), defines && (is_macro || is_foreign));
                    at + 1
                }
                _ => at + 1,
            };
        }
    }

    /// Reads a `use` declaration; returns the position of the next token.
    fn import(&mut self, tokens: &[TokenTree], at: usize) -> usize {
        let end = (at..tokens.len()).find(|at| is(tokens, *at, ';')).unwrap_or(tokens.len());
        // `pub(super)` is followed by a group.
        let is_public = (1..=2).any(|back| is_word(tokens, at.wrapping_sub(back), "pub"));
        self.uses.extend(uses(&tokens[at + 1..end], is_public));
        end + 1
    }

    /// Reads a `mod` declaration; returns the position of the next token.
    fn child(&mut self, tokens: &[TokenTree], at: usize) -> usize {
        let Some(TokenTree::Ident(name)) = tokens.get(at + 1) else { return at + 1 };
        match tokens.get(at + 2) {
            Some(TokenTree::Group(body)) => {
                let mut source = Self::default();
                source.walk(body.stream(), true);
                self.inline.push((name.to_string(), source));
            }
            _ => self.files.push(name.to_string()),
        }
        at + 3
    }

    /// Reads a name or path; returns the position of the next token.
    fn mention(&mut self, tokens: &[TokenTree], at: usize) -> usize {
        let mut path = Vec::new();
        let mut next = at;
        while let Some(TokenTree::Ident(word)) = tokens.get(next) {
            path.push(word.to_string());
            next += 1;
            if !(is(tokens, next, ':') && is(tokens, next + 1, ':')) {
                break;
            }
            next += 2;
        }
        let before = |back: usize, mark| is(tokens, at.wrapping_sub(back), mark);
        // A field or method, but not the end of a range; the rest of a path; a lifetime.
        let is_member = (before(1, '.') && !before(2, '.')) || (before(1, ':') && before(2, ':')) || before(1, '\'');
        if !is_member {
            self.mentions.push(Mention { path, line: tokens[at].span().start().line });
        }
        next
    }
}

/// The name of an item, if `word` begins one.
fn defined(word: &str, tokens: &[TokenTree], next: usize) -> Option<String> {
    let next = match word {
        "fn" | "struct" | "enum" | "union" | "trait" | "type" | "const" | "static" => next,
        // After its `!`.
        "macro_rules" => next + 1,
        _ => return None,
    };
    match tokens.get(next) {
        // The name of a `const fn` follows its `fn`.
        Some(TokenTree::Ident(name)) if name != "fn" => Some(name.to_string()),
        _ => None,
    }
}

/// Whether this token is this punctuation mark.
pub fn is(tokens: &[TokenTree], at: usize, mark: char) -> bool {
    matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == mark)
}

fn is_word(tokens: &[TokenTree], at: usize, word: &str) -> bool {
    matches!(tokens.get(at), Some(TokenTree::Ident(ident)) if ident == word)
}
