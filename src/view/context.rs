//! The circumstances of the ticket.

use super::element::any;
use super::facts::fact;
use super::heading::heading;
use super::naming;
use super::prose::prose;
use super::ui::Ui;
use crate::assessment::{Context, Csat, CustomerExperience, When};
use crate::locale::{Locale, Text};
use leptos::prelude::*;
use markup::markup;

/// The exceptions: a missed service level, a reopened ticket, a dissatisfied customer.
pub fn exceptions(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let assessment = ui.assessment_head()?;
    let customer = assessment.context.customer.as_ref()?;
    let mut said = Vec::new();
    if customer.has_missed_sla() {
        said.extend(sla(&locale, customer).map(|text| named(&locale, Text::Sla, &text)));
    }
    if customer.reopened == Some(true) {
        said.push(locale.text(Text::Reopened).into_owned());
    }
    if let Some(csat) = customer.csat.as_ref().filter(|csat| csat.is_low()) {
        let words = csat.text.as_deref().filter(|text| !text.trim().is_empty());
        let stars = stars(&locale, csat).unwrap_or_default();
        let words = words.map(|words| [": ", &*naming::quoted(&locale, words)].concat()).unwrap_or_default();
        said.push([stars, words].concat());
    }
    let said: Vec<_> = said.into_iter().map(|text| markup! { <li class="exception" dir="auto">{text}</li> }).collect();
    (!said.is_empty()).then(|| markup! { <ul class="exceptions" role="list">{said}</ul> }.into_any())
}

fn named(locale: &Locale, name: Text, value: &str) -> String {
    [&*locale.text(name), ": ", value].concat()
}

/// Automation, handling time, service level, reopening and satisfaction; nothing if all are unknown.
pub fn context(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let assessment = ui.assessment_head()?;
    let rows: Vec<_> = rows(&locale, &assessment.context)
        .into_iter()
        .filter_map(|(name, value)| {
            let value = value?;
            // The customer's words keep their paragraphs.
            let value = if name == Text::CustomerWords { prose("prose", "", &value) } else { any(value) };
            Some(fact(locale.text(name).into_owned(), value))
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let view = markup! {
        <section class="context" part="context">
            {heading(ui, 1, "unseen", "", locale.text(Text::Context).into_owned())}
            <dl class="pairs">{rows}</dl>
        </section>
    };
    Some(view.into_any())
}

/// Each name with its value in words, if it is known: always the same names in the same order.
pub fn rows(locale: &Locale, context: &Context) -> [(Text, Option<String>); 10] {
    let usage = context.ai_usage.as_ref();
    let automation = usage.and_then(|usage| {
        let label = usage.label.as_deref().map(|label| naming::automation(locale, label));
        let level = usage.level.map(|level| locale.number(level as f64));
        Some(match (label, level) {
            (Some(label), Some(level)) => [&*label, " (", &*level, ")"].concat(),
            (label, level) => label.or(level)?,
        })
    });
    let agents: Vec<_> = usage.iter().flat_map(|usage| &usage.agents).map(|agent| agent.to_string()).collect();
    let time = context.time.as_ref();
    let customer = context.customer.as_ref();
    let date = |at: Option<When>| at.map(|at| locale.date(Some(at)));
    let yes_or_no = |yes| locale.text(if yes { Text::Yes } else { Text::No }).into_owned();
    let csat = customer.and_then(|customer| customer.csat.as_ref());
    let words = csat.and_then(|csat| csat.text.as_deref()).filter(|text| !text.trim().is_empty());
    [
        (Text::Automation, automation),
        (Text::AiAgents, (!agents.is_empty()).then(|| locale.list(&agents))),
        (Text::HandlingTime, time.and_then(|time| time.duration).map(|seconds| locale.duration(seconds))),
        (Text::AfterWork, time.and_then(|time| time.after_work).map(|seconds| locale.duration(seconds))),
        (Text::Sla, customer.and_then(|customer| sla(locale, customer))),
        (Text::Due, date(customer.and_then(|customer| customer.due))),
        (Text::Closed, date(customer.and_then(|customer| customer.closed))),
        (Text::Reopened, customer.and_then(|customer| customer.reopened).map(yes_or_no)),
        (Text::Csat, csat.and_then(|csat| stars(locale, csat))),
        (Text::CustomerWords, words.map(str::to_owned)),
    ]
}

/// "Met, 2 hr before it was due", as far as it is known.
fn sla(locale: &Locale, customer: &CustomerExperience) -> Option<String> {
    let state = customer.sla_met.map(|met| locale.text(if met { Text::SlaMet } else { Text::SlaMissed }));
    let time = customer.closed_after_sla.map(|seconds| (locale.duration(seconds), seconds <= 0.0));
    Some(match (state, time) {
        (Some(state), Some((time, early))) => {
            let text = if early { Text::SlaEarly } else { Text::SlaLate };
            locale.fill(text, &[("state", &state), ("time", &time)])
        }
        (Some(state), None) => state.into_owned(),
        (None, Some((time, true))) => locale.fill(Text::ClosedEarly, &[("time", &time)]),
        (None, Some((time, false))) => locale.fill(Text::ClosedLate, &[("time", &time)]),
        (None, None) => return None,
    })
}

fn stars(locale: &Locale, csat: &Csat) -> Option<String> {
    let stars = csat.stars?;
    Some(match csat.scale {
        Some(scale) => locale.fill(Text::Stars, &[("stars", &locale.number(stars)), ("scale", &locale.number(scale))]),
        None if stars == 1.0 => locale.count(1, Text::StarsOne, Text::StarsOther),
        None => locale.fill(Text::StarsOther, &[("count", &locale.number(stars))]),
    })
}
