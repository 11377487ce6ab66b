//! How the page is compiled.

/// How the page is compiled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Profile {
    /// For looking at it and for the end-to-end tests: most of the speed, a third of the wait.
    Demo,
    /// As it is published.
    Release,
}

impl Profile {
    /// Cargo's name for it, and its folder's.
    pub fn name(self) -> &'static str {
        match self {
            Self::Demo => "demo",
            Self::Release => "release",
        }
    }
}
