//! An assessment as one table: a row for each criterion.

use super::{CategoryId, Row, Sheet, SheetCategory, UserId, When};

/// The words and numbers of a table, in the language of the person who exports it.
pub trait ExportWords {
    /// The name of a category.
    fn category(&self, category: &SheetCategory) -> String;
    /// The name of a criterion.
    fn criterion(&self, row: &Row) -> String;
    /// The source of the score: the AI, a person, nobody.
    fn provenance(&self, row: &Row) -> String;
    /// The name of this person.
    fn person(&self, user: UserId) -> String;
    /// A point in time.
    fn date(&self, at: When) -> String;
    /// Points.
    fn number(&self, points: f64) -> String;
    /// The placeholder for a score that must not be seen, whose reason is left empty; `None` if it may be seen.
    fn withheld(&self, row: &Row) -> Option<String>;
    /// Says that it is a knock-out, and whether it struck; empty if it is none.
    fn knock_out(&self, row: &Row) -> String;
    /// The points before the last run, if they differed.
    fn before(&self, category: Option<CategoryId>, row: &Row) -> Option<f64>;
}

/// The number of columns after the facts.
pub const COLUMNS: usize = 12;

/// The table: its heads, then a row for each criterion, which starts with the facts of the whole.
///
/// `columns` are the heads for category, criterion, points, maximum, reason, provenance, who, when, knock-out, points
/// before the last run, and points and maximum of the category. `facts` are heads with their values; every row repeats
/// them, so that tables of many assessments can be combined. An assessment without criteria is one row of facts.
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
        let is_given =
            sum.unscored < category.rows.len() && category.rows.iter().all(|row| words.withheld(row).is_none());
        let sums = [sum.scored, sum.max].map(|points| if is_given { words.number(points) } else { String::new() });
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
