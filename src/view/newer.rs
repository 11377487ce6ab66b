//! A newer revision than the one that was used.

use super::dialog::difference_lines;
use super::naming;
use super::ui::Ui;
use crate::assessment::Difference;
use crate::locale::Text;
use crate::session::{Revisions, UsedScorecard};
use leptos::prelude::*;
use markup::markup;

/// A fold that says so, and what it would change. It is known later than everything else, so it comes in a line where
/// it moves nothing or little.
pub fn newer(ui: &Ui) -> Option<AnyView> {
    let signals = &ui.props.signals;
    let UsedScorecard::Known(used) = signals.used_scorecard.get() else { return None };
    let Revisions::Known(revisions) = signals.revisions.get() else { return None };
    let newer = used.newer_active(&revisions)?;
    let locale = ui.locale();
    let lines = difference_lines(&locale, &Difference::between(&used, newer));
    let title = locale.text(Text::NewerRevision).into_owned();
    let would = [&*naming::revision(&locale, newer), " – ", &*locale.text(Text::NewerWould)].concat();
    let view = markup! {
        <details class="newer" part="note">
            <summary class="fold-title">{title}</summary>
            <p class="newer-title" dir="auto">{would}</p>
            <ul class="newer-list" role="list">{lines}</ul>
        </details>
    };
    Some(view.into_any())
}
