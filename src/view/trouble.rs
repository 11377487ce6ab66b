//! What is wrong: beside the last good data, or in its place.

use super::banner::{banner as frame, quoted};
use super::pieces::{button, heading, message};
use super::shared::Cx;
use crate::api::{Error, ErrorKind};
use crate::locale::{Locale, Text};
use crate::run::Trouble;
use leptos::prelude::*;
use markup::view;

/// Beside the last good data.
pub fn banner(cx: &Cx) -> AnyView {
    let Some(trouble) = cx.props.signals.trouble.get() else { return ().into_any() };
    let locale = cx.locale();
    let stale = locale.text(Text::StaleData).into_owned();
    let line = [help(&locale, &trouble), stale].join(" ");
    let text = view! { <p class="banner-line">{line}</p> {quoted(&locale, trouble.error.message.as_deref())} };
    frame("trouble", title(&locale, &trouble.error).into_any(), text.into_any(), action(cx, &locale, &trouble.error))
}

/// In its place.
pub fn screen(cx: &Cx) -> AnyView {
    let Some(trouble) = cx.props.signals.trouble.get() else { return ().into_any() };
    let locale = cx.locale();
    let title = heading(cx, 0, "screen-title", "heading", title(&locale, &trouble.error));
    // What a server adds to these two says in other words what stands there already.
    let is_plain = matches!(trouble.error.kind, ErrorKind::Forbidden | ErrorKind::NotFound);
    let quote = quoted(&locale, trouble.error.message.as_deref().filter(|_| !is_plain));
    let action = view! { {quote} {action(cx, &locale, &trouble.error)} }.into_any();
    message(trouble.error.kind.word(), title, help(&locale, &trouble), action)
}

/// What it is called.
pub fn title(locale: &Locale, error: &Error) -> String {
    locale.text(texts(error.kind).0).into_owned()
}

/// What helps, and what happens next without anybody's doing.
fn help(locale: &Locale, trouble: &Trouble) -> String {
    let help = locale.text(texts(trouble.error.kind).1).into_owned();
    match trouble.retry_at {
        Some(at) => [help, locale.fill(Text::RetryAt, &[("time", &locale.time(at))])].join(" "),
        None => help,
    }
}

/// A failure of the view itself cannot be tried again; everything else can.
fn action(cx: &Cx, locale: &Locale, error: &Error) -> AnyView {
    let text = match error.kind {
        ErrorKind::Crashed => return ().into_any(),
        ErrorKind::Conflict => Text::CheckNow,
        _ => Text::TryAgain,
    };
    let actions = cx.props.actions.clone();
    button("button", locale.text(text).into_owned(), move || actions.look_now())
}

fn texts(kind: ErrorKind) -> (Text, Text) {
    match kind {
        ErrorKind::Offline => (Text::Offline, Text::OfflineHelp),
        ErrorKind::Network => (Text::Network, Text::NetworkHelp),
        ErrorKind::Timeout => (Text::Timeout, Text::TimeoutHelp),
        ErrorKind::Unauthenticated => (Text::Unauthenticated, Text::UnauthenticatedHelp),
        ErrorKind::Forbidden => (Text::Forbidden, Text::ForbiddenHelp),
        ErrorKind::NotFound => (Text::NotFound, Text::NotFoundHelp),
        ErrorKind::Conflict => (Text::Conflict, Text::ConflictHelp),
        ErrorKind::Rejected => (Text::Rejected, Text::RejectedHelp),
        ErrorKind::RateLimited => (Text::RateLimited, Text::RateLimitedHelp),
        ErrorKind::Server => (Text::Server, Text::ServerHelp),
        ErrorKind::Malformed => (Text::Malformed, Text::MalformedHelp),
        ErrorKind::Crashed => (Text::Crashed, Text::CrashedHelp),
    }
}

/// The same for a re-run that was refused.
pub fn of_rerun(locale: &Locale, error: &Error) -> (String, String) {
    let (title, help) = match error.kind {
        ErrorKind::Forbidden => (Text::RerunForbidden, Text::RerunForbiddenHelp),
        ErrorKind::NotFound => (Text::RerunNotFound, Text::RerunNotFoundHelp),
        ErrorKind::Conflict => (Text::Conflict, Text::ConflictHelp),
        ErrorKind::Unauthenticated => (Text::Unauthenticated, Text::UnauthenticatedHelp),
        ErrorKind::Rejected => (Text::RerunRefused, Text::RerunAgainHelp),
        kind => (texts(kind).0, Text::RerunAgainHelp),
    };
    (locale.text(title).into_owned(), locale.text(help).into_owned())
}
