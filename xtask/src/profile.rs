//! Profiles of the page's compilation.

/// A profile of the page's compilation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Profile {
    /// The build for viewing and for end-to-end tests: most of the speed, a third of the compile time.
    Demo,
    /// The published build.
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
