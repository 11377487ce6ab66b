//! The conversion of HTML.

use super::read;

#[test]
fn paragraphs_lines_and_lists_are_kept() {
    assert_eq!(read("<p>Guten Tag,</p><p>erste Zeile<br>zweite</p>"), ["Guten Tag,", "erste Zeile\nzweite"]);
    assert_eq!(
        read("<ul><li>eins<li>zwei</ul><ol><li>a</li><li>b</li></ol>"),
        ["* eins", "* zwei", "* 1. a", "* 2. b"]
    );
    assert_eq!(read("eins<br><br>zwei<br>\n<br/>drei"), ["eins", "zwei", "drei"]);
    assert_eq!(read("<div><div>a</div>b<div>c</div></div>"), ["a", "b", "c"]);
    assert_eq!(
        read("<table><tr><td>Tarif<td>91 €</tr><tr><th>a</th><th></th><td>b</td></tr></table>"),
        ["Tarif\t91 €", "a\tb"]
    );
    assert_eq!(read("<pre>  a\n   b</pre>"), ["a\n   b"]);
}

#[test]
fn white_space_is_one_blank_and_nothing_at_an_edge() {
    assert_eq!(read("<p>\n  Guten\n\tTag&nbsp; &nbsp;<b> Frau</b> Brandt </p>\n<p> </p>"), ["Guten Tag Frau Brandt"]);
}

#[test]
fn a_message_without_tags_keeps_its_lines() {
    assert_eq!(read("Hallo\nTom &amp; Jerry\n\n3 < 5"), ["Hallo\nTom & Jerry", "3 < 5"]);
}

#[test]
fn character_references_are_letters() {
    let text = "&Auml;rger f&uuml;r 5&nbsp;&euro; &#8211; &#x201e;so&#8220; &#132;alt&#147; &lt;b&gt; &bogus; AT&T \
        a?x=1&copy=2 &";
    assert_eq!(read(text), ["Ärger für 5 € – „so“ „alt“ <b> &bogus; AT&T a?x=1&copy=2 &"]);
    assert_eq!(read("<p>&#0;&#xD800;&#99999999999;&#x110000;</p>"), ["\u{fffd}\u{fffd}&#99999999999;\u{fffd}"]);
}

#[test]
fn a_link_says_where_it_leads_below_its_block_and_only_if_its_words_do_not() {
    let body = r#"<p>Bitte <a href="https://a.example/x?y=1&amp;z">hier</a> lesen.</p><p>Ende</p>"#;
    assert_eq!(read(body), ["Bitte hier lesen.", "^ hier: https://a.example/x?y=1&z", "Ende"]);
    assert_eq!(
        read(r#"<a href="http://a.example/">a.example</a> <a href="mailto:a@b.c">a@b.c</a>"#),
        ["a.example a@b.c"]
    );
    for href in ["javascript:alert(1)", "#top", "cid:1", "data:text/html,x", " java\nscript:x"] {
        assert_eq!(read(&format!(r#"<a href="{href}">Klick</a>"#)), ["Klick"], "{href}");
    }
    let long = read(&format!(r#"<a href="https://t.example/{}">x</a>"#, "a".repeat(5000)));
    assert!(long[1].chars().count() < 140 && long[1].ends_with('…'), "{}", long[1].len());
}

#[test]
fn content_other_than_text_is_left_out_and_hidden_text_is_not() {
    let body = "<head><title>t</title><style>p{}</style></head><body><!-- c --><script>x</script><p>a</p>\
                <![if !mso]><o:p>b</o:p><![endif]><!--[if mso]>mso<![endif]--><p style=\"display:none\">hidden</p>";
    assert_eq!(read(body), ["a", "b", "hidden"]);
}

#[test]
fn a_picture_is_its_words() {
    assert_eq!(
        read(r#"<p>Foto:<img src="https://x.example/t.gif" alt="Zähler"><img src=x alt=""></p>"#),
        ["Foto: [Zähler]"]
    );
}
