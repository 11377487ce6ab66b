//! Macros that compile the widget's markup and style sheets.
//!
//! `markup!` is written like the `view!` of Leptos, and uses the same parser.
//!
//! Leptos gives every element its own type, which spells out its attributes and children, and compiles the drawing
//! machinery for each type. Here all elements have one type, `view::element::Element`.

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
/// One root gives an element, several give a list of views. `on:click=move |event| …` receives a `MouseEvent`, as in
/// `leptos::ev`.
#[proc_macro]
pub fn markup(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    match rstml::parse(tokens).and_then(|nodes| roots(&nodes)) {
        Ok(tree) => tree.into(),
        Err(error) => error.to_compile_error().into(),
    }
}

/// The style sheets of these names, concatenated, without comments and superfluous blanks.
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

/// A node as an expression that can be drawn.
fn node(node: &Node) -> syn::Result<TokenStream> {
    match node {
        Node::Element(inner) => element(inner),
        Node::Text(text) => {
            let text = &text.value;
            Ok(quote! { #text })
        }
        Node::Block(block) => match block.try_block().map(|block| &*block.stmts) {
            // The braces belong to the markup, not to Rust.
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
        // The event's own type determines the handler's argument, and a misspelled name does not compile.
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
