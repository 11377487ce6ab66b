//! `use` declarations.

use super::source::is;
use proc_macro2::{TokenStream, TokenTree};

/// One name of a `use` declaration.
pub struct Use {
    /// The path without braces: `super`, `words`, `revision`. For another crate it may begin with an empty name.
    pub path: Vec<String>,
    /// Its name here; none for `*` and `as _`.
    pub name: Option<String>,
    /// Whether it is `*`.
    pub is_glob: bool,
    /// Whether it is `pub`, in any form.
    pub is_public: bool,
    pub line: usize,
}

/// The names of a declaration, between `use` and `;`.
pub fn uses(tokens: &[TokenTree], is_public: bool) -> Vec<Use> {
    below(tokens, &[], is_public)
}

/// The names of a declaration, or of the braces in it, after the path `prefix`.
fn below(tokens: &[TokenTree], prefix: &[String], is_public: bool) -> Vec<Use> {
    let trees = tokens.split(|token| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ','));
    trees.filter(|tree| !tree.is_empty()).flat_map(|tree| one(tree, prefix, is_public)).collect()
}

fn one(tree: &[TokenTree], prefix: &[String], is_public: bool) -> Vec<Use> {
    let mut path = prefix.to_vec();
    let mut alias = None;
    let mut is_glob = false;
    for (at, token) in tree.iter().enumerate() {
        match token {
            TokenTree::Ident(word) if word == "as" => {
                alias = tree.get(at + 1).map(ToString::to_string);
                break;
            }
            // In braces it is the module before them.
            TokenTree::Ident(word) if word == "self" && !prefix.is_empty() => {}
            TokenTree::Ident(word) => path.push(word.to_string()),
            TokenTree::Group(group) => return below(&all(group.stream()), &path, is_public),
            TokenTree::Punct(_) if is(tree, at, '*') => is_glob = true,
            TokenTree::Punct(_) if path.is_empty() => path.push(String::new()),
            _ => {}
        }
    }
    let name = alias.or_else(|| path.last().cloned()).filter(|name| !is_glob && name != "_");
    vec![Use { path, name, is_glob, is_public, line: tree[0].span().start().line }]
}

fn all(tokens: TokenStream) -> Vec<TokenTree> {
    tokens.into_iter().collect()
}
