//! The connection, as far as the browser knows it.

/// Whether the browser says that it has a connection.
pub fn is_online() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}
