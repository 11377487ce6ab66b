//! The assessment as a readable text, for example for the talk with the agent.

use super::super::account::category_points;
use super::super::criteria::{RowContext, RowText};
use super::super::ui::Ui;
use super::super::writing::ai_summary;
use super::super::{context as circumstances, history, knock_out, naming, total};
use crate::assessment::Account;
use crate::locale::{Text, isolated};
use leptos::prelude::Get;

/// The whole screen as text, line by line. Of a long history, the latest two hundred changes.
pub fn text(ui: &Ui) -> String {
    let context = RowContext::of(ui);
    let locale = &context.locale;
    let Some(assessment) = ui.assessment() else { return String::new() };
    let mut lines = vec![naming::heading(locale, assessment.id)];
    let mut say = |head: Text, value: String| {
        if !value.is_empty() {
            lines.push([&*locale.text(head), ": ", &*isolated(&value)].concat());
        }
    };
    let person = |user| ui.person(user, locale).name.to_string();
    say(Text::HistoryState, naming::state(locale, &assessment.state));
    if let Some(shown) = total::shown(ui) {
        let result = match total::is_withheld(ui) {
            true => locale.text(Text::TotalWithheld).into_owned(),
            false => total::after(ui, locale, &shown.assessment.totals),
        };
        say(total::title(shown.kind), result);
    }
    if let Some(comparison) = ui.comparison.get().filter(|_| !ui.hides_ai()) {
        lines.push(total::change(ui, locale, &comparison.totals));
    }
    lines.extend(knock_out::struck(ui).into_iter().map(|(sentence, _)| sentence));
    lines.extend(total::reviewer(ui, locale));
    let mut say = |head: Text, value: String| {
        if !value.is_empty() {
            lines.push([&*locale.text(head), ": ", &*isolated(&value)].concat());
        }
    };
    say(Text::Scorecard, assessment.scorecard.map(|id| naming::revision_name(ui, id, locale)).unwrap_or_default());
    say(Text::Agent, assessment.agent.map(person).unwrap_or_default());
    say(Text::Ticket, assessment.ticket.map(|ticket| ticket.0.to_string()).unwrap_or_default());
    for (head, at) in [
        (Text::Created, assessment.created),
        (Text::Assessed, assessment.assessed),
        (Text::Discussed, assessment.discussed),
    ] {
        say(head, at.map(|at| locale.date(Some(at))).unwrap_or_default());
    }
    for (head, value) in circumstances::rows(locale, &assessment.context) {
        say(head, value.unwrap_or_default());
    }
    let summary = ai_summary(ui).filter(|_| !ui.hides_ai()).map(|(text, _)| text);
    for (head, written) in
        [(Text::AiSummary, summary.as_deref()), (Text::Supervisor, assessment.supervisor_assessment.as_deref())]
    {
        if let Some(written) = written.filter(|text| !text.trim().is_empty()) {
            lines.extend([String::new(), locale.text(head).into_owned(), written.to_owned()]);
        }
    }
    let sheet = ui.sheet();
    let account = Account::of(&sheet);
    for (category, one) in sheet.categories.iter().zip(&account.categories) {
        let points = match category.rows.iter().any(|row| context.withholds(row)) {
            true => String::new(),
            false => [" (", &*category_points(locale, one), ")"].concat(),
        };
        lines.extend([String::new(), [&*isolated(&naming::category(locale, category)), &*points].concat()]);
        for row in &category.rows {
            let [label, _, knock_out, provenance, before, score, loss, reason, ..] =
                RowText::of(category, row, &context, ui).texts;
            let score = [&*before, &*score].join(" ").trim().to_owned().into();
            let marks =
                [score, loss, provenance, knock_out].into_iter().filter(|mark| !mark.is_empty()).collect::<Vec<_>>();
            lines.push(["– ", &*isolated(&label), ": ", &*marks.join(" · ")].concat());
            // The lines of a reason stay together below their criterion.
            lines.extend(reason.lines().map(|line| ["  ", line].concat()));
        }
    }
    let past = history::lines(ui);
    if !past.is_empty() {
        lines.push(String::new());
        lines.extend(past);
    }
    lines.join("\n")
}
