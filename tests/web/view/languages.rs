//! Languages, switched live, and texts that were forgotten in translation.

use super::sample::{LABELS, assessment, criterion, nth, scorecard};
use super::stage::{Stage, ended_run, press, publish};
use leptos::prelude::*;
use quality_assessment::api::{Error, ErrorKind, wire};
use quality_assessment::assessment::{Assessment, Filter, Provenance, State, Timestamp, UserId, When};
use quality_assessment::locale::{Locale, Text};
use quality_assessment::run::{Began, FollowStatus, Following, PauseReason, Phase, Trouble};
use quality_assessment::session::{RerunStatus, Revisions, UsedScorecard};
use quality_assessment::view::Neighbours;
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_language_is_switched_without_losing_a_node() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    let row = stage.all(".criterion")[0].clone();
    stage.props.appearance.locale.set(Locale::new("de", None));
    stage.settle().await;
    assert_eq!(stage.texts("h2"), ["Bewertung 42"]);
    assert_eq!(stage.texts(".badge"), ["Bereit zur Prüfung"]);
    assert_eq!(stage.texts(".score"), ["4 von 5", "Nicht\u{a0}erfüllt · 0\u{a0}von\u{a0}3", "Nicht bewertet"]);
    assert!(row.is_same_node(Some(&stage.all(".criterion")[0])));
}

#[wasm_bindgen_test]
async fn headings_follow_their_level() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    stage.props.appearance.heading_level.set(4);
    stage.settle().await;
    assert_eq!(stage.texts("h4"), ["Assessment 42"]);
    assert_eq!(stage.texts("h5"), ["Criteria"]);
    assert_eq!(stage.all("[role=heading][aria-level='6']").len(), 1, "a category is a part of the criteria");
    stage.props.appearance.heading_level.set(2);
    stage.settle().await;
    assert_eq!(
        (stage.texts("h3"), stage.all("[role=heading][aria-level='4']").len()),
        (vec!["Criteria".to_owned()], 1)
    );
}

/// Every text of the pseudo-locale is in brackets; anything else is a number, or from the sample.
#[track_caller]
fn is_translated(stage: &Stage) {
    let leaves = stage.all("*").into_iter().filter(|e| e.child_element_count() == 0 && e.local_name() != "kbd");
    for leaf in leaves {
        let text = leaf.text_content().unwrap_or_default();
        let is_sample = LABELS.contains(&text.trim_start_matches(": "));
        let has_letters = text.chars().any(char::is_alphabetic);
        assert!(!has_letters || is_sample || text.contains('['), "{text:?} in {}", leaf.outer_html());
    }
    for name in ["aria-label", "title"] {
        for named in stage.all(&format!("[{name}]")) {
            let text = named.get_attribute(name).unwrap_or_default();
            assert!(text.is_empty() || text.starts_with('['), "{name} {text:?}");
        }
    }
}

#[wasm_bindgen_test]
async fn no_text_is_hard_coded() {
    let mut shown = assessment("reviewOngoing");
    shown.created = None;
    let stage = Stage::showing("en-XA", shown, scorecard(3)).await;
    stage.signals.revisions.set(Revisions::Known(vec![Arc::new(scorecard(4))].into()));
    stage.props.is_dialog_open.set(true);
    stage.props.appearance.shortcuts.set(true);
    stage.props.appearance.criterion_href.set(Some("?c={criterionId}".into()));
    let (has_previous, has_next) = (true, true);
    let neighbours = Neighbours { has_previous, has_next, position: Some(3), total: Some(12) };
    stage.props.appearance.neighbours.set(Some(neighbours));
    press(&stage.all(".criterion")[0], "?", "");
    stage.settle().await;
    assert_eq!(stage.all("dialog[open] kbd").len(), 9, "the list of keys is there, too");
    is_translated(&stage);
    // Each filter has its own texts for moving from row to row.
    for filter in Filter::ALL {
        stage.props.filter.set(filter);
        stage.settle().await;
        is_translated(&stage);
    }
}

