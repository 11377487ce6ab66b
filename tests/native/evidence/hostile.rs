//! Bodies made to break something.

use super::{found, message, read};
use quality_assessment::evidence::{Haystack, Pattern, blocks};
use std::time::{Duration, Instant};

#[test]
fn whatever_is_broken_ends_as_text() {
    assert_eq!(read("a<"), ["a<"]);
    assert_eq!(read("a</"), ["a"]);
    assert_eq!(read("a<b title='>' x"), ["a"]);
    assert_eq!(read("a<b title='x>'>b"), ["ab"]);
    assert_eq!(read("a<!-- b"), ["a"]);
    assert_eq!(read("<p>a<script>b"), ["a"]);
    assert_eq!(read("<p>a</script>b<style>x</style >c"), ["abc"]);
    assert_eq!(read("</blockquote></ul></ol></pre>a"), ["a"]);
    assert_eq!(read("<SCRIPT>x</sCrIpT><P>a"), ["a"]);
    assert_eq!(read("<p/onclick=x>a<p =\"\" ' href>b<a / = x>c"), ["a", "bc"]);
    assert_eq!(read("a<ä>b <1> <> <-"), ["a<ä>b <1> <> <-"]);
}

#[test]
fn a_megabyte_of_anything_takes_no_time() {
    let many = |piece: &str| piece.repeat(1_000_000 / piece.len() + 1);
    for piece in [
        "<p>",
        "<div>",
        "</p>",
        "<blockquote>",
        "<a href=x>",
        "<a ",
        "<!--",
        "<!",
        "</",
        "<",
        "<script>",
        "</script",
        "<b x='",
        "&",
        "&#",
        "&amp",
        "<li>",
        "<ol><li>x",
        "<p>x",
        "> x\n",
        "\n",
        "a ",
        "<pre> ",
        "\"",
        "<br>",
        "<td>",
        "<a title=\"",
        "= \"",
        "<svg/onload=",
        "＜",
        "On x:\n\n> y\n",
    ] {
        let body = many(piece);
        let begin = Instant::now();
        let message = message(&body);
        let haystack = Haystack::of(&message);
        _ = haystack.find(&Pattern::of("kommt hier nicht vor, nirgends … und auch nicht").expect("a pattern"));
        let took = begin.elapsed();
        // Ten times the time of the slowest one without optimisation.
        assert!(took < Duration::from_secs(10), "{piece:?} took {took:?}");
        assert!(message.texts().count() <= 2200, "{piece:?}: {} blocks", message.texts().count());
        assert!(message.texts().map(str::len).sum::<usize>() <= 2 * body.len() + 100, "{piece:?}");
    }
}

#[test]
fn nothing_of_a_long_body_is_lost() {
    let body: String = (0..5000).map(|number| format!("<p>Absatz {number}.</p>")).collect();
    let text = blocks(&body).iter().flat_map(|block| block.texts()).collect::<Vec<_>>().join("\n");
    assert!(text.contains("Absatz 0.") && text.contains("Absatz 4999."));
    assert_eq!(found(&body, "Absatz 4999."), Some(vec!["Absatz 4999".to_owned()]));
}
