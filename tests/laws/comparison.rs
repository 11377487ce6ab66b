//! Laws of both comparisons, for any input.

use super::samples::{assessment, defined};
use quality_assessment::assessment::{
    Assessment, Category, CategoryId, Comparison, Criterion, CriterionId, Definition, Difference, Provenance,
    Redefinition, Scorecard, ScorecardCategory, Timestamp, UserId,
};
use std::collections::HashMap;
use std::sync::Arc;

type Said = HashMap<(Option<CategoryId>, Option<CriterionId>, usize), (Option<f64>, Provenance, Option<Arc<str>>)>;

fn said(criteria: impl Iterator<Item = (Option<CategoryId>, Criterion)>) -> Said {
    let mut all = Said::new();
    for (category, criterion) in criteria {
        let number = (0..).find(|n| !all.contains_key(&(category, criterion.id, *n))).expect("one is free");
        all.insert((category, criterion.id, number), (criterion.points(), criterion.provenance, criterion.reason));
    }
    all
}

fn of(assessment: &Assessment) -> Said {
    said(assessment.criteria().map(|(category, criterion)| (category, criterion.clone())))
}

/// A list with each definition under its category.
fn defined_in(scorecard: &Scorecard) -> Vec<(Option<CategoryId>, Arc<Definition>)> {
    scorecard.definitions().map(|(category, definition)| (category, definition.clone())).collect()
}

/// Removes what the comparison says is gone, and adds what it says is new.
fn applied<T: PartialEq>(before: Vec<T>, gone: Vec<T>, come: Vec<T>) -> Vec<T> {
    let mut all = before;
    for one in gone {
        let place = all.iter().position(|other| *other == one).expect("what is gone was there");
        all.remove(place);
    }
    all.extend(come);
    all
}

fn is_permutation<T: PartialEq>(mut a: Vec<T>, b: &[T]) -> bool {
    b.iter().all(|one| a.iter().position(|other| other == one).map(|place| a.swap_remove(place)).is_some())
        && a.is_empty()
}

/// Compared with itself, nothing has changed.
pub fn itself(it: &Assessment) {
    let comparison = Comparison::between(it, it);
    assert!(comparison.is_empty() && comparison.categories.is_empty() && comparison.edits.is_empty());
    assert_eq!(comparison.unchanged, it.criteria().count());
}

/// A comparison applied to `before` gives `after`, and no criterion is both overridden and edited by a person.
pub fn between(before: &Assessment, after: &Assessment) {
    let comparison = Comparison::between(before, after);
    let mut all = of(before);
    // Of several with one id, the last ones are gone: their positions count down.
    let number = |all: &Said, category, id| (0..).find(|n| !all.contains_key(&(category, id, *n))).unwrap_or(0);
    for change in &comparison.changes {
        if let Some(was) = &change.before {
            let said = (was.points(), was.provenance.clone(), was.reason.clone());
            let place = all
                .iter()
                .find(|((category, id, _), value)| (*category, *id) == (change.category, was.id) && **value == said);
            let place = *place.expect("what it was, it was").0;
            all.remove(&place);
        }
    }
    for change in &comparison.changes {
        if let Some(new) = &change.after {
            let place = (change.category, new.id, number(&all, change.category, new.id));
            all.insert(place, (new.points(), new.provenance.clone(), new.reason.clone()));
        }
        assert!(!(change.overrides_a_person() && change.is_by_a_person()));
        let was_verified = change.before.as_ref().is_some_and(|c| c.provenance == Provenance::HumanVerified);
        assert_eq!(was_verified, change.overrides_a_person() || was_verified && change.is_by_a_person());
    }
    let flat = |all: Said| all.into_iter().map(|((c, i, _), said)| (c, i, said)).collect::<Vec<_>>();
    assert!(is_permutation(flat(all), &flat(of(after))));
}

/// A difference applied to one revision gives the other.
pub fn differ(from: &Scorecard, to: &Scorecard) {
    let changes = Difference::between(from, to).changes;
    let side = |pick: fn(&Redefinition) -> Option<Arc<Definition>>| {
        changes.iter().filter_map(|c| Some((c.category, pick(c)?))).collect::<Vec<_>>()
    };
    let all = applied(defined_in(from), side(|c| c.before.clone()), side(|c| c.after.clone()));
    assert!(is_permutation(all, &defined_in(to)));
    assert!(Difference::between(from, from).is_empty());
}

/// Tries all laws with criteria from the bytes: each belongs to either side. There are few ids, so that many occur
/// twice.
pub fn comparison(bytes: &[u8]) {
    let mut sides = [Vec::new(), Vec::new()];
    // More than these take long, since the laws compare each with each.
    for pair in bytes.chunks_exact(3).take(120) {
        sides[usize::from(pair[0] & 1)].push((pair[0] >> 1, pair[1], pair[2]));
    }
    let [before, after] = sides.each_ref().map(|side| assessment(categories(side)));
    itself(&before);
    between(&before, &after);
    let [from, to] = sides.map(|side| Scorecard { categories: chapters(&side), ..Scorecard::default() });
    differ(&from, &to);
}

fn id(bits: u8) -> Option<i64> {
    Some(i64::from(bits % 6)).filter(|id| *id < 5)
}

fn categories(side: &[(u8, u8, u8)]) -> Vec<Arc<Category>> {
    let mut all: Vec<Category> = Vec::new();
    for (place, what, how) in side {
        // Now and then another category begins.
        if all.is_empty() || place & 7 == 0 {
            all.push(Category { id: id(place >> 3).map(CategoryId), criteria: Vec::new() });
        }
        let provenance =
            [Provenance::AiGenerated, Provenance::HumanVerified, Provenance::Unscored, Provenance::Missing];
        let criterion = Criterion {
            id: id(*what).map(CriterionId),
            score: Some(f64::from(how & 3)).filter(|score| *score < 3.0),
            reason: Some(if how & 4 == 0 { "a" } else { "b" }.into()).filter(|_| how & 8 == 0),
            provenance: provenance[usize::from(how >> 4 & 3)].clone(),
            edited_by: Some(UserId(i64::from(how >> 6 & 1))).filter(|_| how & 128 == 0),
            edited_at: Some(Timestamp(i64::from(what >> 6)).into()).filter(|_| what & 32 == 0),
        };
        if let Some(last) = all.last_mut() {
            last.criteria.push(Arc::new(criterion));
        }
    }
    all.into_iter().map(Arc::new).collect()
}

fn chapters(side: &[(u8, u8, u8)]) -> Vec<ScorecardCategory> {
    let mut all: Vec<ScorecardCategory> = Vec::new();
    for (place, what, how) in side {
        if all.is_empty() || place & 7 == 0 {
            all.push(ScorecardCategory { id: id(place >> 3).map(CategoryId), ..ScorecardCategory::default() });
        }
        let definition = Definition {
            id: id(*what).map(CriterionId),
            label: Some(if how & 1 == 0 { "a" } else { "b" }.into()),
            knocks_out_category: how & 2 != 0,
            knocks_out_assessment: how & 4 != 0,
            prompt: Some(if how & 8 == 0 { "p" } else { "q" }.into()).filter(|_| how & 16 == 0),
            ..defined(0, f64::from(how >> 5 & 1))
        };
        if let Some(last) = all.last_mut() {
            last.criteria.push(Arc::new(definition));
        }
    }
    all
}