/// The texts for a reader who may not edit: what is provisional, what happens next, how to ask.
#[wasm_bindgen_test]
async fn no_text_for_a_reader_is_hard_coded() {
    let read = Assessment { can_edit: false, assessor: Some(UserId(9)), ..assessment("aiReady") };
    let stage = Stage::showing("en-XA", read, scorecard(3)).await;
    stage.props.appearance.takes_questions.set(true);
    stage.settle().await;
    assert_eq!((stage.all(".provisional").len(), stage.all(".ask").len()), (1, 3));
    is_translated(&stage);
    web_sys::window().unwrap().dispatch_event(&web_sys::Event::new("beforeprint").unwrap()).unwrap();
    stage.settle().await;
    assert_eq!(stage.all(".signatures p").len(), 3);
    is_translated(&stage);
    web_sys::window().unwrap().dispatch_event(&web_sys::Event::new("afterprint").unwrap()).unwrap();
}

#[wasm_bindgen_test]
async fn no_text_of_a_knock_out_or_of_half_a_result_is_hard_coded() {
    for state in ["error", "aiReady"] {
        let mut card = scorecard(3);
        Arc::make_mut(&mut card.categories[0].criteria[1]).knocks_out_category = true;
        let stage = Stage::showing("en-XA", assessment(state), card).await;
        assert_eq!(stage.all("[part~=banner][data-tone=knock-out]").len(), 1);
        assert_eq!(stage.all(".incomplete").len(), usize::from(state == "error"));
        is_translated(&stage);
    }
}

#[wasm_bindgen_test]
async fn no_text_of_a_run_is_hard_coded() {
    let stage = Stage::showing("en-XA", assessment("aiInProgress"), scorecard(3)).await;
    let left = [PauseReason::GaveUp, PauseReason::Stopped].map(|why| (true, FollowStatus::Left(why)));
    for (before, status) in [(true, FollowStatus::Followed), (false, FollowStatus::Followed)].into_iter().chain(left) {
        let before = before.then(|| Arc::new(assessment("aiReady")));
        stage.signals.following.set(Some(Following { began: Began::Seen(Timestamp(0)), is_run: true, before, status }));
        stage.settle().await;
        is_translated(&stage);
    }
    stage.signals.following.set(None);
    let mut after = assessment("aiReady");
    nth(&mut after, 0).score = Some(1.0);
    *nth(&mut after, 1) = criterion(12, Some(3.0), Provenance::AiGenerated);
    publish(&stage.signals, after.clone(), scorecard(3));
    for outcome in [State::AiReady, State::Error] {
        for before in [Some(assessment("aiReady")), None] {
            let mut ended = ended_run(before.as_ref(), &after);
            ended.outcome = outcome.clone();
            stage.signals.ended.set(Some(Arc::new(ended)));
            stage.settle().await;
            is_translated(&stage);
        }
    }
}

#[wasm_bindgen_test]
async fn no_text_of_trouble_is_hard_coded() {
    for kind in [ErrorKind::Offline, ErrorKind::Server, ErrorKind::Forbidden, ErrorKind::Conflict, ErrorKind::Crashed] {
        let trouble = Trouble { error: Error::new(kind), failures: 1, retry_at: Some(Timestamp(0)) };
        let stage = Stage::with("en-XA", |signals| {
            signals.trouble.set(Some(trouble.clone()));
            signals.phase.set(Phase::Failed);
        })
        .await;
        is_translated(&stage);
        publish(&stage.signals, assessment("aiReady"), scorecard(3));
        for rerun in [RerunStatus::Doubtful(Error::new(kind)), RerunStatus::Unclear(Error::new(kind))] {
            stage.signals.rerun.set(rerun);
            stage.settle().await;
            is_translated(&stage);
        }
        stage.signals.used_scorecard.set(UsedScorecard::Missing(Error::new(kind)));
        stage.settle().await;
        is_translated(&stage);
    }
}

