//! A newer revision than the one in use.

use super::dialog::difference_lines;
use super::naming;
use super::ui::Ui;
use crate::locale::{Text, isolated};
use crate::session::{Revisions, UsedScorecard};
use leptos::prelude::*;
use markup::markup;

/// A dot that announces it, and unfolds what it would change. It arrives later than everything else, and moves nothing.
pub fn newer(ui: &Ui) -> Option<AnyView> {
    let signals = &ui.props.signals;
    let UsedScorecard::Known(used) = signals.used_scorecard.get() else { return None };
    let Revisions::Known(revisions) = signals.revisions.get() else { return None };
    let newer = used.newer_active(&revisions)?;
    let locale = ui.locale();
    let lines = difference_lines(&locale, &used, newer);
    let title = match newer.revision {
        Some(number) => locale.fill(Text::NewerRevision, &[("number", &number.to_string())]),
        None => locale.text(Text::NewerRevisionPlain).into_owned(),
    };
    let shown = title.clone();
    let would = [&*isolated(&naming::revision(&locale, newer)), " – ", &*locale.text(Text::NewerWould)].concat();
    let view = markup! {
        <details class="newer" part="note">
            <summary class="newer-dot" title=shown><span class="unseen">{title}</span></summary>
            <div class="newer-panel">
                <p class="newer-title" dir="auto">{would}</p>
                <ul class="newer-list" role="list">{lines}</ul>
            </div>
        </details>
    };
    Some(view.into_any())
}
