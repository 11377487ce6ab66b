//! The element's style sheet, in the order in which its rules count.

/// The rules that a first view needs.
pub const FIRST: &str = markup::sheet!(
    "style/tokens.css",
    "style/width.css",
    "style/base.css",
    "style/head.css",
    "style/badge.css",
    "style/rerun.css",
    "style/workflow.css",
    "style/total.css",
    "style/facts.css",
    "style/head-wide.css",
    "style/filter.css",
    "style/category.css",
    "style/criterion.css",
    "style/score.css",
    "style/marks.css",
    "style/criterion-link.css",
    "style/criteria-narrow.css",
    "style/banner.css",
    "style/run-bar.css",
    "style/note.css",
    "style/screen.css",
    "style/skeleton.css",
    "style/banner-narrow.css",
    "style/account.css",
    "style/parts.css",
);

/// The rules for the sections of the second part, which brings them.
pub const PART: &str = markup::sheet!(
    "style/history.css",
    "style/foot.css",
    "style/changes.css",
    "style/overridden.css",
    "style/wording.css",
    "style/changes-wide.css",
    "style/dialog.css",
);

/// The rules for all sections on paper, in forced colours and for whoever wants things to stand still.
pub const LAST: &str = markup::sheet!("style/media.css");
