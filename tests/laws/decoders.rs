//! Laws of the decoders, for any input.

use quality_assessment::api::wire::{self, Problem};
use quality_assessment::assessment::{
    Account, Assessment, Comparison, Difference, Forecast, Row, Scorecard, Sheet, Timestamp,
};

/// A body gives the same value twice, all its numbers are finite, an empty value comes from an empty body, and
/// everything derived from the value works.
pub fn assessment(body: &[u8]) {
    _ = (wire::error_message(body), wire::subject(body), wire::profile(body));
    if let Some(message) = wire::error_message(body) {
        assert!(message.chars().count() <= 300 && !message.trim().is_empty(), "{message:?}");
    }
    let Ok((value, problems)) = wire::assessment(body) else { return };
    assert_eq!(wire::assessment(body).ok(), Some((value.clone(), problems.clone())));
    fine(&problems);
    let count = value.criteria().count();
    assert!(count <= body.len() && value.history.len() <= body.len(), "more came out than went in");
    let scores = value.criteria().filter_map(|(_, criterion)| criterion.score);
    let totals = [value.totals.scored, value.totals.used_max, value.totals.total_max, value.totals.percentage];
    assert!(scores.chain(totals.into_iter().flatten()).all(f64::is_finite), "a number that is none");
    let sheet = Sheet::join(&value, None);
    assert_eq!(sheet.rows().filter(|row| row.criterion.is_some()).count(), count, "a criterion is lost, or doubled");
    assert!(Comparison::between(&value, &value).is_empty());
    _ = (Account::of(&sheet), Forecast::of(&value, None));
}

/// The same for a scorecard, alone and in a list.
pub fn scorecard(body: &[u8]) {
    let list = [b"[".as_slice(), body, b"]"].concat();
    let listed = wire::scorecards(&list);
    _ = wire::scorecards(body);
    let Ok((value, problems)) = wire::scorecard(body) else { return };
    fine(&problems);
    let alone = body.strip_prefix(b"\xef\xbb\xbf").is_none();
    if alone {
        assert_eq!(listed.ok().and_then(|list| list.first().map(|one| Scorecard::clone(one))), Some(value.clone()));
    }
    let defined: usize = value.categories.iter().map(|category| category.criteria.len()).sum();
    assert!(defined <= body.len(), "more came out than went in");
    let sheet = Sheet::join(&Assessment::default(), Some(&value));
    assert_eq!(sheet.rows().filter(|row: &&Row| row.definition.is_some()).count(), defined);
    assert!(Difference::between(&value, &value).is_empty());
    _ = Forecast::of(&Assessment::default(), Some(&value));
}

/// Kept parts of a body compare like the body, and can be kept again. Texts that something else wrote are refused, or
/// can be read like kept ones.
pub fn kept(body: &[u8]) {
    if let Ok(text) = std::str::from_utf8(body)
        && let Some(kept) = wire::kept(text)
    {
        _ = wire::keep(&kept.body, kept.since, kept.was_seen_begin, kept.is_accepted, &kept.verified);
    }
    let Ok((whole, _)) = wire::assessment(body) else { return };
    let verified: Vec<_> = wire::categories(body).into_iter().collect();
    for verified in [&[][..], &verified] {
        let text = wire::keep(body, Timestamp(1), true, false, verified).expect("an assessment can be kept");
        assert!(text.len() <= 4 * body.len() + 4096, "{} bytes of {}", text.len(), body.len());
        // An assessment without data is none once it is reduced to what a comparison needs.
        let Some(kept) = wire::kept(&text) else { continue };
        let comparison = Comparison::between(&kept.before, &whole);
        assert!(comparison.is_empty(), "{comparison:?}");
        assert_eq!((kept.before.id, &kept.before.state), (whole.id, &whole.state));
        let again = wire::keep(&kept.body, kept.since, true, false, &kept.verified).expect("it was kept before");
        assert_eq!(again, text);
    }
}

fn fine(problems: &[Problem]) {
    assert!(problems.len() <= 20, "{} problems", problems.len());
    assert!(problems.iter().all(|problem| !problem.path.is_empty()), "{problems:?}");
}
