//! The links of `index.html`: the files that Trunk puts into the page, and [`super::assemble`] likewise.

use anyhow::{Result, bail};

/// The link of one element with `data-trunk`.
#[derive(Debug, PartialEq)]
pub enum Link<'a> {
    /// The compiled widget.
    Widget,
    /// A file that is copied beside the page.
    File(&'a str),
    /// A folder with modules. The page has them inside the files that import them.
    Modules(&'a str),
}

impl Link<'_> {
    /// The linked file or folder, relative to the project's folder.
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::Widget => None,
            Self::File(path) | Self::Modules(path) => Some(path),
        }
    }
}

/// The links of the page, in order.
///
/// # Errors
/// An element of a kind that only Trunk knows: the page would lack its files.
pub fn of_page(html: &str) -> Result<Vec<Link<'_>>> {
    let elements = html.split('<').filter_map(|rest| rest.split_once('>')).map(|(element, _)| element);
    elements.filter(|element| is_marked(element)).map(link).collect()
}

/// The page without the elements that are only links.
pub fn without_links(html: &str) -> String {
    html.lines().filter(|line| !is_marked(line)).flat_map(|line| [line, "\n"]).collect()
}

fn is_marked(text: &str) -> bool {
    text.contains(" data-trunk ")
}

fn link(element: &str) -> Result<Link<'_>> {
    Ok(match (attribute(element, "rel"), attribute(element, "href")) {
        (Some("rust"), None) => Link::Widget,
        (Some("copy-file"), Some(path)) => Link::File(path),
        (Some("copy-dir"), Some(path)) => Link::Modules(path),
        _ => bail!(
            "index.html has `<{}>`, a kind of link that this build does not know",
            element.trim_end_matches(['/', ' '])
        ),
    })
}

fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = element.split_once(&format!(" {name}=\""))?;
    value.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"
            <link data-trunk rel="rust" data-bin="widget" />
            <link data-trunk rel="copy-file" href="style/page.css"/>
            <link rel="icon" href="data:,">
            <link data-trunk rel="copy-dir" href="src/element/shell" />"#;

    #[test]
    fn only_marked_elements_count() {
        let links = of_page(PAGE).unwrap();
        assert_eq!(links, [Link::Widget, Link::File("style/page.css"), Link::Modules("src/element/shell")]);
        assert_eq!(without_links(PAGE).trim(), r#"<link rel="icon" href="data:,">"#);
    }

    #[test]
    fn a_link_that_only_trunk_knows_is_an_error() {
        let error = of_page(r#"<link data-trunk rel="sass" href="style/page.scss" />"#).unwrap_err().to_string();
        assert!(error.contains("rel=\"sass\""), "{error}");
    }
}
