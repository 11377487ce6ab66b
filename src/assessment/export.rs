//! An assessment as one table: a row for each criterion.

use super::{CategoryId, Row, Sheet, SheetCategory, UserId, When};

/// The words and numbers of a table, as whoever exports it reads them.
pub trait ExportWords {
    /// What a category is called.
    fn category(&self, category: &SheetCategory) -> String;
    /// What a criterion is called.
    fn criterion(&self, row: &Row) -> String;
    /// Who the score is from: the AI, a person, nobody.
    fn provenance(&self, row: &Row) -> String;
    /// Who this is.
    fn person(&self, user: UserId) -> String;
    /// A point in time.
    fn date(&self, at: When) -> String;
    /// Points.
    fn number(&self, points: f64) -> String;
    /// What stands in the place of a score that must not be seen, and of its reason nothing; `None` if it may be seen.
    fn withheld(&self, row: &Row) -> Option<String>;
    /// That it is a knock-out, and whether it struck; nothing if it is none.
    fn knock_out(&self, row: &Row) -> String;
    /// The points before the last run, where those were others.
    fn before(&self, category: Option<CategoryId>, row: &Row) -> Option<f64>;
}

/// How many columns follow the facts.
pub const COLUMNS: usize = 12;

/// The table: its heads, then a row for each criterion, each after the facts of the whole.
///
/// `columns` are the heads for category, criterion, points, maximum, reason, provenance, who, when, knock-out, points before
/// the last run, and points and maximum of the category. `facts` are heads
/// with their values; they stand in every row, so that tables of many assessments can be put one below the other. An
/// assessment without criteria is one row of facts.
pub fn export_table(
    sheet: &Sheet,
    facts: &[(String, String)],
    columns: [String; COLUMNS],
    words: &dyn ExportWords,
) -> Vec<Vec<String>> {
    let (heads, values): (Vec<_>, Vec<_>) = facts.iter().cloned().unzip();
    let after_facts = |cells: [String; COLUMNS]| values.iter().cloned().chain(cells).collect::<Vec<_>>();
    let mut table = vec![heads.into_iter().chain(columns).collect()];
    for category in &sheet.categories {
        let name = words.category(category);
        let sum = category.subtotal();
        let is_told =
            sum.unscored < category.rows.len() && category.rows.iter().all(|row| words.withheld(row).is_none());
        let sums = [sum.scored, sum.max].map(|points| if is_told { words.number(points) } else { String::new() });
        table.extend(category.rows.iter().map(|row| after_facts(cells(&name, category.id, row, &sums, words))));
    }
    if table.len() == 1 {
        table.push(after_facts(Default::default()));
    }
    table
}

fn cells(
    category: &str,
    id: Option<CategoryId>,
    row: &Row,
    [sum, most]: &[String; 2],
    words: &dyn ExportWords,
) -> [String; COLUMNS] {
    let criterion = row.criterion.as_ref();
    let number = |points: Option<f64>| points.map(|points| words.number(points)).unwrap_or_default();
    let (score, reason) = match words.withheld(row) {
        Some(withheld) => (withheld, String::new()),
        None => {
            let reason = criterion.and_then(|c| c.reason.as_deref()).unwrap_or_default();
            (number(row.points()), reason.to_owned())
        }
    };
    [
        category.to_owned(),
        words.criterion(row),
        score,
        number(row.max_points()),
        reason,
        words.provenance(row),
        criterion.and_then(|c| c.edited_by).map(|user| words.person(user)).unwrap_or_default(),
        criterion.and_then(|c| c.edited_at).map(|at| words.date(at)).unwrap_or_default(),
        words.knock_out(row),
        number(words.before(id, row)),
        sum.clone(),
        most.clone(),
    ]
}
