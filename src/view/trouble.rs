//! Problems: beside the last good data, or in place of it.

use super::banner::{banner as frame, quoted};
use super::element::any;
use super::heading::heading;
use super::prose::prose;
use super::screen::message;
use super::ui::Ui;
use crate::api::{Error, ErrorKind, Speaker};
use crate::assessment::Timestamp;
use crate::locale::{Locale, Text};
use crate::run::Trouble;
use leptos::prelude::*;
use markup::markup;

/// The id of the help text; it describes a button that has to wait.
const HELP: &str = "trouble-help";

/// The problem beside the last good data.
pub fn banner(ui: &Ui) -> Option<AnyView> {
    let trouble = ui.props.signals.trouble.get()?;
    let locale = ui.locale();
    let stale = locale.text(Text::StaleData).into_owned();
    let line = [help(&locale, &trouble), stale].join(" ");
    let quote = quoted(&locale, trouble.error.message.as_deref());
    let text = markup! { <p class="banner-line" id=HELP>{line}</p> {quote} };
    let title = any(title(&locale, &trouble.error, true));
    Some(frame("trouble", title, Some(text.into_any()), action(ui, &locale, &trouble)))
}

/// The problem in place of data.
pub fn screen(ui: &Ui) -> Option<AnyView> {
    let trouble = ui.props.signals.trouble.get()?;
    let (locale, error) = (ui.locale(), &trouble.error);
    let title = heading(ui, 0, "screen-title", "heading", title(&locale, error, false));
    let quote = match &error.message {
        Some(setting) if is_setting(error) => Some(prose("prose", "", setting)),
        // For these two, the server's message only repeats the title in other words.
        _ if matches!(error.kind, ErrorKind::Forbidden | ErrorKind::NotFound) => None,
        message => quoted(&locale, message.as_deref()),
    };
    let action = markup! { {quote} {action(ui, &locale, &trouble)} }.into_any();
    let help = markup! { <span id=HELP>{help(&locale, &trouble)}</span> }.into_any();
    Some(message(error.kind.word(), title, help, Some(action)))
}

/// The title of a problem; `is_loaded` says whether the assessment was seen before.
pub fn title(locale: &Locale, error: &Error, is_loaded: bool) -> String {
    let text = if is_loaded && error.kind == ErrorKind::Forbidden { Text::ForbiddenNow } else { texts(error).0 };
    locale.text(text).into_owned()
}

/// The help, and what happens next automatically.
fn help(locale: &Locale, trouble: &Trouble) -> String {
    let help = locale.text(texts(&trouble.error).1).into_owned();
    match trouble.retry_at {
        Some(at) => [help, locale.fill(Text::RetryAt, &[("time", &locale.time(at))])].join(" "),
        None => help,
    }
}

/// The button that tries again; `None` for a crash of the view and for a wrong setting, which another try cannot
/// repair. While the server asks for a pause it does nothing, and the text beside it says until when.
fn action(ui: &Ui, locale: &Locale, trouble: &Trouble) -> Option<AnyView> {
    let error = &trouble.error;
    let text = match error.kind {
        ErrorKind::Crashed => return None,
        ErrorKind::Rejected if is_setting(error) => return None,
        ErrorKind::Conflict => Text::CheckNow,
        _ => Text::TryAgain,
    };
    let has_to_wait = error.retry_after.is_some() && trouble.retry_at.is_some();
    let actions = ui.props.actions.clone();
    let view = markup! {
        <button
            type="button"
            class="button"
            part="button"
            aria-disabled=has_to_wait.then_some("true")
            aria-describedby=has_to_wait.then_some(HELP)
            on:click=move |_| actions.reload()
        >
            {locale.text(text).into_owned()}
        </button>
    };
    Some(view.into_any())
}

/// Whether a setting of the host is invalid. A refusal by the server has a status.
fn is_setting(error: &Error) -> bool {
    error.kind == ErrorKind::Rejected && error.status.is_none()
}

/// Whether something in front of the API has answered in its place.
fn is_of_stranger(error: &Error) -> bool {
    matches!(error.speaker, Speaker::Page | Speaker::Redirect)
}

fn texts(error: &Error) -> (Text, Text) {
    match error.kind {
        ErrorKind::Offline => (Text::Offline, Text::OfflineHelp),
        ErrorKind::Network => (Text::Network, Text::NetworkHelp),
        ErrorKind::Timeout => (Text::Timeout, Text::TimeoutHelp),
        ErrorKind::Unauthenticated if is_of_stranger(error) => (Text::MaybeSignedOut, Text::MaybeSignedOutHelp),
        ErrorKind::Unauthenticated => (Text::Unauthenticated, Text::UnauthenticatedHelp),
        ErrorKind::Forbidden => (Text::Forbidden, Text::ForbiddenHelp),
        ErrorKind::NotFound if is_of_stranger(error) => (Text::NotTheApi, Text::NotTheApiHelp),
        ErrorKind::NotFound => (Text::NotFound, Text::NotFoundHelp),
        ErrorKind::Conflict => (Text::Conflict, Text::ConflictHelp),
        ErrorKind::Rejected if is_setting(error) => (Text::SettingWrong, Text::SettingWrongHelp),
        ErrorKind::Rejected | ErrorKind::Invalid => (Text::Rejected, Text::RejectedHelp),
        ErrorKind::RateLimited => (Text::RateLimited, Text::RateLimitedHelp),
        ErrorKind::Server => (Text::Server, Text::ServerHelp),
        ErrorKind::Malformed => (Text::Malformed, Text::MalformedHelp),
        ErrorKind::Crashed => (Text::Crashed, Text::CrashedHelp),
    }
}

/// Title and help for a re-run that was refused at this moment.
pub fn of_rerun(locale: &Locale, error: &Error, at: Timestamp) -> (String, String) {
    let (title, help) = match error.kind {
        ErrorKind::Forbidden => (Text::RerunForbidden, Text::RerunForbiddenHelp),
        ErrorKind::NotFound => (Text::RerunNotFound, Text::RerunNotFoundHelp),
        ErrorKind::Conflict => (Text::RerunRefused, Text::RerunConflictHelp),
        ErrorKind::Unauthenticated => texts(error),
        ErrorKind::Server => (Text::Server, Text::RerunServerHelp),
        ErrorKind::Rejected => (Text::RerunRefused, Text::RejectedHelp),
        _ => (texts(error).0, Text::RejectedHelp),
    };
    let again = match error.retry_after {
        Some(wait) => locale.fill(Text::RerunAgainAt, &[("time", &locale.time(at.after(wait)))]),
        None if matches!(help, Text::RejectedHelp | Text::RerunConflictHelp) => locale.text(Text::RerunAgain).into(),
        None => String::new(),
    };
    let help = [&*locale.text(help), &*again].join(" ");
    (locale.text(title).into_owned(), help.trim_end().to_owned())
}
