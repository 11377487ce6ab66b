//! Scorecards: the revision that the assessment was scored with, and those that a re-run could use.

use super::driver::Session;
use super::requests::InFlight;
use super::signals::{Revisions, Yardstick, put};
use crate::api::{Answer, Error, ErrorKind, wire};
use crate::assessment::{Assessment, Scorecard, ScorecardId};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use web_sys::AbortController;

/// Who may have seen which revision: of which API, and on whose behalf.
type Key = (crate::api::ApiBase, super::identity::User, ScorecardId);

/// How long the criteria wait for their labels, in milliseconds.
const PATIENCE: u32 = 250;

thread_local! {
    /// A revision never changes but for its state, so every element of the page may use what one has fetched. Those that
    /// were of use last stand last.
    static KNOWN: RefCell<VecDeque<(Key, Arc<Scorecard>)>> = RefCell::default();
}

/// More revisions than these are not kept: a page may live for days, and show thousands.
const MOST_KNOWN: usize = 32;

impl Session {
    /// Brings the revision that `assessment` was scored with, unless it is there or on its way.
    pub(super) fn bring_yardstick(&self, assessment: &Assessment) {
        if self.yardstick_of.replace(assessment.scorecard) == assessment.scorecard {
            return;
        }
        self.scorecard_request.take();
        let Some(wanted) = assessment.scorecard else {
            return put(&self.signals.yardstick, Yardstick::Pending);
        };
        if let Some(scorecard) = self.recall_known(wanted) {
            return put(&self.signals.yardstick, Yardstick::Known(scorecard));
        }
        // Until the new revision is there, the labels of another one of its family are better than ids.
        let is_related = match &*self.signals.yardstick.read_untracked() {
            Yardstick::Known(scorecard) => scorecard.family == assessment.family,
            _ => false,
        };
        if !is_related {
            put(&self.signals.yardstick, Yardstick::Pending);
        }
        let (in_flight, abort) = InFlight::new();
        self.scorecard_request.replace(Some(in_flight));
        let me = self.weak();
        spawn_local(async move {
            let (Some(session), Some(abort)) = (me.upgrade(), abort) else { return };
            let url = session.client.base.scorecard(wanted);
            let answer = session.ask(&url, &abort, |bytes| it(wanted, wire::scorecard(bytes)?.0)).await;
            // Am I still the one? Another revision may have been asked for.
            let Some(answer) = answer.filter(|_| session.yardstick_of.get() == Some(wanted)) else { return };
            session.scorecard_request.take();
            let yardstick = match answer {
                Ok(scorecard) => Yardstick::Known(session.make_known(wanted, scorecard)),
                Err(error) => Yardstick::Missing(error),
            };
            put(&session.signals.yardstick, yardstick);
            session.rejoin();
            session.release_held_back();
        });
    }

    /// Lists the revisions that a re-run could use. Asked anew each time: somebody may have made one.
    pub(super) fn list_revisions(&self) {
        let Some(family) = self.signals.assessment.with_untracked(|a| a.as_ref().and_then(|a| a.family)) else {
            return put(&self.signals.revisions, Revisions::Known(Arc::new([])));
        };
        if !matches!(*self.signals.revisions.read_untracked(), Revisions::Known(_)) {
            put(&self.signals.revisions, Revisions::Pending);
        }
        let (in_flight, abort) = InFlight::new();
        self.list_request.replace(Some(in_flight));
        let me = self.weak();
        spawn_local(async move {
            let (Some(session), Some(abort)) = (me.upgrade(), abort) else { return };
            let url = session.client.base.scorecards();
            let answer = session.ask(&url, &abort, wire::scorecards).await;
            let Some(answer) = answer else { return };
            session.list_request.take();
            let revisions = match answer {
                Ok(list) => {
                    let mut revisions = Scorecard::revisions_of(&list, family);
                    // The list may lack a superseded revision; the one in use is known all the same.
                    if let Yardstick::Known(own) = session.signals.yardstick.get_untracked()
                        && own.family == Some(family)
                        && !revisions.iter().any(|r| r.id == own.id)
                    {
                        revisions.push(own);
                        revisions = Scorecard::revisions_of(&revisions, family);
                    }
                    Revisions::Known(revisions.into())
                }
                Err(error) => Revisions::Missing(error),
            };
            put(&session.signals.revisions, revisions);
        });
    }

