//! The view's contract: signals to show, and actions that a person takes.

use crate::assessment::{CategoryId, CriterionId, Filter, ScorecardId, Step, UserId};
use crate::locale::Locale;
use crate::session::{Asker, Bench, Signals};
use crate::sorted::Sorted;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::rc::Rc;
use std::sync::Arc;
use web_sys::Document;

/// An action that hosts may want to log.
#[derive(Clone, Copy)]
pub enum Deed {
    /// Something was shown.
    View,
    /// Something was exported as a file.
    Export,
    /// Something was copied, or shown for copying by hand.
    Copy,
    /// Something was printed.
    Print,
}

/// A person's actions. The view forwards them and decides nothing.
pub trait Actions {
    /// Handles "Reload", "Try again" and "Check now".
    fn reload(&self);
    /// Stops following the run.
    fn stop_watching(&self);
    /// Reports that the re-run dialog is open.
    fn dialog_opened(&self);
    /// Re-runs the AI with this revision, or with the latest active one. Returns false if the host refused: then
    /// nothing was sent.
    fn rerun(&self, scorecard: Option<ScorecardId>) -> bool;
    /// Dismisses the message about the run that ended, or about a re-run that failed.
    fn dismiss(&self);
    /// The last good assessment as the API gave it, byte by byte; `None` if there is none.
    fn body(&self) -> Option<Vec<u8>>;
    /// The document in which the element is shown: a host may move it into a frame or another window.
    fn document(&self) -> Option<Document> {
        web_sys::window()?.document()
    }
    /// The means to request the ticket's conversation; `None` as long as the person is not known.
    fn asker(&self) -> Option<Rc<Asker>> {
        None
    }
    /// Tells the host that a person wants the next assessment, or the one before.
    fn go(&self, is_next: bool);
    /// Tells the host that a person has a question on a criterion with the name `label`.
    fn question(&self, category: Option<CategoryId>, criterion: CriterionId, label: &str);
    /// The tools of a review; `None` where nothing can be saved.
    fn bench(&self) -> Option<Bench> {
        None
    }
    /// Asks the host whether these changes, as JSON, may be saved. Returns false if it refused: then nothing is sent.
    fn before_save(&self, _changes: &str) -> bool {
        true
    }
    /// Says that the dialog for a step of the workflow was closed, and whether the step was taken.
    fn step_closed(&self, _is_taken: bool) {}
    /// Tells the host, for its log, what was seen or exported: what, and never whose.
    fn log(&self, _deed: Deed, _what: &'static str) {}
    /// Asks the host for this person's name, once for each id that is shown. The answer comes through [`Props::names`].
    fn resolve(&self, user: UserId);
}

/// The actions in a form that reactive closures can hold: there is only one thread.
pub type Forward = SendWrapper<Rc<dyn Actions>>;

/// The content and appearance of one element.
#[derive(Clone)]
pub struct Props {
    /// The assessment and everything that happens to it.
    pub signals: Signals,
    /// The receiver of a person's actions.
    pub actions: Forward,
    /// The appearance.
    pub appearance: Appearance,
    /// The names known so far, by id.
    pub names: ArcRwSignal<Arc<Sorted<UserId, Name>>>,
    /// The chosen filter; kept from one assessment to the next.
    pub filter: ArcRwSignal<Filter>,
    /// The criterion that the host last asked to reveal, with a count of these requests.
    pub reveal: ArcRwSignal<(u32, Option<Arc<str>>)>,
    /// Whether the re-run dialog is open; also set by the host's `openRerunDialog()`.
    pub is_dialog_open: ArcRwSignal<bool>,
    /// The step of the workflow whose dialog is open; also set by the host's `finishReview()` and `markDiscussed()`.
    pub step: ArcRwSignal<Option<Step>>,
}

/// The appearance of any assessment. The signals stay the same from one assessment to the next.
#[derive(Clone)]
pub struct Appearance {
    /// Language, region and time zone.
    pub locale: ArcRwSignal<Locale>,
    /// The level of the element's first heading, 1–4.
    pub heading_level: ArcRwSignal<u8>,
    /// Whether this is blind mode: scores, reasons and summary of the AI are withheld.
    pub hide_ai: ArcRwSignal<bool>,
    /// Whether people who may edit can confirm scores, change them and finish.
    pub review: ArcRwSignal<bool>,
    /// The template of a ticket's address, with `{ticketId}`; `None` shows the number only.
    pub ticket_href: ArcRwSignal<Option<Arc<str>>>,
    /// The template of a criterion's address, with `{assessmentId}` and `{criterionId}`; `None` shows no links.
    pub criterion_href: ArcRwSignal<Option<Arc<str>>>,
    /// Whether single keys act while the focus is inside.
    pub shortcuts: ArcRwSignal<bool>,
    /// The assessment's place in the host's list; `None` shows no links to others.
    pub neighbours: ArcRwSignal<Option<Neighbours>>,
    /// The criterion to show, as the host names it: `2.31`, or `31`; `None` shows the whole.
    pub criterion: ArcRwSignal<Option<Arc<str>>>,
    /// Whether the host takes questions on criteria.
    pub takes_questions: ArcRwSignal<bool>,
    /// Whether the conversation is shown beside the criteria.
    pub evidence: ArcRwSignal<bool>,
}

impl Appearance {
    /// The defaults, in this locale.
    #[must_use]
    pub fn new(locale: Locale) -> Self {
        Self {
            locale: ArcRwSignal::new(locale),
            heading_level: ArcRwSignal::new(2),
            hide_ai: ArcRwSignal::new(false),
            review: ArcRwSignal::new(false),
            ticket_href: ArcRwSignal::new(None),
            criterion_href: ArcRwSignal::new(None),
            shortcuts: ArcRwSignal::new(false),
            neighbours: ArcRwSignal::new(None),
            criterion: ArcRwSignal::new(None),
            takes_questions: ArcRwSignal::new(false),
            evidence: ArcRwSignal::new(false),
        }
    }
}

/// A person as the host names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name.
    pub name: Arc<str>,
    /// The address of a page about them; `http`, `https` or relative.
    pub href: Option<Arc<str>>,
}

/// The assessment's place in the host's list, and whether there are others beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// Whether there is one before it.
    pub has_previous: bool,
    /// Whether there is one after it.
    pub has_next: bool,
    /// Its position, counted from 1.
    pub position: Option<u32>,
    /// The length of the list.
    pub total: Option<u32>,
}
