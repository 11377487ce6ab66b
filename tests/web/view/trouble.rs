//! Problems, in words that help.

use super::sample::{assessment, scorecard};
use super::stage::{Stage, publish};
use leptos::prelude::*;
use quality_assessment::api::{Error, ErrorKind};
use quality_assessment::assessment::Timestamp;
use quality_assessment::run::{Phase, Trouble};
use wasm_bindgen_test::wasm_bindgen_test;

fn trouble(kind: ErrorKind) -> Trouble {
    Trouble { error: Error::new(kind), failures: 1, retry_at: None }
}

#[wasm_bindgen_test]
async fn every_kind_has_its_own_sentence_in_both_languages() {
    use ErrorKind::{Forbidden, Malformed, Network, NotFound, Offline, RateLimited, Server, Timeout, Unauthenticated};
    let kinds = [Offline, Network, Timeout, Unauthenticated, Forbidden, NotFound, RateLimited, Server, Malformed];
    let mut said = std::collections::HashSet::new();
    for tag in ["en", "de"] {
        for kind in kinds {
            let stage = Stage::with(tag, |signals| {
                signals.phase.set(Phase::Failed);
                signals.trouble.set(Some(trouble(kind)));
            })
            .await;
            assert_eq!(stage.all("h2").len(), 1, "{}", kind.word());
            assert_eq!(stage.all("button").len(), 1, "{}", kind.word());
            assert!(said.insert(stage.texts("h2, .screen-text").concat()), "{} is not told apart", kind.word());
        }
    }
}

#[wasm_bindgen_test]
async fn the_last_good_data_stays_beside_it() {
    let stage = Stage::with("en", |signals| {
        publish(signals, assessment("aiReady"), scorecard(3));
        signals.trouble.set(Some(trouble(ErrorKind::Offline)));
    })
    .await;
    assert!(
        stage.text().contains("You are offline")
            && stage.text().contains("What is shown is the last version that was loaded.")
    );
    assert_eq!(stage.all(".criterion").len(), 3);
    stage.button("Try again").click();
    assert!(stage.actions.borrow().contains(&"reload".to_owned()));
}

#[wasm_bindgen_test]
async fn nothing_is_shown_while_nothing_is_wanted() {
    let stage = Stage::with("en", |_| ()).await;
    assert_eq!(stage.text(), "");
    stage.signals.phase.set(Phase::Loading);
    stage.settle().await;
    assert_eq!(stage.all("[aria-busy=true]").len(), 1);
}

/// The button did nothing when it was clicked, and did not say so.
#[wasm_bindgen_test]
async fn while_the_server_asks_for_a_pause_the_button_says_until_when() {
    let at = Timestamp(1_700_000_000_000);
    let error = Error::from_status(429, None, Some(60_000));
    let paused = Trouble { error, failures: 1, retry_at: Some(at) };
    for is_loaded in [false, true] {
        let stage = Stage::with("en", |signals| {
            if is_loaded {
                publish(signals, assessment("aiReady"), scorecard(3));
            }
            signals.phase.set(Phase::Failed);
            signals.trouble.set(Some(paused.clone()));
        })
        .await;
        let button = stage.button("Try again");
        assert_eq!(button.get_attribute("aria-disabled").as_deref(), Some("true"));
        let reason = button.get_attribute("aria-describedby").unwrap();
        assert!(stage.texts(&format!("#{reason}")).concat().contains("Next try at 10:13:20"), "{}", stage.text());
        let mut by_itself = paused.clone();
        by_itself.error.retry_after = None;
        stage.signals.trouble.set(Some(by_itself));
        stage.settle().await;
        assert!(!stage.button("Try again").has_attribute("aria-disabled"));
    }
}

/// The message was about a server that had got no request.
#[wasm_bindgen_test]
async fn a_setting_that_cannot_be_used_is_not_taken_for_an_answer() {
    let error = Error { message: Some("assessment-id=\"abc\"".into()), ..Error::new(ErrorKind::Rejected) };
    let stage = Stage::with("en", |signals| {
        signals.phase.set(Phase::Failed);
        signals.trouble.set(Some(Trouble { error, failures: 1, retry_at: None }));
    })
    .await;
    let said = stage.text();
    assert!(said.contains("This setting cannot be used") && said.contains("assessment-id=\"abc\""), "{said}");
    assert!(!said.contains("server") && !said.contains("request"), "{said}");
    assert!(stage.all("button").is_empty(), "trying it again would not help");
}

#[wasm_bindgen_test]
async fn a_person_who_may_no_longer_see_it_may_not_rerun_it_either() {
    let stage = Stage::with("en", |signals| {
        publish(signals, assessment("aiReady"), scorecard(3));
        signals.trouble.set(Some(trouble(ErrorKind::Forbidden)));
    })
    .await;
    assert!(stage.text().contains("You may no longer see this assessment"), "{}", stage.text());
    assert_eq!(stage.texts("#rerun-note"), ["You may no longer see this assessment."]);
    assert_eq!(stage.button("Re-run AI…").get_attribute("aria-disabled").as_deref(), Some("true"));
}