/// English words of the decoder and the API appeared in German sentences.
#[wasm_bindgen_test]
async fn the_words_of_the_decoder_and_of_the_api_are_translated_where_they_are_known() {
    let decoded = r#"{"id": 42, "state": 7, "createdAt": "soon", "canEdit": "perhaps", "assessedUser": "Ann",
        "editingHistory": 1,
        "totals": {"percentage": "much"}, "data": 2, "aiUsage": {"automationLevel": 2,
        "automationLevelLabel": "Partly automated"}}"#;
    let (shown, problems) = wire::assessment(decoded.as_bytes()).unwrap();
    assert_eq!(problems.len(), 7, "{problems:?}");
    let stage = Stage::showing("en-XA", shown.clone(), scorecard(3)).await;
    stage.signals.problems.set(problems.into());
    stage.settle().await;
    for line in stage.texts(".note-list li") {
        assert_eq!(line.matches('[').count(), 2, "what was expected is a separate text: {line:?}");
    }
    let automation = |stage: &Stage| stage.texts("[part=context] dd")[0].clone();
    assert!(automation(&stage).starts_with("[Pårtly"), "{}", automation(&stage));
    stage.props.appearance.locale.set(Locale::new("de", None));
    stage.settle().await;
    assert!(stage.text().contains("createdAt: erwartet wurde ein Datum"), "{}", stage.text());
    assert_eq!(automation(&stage), "Teilweise automatisiert (2)");
    let mut own = shown;
    own.context.ai_usage.as_mut().unwrap().label = Some("Nach Rücksprache".into());
    publish(&stage.signals, own, scorecard(3));
    stage.settle().await;
    assert_eq!(automation(&stage), "Nach Rücksprache (2)", "what is not known is shown as it is");
}

#[wasm_bindgen_test]
fn numbers_and_dates_follow_the_region() {
    let at = Some(Timestamp(1_700_000_000_000).into());
    let locale = |tag, zone| Locale::new(tag, Some(zone));
    assert_eq!(locale("de-DE", "UTC").number(1234.5), "1.234,5");
    // The browser decides which apostrophe separates thousands.
    assert!(locale("de-CH", "UTC").number(1234.5).ends_with("234.5"));
    assert_eq!(locale("de-DE", "Europe/Berlin").date(at), "14.11.2023, 23:13");
    assert_eq!(locale("en-GB", "UTC").date(None), "–");
    // A day without a time is that day, wherever it is read.
    let day = When::parse("2026-11-19").expect("a day");
    for zone in ["America/New_York", "UTC", "Pacific/Kiritimati"] {
        assert_eq!(locale("en", zone).date(Some(day)), "Nov 19, 2026");
        assert_eq!(locale("de", zone).date(Some(day)), "19.11.2026");
        assert_eq!(locale("en", zone).stamp(day), "2026-11-19");
    }
    assert_eq!(locale("en", "UTC").percent(73.3), "73.3%");
}

/// A score of 1e308 filled the page with three hundred digits.
#[wasm_bindgen_test]
fn no_number_is_longer_than_a_row() {
    let locale = Locale::new("de", None);
    assert_eq!(locale.number(1e308), "1E308");
    assert_eq!(locale.number(-1.234_567e200), "-1,23E200");
    assert_eq!(locale.percent(1e308), "1E308\u{a0}%");
    assert_eq!(locale.change(1e300), "+1E300");
    assert_eq!(locale.number(999_999_999_999_999.0), "999.999.999.999.999");
    for value in [f64::MAX, f64::MIN, f64::MIN_POSITIVE, 1e15, -1e15] {
        for text in [locale.number(value), locale.percent(value), locale.change(value)] {
            assert!(text.chars().count() <= 24, "{text}");
        }
    }
}

#[wasm_bindgen_test]
fn a_refused_tag_or_zone_falls_back() {
    assert_eq!(Locale::new("not a tag!", Some("Mars/Olympus")).text(Text::RerunButton), "Re-run AI…");
    assert_eq!(Locale::new("de_DE.UTF-8", None).text(Text::Cancel), "Abbrechen");
    assert_eq!(Locale::new("", None).tag(), "en");
    assert_eq!(Locale::new("de_CH", None).tag(), "de-CH");
    assert_eq!(Locale::new("deu", None).text(Text::Cancel), "Abbrechen", "German by its long code");
}

