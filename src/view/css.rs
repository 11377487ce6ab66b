//! The element's style sheet. Its layers say which rules count more; the order of the files says nothing.

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

/// The rules for the sections of the second part, which brings them.
pub const PART: &str = markup::sheet!(
    "style/menu.css",
    "style/history.css",
    "style/ended.css",
    "style/dialog.css",
    "style/review.css",
    "style/talk.css",
    "style/print.css"
);

/// The rules in forced colours and for whoever wants things to stand still.
pub const LAST: &str = markup::sheet!("style/media.css");
