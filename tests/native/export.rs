//! An assessment as a table.

use super::samples::{assessment, blank, category, chapter, defined, scorecard, scored};
use quality_assessment::assessment::{
    COLUMNS, CategoryId, Criterion, CriterionId, Definition, ExportWords, Provenance, Row, Sheet, SheetCategory,
    Timestamp, UserId, When, export_table,
};

/// Words that are easy to tell apart; a blind person sees no AI score.
struct Plain {
    is_blind: bool,
}

impl ExportWords for Plain {
    fn category(&self, category: &SheetCategory) -> String {
        category.label.as_deref().unwrap_or("?").to_owned()
    }
    fn criterion(&self, row: &Row) -> String {
        row.id().map(|id| format!("criterion {}", id.0)).unwrap_or_default()
    }
    fn provenance(&self, row: &Row) -> String {
        format!("{:?}", row.criterion.as_ref().map(|c| &c.provenance))
    }
    fn person(&self, user: UserId) -> String {
        format!("user {}", user.0)
    }
    fn date(&self, at: When) -> String {
        format!("at {}", at.first().0)
    }
    fn number(&self, points: f64) -> String {
        points.to_string()
    }
    fn knock_out(&self, row: &Row) -> String {
        if row.has_struck() { "struck".to_owned() } else { String::new() }
    }
    fn before(&self, category: Option<CategoryId>, row: &Row) -> Option<f64> {
        (category == Some(CategoryId(1)) && row.id() == Some(CriterionId(1))).then_some(2.5)
    }
    fn withheld(&self, row: &Row) -> Option<String> {
        let is_of_ai = row.criterion.as_ref().is_some_and(|c| c.provenance == Provenance::AiGenerated);
        (self.is_blind && is_of_ai).then(|| "withheld".to_owned())
    }
}

fn table(is_blind: bool) -> Vec<Vec<String>> {
    let verified = Criterion {
        score: Some(0.0),
        reason: Some("Said nothing".into()),
        provenance: Provenance::HumanVerified,
        edited_by: Some(UserId(9)),
        edited_at: Some(Timestamp(5).into()),
        ..blank(2)
    };
    let praised = Criterion { reason: Some("Very friendly".into()), ..scored(1, 3.5) };
    let assessment = assessment(vec![category(1, vec![praised, verified])]);
    let deadly = Definition { knocks_out_category: true, ..defined(2, 2.0) };
    let card = scorecard(vec![chapter(1, "Talk", vec![defined(1, 5.0), deadly, defined(3, 1.0)])]);
    let facts = [("Assessment".to_owned(), "42".to_owned()), ("State".to_owned(), "Reviewed".to_owned())];
    let columns =
        ["Category", "Criterion", "Points", "Most", "Reason", "By", "Who", "When", "Out", "Before", "Sum", "Of"];
    let columns = columns.map(str::to_owned);
    export_table(&Sheet::join(&assessment, Some(&card)), &facts, columns, &Plain { is_blind })
}

#[test]
fn there_is_a_row_for_each_criterion_with_the_facts_of_the_whole_before_it() {
    let table = table(false);
    assert_eq!(
        table[0].join("|"),
        "Assessment|State|Category|Criterion|Points|Most|Reason|By|Who|When|Out|Before|Sum|Of"
    );
    assert_eq!(table[1].join("|"), "42|Reviewed|Talk|criterion 1|3.5|5|Very friendly|Some(AiGenerated)||||2.5|3.5|7");
    assert_eq!(
        table[2].join("|"),
        "42|Reviewed|Talk|criterion 2|0|2|Said nothing|Some(HumanVerified)|user 9|at 5|struck||3.5|7"
    );
    assert_eq!(table[3].join("|"), "42|Reviewed|Talk|criterion 3||1||None|||||3.5|7", "not scored is not 0");
    assert_eq!(table.len(), 4);
}

#[test]
fn a_score_withheld_on_the_screen_is_not_in_the_table() {
    let table = table(true);
    assert_eq!(table[1].join("|"), "42|Reviewed|Talk|criterion 1|withheld|5||Some(AiGenerated)||||2.5||");
    assert!(table[2].contains(&"Said nothing".to_owned()), "what a person said is theirs to see");
}

#[test]
fn an_assessment_without_criteria_is_one_row_of_facts() {
    let facts = [("Assessment".to_owned(), "42".to_owned())];
    let table = export_table(&Sheet::default(), &facts, Default::default(), &Plain { is_blind: false });
    assert_eq!(table.len(), 2);
    assert_eq!(table[1].join("|"), format!("42{}", "|".repeat(COLUMNS)));
}

#[test]
fn a_category_in_which_nothing_is_scored_has_no_sum() {
    let assessment = assessment(vec![category(1, vec![blank(1), blank(2)])]);
    let facts = [("Assessment".to_owned(), "42".to_owned())];
    let table = export_table(&Sheet::join(&assessment, None), &facts, Default::default(), &Plain { is_blind: false });
    assert_eq!(table.len(), 3);
    assert!(table[1].ends_with(&[String::new(), String::new()]), "{:?}: 0 of 0 would be a judgement", table[1]);
}
