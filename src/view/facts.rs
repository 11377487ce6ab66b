//! The facts: the most important ones in the head line, the rest in the menu.

use super::element::any;
use super::link::{link, person, ticket_href};
use super::naming;
use super::ui::{Ui, live};
use crate::assessment::{ScorecardId, TicketId, When};
use crate::locale::{Locale, Text};
use crate::session::UsedScorecard;
use leptos::prelude::*;
use markup::markup;

/// Ticket, number, day and scorecard, in one line.
pub fn line(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let assessment = ui.assessment_head()?;
    let ticket = assessment.ticket.map(|ticket| {
        let text = locale.text(Text::Ticket).into_owned();
        let words = [&*text, " ", &*ticket.0.to_string()].concat();
        link(words, address(ui, ticket))
    });
    // If nobody is named, the title is the number.
    let number = assessment.id.filter(|_| naming::agent(ui).is_some());
    let number = number.map(|_| any(naming::heading(&locale, assessment.id)));
    let day = assessment.assessed.or(assessment.created).map(|at| any(locale.on_day(at)));
    let scorecard = assessment.scorecard.map(|id| scorecard(ui, id, &locale));
    let facts = [("ticket", ticket), ("number", number), ("day", day), ("scorecard", scorecard)];
    let facts: Vec<_> = facts
        .into_iter()
        .filter_map(|(kind, fact)| Some(markup! { <li class="bit" data-kind=kind dir="auto">{fact?}</li> }))
        .collect();
    if facts.is_empty() {
        return None;
    }
    Some(markup! { <ul class="bits" part="facts" role="list">{facts}</ul> }.into_any())
}

/// The number of scores that a person has verified, for people who may verify them.
pub fn progress(ui: &Ui) -> Option<AnyView> {
    if ui.is_reader() || ui.is_running() || !ui.assessment_head()?.state.is_under_review() {
        return None;
    }
    let locale = ui.locale();
    // Not from the sheet, which arrives later and would move its neighbours.
    let assessment = ui.assessment()?;
    let all = assessment.criteria().filter(|(_, criterion)| criterion.points().is_some()).count();
    let verified = assessment.human_verified();
    if verified == 0 {
        return None;
    }
    let (verified, all) = (locale.number(verified as f64), locale.number(all as f64));
    let text = locale.fill(Text::Progress, &[("verified", &verified), ("all", &all)]);
    Some(markup! { <span class="review-progress">{text}</span> }.into_any())
}

/// All facts. A missing value leaves out its row.
pub fn facts(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let assessment = ui.assessment_head()?;
    let user = |id| person(&ui.person(id, &locale));
    let date = |at: When| any(locale.date(Some(at)));
    let rows = [
        (Text::Scorecard, assessment.scorecard.map(|id| scorecard(ui, id, &locale))),
        (Text::Agent, assessment.agent.map(user)),
        // Until the review is finished, the head says who is at it.
        (Text::Assessor, assessment.reviewer().map(user)),
        (Text::Ticket, assessment.ticket.map(|ticket| link(ticket.0.to_string(), address(ui, ticket)))),
        (Text::HeadingPlain, assessment.id.map(|id| any(id.0.to_string()))),
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
    Some(markup! { <dl class="facts">{rows}</dl> }.into_any())
}

/// One name and value of a `<dl>`.
pub fn fact(name: String, value: AnyView) -> AnyView {
    markup! { <div class="fact"><dt>{name}</dt><dd dir="auto">{value}</dd></div> }.into_any()
}

fn scorecard(ui: &Ui, id: ScorecardId, locale: &Locale) -> AnyView {
    let is_missing = ui.props.signals.used_scorecard.with(|used| matches!(used, UsedScorecard::Missing(_)));
    match ui.revision(id) {
        None if !is_missing => bone(),
        _ => any(naming::revision_name(ui, id, locale)),
    }
}

/// The ticket's address on the host's site.
pub fn address(ui: &Ui, ticket: TicketId) -> Option<String> {
    ui.props.appearance.ticket_href.with(|template| template.as_deref().and_then(|t| ticket_href(t, ticket)))
}

/// The time of the last change: the only fact that every poll may change.
fn changed(ui: &Ui) -> Option<AnyView> {
    Some(any(ui.locale().date(ui.assessment().and_then(|assessment| assessment.modified))))
}

/// A placeholder for a name that is still to come, so that nothing moves then.
fn bone() -> AnyView {
    let class = "bone name";
    markup! { <span class=class></span> }.into_any()
}
