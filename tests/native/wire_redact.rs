//! Tokens in a server's message.

use quality_assessment::api::wire::redacted;

const JWT: &str = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjMifQ.c2lnbmF0dXJl-_x";

/// The server's message is shown, and is in an event of the element.
#[test]
fn the_token_that_was_sent_is_removed_wherever_it_occurs() {
    assert_eq!(redacted("Token s3cr3t, refused (s3cr3t)", Some("s3cr3t")), "Token […], refused ([…])");
    assert_eq!(redacted("All is well", Some("s3cr3t")), "All is well");
    assert_eq!(redacted("All is well", Some("")), "All is well");
    assert_eq!(redacted("A long text with a s3cr3t-k", Some("s3cr3t-key")), "A long text with a […]", "cut off in it");
}

#[test]
fn so_is_anything_that_looks_like_a_token() {
    assert_eq!(redacted(&format!("Invalid token {JWT} for GET"), None), "Invalid token […] for GET");
    assert_eq!(redacted(&format!("Invalid token \"{JWT}\"."), Some("another")), "Invalid token […]");
    assert_eq!(redacted("Header: Bearer abc123\nnot known", None), "Header: Bearer […]\nnot known");
    assert_eq!(redacted("authorization=bearer abc123", None), "authorization=bearer […]");
    assert_eq!(redacted("(Bearer  abc)", None).matches("abc").count(), 0);
}

#[test]
fn an_encrypted_token_looks_like_one_too() {
    let encrypted = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAECAwQFBgcICQoL.c2VjcmV0IHRleHQ.dGFnIG9mIGl0";
    assert_eq!(redacted(&format!("Cannot decrypt {encrypted}!"), None), "Cannot decrypt […]");
    assert_eq!(redacted("eyJ.eyJ eyJhbGci.a.b", None), "eyJ.eyJ eyJhbGci.a.b", "that is too little for one");
}

#[test]
fn other_words_stay() {
    for text in ["version 1.2.3", "eyJ", "Bearer", "user.name@example.com", "  two  blanks\n"] {
        assert_eq!(redacted(text, None), text);
    }
}
