//! Failures, by what can be done about them.

use crate::samples::{failure, status};
use quality_assessment::api::ErrorKind::{
    self, Conflict, Crashed, Forbidden, Malformed, Network, NotFound, Offline, RateLimited, Rejected, Server, Timeout,
    Unauthenticated,
};

#[test]
fn each_status_has_its_kind_of_failure() {
    let table = [
        (400, Rejected),
        (401, Unauthenticated),
        (403, Forbidden),
        (404, NotFound),
        (408, Timeout),
        (409, Conflict),
        (410, NotFound),
        (418, Rejected),
        (419, Unauthenticated),
        (422, Rejected),
        (429, RateLimited),
        (440, Unauthenticated),
        (499, Rejected),
        (500, Server),
        (502, Server),
        (503, Server),
        (504, Timeout),
        (599, Server),
        (302, Rejected),
        (600, Rejected),
    ];
    for (code, kind) in table {
        assert_eq!((status(code).kind, status(code).status), (kind, Some(code)));
    }
}

#[test]
fn a_temporary_failure_is_retried() {
    for kind in [Offline, Network, Timeout, RateLimited, Server, Malformed] {
        assert!(failure(kind).is_transient(), "{kind:?}");
    }
    for kind in [Unauthenticated, Forbidden, NotFound, Conflict, Rejected, Crashed] {
        assert!(!failure(kind).is_transient(), "{kind:?}");
    }
}

#[test]
fn without_an_answer_the_outcome_of_a_post_is_unknown() {
    for kind in [Offline, Network, Timeout, Malformed] {
        assert!(failure(kind).leaves_outcome_unknown(), "{kind:?}");
    }
    for (code, unknown) in [
        (408, true),
        (502, true),
        (504, true),
        (520, true),
        (522, true),
        (524, true),
        (598, true),
        (500, false),
        (503, false),
        (528, false),
        (429, false),
        (409, false),
    ] {
        assert_eq!(status(code).leaves_outcome_unknown(), unknown, "{code}");
    }
}

#[test]
fn every_kind_has_its_word() {
    let words: [(ErrorKind, &str); 12] = [
        (Offline, "offline"),
        (Network, "network"),
        (Timeout, "timeout"),
        (Unauthenticated, "unauthenticated"),
        (Forbidden, "forbidden"),
        (NotFound, "not-found"),
        (Conflict, "conflict"),
        (Rejected, "rejected"),
        (RateLimited, "rate-limited"),
        (Server, "server"),
        (Malformed, "malformed"),
        (Crashed, "crashed"),
    ];
    for (kind, word) in words {
        assert_eq!(kind.word(), word);
    }
}