/// English sentences had Croatian plurals, Japanese conjunctions, Buddhist years and Persian digits.
#[wasm_bindgen_test]
fn in_a_language_without_texts_a_sentence_has_one_grammar() {
    let at = Some(Timestamp(1_700_000_000_000).into());
    for tag in ["ja", "hr", "ru", "fr-FR", "fa-IR", "th-TH", "ar-EG", "he", "hi-IN-u-nu-deva", "zh-Hant-TW", "sv_SE"] {
        let locale = Locale::new(tag, Some("UTC"));
        let counted = [0, 1, 2, 5, 21].map(|count| locale.count(count, Text::ScoreOne, Text::ScoreOther));
        assert_eq!(counted, ["0 points", "1 point", "2 points", "5 points", "21 points"], "{tag}");
        assert_eq!(locale.list(&["A", "B", "C"].map(str::to_owned)), "A, B, and C", "{tag}");
        assert_eq!(locale.date(at).replace('\u{202f}', " "), "Nov 14, 2023, 10:13 PM", "{tag}");
        assert_eq!(locale.on_day(When::parse("2026-11-19").expect("a day")), "Nov 19, 2026", "{tag}");
        assert_eq!(
            (locale.number(1234.5), locale.percent(73.3), locale.change(-2.5)),
            ("1,234.5".into(), "73.3%".into(), "-2.5".into()),
            "{tag}"
        );
        assert_eq!(locale.duration(65.0), "1 min 5 sec", "{tag}");
        assert_eq!((locale.text_lang(), locale.tag().get(..2)), ("en", tag.get(..2)));
    }
}

/// An extension, or the region alone, asked for another calendar and other digits: in English in Thailand this was the
/// year 2566.
#[wasm_bindgen_test]
fn years_and_digits_are_those_of_the_texts() {
    let at = Some(Timestamp(1_700_000_000_000).into());
    for tag in [
        "de-u-nu-thai",
        "de-TH-u-ca-buddhist",
        "en-TH",
        "de-IR",
        "en-SA-u-ca-islamic",
        "en-u-nu-arab-ca-persian",
        "en-JP-u-ca-japanese",
    ] {
        let locale = Locale::new(tag, Some("UTC"));
        let written = [
            locale.date(at),
            locale.number(1234.5),
            locale.percent(5.0),
            locale.duration(65.0),
            locale.count(3, Text::ScoreOne, Text::ScoreOther),
        ];
        assert!(written[0].contains("2023") && written[0].contains("14"), "{tag}: {written:?}");
        assert!(
            written.iter().all(|text| text.chars().all(|letter| letter.is_ascii_digit() == letter.is_numeric())),
            "{tag}: {written:?}"
        );
    }
    // Other settings of a tag still apply.
    assert!(Locale::new("en-US-u-hc-h23", Some("UTC")).date(at).contains("22:13"));
    assert_eq!(Locale::new("en-GB", Some("UTC")).date(at), "14 Nov 2023, 22:13");
    assert_eq!(Locale::new("de-AT", Some("UTC")).change(-0.5), "-0,5");
}

/// A spreadsheet follows the reader's language, even if there are no texts in it.
#[wasm_bindgen_test]
fn a_table_is_written_for_spreadsheets_of_the_readers_language() {
    for (tag, decimal) in
        [("fr-FR", ','), ("ja", '.'), ("hr", ','), ("en-GB", '.'), ("de-CH", '.'), ("de", ','), ("fa", '.')]
    {
        assert_eq!(Locale::new(tag, None).decimal(), decimal, "{tag}");
    }
}

#[wasm_bindgen_test]
fn a_host_replaces_a_text_by_its_key() {
    let own = [("rerunButton".to_owned(), Arc::from("Score again"))].into_iter().collect();
    let locale = Locale::with_messages("en", None, Arc::new(own));
    assert_eq!(locale.text(Text::RerunButton), "Score again");
    assert_eq!(locale.text(Text::Cancel), "Cancel");
}

/// A gap that one language forgot would leave a sentence without its point.
#[wasm_bindgen_test]
fn both_languages_fill_the_same_gaps() {
    let gaps = |text: &'static str| {
        let mut gaps: Vec<_> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        gaps.sort_unstable();
        gaps
    };
    for text in Text::ALL {
        assert_eq!(gaps(text.english()), gaps(text.german()), "{text:?}");
    }
}

/// "-0% (-0 of 5)".
#[wasm_bindgen_test]
fn a_value_written_as_zero_has_no_sign() {
    let locale = Locale::new("en", None);
    let written = [locale.percent(-0.001), locale.number(-0.0), locale.number(-0.004), locale.change(-0.004)];
    assert_eq!(written, ["0%", "0", "0", "0"]);
    assert_eq!([locale.percent(-0.006), locale.number(-0.006)], ["-0.01%", "-0.01"]);
}
