//! The domain: ids, workflow state, scores, criteria, scorecards, and the join of an assessment with its scorecard.
//!
//! Everything here is pure: no DOM, no network, no clock. Values are decoded from the API; a field that was missing,
//! null or unreadable is `None` and never a zero.

mod account;
mod ai_scores;
mod baseline;
mod category_change;
mod change_group;
mod changes;
mod comparison;
mod context;
mod criterion;
mod csv;
mod difference;
mod export;
mod filter;
mod filter_counts;
mod forecast;
mod grade;
mod history;
mod id;
mod join;
mod joined;
mod key;
mod keyed;
mod keyed_diff;
mod knockout;
mod namesakes;
mod order;
mod row;
mod scorecard;
mod sheet;
mod shown_result;
mod state;
mod sums;
mod tally;
mod timestamp;
mod totals;
mod when;
mod wording;

pub use account::{Account, CategoryAccount};
pub use ai_scores::AiScores;
pub use category_change::{CategoryChange, CategoryPoints};
pub use change_group::ChangeGroup;
pub use changes::{Changes, CriterionChange, Field, Saved, Step};
pub use comparison::{Change, Comparison};
pub use context::{AiUsage, Context, Csat, CustomerExperience, HandlingTime};
pub use criterion::{Criterion, Provenance};
pub use csv::csv;
pub use difference::{Difference, Redefinition, Respect};
pub use export::{COLUMNS, ExportWords, export_table};
pub use filter::{Filter, Selection};
pub use filter_counts::{FilterCounter, FilterCounts};
pub use forecast::{Forecast, Verified};
pub use grade::Grade;
pub use history::{EditedField, HistoryEntry, new_edits};
pub use id::{AssessmentId, CategoryId, CriterionId, FamilyId, MessageId, ScorecardId, TicketId, UserId};
pub use joined::Joined;
pub use keyed_diff::KeyedDiff;
pub use knockout::{KnockOut, KnockOutScope};
pub use namesakes::Namesakes;
pub use order::{key_of, sorted_by_key};
pub use row::{Row, is_same};
pub use scorecard::{Definition, RevisionState, Scorecard, ScorecardCategory, ScoringType};
pub use sheet::{RowsByKey, Sheet, SheetCategory, Subtotal};
pub use shown_result::{ResultKind, ShownResult};
pub use state::State;
pub use sums::Sums;
pub use tally::Tally;
pub use timestamp::Timestamp;
pub use totals::Totals;
pub use when::When;
pub use wording::{Piece, Wording};

use std::sync::Arc;

/// One quality assessment, as the API's full format gives it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Assessment {
    /// The assessment's own number.
    pub id: Option<AssessmentId>,
    /// The scorecard **revision** that it was scored with.
    pub scorecard: Option<ScorecardId>,
    /// The scorecard **family**, stable over its revisions.
    pub family: Option<FamilyId>,
    /// The workflow state.
    pub state: State,
    /// The agent whose work is assessed.
    pub agent: Option<UserId>,
    /// The supervisor; `None` before the review.
    pub assessor: Option<UserId>,
    /// The ticket that was handled.
    pub ticket: Option<TicketId>,
    /// The message that was assessed. It is inferred that this is the one named by the worklog.
    pub reply: Option<MessageId>,
    /// The time of its creation.
    pub created: Option<When>,
    /// The time of its last change.
    pub modified: Option<When>,
    /// The time of its deletion.
    pub deleted: Option<When>,
    /// The time at which the supervisor assessed it.
    pub assessed: Option<When>,
    /// The time at which it was discussed with the agent.
    pub discussed: Option<When>,
    /// Whether the caller may edit it. This does not decide on a re-run: see [`crate::run::permission`].
    pub can_edit: bool,
    /// The AI's summary of the whole.
    pub ai_summary: Option<Arc<str>>,
    /// The supervisor's text on the whole.
    pub supervisor_assessment: Option<Arc<str>>,
    /// Points and percentage as the API computed them. They are shown, never recomputed.
    pub totals: Totals,
    /// The scored criteria, in the API's order and under the API's category ids. Unchanged categories usually keep the
    /// `Arc` of the previous answer.
    pub categories: Vec<Arc<Category>>,
    /// Automation, handling time, service level, reopening and customer satisfaction.
    pub context: Context,
    /// The changes by people, in the API's order, which is not documented; the samples have the oldest first.
    pub history: Vec<HistoryEntry>,
}

/// The scored criteria of one category. Only the scorecard knows its label and order.
#[derive(Clone, Debug, Default)]
pub struct Category {
    /// The id by which the scorecard knows the category.
    pub id: Option<CategoryId>,
    /// The criteria in the API's order. Unchanged criteria usually keep the `Arc` of the previous answer.
    pub criteria: Vec<Arc<Criterion>>,
}

/// Categories are equal if their criteria are; criteria that share an `Arc` need not be compared in depth.
impl PartialEq for Category {
    fn eq(&self, other: &Self) -> bool {
        let (mine, theirs) = (&self.criteria, &other.criteria);
        self.id == other.id
            && mine.len() == theirs.len()
            && mine.iter().zip(theirs).all(|(mine, theirs)| is_same(Some(mine), Some(theirs)))
    }
}

impl Assessment {
    /// The person who has reviewed it. Until the review is finished, [`Self::assessor`] is at most at it.
    pub fn reviewer(&self) -> Option<UserId> {
        self.assessor.filter(|_| self.state.is_review_finished())
    }

    /// All criteria with the id of their category, in the API's order.
    pub fn criteria(&self) -> impl Iterator<Item = (Option<CategoryId>, &Criterion)> {
        self.shared_criteria().map(|(category, criterion)| (category, &**criterion))
    }

    /// The same criteria as `Arc`s, to keep them without a copy.
    fn shared_criteria(&self) -> impl Iterator<Item = (Option<CategoryId>, &Arc<Criterion>)> {
        self.categories.iter().flat_map(|category| category.criteria.iter().map(|c| (category.id, c)))
    }

    /// The number of criteria that a person has verified: a re-run may overwrite them.
    pub fn human_verified(&self) -> usize {
        self.criteria().filter(|(_, c)| c.provenance == Provenance::HumanVerified).count()
    }

    /// Whether a person has written this text as the AI's summary, as far as the history tells.
    pub fn has_written_summary(&self, text: &Arc<str>) -> bool {
        let is_it = |edit: &HistoryEntry| edit.new.as_ref() == Some(text) && edit.field.is("aiSummary");
        self.history.iter().any(is_it)
    }

    /// Whether a person has written the present summary: a re-run may overwrite it.
    pub fn has_summary_of_a_person(&self) -> bool {
        self.ai_summary.as_ref().is_some_and(|text| self.has_written_summary(text))
    }

    /// The number of criteria that the AI has scored: a re-run replaces them.
    pub fn ai_generated(&self) -> usize {
        self.criteria().filter(|(_, c)| c.provenance == Provenance::AiGenerated).count()
    }

    /// Whether blind mode withholds the totals: they would reveal at least one AI score.
    pub fn is_of_ai(&self) -> bool {
        self.criteria().any(|(_, criterion)| criterion.is_of_ai())
    }
}
