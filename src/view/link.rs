//! Links to addresses from outside, if they are safe.

use super::Name;
use super::element::any;
use crate::assessment::{AssessmentId, CategoryId, CriterionId, TicketId};
use crate::locale::isolated;
use leptos::prelude::*;
use markup::markup;

/// A link if the address is safe, otherwise the plain text.
pub fn link(text: String, href: Option<String>) -> AnyView {
    match href {
        Some(href) => markup! { <a class="link" part="link" href=href>{text}</a> }.into_any(),
        None => any(text),
    }
}

/// A person's name, as a link if the host knows one.
pub fn person(name: &Name) -> AnyView {
    link(isolated(&name.name).into_owned(), name.href.as_deref().and_then(safe_href))
}

/// The address of a ticket, from the host's template.
pub fn ticket_href(template: &str, ticket: TicketId) -> Option<String> {
    let id = js_sys::encode_uri_component(&ticket.0.to_string());
    safe_href(&template.replace("{ticketId}", &String::from(id)))
}

/// The address of a criterion, from the host's template: `{criterionId}` is `2.31`, since a criterion's id is unique
/// only within its category, or `31` if the category has none. Neither needs encoding.
pub fn criterion_href(
    template: &str,
    assessment: AssessmentId,
    category: Option<CategoryId>,
    criterion: CriterionId,
) -> Option<String> {
    let criterion = match category {
        Some(category) => [&*category.0.to_string(), ".", &*criterion.0.to_string()].concat(),
        None => criterion.0.to_string(),
    };
    safe_href(&template.replace("{assessmentId}", &assessment.0.to_string()).replace("{criterionId}", &criterion))
}

/// `href` if it is `http:`, `https:` or relative.
///
/// Browsers remove tabs and line breaks from an address before they read its scheme, so an address with any control
/// character is refused.
fn safe_href(href: &str) -> Option<String> {
    let href = href.trim();
    if href.is_empty() || href.chars().any(char::is_control) {
        return None;
    }
    let scheme = href.split_once(':').map(|(scheme, _)| scheme).filter(|s| !s.contains(['/', '?', '#']));
    let is_harmless = scheme.is_none_or(|s| s.eq_ignore_ascii_case("http") || s.eq_ignore_ascii_case("https"));
    is_harmless.then(|| href.to_owned())
}
