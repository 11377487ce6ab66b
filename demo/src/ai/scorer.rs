//! One run of the stand-in AI, from the queue to its end.

use rusqlite::Connection;

use super::dice::Dice;
use super::voice;
use crate::assessment::{Assessment, Criterion, State};
use crate::scorecard::Scorecard;
use crate::store::assessments::{self, temper};
use crate::store::runs::{self, Run};
use crate::store::scorecards;

/// Queues a run: the assessment takes the shape of the revision, and criteria that the AI will score become unscored. A
/// person's scores stay for now; `finish` decides about them.
pub(crate) fn begin(connection: &Connection, document: &mut Assessment, scorecard: &Scorecard) -> crate::Result<()> {
    document.reshape(scorecard, |known, asked| known.is_verified() || !asked.auto_generate_by_ai);
    document.data.ai_summary = None;
    State::AiInProgress.word().clone_into(&mut document.state);
    document.settle(scorecard);
    assessments::update(connection, document)?;
    let criteria = to_score(document, scorecard).count();
    runs::queue(connection, document.id, i64::try_from(criteria).unwrap_or(i64::MAX))?;
    Ok(())
}

/// The job that starts runs of unprocessed assessments.
pub(crate) fn pick_up(connection: &Connection) -> crate::Result<()> {
    for id in assessments::waiting(connection)? {
        let Some(row) = assessments::find(connection, id)? else {
            continue;
        };
        let mut document = row.document()?;
        if let Some(scorecard) = scorecards::find(connection, document.scorecard_id)? {
            begin(connection, &mut document, &scorecard)?;
        }
    }
    Ok(())
}

/// Scores the next criteria of a run, or ends it when none is left. `modifiedAt` changes with each call, so that a poll
/// sees every partial result.
pub(super) fn advance(connection: &Connection, run: &Run, seed: u64, bite: i64) -> crate::Result<()> {
    let Some(row) = assessments::find(connection, run.assessment_id)? else {
        return Ok(());
    };
    let mut document = row.document()?;
    let Some(scorecard) = scorecards::find(connection, document.scorecard_id)? else {
        return Ok(());
    };
    let dice = Dice::new(seed, run.assessment_id, run.number);
    let left: Vec<_> = to_score(&document, &scorecard).collect();
    let done = run.criteria - i64::try_from(left.len()).unwrap_or(0);
    let fails = match row.temper.as_str() {
        temper::FAILS => true,
        temper::CHANCE => dice.fails(),
        _ => false,
    };

    if fails && done >= run.criteria / 2 {
        State::Error.word().clone_into(&mut document.state);
        runs::finish(connection, run.id, State::Error.word())?;
    } else if left.is_empty() {
        finish(&mut document, &scorecard, dice);
        runs::finish(connection, run.id, State::AiReady.word())?;
    } else {
        let bite = usize::try_from(bite).unwrap_or(1);
        for (category, criterion) in left.into_iter().take(bite) {
            score(&mut document, &scorecard, dice, category, criterion);
        }
    }
    document.settle(&scorecard);
    assessments::update(connection, &document)
}

fn to_score<'a>(document: &'a Assessment, scorecard: &'a Scorecard) -> impl Iterator<Item = (i64, i64)> + 'a {
    document.data.categories.iter().flat_map(move |category| {
        category
            .criteria
            .iter()
            .filter(move |known| {
                known.is_unscored()
                    && scorecard
                        .criterion(category.category_id, known.id)
                        .is_some_and(|asked| asked.auto_generate_by_ai)
            })
            .map(move |known| (category.category_id, known.id))
    })
}

fn score(document: &mut Assessment, scorecard: &Scorecard, dice: Dice, category: i64, criterion: i64) {
    let id = document.id;
    if let (Some(asked), Some(known)) =
        (scorecard.criterion(category, criterion), document.criterion_mut(category, criterion))
    {
        let points = dice.score(asked);
        *known = Criterion::by_ai(criterion, points, voice::reason(id, scorecard.base_id, asked, points, dice));
    }
}

/// Ends a run. It is unknown what the real AI does to criteria that a person has verified. Here it replaces them at the
/// very end, and only those that it may score at all and where it comes to other points than the person.
fn finish(document: &mut Assessment, scorecard: &Scorecard, dice: Dice) {
    let verified: Vec<_> = document
        .data
        .categories
        .iter()
        .flat_map(|category| {
            category
                .criteria
                .iter()
                .filter(|known| known.is_verified())
                .map(|known| (category.category_id, known.id, known.score))
        })
        .collect();
    for (category, criterion, by_person) in verified {
        let disagrees = scorecard
            .criterion(category, criterion)
            .is_some_and(|asked| asked.auto_generate_by_ai && by_person != Some(dice.score(asked)));
        if disagrees {
            score(document, scorecard, dice, category, criterion);
        }
    }
    document.data.ai_summary = Some(voice::summary(document, scorecard, dice));
    State::AiReady.word().clone_into(&mut document.state);
}
