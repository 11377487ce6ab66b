//! Versions in the output of programs.

/// The first word that is a version: `trunk 0.21.14`, `Chromium 156.0.8078.79 built on Debian`.
pub fn in_text(printed: &str) -> Option<&str> {
    printed.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()) && word.contains('.'))
}

/// The part before the first dot, which a browser and its driver must share.
pub fn major(version: &str) -> Option<u32> {
    version.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_programs_print() {
        for (printed, version) in [
            ("trunk 0.21.14", Some("0.21.14")),
            ("wasm-bindgen 0.2.130 (4f3c2a1b0)", Some("0.2.130")),
            ("Chromium 156.0.8078.79 built on Debian GNU/Linux 12", Some("156.0.8078.79")),
            ("ChromeDriver 156.0.8078.79 (a21ce95-refs/branch-heads/8078@{#1704})", Some("156.0.8078.79")),
            ("unknown command", None),
        ] {
            assert_eq!(in_text(printed), version, "{printed}");
        }
    }

    #[test]
    fn the_major_version_comes_before_the_first_dot() {
        assert_eq!(major("156.0.8078.79"), Some(156));
        assert_eq!(major("version"), None);
    }
}
