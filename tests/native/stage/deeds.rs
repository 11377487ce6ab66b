//! Commands of the machine after the last happening: each method asserts one.

use super::{Stage, set_timer};
use quality_assessment::assessment::{Assessment, ScorecardId, Timestamp};
use quality_assessment::run::{Command, Notice};

impl Stage {
    pub fn asks(self) -> Self {
        self.did_once("ask", |command| matches!(command, Command::Get(_)))
    }

    pub fn asks_nothing(self) -> Self {
        self.did_not("ask", |command| matches!(command, Command::Get(_) | Command::Post(..)))
    }

    pub fn posts(self, scorecard: Option<i64>) -> Self {
        let wanted = scorecard.map(ScorecardId);
        self.did_once("post", |command| matches!(command, Command::Post(_, id) if *id == wanted))
    }

    pub fn aborts(self) -> Self {
        self.did_once("abort", |command| matches!(command, Command::Abort(_)))
    }

    pub fn aborts_nothing(self) -> Self {
        self.did_not("abort", |command| matches!(command, Command::Abort(_)))
    }

    pub fn renews_the_token(self) -> Self {
        self.did_once("renew the token", |command| *command == Command::RenewToken)
    }

    pub fn campaigns(self) -> Self {
        self.did_once("campaign", |command| *command == Command::Campaign)
    }

    pub fn resigns(self) -> Self {
        self.did_once("resign", |command| *command == Command::Resign)
    }

    pub fn tells(self, notice: &Notice) -> Self {
        self.did_once(&format!("tell {notice:?}"), |command| matches!(command, Command::Tell(n) if n == notice))
    }

    pub fn tells_no(self, what: &str, is: impl Fn(&Notice) -> bool) -> Self {
        self.did_not(what, |command| matches!(command, Command::Tell(notice) if is(notice)))
    }

    pub fn puts_on_the_screen(self, assessment: &Assessment) -> Self {
        self.did_once("show", |command| matches!(command, Command::Show(shown) if **shown == *assessment))
    }

    pub fn leaves_the_screen_alone(self) -> Self {
        self.did_not("show", |command| matches!(command, Command::Show(_)))
    }

    pub fn takes_it_off_the_screen(self) -> Self {
        self.did_once("clear the screen", |command| *command == Command::Clear)
    }

    pub fn forgets(self) -> Self {
        self.did_once("forget", |command| *command == Command::Forget)
    }

    pub fn does_nothing(self) -> Self {
        assert_eq!(self.did, [], "it should have done nothing");
        self
    }

    /// The wait that began with the last happening, with the dice at both ends.
    #[track_caller]
    pub fn waits_between(self, shortest: i64, longest: i64) -> Self {
        assert_eq!((self.wait_by(0.0), self.wait_by(1.0)), (Some(shortest), Some(longest)));
        self
    }

    #[track_caller]
    pub fn waits_exactly(self, ms: i64) -> Self {
        self.waits_between(ms, ms)
    }

    #[track_caller]
    pub fn waits_for_nothing(self) -> Self {
        assert_eq!(self.timer, None, "no timer should run");
        self
    }

    pub fn did(&self, is: impl Fn(&Command) -> bool) -> usize {
        self.did.iter().filter(|command| is(command)).count()
    }

    #[track_caller]
    fn did_once(self, what: &str, is: impl Fn(&Command) -> bool) -> Self {
        assert_eq!(self.did(is), 1, "it should {what} once, but did {:?}", self.did);
        self
    }

    #[track_caller]
    fn did_not(self, what: &str, is: impl Fn(&Command) -> bool) -> Self {
        assert_eq!(self.did(is), 0, "it should not {what}, but did {:?}", self.did);
        self
    }

    fn wait_by(&self, dice: f64) -> Option<i64> {
        let (mut machine, mut timer) = (self.before.clone(), None);
        for event in &self.happened {
            let (next, commands) = machine.step(event.clone(), self.now, dice);
            machine = next;
            set_timer(&mut timer, &commands);
        }
        timer.map(|until: Timestamp| until.since(self.now))
    }
}
