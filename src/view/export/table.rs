//! The assessment as a table, in the words of the screen.

use super::super::criteria::{self, RowContext, provenance_word};
use super::super::ui::Ui;
use super::super::writing::ai_summary;
use super::super::{context as circumstances, knock_out, naming, total};
use crate::assessment::{CategoryId, ExportWords, Row, SheetCategory, UserId, When, csv, export_table};
use crate::locale::{Language, Locale, Text};
use js_sys::Number;

/// The table as CSV; `None` while nothing is shown.
pub fn table(ui: &Ui) -> Option<String> {
    let context = RowContext::of(ui);
    let heads = [
        Text::AccountCategory,
        Text::CriterionHead,
        Text::AccountPoints,
        Text::MaximumHead,
        Text::Reason,
        Text::ProvenanceHead,
        Text::WhoHead,
        Text::WhenHead,
        Text::KnockOutAssessment,
        Text::BeforeHead,
        Text::CategoryPointsHead,
        Text::CategoryMaximumHead,
    ];
    let heads = heads.map(|head| context.locale.text(head).into_owned());
    let facts = facts(ui, &context)?;
    let separator = separator(&context.locale);
    Some(csv(&export_table(&ui.sheet(), &facts, heads, &UiWords { ui, context }), separator))
}

/// The separator of the reader's spreadsheet: a semicolon where numbers have commas, and in Switzerland, where they
/// have none. With any other, it puts all cells into one column.
fn separator(locale: &Locale) -> char {
    let is_swiss = locale.language() == Language::German || locale.tag().ends_with("-CH");
    if locale.decimal() == ',' || is_swiss { ';' } else { ',' }
}

fn facts(ui: &Ui, context: &RowContext) -> Option<Vec<(String, String)>> {
    let locale = &context.locale;
    let assessment = ui.assessment()?;
    let person = |user: Option<UserId>| user.map(|user| ui.person(user, locale).name.to_string());
    let date = |at: When| locale.stamp(at);
    let shown = total::shown(ui)?;
    let result = locale.text(total::title(shown.kind));
    let totals = &shown.assessment.totals;
    let is_withheld = total::is_withheld(ui);
    let figure = |value: Option<f64>| value.filter(|_| !is_withheld).map(|value| number(locale, value));
    let share = match is_withheld {
        true => Some(locale.text(Text::Withheld).into_owned()),
        // What a run scored until it failed is no result.
        false => figure(totals.percentage).filter(|_| total::incomplete(ui, locale).is_none()),
    };
    let facts = [
        (locale.text(Text::HeadingPlain), assessment.id.map(|id| id.0.to_string())),
        (locale.text(Text::HistoryState), Some(naming::state(locale, &assessment.state))),
        ([&*result, " (%)"].concat().into(), share),
        (result, figure(totals.scored)),
        (locale.text(Text::UsedHead), figure(totals.used_max)),
        (locale.text(Text::TotalHead), figure(totals.total_max)),
        (locale.text(Text::Scorecard), assessment.scorecard.map(|id| naming::revision_name(ui, id, locale))),
        (locale.text(Text::Agent), person(assessment.agent)),
        (locale.text(Text::Assessor), person(assessment.reviewer())),
        (locale.text(Text::Ticket), assessment.ticket.map(|ticket| ticket.0.to_string())),
        (locale.text(Text::Created), assessment.created.map(date)),
        (locale.text(Text::Changed), assessment.modified.map(date)),
        (locale.text(Text::Assessed), assessment.assessed.map(date)),
        (locale.text(Text::Discussed), assessment.discussed.map(date)),
    ];
    let struck: Vec<_> = knock_out::struck(ui).into_iter().map(|(sentence, _)| sentence).collect();
    let summary = ai_summary(ui).filter(|_| !ui.hides_ai()).map(|(text, _)| text.to_string());
    let written = [
        (locale.text(Text::KnockedOut), Some(struck.join(" "))),
        (locale.text(Text::AiSummary), summary),
        (locale.text(Text::Supervisor), assessment.supervisor_assessment.as_deref().map(str::to_owned)),
    ];
    let around = circumstances::rows(locale, &assessment.context).map(|(head, value)| (locale.text(head), value));
    let facts = facts.into_iter().chain(around).chain(written);
    // A missing value leaves its cell empty and keeps its column: tables of many assessments must fit together.
    Some(facts.map(|(head, value)| (head.into_owned(), value.unwrap_or_default())).collect())
}

struct UiWords<'a> {
    ui: &'a Ui,
    context: RowContext,
}

impl ExportWords for UiWords<'_> {
    fn category(&self, category: &SheetCategory) -> String {
        naming::category(&self.context.locale, category)
    }

    fn criterion(&self, row: &Row) -> String {
        naming::criterion(&self.context.locale, row)
    }

    fn provenance(&self, row: &Row) -> String {
        let word = provenance_word(row.criterion.as_deref(), &self.context.locale);
        if row.is_previous { [&*word, " · ", &*self.context.locale.text(Text::PreviousMark)].concat() } else { word }
    }

    fn person(&self, user: UserId) -> String {
        self.ui.person(user, &self.context.locale).name.to_string()
    }

    fn date(&self, at: When) -> String {
        self.context.locale.stamp(at)
    }

    fn number(&self, points: f64) -> String {
        number(&self.context.locale, points)
    }

    fn knock_out(&self, row: &Row) -> String {
        criteria::knock_out(&self.context.locale, row, self.context.withholds(row)).into_owned()
    }

    fn before(&self, category: Option<CategoryId>, row: &Row) -> Option<f64> {
        self.context.points_before(category, row)
    }

    fn withheld(&self, row: &Row) -> Option<String> {
        self.context.withholds(row).then(|| self.context.locale.text(Text::Withheld).into_owned())
    }
}

/// A number for calculation: all its digits, without grouping. A German spreadsheet reads "1.5" as the first of May.
/// Formatted by the platform, since Rust's own formatting is 5 kB.
fn number(locale: &Locale, value: f64) -> String {
    let text: String = Number::from(value).to_string_with_radix(10).map(Into::into).unwrap_or_default();
    if locale.decimal() == ',' { text.replace('.', ",") } else { text }
}