    /// Joins now, or as soon as the first scorecard is there, if that is soon: ids that become labels a moment later
    /// are twice the work, and read by nobody.
    pub(super) fn join_soon(&self) {
        let is_on_its_way = self.scorecard_request.borrow().is_some();
        let is_first = is_on_its_way && self.signals.sheet.with_untracked(|sheet| sheet.categories.is_empty());
        if !is_first {
            return self.rejoin();
        }
        let me = self.weak();
        self.patience.replace(Some(Timeout::new(PATIENCE, move || {
            if let Some(session) = me.upgrade() {
                session.rejoin();
            }
        })));
    }

    /// Joins the assessment with what is known of its scorecard.
    pub(super) fn rejoin(&self) {
        self.patience.take();
        let sheet = self.signals.assessment.with_untracked(|assessment| {
            let assessment = assessment.as_ref()?;
            let yardstick = self.signals.yardstick.read_untracked();
            let scorecard = match &*yardstick {
                Yardstick::Known(scorecard) => Some(scorecard),
                _ => None,
            };
            let mut joined = self.joined.borrow_mut();
            joined.join(assessment, scorecard);
            let sheet = joined.sheet().clone();
            let following = self.signals.following.read_untracked();
            let before = following.as_ref().filter(|f| f.is_run).and_then(|f| f.before.as_ref());
            let sheet = match before {
                Some(before) => sheet.with_previous(before),
                None => sheet,
            };
            Some(Arc::new(self.signals.sheet.with_untracked(|shown| sheet.sharing(shown))))
        });
        if let Some(sheet) = sheet {
            put(&self.signals.sheet, sheet);
        }
    }

    /// A scorecard that could not be had is asked for again.
    pub(super) fn retry_yardstick(&self) {
        let is_missing = matches!(*self.signals.yardstick.read_untracked(), Yardstick::Missing(_));
        if let Some(assessment) = self.signals.assessment.get_untracked().filter(|_| is_missing) {
            self.yardstick_of.set(None);
            self.bring_yardstick(&assessment);
        }
    }

    fn key(&self, id: ScorecardId) -> Key {
        (self.identity.base.clone(), self.identity.user.clone(), id)
    }

    fn recall_known(&self, id: ScorecardId) -> Option<Arc<Scorecard>> {
        let key = self.key(id);
        KNOWN.with_borrow_mut(|known| {
            let index = known.iter().position(|(own, _)| *own == key)?;
            let found = known.remove(index)?;
            let scorecard = found.1.clone();
            known.push_back(found);
            Some(scorecard)
        })
    }

    fn make_known(&self, id: ScorecardId, scorecard: Scorecard) -> Arc<Scorecard> {
        let (key, scorecard) = (self.key(id), Arc::new(scorecard));
        KNOWN.with_borrow_mut(|known| {
            known.retain(|(own, _)| *own != key);
            known.push_back((key, scorecard.clone()));
            if known.len() > MOST_KNOWN {
                known.pop_front();
            }
        });
        scorecard
    }

    /// GETs something beside the assessment; a refused token is renewed once. `None` if it is no longer wanted.
    async fn ask<T>(
        self: &Rc<Self>,
        url: &str,
        abort: &AbortController,
        read: impl Fn(&[u8]) -> Result<T, Error>,
    ) -> Option<Result<T, Error>> {
        let mut answer = self.client.get(url, abort).await;
        if let Answer::Failed(error) = &answer
            && error.status == Some(401)
            && self.client.renew_token().await.is_ok()
        {
            answer = self.client.get(url, abort).await;
        }
        match answer {
            Answer::Aborted => None,
            Answer::Failed(error) => Some(Err(error)),
            Answer::Body(bytes) => Some(read(&bytes)),
        }
    }
}

/// A scorecard with another number is a mistake of somebody between here and there; one with neither number nor
/// categories says nothing that ids do not.
fn it(wanted: ScorecardId, scorecard: Scorecard) -> Result<Scorecard, Error> {
    let is_it = scorecard.id.map_or(!scorecard.categories.is_empty(), |id| id == wanted);
    is_it.then_some(scorecard).ok_or_else(|| Error::new(ErrorKind::Malformed))
}
