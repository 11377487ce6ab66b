//! The handle that every section receives: the props, and values derived from them.

use super::clock::Clock;
use super::element::reactive;
use super::people::People;
use super::print::is_printing;
use super::{Name, Props};
use crate::assessment::{
    AiScores, Assessment, Comparison, Scorecard, ScorecardId, Sheet, Sums, Tally, Timestamp, Totals, UserId,
};
use crate::locale::{Locale, Text};
use crate::run::{Following, Permission, permission};
use crate::session::{EndedRun, Revisions, Signals, UsedScorecard};
use crate::sorted::Sorted;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::ops::Deref;
use std::sync::Arc;

/// The handle that every section receives, cheap to clone into closures.
///
/// Its methods are tracked: a section that calls one runs again when the answer changes.
#[derive(Clone)]
pub struct Ui(Arc<Fields>);

/// The fields behind the handle.
pub struct Fields {
    /// The element's props.
    pub props: Props,
    /// The time, during a run.
    pub clock: Clock,
    /// The changes of the run that ended; `None` without such a run, or if its start was not seen.
    pub comparison: ArcMemo<Option<Arc<Comparison>>>,
    /// The folds that are open, by their keys.
    pub folds: ArcRwSignal<Sorted<String, ()>>,
    /// The run whose banner was dismissed: its changes stay.
    pub dismissed: ArcRwSignal<Option<Arc<EndedRun>>>,
    /// Whether the re-run dialog was wanted last and could not be loaded.
    pub is_dialog_lost: ArcRwSignal<bool>,
    /// Whether the list of single keys is open.
    pub is_help_open: ArcRwSignal<bool>,
    /// Whether the conversation is shown: the host wants it, and there is a ticket.
    pub has_evidence: ArcMemo<bool>,
    /// Whether the conversation is open where it has no column.
    pub is_conversation_open: ArcRwSignal<bool>,
    /// Whether the page is being printed. Then nothing is left out.
    pub is_printing: ArcRwSignal<bool>,
    /// The cached sums of the last sheet.
    pub sums: SendWrapper<RefCell<Tally<Sums>>>,
    assessment_head: ArcMemo<Option<Arc<Assessment>>>,
    permission: ArcMemo<Option<Permission>>,
    ai_scores: ArcMemo<Arc<AiScores>>,
    people: People,
}

impl Deref for Ui {
    type Target = Fields;

    fn deref(&self) -> &Fields {
        &self.0
    }
}

impl Ui {
    /// A handle with the changes of the last run that ended. Must be called under the element's owner.
    pub fn new(props: Props, comparison: ArcMemo<Option<Arc<Comparison>>>) -> Self {
        let clock = Clock::new(&props.signals.following);
        let people = People::new(&props);
        let (assessment_head, permission) = (assessment_head(&props.signals), allowed(&props.signals));
        let ai_scores = ai_scores(&assessment_head);
        let has_evidence = has_evidence(&props, &assessment_head);
        Self(Arc::new(Fields {
            props,
            has_evidence,
            is_conversation_open: ArcRwSignal::new(false),
            clock,
            comparison,
            folds: ArcRwSignal::default(),
            dismissed: ArcRwSignal::default(),
            is_dialog_lost: ArcRwSignal::new(false),
            is_help_open: ArcRwSignal::new(false),
            is_printing: is_printing(),
            sums: SendWrapper::new(RefCell::default()),
            assessment_head,
            permission,
            ai_scores,
            people,
        }))
    }

    /// The locale.
    pub fn locale(&self) -> Locale {
        self.props.appearance.locale.get()
    }

    /// The last good assessment.
    pub fn assessment(&self) -> Option<Arc<Assessment>> {
        self.props.signals.assessment.get()
    }

    /// The last good assessment without the parts that change with every criterion that the AI scores: criteria, totals
    /// and the date of the last change, of which only its existence is kept. A section that needs none of these does
    /// not run again for them.
    pub fn assessment_head(&self) -> Option<Arc<Assessment>> {
        self.assessment_head.get()
    }

    /// The caller's permission to re-run; `None` before the first answer.
    pub fn permission(&self) -> Option<Permission> {
        self.permission.get()
    }

    /// The AI's scores that people have changed.
    pub fn ai_scores(&self) -> Arc<AiScores> {
        self.ai_scores.get()
    }

