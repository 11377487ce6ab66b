//! Laws for every single step, whatever has happened.

use super::bounds;
use quality_assessment::api::ErrorKind;
use quality_assessment::assessment::{State as Workflow, Timestamp};
use quality_assessment::run::schedule::SHORTEST_SILENCE;
use quality_assessment::run::{
    Command, Event, Fetch, Lead, Machine, Notice, Permission, Phase, Purpose, RequestId, State, permission,
};
use std::collections::VecDeque;

/// The laws' memory from step to step. It comes from the commands alone, as in a session.
pub struct Laws {
    interval: i64,
    timer: Option<Timestamp>,
    get: Option<RequestId>,
    post: Option<RequestId>,
    newest: RequestId,
    campaigns: bool,
    is_visible: bool,
    is_online: bool,
    /// Whether somebody waits for the outcome of a POST.
    is_rerun_awaited: bool,
    /// The time before which the server asked not to be asked.
    not_before: Option<Timestamp>,
    /// The time when another tab was last listened to.
    heard: Option<Timestamp>,
    /// Whether the previous result is kept beyond a reload.
    keeps: bool,
    /// The times of requests, except first ones.
    requests: VecDeque<Timestamp>,
}

impl Laws {
    pub fn new(interval: i64) -> Self {
        let newest = RequestId(0);
        let (is_visible, is_online) = (true, true);
        Self {
            interval,
            timer: None,
            get: None,
            post: None,
            newest,
            campaigns: false,
            is_visible,
            is_online,
            is_rerun_awaited: false,
            not_before: None,
            heard: None,
            keeps: false,
            requests: VecDeque::new(),
        }
    }

    pub fn timer(&self) -> Option<Timestamp> {
        self.timer
    }

    /// Handles a jump of the clock. A timer is unaffected: it ends when its time has passed, whatever the clock says.
    pub fn clock_jumped(&mut self, ms: i64) {
        self.timer = self.timer.map(|timer| timer.after(ms));
        self.not_before = None;
        self.heard = None;
        self.requests.clear();
    }

    /// Judges one step.
    pub fn judge(&mut self, before: &Machine, event: &Event, after: &Machine, commands: &[Command], now: Timestamp) {
        self.take_note(before, event, now);
        if matches!(event, Event::HeardOfNews | Event::HeardNothingNew) && before != after {
            self.heard = Some(now);
        }
        for command in commands {
            self.follow(before, event, after, command, now);
        }
        if matches!(event, Event::RerunAsked(_)) {
            let rejects = |command: &Command| match command {
                Command::Tell(Notice::RerunRefused(error)) => error.kind == ErrorKind::Rejected,
                _ => false,
            };
            assert_eq!(commands.iter().any(rejects), !before.may_rerun(), "whether it may be re-run");
        }
        self.inspect(before, event, after);
    }

    fn take_note(&mut self, before: &Machine, event: &Event, now: Timestamp) {
        match event {
            Event::Recalled(_) => self.keeps = true,
            Event::PageHidden => self.is_visible = false,
            Event::PageShown => self.is_visible = true,
            Event::WentOffline => self.is_online = false,
            Event::WentOnline => self.is_online = true,
            Event::WaitEnded if self.timer.is_some_and(|timer| timer <= now) => self.timer = None,
            // Too early: the session's timer is gone nevertheless.
            Event::WaitEnded => self.timer = None,
            Event::Answered(request, _) | Event::AnsweredTheSame(request) if self.get == Some(*request) => {
                self.get = None;
                // Whatever the browser says.
                self.is_online = true;
            }
            Event::FetchFailed(request, error) if self.get == Some(*request) => {
                self.get = None;
                self.not_before = error.retry_after.map(|ms| now.after(ms.min(600_000)));
            }
            Event::RerunAnswered(request, _) | Event::RerunFailed(request, _) if self.post == Some(*request) => {
                self.post = None;
                self.is_online |= matches!(event, Event::RerunAnswered(..));
            }
            Event::TokenRefused(error) if matches!(before.fetch(), Fetch::Renewing(_)) => {
                self.not_before = error.retry_after.map(|ms| now.after(ms.min(600_000)));
            }
            _ => {}
        }
    }

