//! Profiles of the page's compilation.

/// A profile of the page's compilation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Profile {
    /// For viewing and for the end-to-end tests: most of the speed, a third of the wait.
    Demo,
    /// As it is published.
    Release,
}

impl Profile {
    /// Cargo's name for the profile, and its folder's.
    pub fn name(self) -> &'static str {
        match self {
            Self::Demo => "demo",
            Self::Release => "release",
        }
    }
}
