//! The states of the workflow, and what each of them means for people.

use crate::samples::in_state;
use quality_assessment::assessment::{Assessment, State, UserId};

/// The API's words, each with: the AI's result is still to come, people may edit, a review has begun, a review is
/// finished, the word is unknown.
const TABLE: [(&str, [bool; 5]); 10] = [
    ("unprocessed", [true, true, false, false, false]),
    ("aiInProgress", [true, true, false, false, false]),
    ("aiReady", [false, true, false, false, false]),
    ("reviewOngoing", [false, true, true, false, false]),
    ("reviewedBySupervisor", [false, false, true, true, false]),
    ("discussedWithAssessee", [false, false, true, true, false]),
    ("error", [false, true, false, false, false]),
    ("deleted", [false, false, false, false, false]),
    ("archived", [false, false, false, false, true]),
    ("", [false, false, false, false, true]),
];

#[test]
fn each_word_of_the_api_means_what_people_may_do() {
    for (word, expected) in TABLE {
        let state = State::from_word(word);
        let meaning = [
            state.awaits_ai(),
            state.is_open_to_edits(),
            state.is_under_review(),
            state.is_review_finished(),
            state.is_unknown(),
        ];
        assert_eq!(meaning, expected, "{word}");
    }
}

/// "Reviewed by" stood beside "Provisional".
#[test]
fn only_a_finished_review_has_a_reviewer() {
    for (word, [.., is_finished, _]) in TABLE {
        let by = |assessor| Assessment { assessor, ..in_state(State::from_word(word)) }.reviewer();
        assert_eq!(by(Some(UserId(9))), is_finished.then_some(UserId(9)), "{word}");
        assert_eq!(by(None), None);
    }
}
