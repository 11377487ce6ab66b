//! Quotations in reasons, and where they are found.

use super::{found, message};
use quality_assessment::evidence::{Haystack, Pattern, count, first, quotations};

fn quoted(text: &str) -> Vec<&str> {
    quotations(text).into_iter().map(|range| &text[range]).collect()
}

#[test]
fn each_kind_of_quotation_mark_quotes() {
    assert_eq!(
        quoted("Er sagt „ja“ und “no” und \"so\" und »da« und «là» und ‚hm‘."),
        ["ja", "no", "so", "da", "là", "hm"]
    );
    assert_eq!(quoted("Er schrieb: „Sie sagten ‚nein‘ und »no«, oder?“."), ["Sie sagten ‚nein‘ und »no«, oder?"]);
    assert_eq!(quoted("„a\" »b« "), ["a", "b"]);
    assert_eq!(quoted("‹ein› ›zwei‹"), ["ein", "zwei"]);
}

#[test]
fn a_mark_that_nothing_closes_quotes_nothing() {
    assert_eq!(quoted("5\" breit, „offen, dann „ganz“"), ["offen, dann „ganz"]);
    assert_eq!(quoted("it’s “open, and isn’t closed"), [""; 0]);
    assert_eq!(quoted("„“ „ “ \"\""), [""; 0]);
}

#[test]
fn as_many_lines_as_quotations_are_reserved() {
    for text in ["Er sagt „ja“ und „nein“", "“no” “yes”", "»da«", "\"so\" und \"da\"", "ohne", "‚hm‘ „a“"]
    {
        assert_eq!(count(text), quoted(text).len(), "{text}");
    }
}

const BODY: &str = "<p>Guten Tag Frau Richter,</p><p>Sie können bis zum 30.11. außer&shy;ordentlich kündigen &ndash; \
    ein kurzes Schreiben\n genügt.</p>\
                    <p>Melden Sie sich gern,<br>wenn noch etwas ist. Tarif „Klima“ kostet 91&nbsp;€.</p>";

#[test]
fn white_space_case_dashes_and_marks_make_no_difference() {
    for quotation in [
        "Sie können bis zum 30.11. außerordentlich kündigen",
        "SIE KÖNNEN BIS ZUM 30.11.",
        "kündigen - ein kurzes Schreiben genügt",
        "kündigen — ein  kurzes\nSchreiben genügt!",
        "Melden Sie sich gern, wenn noch etwas ist.",
        "Tarif \"Klima\" kostet 91 €",
        "tarif ‚klima‘",
        "… wenn noch etwas ist",
    ] {
        assert!(found(BODY, quotation).is_some(), "{quotation}");
    }
    assert_eq!(found(BODY, "gern, wenn noch"), Some(vec!["gern,\nwenn noch".to_owned()]));
    assert_eq!(found(BODY, "AUẞERORDENTLICH KÜNDIGEN"), Some(vec!["außer\u{ad}ordentlich kündigen".to_owned()]));
}

#[test]
fn an_ellipsis_skips_and_the_order_counts() {
    let pieces = Some(vec!["Sie können bis zum 30.11".to_owned(), "ein kurzes Schreiben".to_owned()]);
    for quotation in [
        "Sie können bis zum 30.11. … ein kurzes Schreiben",
        "Sie können bis zum 30.11. [...] ein kurzes Schreiben",
        "Sie können bis zum 30.11. (…) ein kurzes Schreiben …",
    ] {
        assert_eq!(found(BODY, quotation), pieces, "{quotation}");
    }
    assert_eq!(found(BODY, "ein kurzes Schreiben … Sie können bis zum 30.11."), None);
    assert_eq!(Pattern::of("…"), None);
    assert_eq!(Pattern::of("?!"), None);
}

#[test]
fn a_quotation_may_go_over_paragraphs_and_is_a_passage_in_each() {
    assert_eq!(found(BODY, "genügt. Melden Sie sich"), Some(vec!["genügt.".to_owned(), "Melden Sie sich".to_owned()]));
}

#[test]
fn other_words_are_not_found() {
    for quotation in ["Sie können bis zum 30.12. kündigen", "Melden Sie sich jederzeit", "Frau Richterin"] {
        assert_eq!(found(BODY, quotation), None, "{quotation}");
    }
}

#[test]
fn a_few_letters_are_found_as_words_only() {
    assert_eq!(found("<p>Das Formular und RLM.</p>", "RLM"), Some(vec!["RLM".to_owned()]));
    assert_eq!(found("<p>Das Formular und xRLM.</p>", "RLM"), None);
    assert_eq!(found("<p>mal so</p>", "als"), None);
    assert_eq!(found("<p>für Öl</p>", "fü"), None);
}

#[test]
fn quoted_earlier_messages_are_searched_too() {
    assert!(found("<p>Neu</p><blockquote>Das war der alte Satz</blockquote>", "war der alte Satz").is_some());
}

#[test]
fn a_quotation_is_never_found_across_two_messages() {
    let both =
        [message("<p>Ihr Abschlag beträgt</p>"), message("<p>ab Dezember 91 Euro</p>")].map(|one| Haystack::of(&one));
    let find = |quotation: &str| {
        first(both.iter().enumerate(), &Pattern::of(quotation).expect("a pattern")).map(|(number, _)| number)
    };
    assert_eq!(find("Abschlag beträgt ab Dezember"), None);
    assert_eq!(find("Abschlag beträgt … ab Dezember"), None);
    assert_eq!(find("ab Dezember 91"), Some(1));
}