    /// Whether the reader may not edit: usually the person who was assessed.
    pub fn is_reader(&self) -> bool {
        self.permission() == Some(Permission::Hidden)
    }

    /// Whether the reader can confirm scores, change them and finish.
    pub fn is_reviewing(&self) -> bool {
        self.props.appearance.review.get() && self.assessment_head().is_some_and(|assessment| assessment.can_edit)
    }

    /// The assessment joined with its scorecard.
    pub fn sheet(&self) -> Arc<Sheet> {
        self.props.signals.sheet.get()
    }

    /// Whether this is blind mode.
    pub fn hides_ai(&self) -> bool {
        self.props.appearance.hide_ai.get()
    }

    /// Whether a run is followed.
    pub fn is_running(&self) -> bool {
        self.props.signals.following.with(|f| f.as_ref().is_some_and(|f| f.is_run && f.is_followed()))
    }

    /// The result before the run that is followed, if its start was seen.
    pub fn previous(&self) -> Option<Arc<Assessment>> {
        self.props.signals.following.with(|f| f.as_ref().and_then(Following::previous).cloned())
    }

    /// Whether the last run has changes to show beyond its banner.
    pub fn has_changes(&self) -> bool {
        self.comparison.with(|comparison| comparison.as_ref().is_some_and(|c| !c.is_empty()))
    }

    /// A revision, if it has been loaded for any reason. While the revision in use is in flight, a related one lends
    /// its labels; that one is never returned here, since a comparison with it would be wrong.
    pub fn revision(&self, id: ScorecardId) -> Option<Arc<Scorecard>> {
        let is_it = |scorecard: &&Arc<Scorecard>| scorecard.id == Some(id);
        let used = self.props.signals.used_scorecard.with(|used_scorecard| match used_scorecard {
            UsedScorecard::Known(scorecard) => Some(scorecard).filter(is_it).cloned(),
            _ => None,
        });
        used.or_else(|| {
            self.props.signals.revisions.with(|revisions| match revisions {
                Revisions::Known(list) => list.iter().find(is_it).cloned(),
                _ => None,
            })
        })
    }

    /// The name of this person, from the host or by number. The person who was assessed reads no numbers: people
    /// without a name are supervisors to them.
    pub fn person(&self, id: UserId, locale: &Locale) -> Name {
        let is_agent = self.assessment_head().is_some_and(|assessment| assessment.agent == Some(id));
        let unnamed = (self.is_reader() && !is_agent).then(|| locale.text(Text::UserUnnamed).into_owned());
        self.people.name(id, locale, unnamed)
    }
}

fn assessment_head(signals: &Signals) -> ArcMemo<Option<Arc<Assessment>>> {
    let assessment = signals.assessment.clone();
    ArcMemo::new(move |_| {
        let whole = assessment.get()?;
        let (totals, modified) = (Totals::default(), whole.modified.map(|_| Timestamp(0).into()));
        Some(Arc::new(Assessment { categories: Vec::new(), totals, modified, ..(*whole).clone() }))
    })
}

fn ai_scores(assessment: &ArcMemo<Option<Arc<Assessment>>>) -> ArcMemo<Arc<AiScores>> {
    let assessment = assessment.clone();
    ArcMemo::new(move |_| {
        assessment.with(|a| Arc::new(a.as_ref().map_or_else(AiScores::default, |a| AiScores::of(&a.history))))
    })
}

fn has_evidence(props: &Props, assessment: &ArcMemo<Option<Arc<Assessment>>>) -> ArcMemo<bool> {
    let (is_wanted, assessment) = (props.appearance.evidence.clone(), assessment.clone());
    ArcMemo::new(move |_| is_wanted.get() && assessment.with(|a| a.as_ref().is_some_and(|a| a.ticket.is_some())))
}

fn allowed(signals: &Signals) -> ArcMemo<Option<Permission>> {
    let assessment = signals.assessment.clone();
    ArcMemo::new(move |_| assessment.with(|a| a.as_ref().map(|a| permission(a))))
}

/// A section that runs again, as a whole, when one of the signals that it reads has changed; `None` shows nothing.
///
/// It takes a plain function, so that all sections have one type, and their machinery is compiled once.
pub fn live(ui: &Ui, section: fn(&Ui) -> Option<AnyView>) -> AnyView {
    let ui = ui.clone();
    reactive(move || section(&ui))
}