    fn follow(&mut self, before: &Machine, event: &Event, after: &Machine, command: &Command, now: Timestamp) {
        match command {
            Command::Get(request) => {
                self.sends(*request);
                self.get = Some(*request);
                self.may_ask(event, after, now);
                self.has_an_end(now);
            }
            Command::Post(request, _) => {
                self.sends(*request);
                self.post = Some(*request);
                assert!(self.keeps, "a POST before the previous result is kept");
                assert!(matches!(event, Event::RerunAsked(_)), "a POST that nobody asked for");
                assert!(!self.is_rerun_awaited, "a POST before the last one is settled");
                let shown = before.state().shown().expect("a POST for nothing");
                assert!(matches!(permission(shown), Permission::Allowed { .. }), "a POST that is not allowed");
                self.is_rerun_awaited = true;
                self.not_before = None;
            }
            Command::Abort(request) => {
                assert!(self.get.take() == Some(*request) || self.post.take() == Some(*request), "nothing to abort");
            }
            Command::WaitUntil(until) => {
                assert!(matches!(after.fetch(), Fetch::Due { armed: true, .. }), "a wait for nothing");
                assert_eq!(
                    (after.due(), *until > now),
                    (Some(*until), true),
                    "a wait for another time, or one that is over"
                );
                self.timer = Some(*until);
                let least = self.not_before.map_or(0, |earliest| earliest.since(now));
                let kept = match before.fetch() {
                    Fetch::Due { at, not_before: Some(_), .. } => Some(at.since(now)),
                    _ => None,
                };
                bounds::check(self.interval, event, after, until.since(now), least, kept);
            }
            Command::CancelWait => assert!(self.timer.take().is_some(), "no wait to cancel"),
            Command::RenewToken => {
                let (Event::FetchFailed(_, error) | Event::RerunFailed(_, error)) = event else {
                    panic!("nobody refused a token")
                };
                assert_eq!(error.status, Some(401), "a new token does not help");
                assert!(!matches!(before.fetch(), Fetch::Asked { renewed: true, .. }), "renewed twice for one request");
            }
            Command::Campaign => {
                assert!(!std::mem::replace(&mut self.campaigns, true), "it campaigns already");
                assert!(self.is_visible, "a hidden tab never leads");
            }
            Command::Resign => assert!(std::mem::replace(&mut self.campaigns, false), "it did not campaign"),
            Command::ListRevisions => {
                let is_first = before.state().shown().is_none();
                assert!(is_first || matches!(event, Event::DialogOpened), "a list that nobody needs");
            }
            Command::Show(new) => {
                let old = before.state().shown();
                assert!(old.is_none_or(|old| old != new), "it is shown already");
                let is_own = matches!(event, Event::Answered(..) | Event::RerunAnswered(..) | Event::Brought(_));
                assert!(is_own, "something is shown that the API has not answered here");
            }
            Command::Clear => {
                let is_refused =
                    matches!(event, Event::FetchFailed(..)) || matches!(before.fetch(), Fetch::Renewing(_));
                assert!(is_refused && before.state().shown().is_some(), "nobody took it away");
            }
            Command::Remember(memory) => {
                assert!(memory.before.state != Workflow::AiInProgress, "an unfinished run is not a previous result");
                self.keeps = true;
            }
            Command::Forget => assert!(std::mem::take(&mut self.keeps), "nothing to forget"),
            Command::Tell(notice) => self.hear(before, event, after, notice),
        }
    }

    /// No sequence of happenings causes a loop: the number of requests per minute is limited.
    fn has_an_end(&mut self, now: Timestamp) {
        self.requests.push_back(now);
        while self.requests.front().is_some_and(|first| now.since(*first) >= 60_000) {
            self.requests.pop_front();
        }
        let most = 2 * (20 + 30_000 / self.interval) + 60;
        let count = i64::try_from(self.requests.len()).expect("a number");
        assert!(count <= most, "{count} requests within a minute");
    }

    fn sends(&mut self, request: RequestId) {
        assert_eq!((self.get, self.post), (None, None), "two requests at once");
        assert!(request > self.newest, "a request is used twice");
        self.newest = request;
    }

    fn may_ask(&self, event: &Event, after: &Machine, now: Timestamp) {
        let Fetch::Asked { purpose, .. } = after.fetch() else { panic!("a GET that is not awaited") };
        let is_asked_for = matches!(purpose, Purpose::First | Purpose::Asked);
        assert!(self.is_online || is_asked_for, "a GET while offline that nobody asked for");
        assert!(self.not_before.is_none_or(|earliest| now >= earliest), "the server asked for more patience");
        assert!(*purpose != Purpose::Retry || self.is_visible, "an automatic retry on a hidden page");
        assert!(*purpose != Purpose::Check || self.is_visible, "a check on a hidden page");
        if *purpose == Purpose::Poll {
            assert!(self.is_visible, "a poll on a hidden page");
            let is_silent = self.heard.is_none_or(|heard| now.since(heard) >= SHORTEST_SILENCE);
            assert!(after.lead() == Lead::Held || is_silent, "a poll of a tab that has just heard the one that leads");
            assert_eq!(after.phase(), Phase::Watching, "a poll of nothing that goes on");
        }
        let is_rushed = match event {
            Event::Answered(..) | Event::FetchFailed(..) | Event::TokenRefused(_) => true,
            Event::HeardNothingNew | Event::Brought(_) => true,
            Event::RerunFailed(_, error) => error.status != Some(409) && !error.leaves_outcome_unknown(),
            Event::AnsweredTheSame(_) => after.state().shown().is_some(),
            Event::RerunAsked(_) | Event::RerunAnswered(..) | Event::StopAsked | Event::Removed => true,
            _ => false,
        };
        assert!(!is_rushed, "a GET right after {event:?}");
    }

