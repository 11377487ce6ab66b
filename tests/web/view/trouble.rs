//! What is wrong, in words that help.

use super::sample::{assessment, scorecard};
use super::stage::{Stage, publish};
use leptos::prelude::*;
use quality_assessment::api::{Error, ErrorKind};
use quality_assessment::run::{Phase, Trouble};
use wasm_bindgen_test::wasm_bindgen_test;

fn trouble(kind: ErrorKind) -> Trouble {
    Trouble { error: Error::new(kind), failures: 1, retry_at: None }
}

#[wasm_bindgen_test]
async fn every_kind_has_a_sentence_of_its_own_in_both_languages() {
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
    assert!(stage.text().contains("You are offline") && stage.text().contains("You see what was last loaded."));
    assert_eq!(stage.all(".criterion").len(), 3);
    stage.button("Try again").click();
    assert!(stage.wishes.borrow().contains(&"look".to_owned()));
}

#[wasm_bindgen_test]
async fn nothing_is_shown_while_nothing_is_wanted() {
    let stage = Stage::with("en", |_| ()).await;
    assert_eq!(stage.text(), "");
    stage.signals.phase.set(Phase::Loading);
    stage.settle().await;
    assert_eq!(stage.all("[aria-busy=true]").len(), 1);
}
