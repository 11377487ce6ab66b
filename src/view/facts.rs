//! Who, which and when.

use super::link::{link, person, ticket_href};
use super::naming;
use super::ui::{Ui, live};
use crate::assessment::Timestamp;
use crate::locale::Text;
use crate::session::UsedScorecard;
use leptos::prelude::*;
use markup::markup;

/// The facts of the head. A value that is missing leaves out its row.
pub fn facts(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let assessment = ui.assessment_head()?;
    let is_missing =
        ui.props.signals.used_scorecard.with(|used_scorecard| matches!(used_scorecard, UsedScorecard::Missing(_)));
    let scorecard = assessment.scorecard.map(|id| match ui.revision(id) {
        None if !is_missing => bone(),
        _ => naming::revision_name(ui, id, &locale).into_any(),
    });
    let ticket = assessment.ticket.map(|ticket| {
        let href =
            ui.props.appearance.ticket_href.with(|template| template.as_deref().and_then(|t| ticket_href(t, ticket)));
        link(ticket.0.to_string(), href)
    });
    let user = |id| person(&ui.person(id, &locale));
    let date = |at: Timestamp| locale.date(Some(at)).into_any();
    let rows = [
        (Text::Scorecard, scorecard),
        (Text::Agent, assessment.agent.map(user)),
        (Text::Assessor, assessment.assessor.map(user)),
        (Text::Ticket, ticket),
        (Text::Created, assessment.created.map(date)),
        (Text::Changed, assessment.modified.map(|_| live(ui, changed))),
        (Text::Assessed, assessment.assessed.map(date)),
        (Text::Discussed, assessment.discussed.map(date)),
    ];
    let rows: Vec<_> =
        rows.into_iter().filter_map(|(name, value)| Some(fact(locale.text(name).into_owned(), value?))).collect();
    if rows.is_empty() {
        return None;
    }
    Some(markup! { <dl class="facts" part="facts">{rows}</dl> }.into_any())
}

/// One name and value of a `<dl>`.
pub fn fact(name: String, value: AnyView) -> AnyView {
    markup! { <div class="fact"><dt>{name}</dt><dd dir="auto">{value}</dd></div> }.into_any()
}

/// When it was last changed: the only fact that each poll may change.
fn changed(ui: &Ui) -> Option<AnyView> {
    Some(ui.locale().date(ui.assessment().and_then(|assessment| assessment.modified)).into_any())
}

/// The place of a name that is to come: it is kept, so that nothing moves then.
fn bone() -> AnyView {
    let class = "bone name";
    markup! { <span class=class></span> }.into_any()
}
