//! What `index.html` asks Trunk to put into the page.

/// The values of `href` and `src` in elements marked with `data-trunk`.
///
/// A stray hit, in a comment say, costs a needless look at a file and no more, so there is no HTML parser here.
pub fn of_page(html: &str) -> Vec<&str> {
    let elements = html.split('<').filter_map(|rest| rest.split_once('>')).map(|(element, _)| element);
    let marked = elements.filter(|element| element.contains("data-trunk"));
    marked.filter_map(|element| attribute(element, "href").or_else(|| attribute(element, "src"))).collect()
}

fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = element.split_once(&format!(" {name}=\""))?;
    value.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_marked_elements_count() {
        let html = r#"
            <link data-trunk rel="rust" data-bin="widget" />
            <link data-trunk rel="copy-file" href="style/page.css"/>
            <link rel="icon" href="data:,">
            <script data-trunk src="src/element/shell.js"></script>
        "#;
        assert_eq!(of_page(html), ["style/page.css", "src/element/shell.js"]);
    }
}
