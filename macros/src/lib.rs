//! What is made of markup and style when the widget is compiled.
//!
//! `markup!` is written as the `view!` of Leptos is, and read by the same parser.
//!
//! Leptos gives every element a type of its own, in which its attributes and children are written down, and compiles
//! the machinery of drawing for each of them. Here they all are one type, `view::element::Element`.

mod sheet;

use proc_macro2::TokenStream;
use quote::quote;
use rstml::Infallible;
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeElement};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{LitStr, Stmt, Token};

/// Elements with attributes, `on:event`, `node_ref` and `style=(property, value)`; texts in quotes and values in
/// braces.
///
/// One root is an element, several are a list of views. `on:click=move |event| …` is given a `MouseEvent`, as
/// `leptos::ev` has it.
#[proc_macro]
pub fn markup(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    match rstml::parse(tokens).and_then(|nodes| roots(&nodes)) {
        Ok(tree) => tree.into(),
        Err(error) => error.to_compile_error().into(),
    }
}

/// The style sheets of these names, one behind the other as one text, without comments and idle blanks.
#[proc_macro]
pub fn sheet(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let names = Punctuated::<LitStr, Token![,]>::parse_terminated.parse(tokens);
    match names.and_then(|names| sheet::sheet(&names)) {
        Ok(text) => text.into(),
        Err(error) => error.to_compile_error().into(),
    }
}

fn roots(nodes: &[Node]) -> syn::Result<TokenStream> {
    if let [Node::Element(only)] = nodes {
        return element(only);
    }
    let nodes = nodes.iter().map(node).collect::<syn::Result<Vec<_>>>()?;
    Ok(quote! { ::std::vec![#(crate::view::element::any(#nodes)),*] })
}

/// A node as something that can be drawn.
fn node(node: &Node) -> syn::Result<TokenStream> {
    match node {
        Node::Element(inner) => element(inner),
        Node::Text(text) => {
            let text = &text.value;
            Ok(quote! { #text })
        }
        Node::Block(block) => match block.try_block().map(|block| &*block.stmts) {
            // Its braces are the markup's, not Rust's.
            Some([Stmt::Expr(value, None)]) => Ok(quote! { #value }),
            _ => Ok(quote! { #block }),
        },
        other => Err(syn::Error::new(other.span(), "an element, a text in quotes or a value in braces")),
    }
}

fn element(element: &NodeElement<Infallible>) -> syn::Result<TokenStream> {
    let tag = element.open_tag.name.to_string();
    let attributes = element.attributes().iter().map(attribute).collect::<syn::Result<Vec<_>>>()?;
    let children = element.children.iter().map(node).collect::<syn::Result<Vec<_>>>()?;
    Ok(quote! { crate::view::element::Element::new(#tag) #(#attributes)* #(.child(#children))* })
}

fn attribute(attribute: &NodeAttribute) -> syn::Result<TokenStream> {
    let NodeAttribute::Attribute(attribute) = attribute else {
        return Err(syn::Error::new(attribute.span(), "an attribute with a name"));
    };
    let name = attribute.key.to_string();
    let value = value(attribute);
    Ok(match name.strip_prefix("on:") {
        // The event's own type says what the handler is given, and a misspelled name does not compile.
        Some(event) => {
            let descriptor = syn::Ident::new(event, attribute.key.span());
            quote! { .on(#event, ::leptos::ev::#descriptor, #value) }
        }
        None if name == "node_ref" => quote! { .node_ref(#value) },
        None if name == "style" => quote! { .property(#value) },
        None => quote! { .attribute(#name, #value) },
    })
}

fn value(attribute: &KeyedAttribute) -> TokenStream {
    attribute.value().map_or_else(|| quote! { true }, |value| quote! { #value })
}
