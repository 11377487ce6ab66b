//! The element's style sheet. Its layers decide which rules win; the order of the files does not matter.

/// The rules that a first view needs.
pub const FIRST: &str = markup::sheet!(
    "style/tokens.css",
    "style/width.css",
    "style/base.css",
    "style/head.css",
    "style/rail.css",
    "style/criteria.css",
    "style/banner.css",
    "style/screen.css",
    "style/skeleton.css",
);

/// The rules for the sections of the second part, which contains them.
pub const PART_SHEET: &str = markup::sheet!(
    "style/menu.css",
    "style/history.css",
    "style/ended.css",
    "style/dialog.css",
    "style/review.css",
    "style/talk.css",
    "style/print.css"
);

/// The rules for forced colours and for people who prefer reduced motion.
pub const LAST: &str = markup::sheet!("style/media.css");