    fn hear(&mut self, before: &Machine, event: &Event, after: &Machine, notice: &Notice) {
        match notice {
            Notice::Loaded => assert!(before.state().shown().is_none() && after.state().shown().is_some()),
            Notice::RerunRefused(_) if matches!(event, Event::RerunAsked(_)) => {
                assert!(!matches!(after.state(), State::Starting { .. }), "refused and sent");
            }
            Notice::RerunAccepted | Notice::RerunRefused(_) | Notice::RerunUnclear(_) => {
                let was_awaited = std::mem::take(&mut self.is_rerun_awaited);
                assert!(was_awaited, "an outcome that nobody waits for, or a second one");
            }
            Notice::Completed { outcome, .. } => {
                assert!(matches!(after.state(), State::Ready { shown } if shown.state == *outcome));
                assert!(!outcome.awaits_ai() && !outcome.is_unknown(), "that is not an end");
            }
            Notice::Failed(error, retry_at) => assert!(retry_at.is_none() || error.is_transient()),
            Notice::Polled { attempt, .. } => assert!(*attempt > 0),
            Notice::StateChanged { from, to } => assert_ne!(from, to),
            // The page was left with a POST in flight: whether it began a run is being checked again.
            Notice::RerunDoubtful(_) => self.is_rerun_awaited = true,
            Notice::FetchEnded => {}
        }
    }

    /// Checks what must be true between two steps.
    fn inspect(&mut self, before: &Machine, event: &Event, after: &Machine) {
        let (state, fetch) = (after.state(), after.fetch());
        if matches!(event, Event::Removed) {
            assert_eq!(state, &State::Idle);
            self.is_rerun_awaited = false;
        } else if before.state().shown().is_some() {
            assert_eq!(state.shown().is_none(), is_taken_away(before, event), "what is shown, and to whom");
        }
        if !matches!(fetch, Fetch::Due { .. } | Fetch::Renewing(_)) {
            self.not_before = None;
        }
        // The session's requests are those that the machine knows of.
        let asked = if let Fetch::Asked { request, .. } = fetch { Some(*request) } else { None };
        let posted = if let State::Starting { post, .. } = state { Some(*post) } else { None };
        assert_eq!((self.get, self.post), (asked, posted));
        assert_eq!(self.timer.is_some(), matches!(fetch, Fetch::Due { armed: true, .. }), "{fetch:?}");
        assert_eq!(self.campaigns, after.lead() != Lead::None);
        assert!(self.is_visible || after.lead() == Lead::None, "a hidden tab never leads");

        let in_doubt = state.watch().is_some_and(|watch| watch.doubt.is_some());
        assert_eq!(self.is_rerun_awaited, posted.is_some() || in_doubt, "every re-run is answered, once");
        let has_before = posted.is_some() || state.watch().is_some_and(|watch| watch.before.is_some());
        assert!(self.keeps || !has_before, "a reload would lose the previous result");
        let is_needed = !matches!(state, State::Ready { .. }) || after.memory().is_some();
        assert!(is_needed || !self.keeps, "a judgement is kept that nobody needs");
        let rests = *fetch == Fetch::None;
        match state {
            State::Idle | State::Starting { .. } => assert!(rests, "{state:?} but {fetch:?}"),
            State::Loading | State::Watching { .. } => assert!(!rests, "{state:?}, but nothing leads on"),
            State::Ready { .. } | State::Paused { .. } => {
                let by_hand = |purpose: &Purpose| matches!(purpose, Purpose::Asked | Purpose::Check | Purpose::Retry);
                assert!(
                    rests
                        || matches!(fetch, Fetch::Asked { purpose, .. } if by_hand(purpose))
                        || matches!(fetch, Fetch::Renewing(purpose) | Fetch::Due { purpose, .. } if by_hand(purpose))
                );
            }
            State::Failed { trouble, .. } => assert!(!rests || trouble.retry_at.is_none(), "a try that nobody makes"),
        }
        let leads_on = matches!(state, State::Watching { .. } | State::Starting { .. });
        assert!(leads_on || after.lead() == Lead::None, "a lead for nothing");
        let is_ready_to_go = self.is_visible && matches!(state, State::Watching { .. });
        assert!(!is_ready_to_go || after.lead() != Lead::None, "nobody campaigns for what goes on");
    }
}

/// Whether this says that the caller may no longer see what they were shown. Only a read can say so, and a refused
/// token only if no other one helps.
fn is_taken_away(before: &Machine, event: &Event) -> bool {
    match (event, before.fetch()) {
        (Event::FetchFailed(request, error), Fetch::Asked { request: awaited, renewed, .. }) => match error.status {
            _ if request != awaited => false,
            Some(401) => *renewed,
            status => matches!(status, Some(403 | 404 | 410 | 451)),
        },
        (Event::TokenRefused(error), Fetch::Renewing(_)) => !error.is_transient(),
        _ => false,
    }
}
