//! The select of revisions.

use super::super::naming;
use super::state::DialogState;
use crate::assessment::{Scorecard, ScorecardId};
use crate::locale::{Locale, Text, isolated};
use crate::session::Revisions;
use leptos::ev::Event;
use leptos::prelude::*;
use markup::markup;

/// "Latest active revision", then each other revision, newest first.
pub fn choice(state: &DialogState) -> Option<AnyView> {
    let locale = state.ui.locale();
    let revisions = state.ui.props.signals.revisions.get();
    let current = state.ui.assessment().and_then(|a| a.scorecard);
    let (known, note) = match &revisions {
        Revisions::Known(list) => (&**list, None),
        Revisions::Missing(_) => (&[][..], Some(Text::RevisionsMissing)),
        Revisions::Unknown | Revisions::Pending => (&[][..], Some(Text::RevisionsPending)),
    };
    let default = match Scorecard::latest_active(known) {
        Some(latest) => {
            // All are revisions of one scorecard, whose name is shown below.
            let number = latest.revision.map(|number| locale.fill(Text::Revision, &[("number", &number.to_string())]));
            let revision = number.unwrap_or_else(|| naming::revision(&locale, latest));
            let text = locale.fill(Text::LatestActiveKnown, &[("revision", &revision)]);
            if latest.id.is_some() && latest.id == current { marked(&locale, text, Vec::new()) } else { text }
        }
        None => locale.text(Text::LatestActive).into_owned(),
    };
    let chosen = state.chosen();
    let latest = Scorecard::latest_active(known).and_then(|latest| latest.id);
    let options: Vec<_> = known
        .iter()
        .filter_map(|revision| {
            let id = revision.id.filter(|id| Some(*id) != latest)?;
            let text = described(&locale, revision, current);
            Some(markup! { <option value=id.0.to_string() selected=chosen == Some(id)>{text}</option> })
        })
        .collect();
    let choice = state.choice.clone();
    let on_change = move |event: Event| choice.set(event_target_value(&event).parse().ok().map(ScorecardId));
    let label = locale.text(Text::RevisionLabel).into_owned();
    let note = note.map(|text| {
        let text = locale.text(text).into_owned();
        markup! { <p class="field-note" id="revision-note">{text}</p> }
    });
    let described_by = note.is_some().then_some("revision-note");
    let view = markup! {
        <div class="field">
            <label class="field-label" for="revision">{label}</label>
            <select class="select" part="select" id="revision" aria-describedby=described_by on:change=on_change>
                <option value="" selected=chosen.is_none()>{default}</option>
                {options}
            </select>
            {note}
        </div>
    };
    Some(view.into_any())
}

/// "Name, revision 3 – active, current".
fn described(locale: &Locale, revision: &Scorecard, current: Option<ScorecardId>) -> String {
    let name = naming::revision(locale, revision);
    let marks = vec![naming::revision_state(locale, &revision.state)];
    if revision.id.is_some() && revision.id == current {
        return marked(locale, name, marks);
    }
    with_marks(name, marks)
}

/// A name with its marks, such as the one for the revision of this assessment.
fn marked(locale: &Locale, name: String, mut marks: Vec<String>) -> String {
    marks.push(locale.text(Text::RevisionCurrent).into_owned());
    with_marks(name, marks)
}

fn with_marks(name: String, mut marks: Vec<String>) -> String {
    marks.retain(|mark| !mark.is_empty());
    if marks.is_empty() { name } else { [&*isolated(&name), " – ", &*marks.join(", ")].concat() }
}
